import type { Clock } from '../clock.ts';

/** Milliseconds over which turns are counted, and how many of all documents make the process a busy one. */
const WINDOW = 100;
const BUSY = 10;
/** Milliseconds from one beat to the next. */
const BEAT = 40;

/**
 * Turns of all documents. While few documents are busy each takes its turns when it likes. When many are, turns wait for
 * the next beat and are taken together, so that a hundred small rooms share one sync of the disk and do not ask for one
 * each.
 */
export class Rhythm {
  readonly #clock: Clock;
  readonly #beats = new Map<number, (() => void)[]>();
  #window = 0;
  #turns = 0;
  #isBusy = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes a turn in so many milliseconds, none or fewer for at once, or at the beat behind that. */
  plan(wait: number, turn: () => void): void {
    const now = this.#clock.monotonic();
    this.#count(now);
    if (!this.#isBusy) {
      if (wait <= 0) turn();
      else this.#clock.after(wait, turn);
      return;
    }
    const beat = Math.ceil((now + Math.max(0, wait)) / BEAT);
    const planned = this.#beats.get(beat);
    if (planned) planned.push(turn);
    else this.#begin(beat, now, [turn]);
  }

  #begin(beat: number, now: number, turns: (() => void)[]): void {
    this.#beats.set(beat, turns);
    this.#clock.after(beat * BEAT - now, () => {
      this.#beats.delete(beat);
      for (const turn of turns) turn();
    });
  }

  #count(now: number): void {
    const window = Math.floor(now / WINDOW);
    if (window !== this.#window) {
      this.#isBusy = window === this.#window + 1 && this.#turns > BUSY;
      this.#window = window;
      this.#turns = 0;
    }
    this.#turns++;
  }
}
