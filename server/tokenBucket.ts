import type { Clock } from './clock.ts';

/** How much is allowed: so many at once, and then so many a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export class TokenBucket {
  readonly #rate: Rate;
  readonly #clock: Clock;
  #tokens: number;
  #at: number;

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
    this.#tokens = rate.burst;
    this.#at = clock.monotonic();
  }

  /** @returns whether there was one to take. */
  take(): boolean {
    this.#refill();
    const there = this.#tokens >= 1;
    if (there) this.#tokens -= 1;
    return there;
  }

  /** Takes so many, there or not. @returns how many are owed now. */
  spend(count: number): number {
    this.#refill();
    this.#tokens -= count;
    return Math.max(0, -this.#tokens);
  }

  #refill(): void {
    const now = this.#clock.monotonic();
    const gained = ((now - this.#at) / 1000) * this.#rate.perSecond;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + gained);
    this.#at = now;
  }
}
