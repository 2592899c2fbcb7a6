import { isDense, likeness, type Vector } from './embedder.ts';

/** Finds what is like a vector among many: sparse ones by an index of their features, dense ones one after the other. */
export class Nearest {
  /** Dense vectors by their place. */
  readonly #dense = new Map<number, Vector>();
  #size = 0;
  readonly #index = new Map<string, { readonly at: number[]; readonly weights: number[] }>();

  /** Puts them behind those that are there. */
  add(vectors: readonly Vector[]): void {
    for (const vector of vectors) {
      const at = this.#size++;
      if (isDense(vector)) {
        this.#dense.set(at, vector);
        continue;
      }
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
    const found = new Float64Array(this.#size);
    if (isDense(vector)) {
      for (const [at, other] of this.#dense) found[at] = likeness(vector, other);
      return found;
    }
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
