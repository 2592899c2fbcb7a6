import type { Clock } from '../clock.ts';
import type { Rhythm } from './rhythm.ts';

/** Milliseconds that a person more adds to the time between two turns, up to the most. */
const PER_PERSON = 1 / 7;
const MOST_WAIT = 100;
/** The part of its time that the process gives to the turns of one busy document at most. */
const SHARE = 0.25;

/**
 * Milliseconds from one turn of a busy document to the next. Each turn is one write for everybody, so a large room has
 * fewer: 4 people wait 11 ms, 350 wait 60, and nobody waits over 100 unless the turns themselves take that long.
 * @param least for a room with nobody in it. @param spent milliseconds that the last turn kept the process busy.
 */
export function turnInterval(least: number, people: number, spent: number): number {
  return Math.max(Math.min(MOST_WAIT, least + people * PER_PERSON), spent / SHARE);
}

/** Up to so many people see each other's pointers as smoothly as they can be drawn; and so many states fit one frame. */
export const PRESENCE_CROWD = 60;
const PRESENCE_MOST_WAIT = 500;

/** Milliseconds from one presence frame to the next. @param least for up to 60 people. */
export function presenceInterval(least: number, people: number): number {
  return Math.max(least, Math.min(PRESENCE_MOST_WAIT, (least * people) / PRESENCE_CROWD));
}

/** When a document takes its turns: at once after a quiet time, else when the time between two of them is over. */
export class Tempo {
  readonly #clock: Clock;
  readonly #rhythm: Rhythm;
  readonly #least: number;
  #isDue = false;
  #planned = 0;
  #began = -Infinity;
  /** Milliseconds of work: of the last whole turn, and of the one that is going on. */
  #spent = 0;
  #spending = 0;
  #since = 0;

  /** @param least milliseconds, as for turnInterval. */
  constructor(clock: Clock, rhythm: Rhythm, least: number) {
    this.#clock = clock;
    this.#rhythm = rhythm;
    this.#least = least;
  }

  /** There is something to do; one turn does all that has come by then. */
  wake(people: number, turn: () => void): void {
    if (this.#isDue) return;
    this.#isDue = true;
    const wait = this.#began + turnInterval(this.#least, people, this.#spent) - this.#clock.monotonic();
    const plan = ++this.#planned;
    this.#rhythm.plan(wait, () => {
      // Somebody who read the document has had a turn taken meanwhile, and what came behind it has a plan of its own.
      if (this.#isDue && plan === this.#planned) turn();
    });
  }

  begin(): void {
    this.#isDue = false;
    this.#began = this.#clock.monotonic();
    this.#spending = 0;
    this.resume();
  }

  /** From here on the disk is at work, and the process is free. */
  pause(): void {
    this.#spending += this.#clock.monotonic() - this.#since;
  }

  resume(): void {
    this.#since = this.#clock.monotonic();
  }

  end(): void {
    this.pause();
    this.#spent = this.#spending;
  }
}
