import type { BoardView } from './board.ts';

/**
 * `after`, made of the objects of `before` wherever these say the same: what is drawn from an unchanged object needs no
 * second look, so one edit redraws one note.
 */
export function reuseUnchanged(before: BoardView | null, after: BoardView): BoardView {
  if (before === null) return after;
  return {
    notes: reuse(before.notes, after.notes),
    clusters: reuse(before.clusters, after.clusters),
    commitments: reuse(before.commitments, after.commitments),
  };
}

function reuse<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Map(before.map((thing) => [thing.id, thing]));
  const merged = after.map((thing) => {
    const old = known.get(thing.id);
    return old !== undefined && same(old, thing) ? old : thing;
  });
  return merged.length === before.length && merged.every((thing, index) => thing === before[index])
    ? before
    : merged;
}

/** Flat values, and lists of flat values. */
function same(a: object, b: object): boolean {
  return Object.entries(a).every(([key, value]) => {
    const other: unknown = (b as Record<string, unknown>)[key];
    if (!Array.isArray(value)) return value === other;
    return (
      Array.isArray(other) &&
      value.length === other.length &&
      value.every((item, index) => item === other[index])
    );
  });
}
