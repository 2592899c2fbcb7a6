import type { Pulse } from '../../shared/workshop/wire.ts';
import type * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Nodes } from '../nodes/nodes.ts';
import type { StorageHealth } from '../store/watched.ts';
import type { Documents } from '../sync/documents.ts';
import { Census } from './census.ts';
import { Crowd } from './crowd.ts';
import { encodeHere, parseHere, type Here } from './here.ts';
import { pulseOf } from './summary.ts';
import type { Workshop } from './workshops.ts';

/** Between two pulses, in milliseconds. */
const BEAT = 1000;
/** Between two reports to the other processes when nothing has changed. */
const RENEWAL = 5000;

export interface PulseParts {
  readonly documents: Documents;
  readonly store: StorageHealth;
  readonly nodes: Nodes;
  readonly clock: Clock;
  readonly log: Log;
}

/** Whom the pulse is for. */
export interface Watchers {
  /** Whether anybody of this process is told. */
  readonly areThere: boolean;
  tell(pulse: Pulse): void;
}

/**
 * Keeps one workshop's counts, and tells them about once a second while something changes. Where there are other
 * processes each says what it knows, and one that has somebody to tell asks every second.
 */
export class Pulsing {
  readonly crowd: Crowd;
  readonly #parts: PulseParts;
  readonly #workshop: Workshop;
  readonly #watchers: Watchers;
  readonly #census: Census;
  readonly #topic: string;
  #others: readonly Here[] = [];
  #hasChanged = false;
  #told = '';
  #turn: { readonly kind: 'planned'; readonly at: number; cancel(): void } | { readonly kind: 'now' } | null =
    null;
  #lastAt = -Infinity;
  #stopped = false;

  constructor(parts: PulseParts, workshop: Workshop, watchers: Watchers) {
    this.#parts = parts;
    this.#workshop = workshop;
    this.#watchers = watchers;
    this.#topic = `here/${workshop.id}`;
    this.#census = new Census(parts.documents, workshop);
    this.crowd = new Crowd(parts.clock.now());
  }

  /** A document of this workshop has changed. */
  changed(document: string, doc: Y.Doc): void {
    this.#census.changed(document, doc, this.#parts.clock.now());
    this.beat();
  }

  /** Something is to be told: at once after a quiet second, else when the second is over. */
  beat(): void {
    this.#hasChanged = true;
    this.#plan(BEAT);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#turn?.kind === 'planned') this.#turn.cancel();
    const { nodes } = this.#parts;
    // It is forgotten soon even if this is not heard.
    if (nodes.isAlone !== true) nodes.report(this.#topic, null).catch(() => undefined);
  }

  /** So many milliseconds after the last turn, or earlier when that is planned. */
  #plan(pause: number): void {
    const { clock } = this.#parts;
    const at = this.#lastAt + pause;
    if (this.#stopped || this.#turn?.kind === 'now') return;
    if (this.#turn?.kind === 'planned') {
      if (this.#turn.at <= at) return;
      this.#turn.cancel();
    }
    const cancel = clock.after(Math.max(0, at - clock.monotonic()), () => void this.#take());
    this.#turn = { kind: 'planned', at, cancel };
  }

  async #take(): Promise<void> {
    this.#turn = { kind: 'now' };
    const hasChanged = this.#hasChanged;
    this.#hasChanged = false;
    try {
      await this.#exchange();
      if (this.#watchers.areThere) await this.#pulse(hasChanged);
    } catch (error) {
      const { log } = this.#parts;
      log.warn({ workshop: this.#workshop.id, ...describeError(error) }, 'counting will be tried again');
      this.#hasChanged = true;
    }
    this.#lastAt = this.#parts.clock.monotonic();
    this.#turn = null;
    if (this.#hasChanged) this.#plan(BEAT);
    else if (this.#parts.nodes.isAlone !== true) this.#plan(this.#watchers.areThere ? BEAT : RENEWAL);
  }

  /** Says what is known here, and hears what is known elsewhere. */
  async #exchange(): Promise<void> {
    const { clock, nodes } = this.#parts;
    if (nodes.isAlone === true) return;
    const mine = encodeHere({ ...this.crowd.own(), ...(await this.#census.own()) });
    if (this.#stopped) return;
    const reports = await nodes.report(this.#topic, mine);
    this.#others = [...reports.values()].flatMap((bytes) => parseHere(bytes) ?? []);
    this.crowd.hear(this.#others, clock.now());
  }

  /** @param isDue it is told even if it is what was told last. */
  async #pulse(isDue: boolean): Promise<void> {
    const { clock, store } = this.#parts;
    await this.#census.count(this.#others);
    const { boards, desks, changedAt } = this.#census;
    const counted = { boards, desks, changedAt, storing: !store.inTrouble };
    const pulse = pulseOf(this.#workshop.memory.state, counted, this.crowd, clock.now());
    const said = JSON.stringify({ ...pulse, now: 0 });
    if (!isDue && said === this.#told) return;
    this.#told = said;
    this.#watchers.tell(pulse);
  }
}
