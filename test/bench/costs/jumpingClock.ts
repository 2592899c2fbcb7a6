import type { Clock } from '../../../server/clock.ts';

/** Time that passes as it does, and jumps ahead when it is told to. */
export class JumpingClock implements Clock {
  #ahead = 0;
  readonly #timers = new Set<{ readonly due: number; readonly callback: () => void }>();
  readonly #ticking = setInterval(() => this.#fire(), 2);

  now(): number {
    return Date.now() + this.#ahead;
  }

  monotonic(): number {
    return performance.now() + this.#ahead;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { due: this.monotonic() + milliseconds, callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** From timer to timer, so that none comes late. */
  async jump(milliseconds: number): Promise<void> {
    const end = this.monotonic() + milliseconds;
    for (let steps = 0; this.monotonic() < end; steps++) {
      const next = Math.min(end, ...[...this.#timers].map(({ due }) => due));
      this.#ahead += Math.max(0, next - this.monotonic());
      this.#fire();
      if (steps % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  }

  stop(): void {
    clearInterval(this.#ticking);
  }

  #fire(): void {
    const now = this.monotonic();
    for (const timer of [...this.#timers].sort((one, other) => one.due - other.due)) {
      if (timer.due <= now && this.#timers.delete(timer)) timer.callback();
    }
  }
}
