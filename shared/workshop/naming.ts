import type { RandomBytes } from '../ids.ts';
import { below } from '../shuffle.ts';
import { ANIMALS } from '../words/animals.ts';

/** An animal that is not taken. When all are, the same ones come with a number: "Otter 2". */
export function pickAnimal(taken: ReadonlySet<string>, random: RandomBytes): string {
  for (let lap = 1; ; lap++) {
    const names = ANIMALS.map((animal) => (lap === 1 ? animal : `${animal} ${lap}`));
    const free = names.filter((name) => !taken.has(name));
    const name = free.length === 0 ? undefined : free[below(free.length, random)];
    if (name !== undefined) return name;
  }
}
