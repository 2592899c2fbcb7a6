import type { Vector } from './embedder.ts';
import { Nearest } from './nearest.ts';
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
export async function familiesOf(
  items: readonly Alike[],
  breathe: () => Promise<void>,
): Promise<readonly Family[]> {
  const nearest = new Nearest(items.map(({ vector }) => vector));
  const taken = new Set<Alike>();
  const families: Family[] = [];
  for (const [at, first] of items.entries()) {
    if (at % SLICE === SLICE - 1) await breathe();
    if (taken.has(first)) continue;
    const likenesses = nearest.likenesses(first.vector);
    const family = items.filter(
      (item, other) => item === first || (!taken.has(item) && (likenesses[other] ?? 0) >= SAME),
    );
    if (new Set(family.map(({ group }) => group)).size < 2) continue;
    for (const item of family) taken.add(item);
    families.push(family.map(({ id }) => id));
  }
  return families;
}
