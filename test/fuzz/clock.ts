import type { Clock } from '../../server/clock.ts';

interface Timer {
  readonly due: number;
  readonly ring: () => void;
}

/** Time that passes when a test says so. */
export class HandClock implements Clock {
  #now = 1_000_000;
  #timers: Timer[] = [];

  now(): number {
    return this.#now;
  }
  monotonic(): number {
    return this.#now;
  }
  after(milliseconds: number, callback: () => void): () => void {
    const timer = { due: this.#now + Math.max(0, milliseconds), ring: callback };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((each) => each !== timer));
  }

  /** Rings what becomes due, in its order. */
  pass(milliseconds: number): void {
    const until = this.#now + milliseconds;
    for (;;) {
      const next = this.#timers.reduce<Timer | null>(
        (first, timer) => (timer.due <= until && (first === null || timer.due < first.due) ? timer : first),
        null,
      );
      if (next === null) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.due);
      next.ring();
    }
    this.#now = until;
  }
}
