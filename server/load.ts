import type { Clock } from './clock.ts';
import type { Log } from './log.ts';

/** busy: what people can do without is left away. overloaded: nobody new is taken in, so that those who are here can work. */
export type LoadLevel = 'calm' | 'busy' | 'overloaded';

/** How much the process has to do. */
export interface Load {
  readonly level: LoadLevel;
}

/** Milliseconds that a timer comes late on average: where a level begins, and where it ends. */
const BUSY = { from: 60, until: 25 };
const OVERLOADED = { from: 400, until: 200 };
/** Milliseconds from one look to the next. */
const LOOK = 100;
/** A single pause counts for this much at most, in milliseconds: one long collection or a nap of the machine is no load. */
const MOST = 1000;
/** The part that the newest look has in the average. */
const WEIGHT = 0.2;

/** The average with one look more. All in milliseconds. */
export function smoothed(average: number, late: number): number {
  return average + (Math.min(MOST, Math.max(0, late)) - average) * WEIGHT;
}

/** A level begins later than it ends, so that it does not flicker. @param average milliseconds that timers come late. */
export function levelAfter(level: LoadLevel, average: number): LoadLevel {
  if (average >= (level === 'overloaded' ? OVERLOADED.until : OVERLOADED.from)) return 'overloaded';
  if (average >= (level === 'calm' ? BUSY.from : BUSY.until)) return 'busy';
  return 'calm';
}

/** Watches how late a short timer comes, which is how long everything else in the process has to wait for its turn. */
export class LoadGuard implements Load {
  readonly #clock: Clock;
  readonly #log: Log;
  #level: LoadLevel = 'calm';
  #average = 0;
  #cancel: () => void;

  constructor(clock: Clock, log: Log) {
    this.#clock = clock;
    this.#log = log;
    this.#cancel = this.#look();
  }

  get level(): LoadLevel {
    return this.#level;
  }

  stop(): void {
    this.#cancel();
  }

  #look(): () => void {
    const due = this.#clock.monotonic() + LOOK;
    return this.#clock.after(LOOK, () => {
      this.#average = smoothed(this.#average, this.#clock.monotonic() - due);
      this.#set(levelAfter(this.#level, this.#average));
      this.#cancel = this.#look();
    });
  }

  #set(level: LoadLevel): void {
    const late = Math.round(this.#average);
    if (level === 'overloaded' && this.#level !== level)
      this.#log.warn({ late }, 'more to do than can be done: newcomers are put off');
    if (level !== 'overloaded' && this.#level === 'overloaded')
      this.#log.warn({ late }, 'newcomers are taken in again');
    this.#level = level;
  }
}
