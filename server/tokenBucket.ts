import type { Clock } from './clock.ts';

/** So many at once, and then so many a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export class TokenBucket {
  readonly #rate: Rate;
  readonly #clock: Clock;
  #tokens: number;
  #at: number;
  #dry = false;

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
    this.#dry ||= this.#tokens < 1;
    return there;
  }

  /** Takes so many, there or not. @returns how many are owed now. */
  spend(count: number): number {
    this.#refill();
    this.#tokens -= count;
    return Math.max(0, -this.#tokens);
  }

  /** Whether it has run out and is not half full again: whoever keeps it empty gets nothing from the drops that come in. */
  get dry(): boolean {
    this.#refill();
    if (this.#tokens >= this.#rate.burst / 2) this.#dry = false;
    return this.#dry;
  }
  get full(): boolean {
    this.#refill();
    return this.#tokens >= this.#rate.burst;
  }

  #refill(): void {
    const now = this.#clock.monotonic();
    const gained = ((now - this.#at) / 1000) * this.#rate.perSecond;
    this.#tokens = Math.min(this.#rate.burst, this.#tokens + gained);
    this.#at = now;
  }
}

/** A bucket a key; keys whose bucket is full again are forgotten, so that this never outgrows what is going on. */
export class TokenBuckets {
  readonly #rate: Rate;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(rate: Rate, clock: Clock) {
    this.#rate = rate;
    this.#clock = clock;
  }

  take(key: string): boolean {
    const bucket = this.#buckets.get(key) ?? new TokenBucket(this.#rate, this.#clock);
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > 1000) this.#forgetFull();
    return bucket.take();
  }

  /** Takes so many of a bucket that something was taken of, there or not. */
  spend(key: string, count: number): void {
    this.#buckets.get(key)?.spend(count);
  }

  dry(key: string): boolean {
    return this.#buckets.get(key)?.dry ?? false;
  }
  /** Whether something was taken lately. */
  touched(key: string): boolean {
    const bucket = this.#buckets.get(key);
    return bucket !== undefined && !bucket.full;
  }

  #forgetFull(): void {
    for (const [key, bucket] of this.#buckets) if (bucket.full) this.#buckets.delete(key);
  }
}
