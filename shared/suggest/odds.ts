import type { Features } from './features.ts';

/** How strongly all capabilities together speak for each of them, in features: keeps one example from deciding alone. */
const PRIOR = 100;

export interface Counts {
  /** By feature, a number a capability. */
  readonly byFeature: ReadonlyMap<string, Float64Array>;
  readonly totals: Float64Array;
}

/** An example: its features, and the place of its capability. */
export interface Told {
  readonly features: Features;
  readonly place: number;
}

/**
 * Naive Bayes: how much likelier a text is among what is said of one capability than among what is said of any. What is
 * learned adds to the counts of one capability and changes nothing that the others are compared with, so to confirm a text
 * never lowers its capability for that text.
 */
export class Odds {
  readonly #size: number;
  readonly #base: Counts;
  readonly #learned: Counts;
  readonly #all: number;

  constructor(size: number, examples: readonly Told[], base?: Odds) {
    this.#size = size;
    const counts = countsOf(size, examples);
    this.#base = base === undefined ? counts : base.#base;
    this.#learned = base === undefined ? countsOf(size, []) : counts;
    this.#all = this.#base.totals.reduce((sum, total) => sum + total, 0);
  }

  /** The same, having heard these too (and not what it had learned before). */
  learning(examples: readonly Told[]): Odds {
    return new Odds(this.#size, examples, this);
  }

  /** The logarithm of the odds of each capability; 0 says nothing. */
  of(features: Features): Float64Array {
    const found = new Float64Array(this.#size);
    for (const [feature, count] of features) {
      const heard = this.#base.byFeature.get(feature);
      const learned = this.#learned.byFeature.get(feature);
      if (heard === undefined && learned === undefined) continue;
      const anywhere = (heard?.reduce((sum, one) => sum + one, 0) ?? 1) / this.#all;
      for (let place = 0; place < this.#size; place++) {
        const here = (heard?.[place] ?? 0) + (learned?.[place] ?? 0) + PRIOR * anywhere;
        const total = (this.#base.totals[place] ?? 0) + (this.#learned.totals[place] ?? 0) + PRIOR;
        found[place] = (found[place] ?? 0) + count * Math.log(here / total / anywhere);
      }
    }
    return found;
  }
}

/** How often the examples of each capability have each feature. */
export function countsOf(size: number, examples: readonly Told[]): Counts {
  const byFeature = new Map<string, Float64Array>();
  const totals = new Float64Array(size);
  for (const { features, place } of examples) {
    for (const [feature, count] of features) {
      const row = byFeature.get(feature) ?? new Float64Array(size);
      byFeature.set(feature, row);
      row[place] = (row[place] ?? 0) + count;
      totals[place] = (totals[place] ?? 0) + count;
    }
  }
  return { byFeature, totals };
}
