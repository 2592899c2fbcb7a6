import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import { fold } from '../../shared/workshop/fold.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import { describeError } from '../errors.ts';
import { StoreConflict, type Position } from '../store/store.ts';
import { FollowedLog, type LogParts } from './followedLog.ts';
import type { Memory, Step } from './memory.ts';
import { Pace } from './pace.ts';
import type { Entry, Op } from './record.ts';

/** What to do, judged by the state that all earlier decisions have led to. May be asked again: then only the last answer counts. */
export type Decide = (state: WorkshopState, now: number) => Verdict<readonly WorkshopEvent[]>;

export interface Proposal {
  readonly decide: Decide;
  readonly op?: Op;
  readonly tickets?: Entry['tickets'];
}

interface Answer {
  readonly verdict: Verdict<number>;
  /** Whether it stands whatever other processes have decided meanwhile. */
  readonly final: boolean;
  /** Where the log was known to be when it was judged. */
  readonly at: Position | null;
}

interface Waiting {
  readonly proposal: Proposal;
  resolve(answer: Answer): void;
  reject(problem: unknown): void;
}

/** More than a few times in a row means that the store contradicts itself. */
const MOST_CONFLICTS = 20;
/** Milliseconds between two looks of a workshop for what others have decided, and how many there may be at once. */
const LOOKS = { every: 100, burst: 20 };
/** Milliseconds before a log that could not be read on is tried again. */
const RETRY = 1000;

/**
 * One workshop's log: decides in order, writes, and only then lets others know. Other processes may do the same on the
 * same log: it follows what they write, and what was judged without knowing of it is judged again.
 */
export class Ledger {
  readonly #log: FollowedLog;
  readonly #parts: LogParts;
  readonly #pace: Pace;
  #waiting: Waiting[] = [];
  #looking: (() => void)[] = [];
  #mustLook = false;
  #working: Promise<void> | null = null;
  /** It was said that the log cannot be read on. */
  #isCutOff = false;
  #retrying = false;
  #stopped = false;

  constructor(parts: LogParts) {
    this.#parts = parts;
    this.#log = new FollowedLog(parts, () => this.#work());
    this.#pace = new Pace(parts.clock, LOOKS.every, LOOKS.burst);
  }

  get memory(): Memory {
    return this.#log.memory;
  }

  /** Reads the log, and follows it from then on. @throws StoreTrouble, StoreCorrupt; then this ledger must not be used. */
  load(): Promise<void> {
    return this.#log.load();
  }

  /** Follows the log no more. */
  stop(): void {
    this.#stopped = true;
    this.#log.stop();
  }

  /**
   * Decides and stores. While one record is written, further proposals wait and then share the next record, so that
   * 350 people who join at once cost two writes and not 350. Nothing is refused, or found done, before it was looked
   * whether another process has decided something meanwhile.
   * @returns the seq of the last event; the refusal of the decision; `storage` when nothing can be stored now.
   * @throws what a decision of the same record throws: the next record goes on without it.
   */
  async propose(proposal: Proposal): Promise<Verdict<number>> {
    const first = await this.#judged(proposal);
    if (first.final || !(await this.#look(first.at))) return first.verdict;
    return (await this.#judged(proposal)).verdict;
  }

  /**
   * Reads what other processes have written until now. Many who ask at once share one look, and whoever asks for ever
   * waits. @returns whether there was more; false when the store has trouble, too.
   */
  refresh(): Promise<boolean> {
    return this.#look(this.#log.position);
  }

  /** Resolves when nothing waits to be stored. */
  async idle(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  /** @returns whether the log has more than was known at a position. */
  async #look(from: Position | null): Promise<boolean> {
    await new Promise<void>((resolve) => {
      this.#looking.push(resolve);
      if (this.#looking.length > 1) return;
      const pause = this.#pace.next();
      if (pause === 0) this.#lookNow();
      else this.#parts.clock.after(pause, () => this.#lookNow());
    });
    return this.#log.position !== from;
  }

  #lookNow(): void {
    this.#mustLook = true;
    this.#work();
  }

  #judged(proposal: Proposal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ proposal, resolve, reject });
      this.#work();
    });
  }

