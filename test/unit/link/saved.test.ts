import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isFinal, Outbox, SAVED_TIMES, worstSaved, type SavedState } from '../../../shared/saved.ts';

const none = new Uint8Array([0, 0]);

function typed(text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('sheet').insert(0, text);
  return Y.encodeStateAsUpdate(doc);
}

/** An outbox that has loaded over an open socket and has sent its first, empty step 2. */
function ready(): Outbox {
  const outbox = new Outbox(0);
  outbox.opened(0);
  outbox.sent('step2');
  outbox.loaded();
  outbox.acked(1);
  return outbox;
}

/** Silence ends just before `now`. */
function heardAt(outbox: Outbox, now: number): Outbox {
  outbox.heard(now);
  return outbox;
}

function kind(outbox: Outbox, now: number): SavedState['kind'] {
  return outbox.state(now).kind;
}

describe('what the indicator says', () => {
  test('a document that has not come yet is loading, then offline', () => {
    const outbox = new Outbox(100);
    expect(kind(outbox, 100)).toBe('loading');
    expect(kind(outbox, 100 + SAVED_TIMES.patience)).toBe('offline');
    outbox.opened(6_000);
    expect(kind(outbox, 6_000)).toBe('loading');
  });

  test('nothing unacknowledged and a server that was heard is saved', () => {
    expect(kind(ready(), 1_000)).toBe('saved');
  });

  test('an edit is saving, then slow, and saved only after its ack', () => {
    const outbox = ready();
    outbox.edited(none, 1_000);
    outbox.sent('update');
    expect(outbox.state(1_000)).toEqual({ kind: 'saving', unsaved: 1 });
    expect(kind(outbox, 2_999)).toBe('saving');
    expect(kind(outbox, 3_000)).toBe('slow');
    heardAt(outbox, 60_000);
    expect(kind(outbox, 60_000)).toBe('slow');
    outbox.acked(2);
    expect(kind(outbox, 60_000)).toBe('saved');
  });

  test('an ack covers the frames up to its count and no more', () => {
    const outbox = ready();
    for (let i = 0; i < 3; i++) {
      outbox.edited(none, 1_000);
      outbox.sent('update');
    }
    outbox.acked(3);
    expect(outbox.unsaved).toBe(1);
    outbox.acked(4);
    expect(outbox.unsaved).toBe(0);
  });

  test('"saving" stands a moment after a key, so that the word does not flicker', () => {
    const outbox = ready();
    outbox.edited(none, 1_000);
    outbox.sent('update');
    outbox.acked(2);
    expect(kind(outbox, 1_000 + SAVED_TIMES.settle - 1)).toBe('saving');
    expect(kind(outbox, 1_000 + SAVED_TIMES.settle)).toBe('saved');
  });

  test('silence ends "saved" though nothing was typed', () => {
    const outbox = ready();
    expect(kind(outbox, 6_999)).toBe('saved');
    expect(kind(outbox, 7_000)).toBe('slow');
    expect(kind(outbox, 10_001)).toBe('offline');
  });

  test('without a socket it is offline at once, whatever was acknowledged', () => {
    const outbox = ready();
    outbox.edited(none, 1_000);
    outbox.dropped();
    expect(outbox.state(1_000)).toEqual({ kind: 'offline', unsaved: 1 });
  });

  test('the worst of several documents speaks for the page', () => {
    const saving: SavedState = { kind: 'saving', unsaved: 1 };
    expect(worstSaved([{ kind: 'saved' }, saving])).toBe(saving);
    expect(worstSaved([{ kind: 'closed', reason: 'desk-closed' }, { kind: 'saved' }])).toEqual({
      kind: 'saved',
    });
    expect(worstSaved([])).toBeNull();
  });
});

describe('edits over several sockets', () => {
  test('the ack of another socket covers nothing', () => {
    const outbox = ready();
    outbox.edited(none, 1_000);
    outbox.sent('update');
    outbox.dropped();
    outbox.opened(2_000);
    outbox.acked(99);
    expect(outbox.unsaved).toBe(1);
    outbox.sent('step2');
    outbox.acked(1);
    expect(outbox.unsaved).toBe(0);
  });

  test('what was made offline waits for the step 2, also when a newer edit is acknowledged first', () => {
    const outbox = ready();
    outbox.dropped();
    outbox.edited(none, 1_000);
    outbox.opened(2_000);
    outbox.edited(none, 2_000);
    outbox.sent('update');
    outbox.acked(1);
    expect(outbox.unsaved).toBe(1);
    outbox.sent('step2');
    outbox.acked(2);
    expect(outbox.unsaved).toBe(0);
  });
});

