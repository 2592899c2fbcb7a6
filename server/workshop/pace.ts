import type { Clock } from '../clock.ts';

/** Lets something be done so many times at once, and then once in so many milliseconds: nobody is refused, some wait. */
export class Pace {
  readonly #clock: Clock;
  readonly #every: number;
  readonly #burst: number;
  #next = -Infinity;

  constructor(clock: Clock, every: number, burst: number) {
    this.#clock = clock;
    this.#every = every;
    this.#burst = burst;
  }

  /** Takes the next turn. @returns milliseconds until it comes */
  next(): number {
    const now = this.#clock.monotonic();
    this.#next = Math.max(this.#next, now - this.#every * this.#burst) + this.#every;
    return Math.max(0, this.#next - now);
  }
}