  #work(): void {
    this.#working ??= this.#drain();
  }

  /** The only place that touches the log, so that reading on and writing never interleave. */
  async #drain(): Promise<void> {
    // Whoever proposes in this same turn shares the first record too.
    await Promise.resolve();
    while (this.#mustLook || this.#log.isBehind || this.#waiting.length > 0) {
      if (this.#mustLook || this.#log.isBehind) await this.#follow();
      if (this.#waiting.length > 0) await this.#decideWaiting();
    }
    this.#working = null;
  }

  async #follow(): Promise<void> {
    const isAsked = this.#mustLook;
    const looking = isAsked ? this.#looking.splice(0) : [];
    this.#mustLook = false;
    await this.#readOn(isAsked);
    for (const resolve of looking) resolve();
  }

  /** What could not be read is tried again, since nobody may say a second time that there is something. */
  async #readOn(exact: boolean): Promise<boolean> {
    const { clock, log, name } = this.#parts;
    try {
      await this.#log.readOn(exact);
      this.#isCutOff = false;
      return true;
    } catch (error) {
      if (!this.#isCutOff) log.warn({ log: name, ...describeError(error) }, 'a log could not be read on');
      this.#isCutOff = true;
      if (this.#retrying || this.#stopped) return false;
      this.#retrying = true;
      clock.after(RETRY, () => {
        this.#retrying = false;
        if (!this.#stopped) this.#lookNow();
      });
      return false;
    }
  }

  async #decideWaiting(): Promise<void> {
    const batch = this.#waiting;
    this.#waiting = [];
    try {
      const answers = await this.#write(batch);
      batch.forEach(({ resolve }, index) => resolve(answers[index] ?? forGood(refuse('broken'))));
    } catch (problem) {
      for (const { reject } of batch) reject(problem);
    }
  }

  async #write(batch: readonly Waiting[]): Promise<Answer[]> {
    for (let conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
      const { answers, entries } = this.#decideAll(batch);
      if (entries.length === 0) return answers;
      let steps: readonly Step[];
      try {
        steps = await this.#log.append(entries);
      } catch (error) {
        // Somebody else has written, or an earlier write that failed did arrive: read on and judge again.
        if (error instanceof StoreConflict && (await this.#readOn(true))) continue;
        return answers.map(({ verdict }) => forGood(verdict.ok ? refuse('storage') : verdict));
      }
      this.#parts.told.steps(steps, true);
      // The log had not moved on, so what was refused beside it was refused by the newest state as well.
      return answers.map(({ verdict }) => forGood(verdict));
    }
    return batch.map(() => forGood(refuse('storage')));
  }

  #decideAll(batch: readonly Waiting[]): { answers: Answer[]; entries: Entry[] } {
    const { memory } = this.#log;
    const at = this.#parts.clock.now();
    const entries: Entry[] = [];
    const ops = new Map<string, number>();
    let state = memory.exists ? memory.state : null;
    let seq = memory.seq;
    const forNow = (verdict: Verdict<number>): Answer => ({ verdict, final: false, at: this.#log.position });
    const answers = batch.map(({ proposal }): Answer => {
      const { op, tickets, decide } = proposal;
      const key = op && `${op.person}/${op.id}`;
      const known = op === undefined ? null : (memory.answered(op) ?? ops.get(key ?? '') ?? null);
      if (known !== null) return forGood(accept(known));
      if (state === null) return forNow(refuse('unknown-workshop'));
      const verdict = decide(state, at);
      if (!verdict.ok) return forNow(verdict);
      if (verdict.value.length > 0) {
        for (const event of verdict.value) state = fold(state, { seq: ++seq, at, event });
        entries.push({ at, events: verdict.value, ...(op && { op }), ...(tickets && { tickets }) });
        if (key !== undefined) ops.set(key, seq);
      }
      return forNow(accept(seq));
    });
    return { answers, entries };
  }
}

function forGood(verdict: Verdict<number>): Answer {
  return { verdict, final: true, at: null };
}
