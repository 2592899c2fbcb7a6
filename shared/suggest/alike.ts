import type { Vector } from './embedder.ts';
import { Nearest } from './nearest.ts';
import type { Family } from './suggestions.ts';

/** From here on two items are taken to say the same. */
const SAME = 0.42;

export interface Alike {
  readonly id: string;
  /** A group's id. */
  readonly group: string;
  readonly vector: Vector;
}

/**
 * Items of two groups at least that say the same. Each family stands around the first of its items in the order given, so
 * that no chain of small steps ties things together that differ; each item is in one family at most.
 */
export function familiesOf(items: readonly Alike[]): Family[] {
  const nearest = new Nearest(items.map(({ vector }) => vector));
  const taken = new Set<number>();
  return items.flatMap((first, at) => {
    if (taken.has(at)) return [];
    const likenesses = nearest.likenesses(first.vector);
    const family = items.filter(
      (_, other) => other === at || (!taken.has(other) && (likenesses[other] ?? 0) >= SAME),
    );
    if (new Set(family.map(({ group }) => group)).size < 2) return [];
    for (const item of family) taken.add(items.indexOf(item));
    return [family.map(({ id }) => id)];
  });
}
