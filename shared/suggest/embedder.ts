/** A text as numbers: by feature, or one number a dimension. Of length 1, or empty for a text that says nothing. */
export type Vector = ReadonlyMap<string, number> | readonly number[];

/**
 * Turns texts into vectors, in their order; the scalar product of two says how alike the texts are, from 0 (or -1) to 1.
 * The same text has to give the same vector. @throws when it cannot.
 */
export interface Embedder {
  embed(texts: readonly string[]): Promise<readonly Vector[]>;
}

/** 0 for vectors of different kinds. */
export function likeness(a: Vector, b: Vector): number {
  if (isDense(a)) return isDense(b) ? a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0) : 0;
  if (isDense(b)) return 0;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [feature, value] of few) sum += value * (many.get(feature) ?? 0);
  return sum;
}

export function isDense(vector: Vector): vector is readonly number[] {
  return Array.isArray(vector);
}