describe('refusals', () => {
  test('a final one keeps the text of all that was not acknowledged', () => {
    const outbox = ready();
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => {
      outbox.edited(update, 1_000);
      outbox.sent('update');
    });
    for (const [at, letter] of [...'Timesheets'].entries()) doc.getText('sheet').insert(at, letter);
    outbox.acked(1);
    expect(outbox.refused(2, 'wrong-stage')).toBe('replace');
    expect(outbox.state(1_000)).toEqual({ kind: 'refused', reason: 'wrong-stage', kept: 'Timesheets' });
    outbox.acked(11);
    expect(kind(outbox, 1_000)).toBe('refused');
    outbox.dismiss();
    expect(kind(outbox, 2_000)).toBe('saved');
  });

  test('two refusals keep both texts', () => {
    const outbox = ready();
    for (const [frame, text] of [
      [2, 'Steering packs'],
      [3, 'Room bookings'],
    ] as const) {
      outbox.edited(typed(text), 1_000);
      outbox.sent('update');
      outbox.refused(frame, 'over-limit');
    }
    expect(outbox.state(1_000)).toMatchObject({ kept: 'Steering packs\nRoom bookings' });
  });

  test('an edit with no text is refused without any', () => {
    const outbox = ready();
    outbox.edited(none, 1_000);
    outbox.sent('update');
    outbox.refused(2, 'wrong-stage');
    expect(outbox.state(1_000)).toEqual({ kind: 'refused', reason: 'wrong-stage', kept: '' });
  });

  test('a storage fault loses nothing: it is told, and all is sent again', () => {
    const outbox = ready();
    outbox.edited(typed('Gate reviews'), 1_000);
    outbox.sent('update');
    expect(outbox.refused(2, 'storage')).toBe('reconnect');
    outbox.acked(2);
    expect(outbox.state(1_500)).toEqual({ kind: 'retrying', unsaved: 1, reason: 'storage' });
    outbox.dropped();
    outbox.opened(2_000);
    outbox.sent('step2');
    outbox.acked(1);
    expect(kind(outbox, 2_500)).toBe('saved');
  });

  test('an edit that ran ahead of offline ones waits for the step 2', () => {
    const outbox = ready();
    outbox.dropped();
    outbox.edited(none, 1_000);
    outbox.opened(2_000);
    outbox.edited(none, 2_000);
    outbox.sent('update');
    expect(outbox.refused(1, 'not-in-order')).toBe('wait');
    outbox.sent('step2');
    outbox.edited(none, 2_000);
    outbox.sent('update');
    expect(outbox.refused(3, 'not-in-order')).toBe('reconnect');
    expect(outbox.unsaved).toBe(3);
  });

  test('a refusal that concerns nothing of ours asks for nothing', () => {
    expect(ready().refused(1, 'wrong-stage')).toBe('wait');
  });

  test('a document that closes for good hands back what was not stored', () => {
    const outbox = ready();
    outbox.ended('desk-closed');
    expect(outbox.state(0)).toEqual({ kind: 'closed', reason: 'desk-closed' });
    const full = ready();
    full.edited(typed('Late thought'), 1_000);
    full.ended('desk-closed');
    expect(full.state(1_000)).toEqual({ kind: 'refused', reason: 'desk-closed', kept: 'Late thought' });
  });
});

describe('signs of life', () => {
  test('a ping is due after five silent seconds, once', () => {
    const outbox = ready();
    expect(outbox.pingDue(4_999)).toBe(false);
    expect(outbox.pingDue(5_000)).toBe(true);
    outbox.asked(5_000);
    expect(outbox.pingDue(6_000)).toBe(false);
    outbox.heard(6_000);
    expect(outbox.pingDue(10_999)).toBe(false);
    expect(outbox.pingDue(11_000)).toBe(true);
  });

  test('a link that does not answer is dead after ten seconds', () => {
    const outbox = ready();
    outbox.asked(5_000);
    expect(outbox.dead(10_000)).toBe(false);
    expect(outbox.dead(10_001)).toBe(true);
  });

  test('a page that slept asks before it judges', () => {
    const outbox = ready();
    expect(outbox.dead(300_000)).toBe(false);
    expect(outbox.pingDue(300_000)).toBe(true);
    outbox.asked(300_000);
    expect(outbox.dead(302_999)).toBe(false);
    expect(outbox.dead(303_000)).toBe(true);
  });
});

/** What can happen to a link; the server judges frames in their order and tells it later, or never. */
type Step =
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

const course = fc.array(step, { minLength: 20, maxLength: 100 });

/** A server beside the outbox, which knows what is really stored. */
class Truth {
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
    } else this.outbox.acked(this.#told);
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

describe('over any course of events', () => {
  test('"saved" is never said of an edit that is not stored', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const truth = new Truth();
        for (const each of steps) {
          truth.take(each);
          const said = truth.outbox.state(truth.now);
          if (said.kind === 'saved') expect(truth.allStored).toBe(true);
          if (said.kind === 'closed') throw new Error('nothing closed it');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('whatever happened, a quiet open link ends in "saved"', () => {
    fc.assert(
      fc.property(course, (steps) => {
        const truth = new Truth();
        const calm: Step[] = [
          { do: 'drop' },
          { do: 'open' },
          { do: 'step2' },
          { do: 'judge' },
          { do: 'tell' },
        ];
        for (const each of [...steps, ...calm, { do: 'pass', ms: 1_000 } as const]) truth.take(each);
        expect(truth.outbox.state(truth.now)).toEqual({ kind: 'saved' });
      }),
      { numRuns: 1_000 },
    );
  });
});

test('a reason is final exactly when its close code stops a client', () => {
  expect(isFinal('desk-closed')).toBe(true);
  expect(isFinal('not-signed-in')).toBe(true);
  expect(isFinal('storage')).toBe(false);
  expect(isFinal('restarting')).toBe(false);
  expect(isFinal('broken')).toBe(false);
});
