/** How far two values are apart, given how often each value occurs; 0 for the same. */
export type Distance = (a: number, b: number, frequencies: ReadonlyMap<number, number>) => number;

/** Kinds without an order. */
export const nominal: Distance = (a, b) => (a === b ? 0 : 1);

/** Numbers whose differences mean something. */
export const interval: Distance = (a, b) => (a - b) ** 2;

/** An order: how many values lie between, those at the ends by half. */
export const ordinal: Distance = (a, b, frequencies) => {
  const [low, high] = a < b ? [a, b] : [b, a];
  let between = 0;
  for (const [value, count] of frequencies) {
    if (value >= low && value <= high) between += value === low || value === high ? count / 2 : count;
  }
  return a === b ? 0 : between ** 2;
};

export type Alpha =
  | { readonly kind: 'value'; readonly alpha: number }
  /** No unit has two values, so that there is nothing to compare. */
  | { readonly kind: 'too-few' }
  /** Every value is the same: chance would agree as well, and alpha is 0/0. */
  | { readonly kind: 'all-alike' };

/**
 * Krippendorff's alpha = 1 - D_o / D_e over the coincidences of values within units: 1 perfect agreement, 0 what chance
 * gives, below 0 less than chance. Units with fewer than two values count for nothing.
 * @param units the values that raters gave each unit; whoever gave none is left out. Order of raters does not matter.
 * @see Krippendorff, Computing Krippendorff's Alpha-Reliability (2011)
 */
export function krippendorffAlpha(
  units: readonly (readonly number[])[],
  distance: Distance = nominal,
): Alpha {
  const pairable = units.filter((values) => values.length > 1);
  const all = pairable.flat();
  if (all.length === 0) return { kind: 'too-few' };
  const frequencies = countsOf(all);
  if (frequencies.size === 1) return { kind: 'all-alike' };
  const apart = (counts: ReadonlyMap<number, number>) => disagreement(counts, distance, frequencies);
  const observed = pairable.reduce((sum, values) => sum + apart(countsOf(values)) / (values.length - 1), 0);
  const expected = apart(frequencies) / (all.length - 1);
  return { kind: 'value', alpha: 1 - observed / expected };
}

/** The distances of all ordered pairs. */
function disagreement(
  counts: ReadonlyMap<number, number>,
  distance: Distance,
  frequencies: ReadonlyMap<number, number>,
): number {
  let sum = 0;
  for (const [a, times] of counts)
    for (const [b, others] of counts) sum += times * others * distance(a, b, frequencies);
  return sum;
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
