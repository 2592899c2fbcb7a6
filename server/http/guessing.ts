import { refuse, type Verdict } from '../../shared/verdict.ts';
import type { Clock } from '../clock.ts';
import { Lanes } from '../lanes.ts';
import type { Limiter, Limits } from '../limits/limits.ts';
import type { Rate } from '../tokenBucket.ts';

/** Wrong codes that an address may try before its tries are spread out: a hall of 350 people mistypes a few. */
const WRONG_BY_ADDRESS: Rate = { burst: 60, perSecond: 1 };
const WRONG_OVERALL: Rate = { burst: 600, perSecond: 10 };
/** What all suspect addresses together may try. */
const SUSPECT: Rate = { burst: 20, perSecond: 20 };
/** Tries of one address that this node looks at together: so few may slip through before the first is known to be wrong. */
const TOGETHER = 30;
/** How often the queue is looked at, in milliseconds, and how many go then: little, so that nodes share the rate evenly. */
const LOOK = 50;
const A_LOOK = 2;
const MOST_WAITING = 400;
/** The key of what is counted over all addresses. */
const ALL = 'all';

/**
 * Makes guessing of join codes slow and joining with a right one fast. A venue has one address, so an address is never
 * shut out: after too many wrong codes its tries, right or wrong, are looked at one by one, a few a second. With 30 bits
 * in a code and 100 open workshops a guesser then needs days for a hit, and 350 honest people at the same address 18
 * seconds. What is counted holds over all nodes; each has a queue of its own.
 */
export class Guessing {
  readonly #clock: Clock;
  readonly #byAddress: Limiter;
  readonly #overall: Limiter;
  readonly #suspects: Limiter;
  readonly #lanes = new Lanes(TOGETHER);
  #waiting: ((may: boolean) => void)[] = [];
  #cancel: (() => void) | null = null;

  constructor(limits: Limits, clock: Clock) {
    this.#clock = clock;
    this.#byAddress = limits.limiter('wrong-codes', WRONG_BY_ADDRESS);
    this.#overall = limits.limiter('wrong-codes-overall', WRONG_OVERALL);
    this.#suspects = limits.limiter('suspects', SUSPECT);
  }

  /**
   * Looks at what a code opens as soon as it is the turn of this address. What `look` refuses with unknown-code counts as
   * a wrong try. Codes: those of `look`; too-many for a wrong try too many; try-later when too many are waiting already.
   */
  async guess<T>(address: string, look: () => Promise<Verdict<T>>): Promise<Verdict<T>> {
    const found = await this.#lanes.through(address, async () =>
      (await this.#isSuspect(address)) ? null : this.#look(address, look),
    );
    if (found !== null) return found;
    return (await this.#turn()) ? this.#look(address, look) : refuse('try-later');
  }

  close(): void {
    this.#cancel?.();
    for (const answer of this.#waiting) answer(false);
    this.#waiting = [];
  }

  async #look<T>(address: string, look: () => Promise<Verdict<T>>): Promise<Verdict<T>> {
    const found = await look();
    if (found.ok || found.code !== 'unknown-code') return found;
    const within = await Promise.all([this.#byAddress.take(address), this.#overall.take(ALL)]);
    return within.includes(false) ? refuse('too-many') : found;
  }

  async #isSuspect(address: string): Promise<boolean> {
    const left = await this.#byAddress.left(address);
    if (left === 0 || left === WRONG_BY_ADDRESS.burst) return left === 0;
    return (await this.#overall.left(ALL)) === 0;
  }

  /** The newest goes first and the oldest drops out: whoever floods fills the queue with tries that are never looked at. */
  #turn(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      if (this.#waiting.length > MOST_WAITING) this.#waiting.shift()?.(false);
      this.#cancel ??= this.#next();
    });
  }

  #next(): () => void {
    return this.#clock.after(LOOK, () => void this.#letSomeGo());
  }

  async #letSomeGo(): Promise<void> {
    for (let n = 0; n < A_LOOK && this.#waiting.length > 0 && (await this.#suspects.take(ALL)); n++)
      this.#waiting.pop()?.(true);
    this.#cancel = this.#waiting.length > 0 ? this.#next() : null;
  }
}
