import { isDense, likeness, type Vector } from './embedder.ts';

/** Finds what is like a vector among many: sparse ones by an index of their features, dense ones one after the other. */
export class Nearest {
  readonly #vectors: Vector[] = [];
  readonly #index = new Map<string, { readonly at: number[]; readonly weights: number[] }>();

  /** Puts them behind those that are there. */
  add(vectors: readonly Vector[]): void {
    for (const vector of vectors) {
      const at = this.#vectors.push(vector) - 1;
      if (isDense(vector)) continue;
      for (const [feature, weight] of vector) {
        const entry = this.#index.get(feature);
        if (entry === undefined) this.#index.set(feature, { at: [at], weights: [weight] });
        else {
          entry.at.push(at);
          entry.weights.push(weight);
        }
      }
    }
  }

  /** How alike each of the vectors is to this one, in their order. */
  likenesses(vector: Vector): Float64Array {
    if (isDense(vector)) return Float64Array.from(this.#vectors, (other) => likeness(vector, other));
    const found = new Float64Array(this.#vectors.length);
    for (const [feature, weight] of vector) {
      const entry = this.#index.get(feature);
      if (entry === undefined) continue;
      const { at, weights } = entry;
      for (let index = 0; index < at.length; index++) {
        const place = at[index] ?? 0;
        found[place] = (found[place] ?? 0) + weight * (weights[index] ?? 0);
      }
    }
    return found;
  }
}
