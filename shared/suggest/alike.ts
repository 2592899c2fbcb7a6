import type { Vector } from './embedder.ts';
import { Nearest } from './nearest.ts';
import { inSlices, type Breathe } from './slices.ts';
import type { Family } from './suggestions.ts';

/** From here on two items are taken to say the same. */
const SAME = 0.42;

/** Items that are compared between two breaths. */
const SLICE = 20;

export interface Alike {
  readonly id: string;
  /** A group's id. */
  readonly group: string;
  readonly vector: Vector;
}

/**
 * Items of two groups at least that say the same. Each family stands around the first of its items in the order given, so
 * that no chain of small steps ties things together that differ; each item is in one family at most.
 * @param breathe lets others work: there is a pause after every few items.
 */
export async function familiesOf(items: readonly Alike[], breathe: Breathe): Promise<readonly Family[]> {
  const nearest = new Nearest();
  await inSlices(items, SLICE, breathe, (slice) => nearest.add(slice.map(({ vector }) => vector)));
  const taken = new Set<Alike>();
  const families: Family[] = [];
  await inSlices(items, SLICE, breathe, (slice) => {
    for (const first of slice) {
      if (taken.has(first)) continue;
      const likenesses = nearest.likenesses(first.vector);
      const family = items.filter(
        (item, at) => item === first || (!taken.has(item) && (likenesses[at] ?? 0) >= SAME),
      );
      if (new Set(family.map(({ group }) => group)).size < 2) continue;
      for (const item of family) taken.add(item);
      families.push(family.map(({ id }) => id));
    }
  });
  return families;
}
