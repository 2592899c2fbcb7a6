import fc from 'fast-check';
import { expect } from 'vitest';
import { Outbox } from '../../../shared/outbox.ts';

const none = { update: new Uint8Array([0, 0]), things: [] };

/** What can happen to a link; the server judges frames in their order and tells it later, or never. */
export type Step =
  | { do: 'edit' | 'open' | 'drop' | 'step2' | 'judge' | 'tell' }
  | { do: 'refuse'; reason: 'storage' | 'not-in-order' | 'wrong-stage' }
  | { do: 'pass'; ms: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constantFrom<Step>({ do: 'edit' }, { do: 'judge' }, { do: 'tell' }),
  fc.constantFrom<Step>({ do: 'open' }, { do: 'drop' }, { do: 'step2' }),
  fc.record({
    do: fc.constant('refuse' as const),
    reason: fc.constantFrom('storage' as const, 'not-in-order' as const, 'wrong-stage' as const),
  }),
  fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 4_000 }) }),
);

export const course = fc.array(step, { minLength: 20, maxLength: 100 });

/** A server beside the outbox, which knows what is really stored. */
export class Truth {
  readonly outbox = new Outbox(0);
  readonly stored = new Set<number>();
  now = 0;
  made = 0;
  #open = false;
  #frames: number[][] = [];
  #judged: (string | null)[] = [];
  #told = 0;

  take(step: Step): void {
    switch (step.do) {
      case 'edit':
        this.made++;
        this.outbox.edited(none, this.now);
        return this.#open ? this.#send('update', [this.made]) : undefined;
      case 'open':
        if (this.#open) return;
        this.#open = true;
        return this.outbox.opened(this.now);
      case 'drop':
        return this.#drop();
      case 'step2':
        if (!this.#open) return;
        this.outbox.loaded();
        return this.#send(
          'step2',
          Array.from({ length: this.made }, (_, i) => i + 1),
        );
      case 'judge':
      case 'refuse': {
        const frame = this.#frames[this.#judged.length];
        if (frame === undefined) return;
        this.#judged.push(step.do === 'refuse' ? step.reason : null);
        if (step.do === 'judge') for (const edit of frame) this.stored.add(edit);
        return;
      }
      case 'tell':
        return this.#tell();
      case 'pass':
        this.now += step.ms;
    }
  }

  #send(kind: 'update' | 'step2', edits: number[]): void {
    this.outbox.sent(kind);
    this.#frames.push(edits);
  }

  #tell(): void {
    if (this.#judged.length === this.#told) return;
    this.outbox.heard(this.now);
    const reason = this.#judged[this.#told++];
    if (reason === 'storage' || reason === 'not-in-order' || reason === 'wrong-stage') {
      if (this.outbox.refused(this.#told, reason) === 'replace') this.#replace();
    } else this.outbox.acked(this.#told, this.now);
  }

  #drop(): void {
    [this.#open, this.#frames, this.#judged, this.#told] = [false, [], [], 0];
    this.outbox.dropped();
  }

  /** The person reads the refusal and goes on with a fresh document, in which nothing of theirs waits. */
  #replace(): void {
    expect(this.outbox.state(this.now).kind).toBe('refused');
    expect(this.outbox.unsaved).toBe(0);
    this.outbox.dismiss();
    this.made = 0;
    this.stored.clear();
    this.#drop();
  }

  /** Whether "Saved" would be true now. */
  get allStored(): boolean {
    return this.stored.size === this.made;
  }
}
