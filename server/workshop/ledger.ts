import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import { fold } from '../../shared/workshop/fold.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import type { Clock } from '../clock.ts';
import { StoreConflict, type Position, type Store } from '../store/store.ts';
import { Memory, type Step } from './memory.ts';
import { decodeEntries, encodeEntries, type Entry, type Op } from './record.ts';

/** What to do, judged by the state that all earlier decisions have led to. May be asked again: then only the last answer counts. */
export type Decide = (state: WorkshopState, now: number) => Verdict<readonly WorkshopEvent[]>;

export interface Proposal {
  readonly decide: Decide;
  readonly op?: Op;
  readonly tickets?: Entry['tickets'];
}

interface Waiting {
  readonly proposal: Proposal;
  resolve(verdict: Verdict<number>): void;
  reject(problem: unknown): void;
}

/** More than a few times in a row means that the store contradicts itself. */
const MOST_CONFLICTS = 20;

/** One workshop's log: decides in order, writes, and only then lets others know. */
export class Ledger {
  readonly memory = new Memory();
  readonly #name: string;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #announce: (steps: readonly Step[]) => void;
  #position: Position | null = null;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;

  constructor(
    name: string,
    parts: { store: Store; clock: Clock },
    announce: (steps: readonly Step[]) => void,
  ) {
    this.#name = name;
    this.#store = parts.store;
    this.#clock = parts.clock;
    this.#announce = announce;
  }

  /** Reads the log. @throws StoreTrouble, StoreCorrupt; then this ledger must not be used. */
  async load(): Promise<void> {
    await this.#catchUp();
  }

  /**
   * Decides and stores. While one record is written, further proposals wait and then share the next record, so that
   * 350 people who join at once cost two writes and not 350.
   * @returns the seq of the last event; the refusal of the decision; `storage` when nothing can be stored now.
   * @throws what a decision of the same record, or whoever was told of it, throws: the next record goes on without it.
   */
  propose(proposal: Proposal): Promise<Verdict<number>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ proposal, resolve, reject });
      this.#writing ??= this.#drain();
    });
  }

  /** Resolves when nothing waits to be stored. */
  async idle(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  async #drain(): Promise<void> {
    // Whoever proposes in this same turn shares the first record too.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        const verdicts = await this.#write(batch);
        batch.forEach(({ resolve }, index) => resolve(verdicts[index] ?? refuse('broken')));
      } catch (problem) {
        for (const { reject } of batch) reject(problem);
      }
    }
    this.#writing = null;
  }

  async #write(batch: readonly Waiting[]): Promise<Verdict<number>[]> {
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
      const { verdicts, entries } = this.#decideAll(batch);
      if (entries.length === 0) return verdicts;
      try {
        this.#position = await this.#store.append(this.#name, encodeEntries(entries), {
          after: this.#position,
        });
      } catch (error) {
        // Somebody else has written, or an earlier write that failed did arrive: read on and judge again.
        if (error instanceof StoreConflict && (await this.#readOn())) continue;
        return verdicts.map((verdict) => (verdict.ok ? refuse('storage') : verdict));
      }
      this.#apply(entries);
      return verdicts;
    }
    return batch.map(() => refuse('storage'));
  }

  #decideAll(batch: readonly Waiting[]): { verdicts: Verdict<number>[]; entries: Entry[] } {
    const at = this.#clock.now();
    const entries: Entry[] = [];
    const ops = new Map<string, number>();
    let state = this.memory.exists ? this.memory.state : null;
    let seq = this.memory.seq;
    const verdicts = batch.map(({ proposal }): Verdict<number> => {
      const { op, tickets, decide } = proposal;
      const key = op && `${op.person}/${op.id}`;
      const known = op === undefined ? null : (this.memory.answered(op) ?? ops.get(key ?? '') ?? null);
      if (known !== null) return accept(known);
      if (state === null) return refuse('unknown-workshop');
      const verdict = decide(state, at);
      if (!verdict.ok) return verdict;
      if (verdict.value.length > 0) {
        for (const event of verdict.value) state = fold(state, { seq: ++seq, at, event });
        entries.push({ at, events: verdict.value, ...(op && { op }), ...(tickets && { tickets }) });
        if (key !== undefined) ops.set(key, seq);
      }
      return accept(seq);
    });
    return { verdicts, entries };
  }

  async #readOn(): Promise<boolean> {
    try {
      await this.#catchUp();
      return true;
    } catch {
      return false;
    }
  }

  async #catchUp(): Promise<void> {
    const { records } = await this.#store.load(this.#name);
    const known = records.findIndex(({ position }) => position === this.#position);
    const fresh = records
      .slice(known + 1)
      .map(({ position, bytes }) => ({ position, entries: decodeEntries(bytes) }));
    for (const { position, entries } of fresh) {
      this.#position = position;
      this.#apply(entries);
    }
  }

  #apply(entries: readonly Entry[]): void {
    this.#announce(entries.flatMap((entry) => this.memory.apply(entry)));
  }
}
