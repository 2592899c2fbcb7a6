import type { Clock } from '../clock.ts';
import { TokenBucket, TokenBuckets, type Rate } from '../tokenBucket.ts';

/** Wrong codes that an address may try before its tries are spread out: a hall of 350 people mistypes a few. */
const WRONG_BY_ADDRESS: Rate = { burst: 60, perSecond: 1 };
const WRONG_OVERALL: Rate = { burst: 600, perSecond: 10 };
/** What all suspect addresses together may try. */
const SUSPECT: Rate = { burst: 20, perSecond: 20 };
/** How often the queue is looked at, in milliseconds. */
const LOOK = 50;
const MOST_WAITING = 400;

/**
 * Makes guessing of join codes slow and joining with a right one fast. A venue has one address, so an address is never
 * shut out: after too many wrong codes its tries, right or wrong, are looked at one by one, a few a second. With 30 bits
 * in a code and 100 open workshops a guesser then needs days for a hit, and 350 honest people at the same address 18 seconds.
 */
export class Guessing {
  readonly #clock: Clock;
  readonly #byAddress: TokenBuckets;
  readonly #overall: TokenBucket;
  readonly #suspects: TokenBucket;
  #waiting: ((may: boolean) => void)[] = [];
  #cancel: (() => void) | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#byAddress = new TokenBuckets(WRONG_BY_ADDRESS, clock);
    this.#overall = new TokenBucket(WRONG_OVERALL, clock);
    this.#suspects = new TokenBucket(SUSPECT, clock);
  }

  /** Asked before a code is looked at. @returns false when too many are waiting already. */
  async mayTry(address: string): Promise<boolean> {
    return this.#suspect(address) ? this.#turn() : true;
  }

  /** @returns whether this wrong code was one too many. */
  wrong(address: string): boolean {
    const within = [this.#byAddress.take(address), this.#overall.take()];
    return within.includes(false);
  }

  close(): void {
    this.#cancel?.();
    for (const answer of this.#waiting) answer(false);
    this.#waiting = [];
  }

  #suspect(address: string): boolean {
    return this.#byAddress.dry(address) || (this.#overall.dry && this.#byAddress.touched(address));
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
    return this.#clock.after(LOOK, () => {
      while (this.#waiting.length > 0 && this.#suspects.take()) this.#waiting.pop()?.(true);
      this.#cancel = this.#waiting.length > 0 ? this.#next() : null;
    });
  }
}
