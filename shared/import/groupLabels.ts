import { LIMITS } from '../limits.ts';
import { keyOf } from './laneWords.ts';

export interface LabelledGroup {
  /** As it stands in the table. */
  readonly label: string;
  readonly number: number;
}

/**
 * The number of each group that a table names. Groups have numbers here and no names: "Group 7" and "7" keep theirs, as
 * long as every label has one; else they are counted in the order in which they come.
 * @param labels of the rows, in order; the same group may come in several forms ("Group 7", "group 7").
 * @returns by key (keyOf) of the label. Labels beyond the number of groups that a workshop takes are not in it.
 */
export function numberGroups(labels: Iterable<string>): Map<string, LabelledGroup> {
  const byKey = new Map<string, string>();
  for (const label of labels) if (!byKey.has(keyOf(label))) byKey.set(keyOf(label), label.trim());
  const told = [...byKey.keys()].map(numberIn);
  const keeps = told.every((number) => number !== null) && new Set(told).size === told.length;
  return new Map(
    [...byKey]
      .map(([key, label], index): [string, LabelledGroup] => {
        return [key, { label, number: keeps ? (told[index] ?? 0) : index + 1 }];
      })
      .filter(([, { number }]) => number <= LIMITS.groups),
  );
}

/** "group 7" and "7" are 7; two words or a number that no group can have are none. */
function numberIn(key: string): number | null {
  const words = key.split(' ');
  const number = Number(words.at(-1));
  const isPlain = words.length <= 2 && /^\d{1,3}$/.test(words.at(-1) ?? '');
  return isPlain && number >= 1 && number <= LIMITS.groups ? number : null;
}
