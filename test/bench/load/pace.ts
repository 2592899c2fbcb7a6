import { setTimeout as wait } from 'node:timers/promises';
import type { Pos } from '../../../shared/board.ts';
import type { Person } from './person.ts';

/** What everybody does, times a second. */
export interface Habits {
  readonly keys?: number;
  readonly moves?: number;
  readonly cursor?: number;
}

const LETTERS = 'the quick brown fox jumps over the lazy dog ';
/** How often the next ones to act are looked for, in milliseconds. */
const LOOK = 4;

/** A crowd that is busy until it is stopped. Everybody begins at a moment of their own and keeps their own time. */
export class Pace {
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(people: readonly Person[], habits: Habits) {
    this.#each(people, habits.keys, (person, turn) => person.pressKey(LETTERS[turn % LETTERS.length]!));
    this.#each(people, habits.moves, (person, turn) => person.moveNote(place(turn)));
    this.#each(people, habits.cursor, (person, turn) => person.pointAt(place(turn)));
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer);
  }

  #each(
    people: readonly Person[],
    rate: number | undefined,
    act: (person: Person, turn: number) => void,
  ): void {
    if (rate === undefined) return;
    const period = 1000 / rate;
    const began = performance.now();
    const due = people.map((_, index) => began + spread(index) * period);
    const turns = people.map(() => 0);
    const look = () => {
      const now = performance.now();
      for (let index = 0; index < people.length; index++) {
        if (due[index]! > now) continue;
        // Whoever is late does not hurry: a person who was held up does not type twice as fast.
        due[index] = Math.max(due[index]! + period, now + period / 2);
        if (people[index]!.ended === null) act(people[index]!, turns[index]!++);
      }
    };
    this.#timers.push(setInterval(look, Math.min(LOOK, period)));
  }
}

/** Spreads indices evenly over 0 to 1, neighbours far apart: multiples of the golden ratio. */
function spread(index: number): number {
  return (index * 0.618_033_988_749_895) % 1;
}

function place(turn: number): Pos {
  return [12 + ((turn * 37) % 280), 60 + ((turn * 53) % 500)];
}

/** Waits until nothing comes any more, `most` milliseconds at the longest. */
export async function quiet(people: readonly Person[], most: number): Promise<void> {
  const heard = () => people.reduce((sum, person) => sum + person.heard.length + person.acked, 0);
  const end = performance.now() + most;
  for (let before = -1; before !== heard() && performance.now() < end; await wait(400)) before = heard();
}
