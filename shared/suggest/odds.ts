import { Counts, type Told } from './counts.ts';
import type { Features } from './features.ts';

/** How strongly all capabilities together speak for each of them, in features: keeps one example from deciding alone. */
const PRIOR = 100;

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
  /** By capability: what a feature says of one that never has it. */
  readonly #silence: Float64Array;

  constructor(size: number, counts: Counts, base?: Odds) {
    this.#size = size;
    this.#base = base === undefined ? counts : base.#base;
    this.#learned = base === undefined ? new Counts(size) : counts;
    this.#all = this.#base.totals.reduce((sum, total) => sum + total, 0);
    this.#silence = this.#base.totals.map((_, place) => Math.log(PRIOR / this.#total(place)));
  }

  /** The same, having heard these too (and not what it had learned before). */
  learning(examples: readonly Told[]): Odds {
    return new Odds(this.#size, new Counts(this.#size, examples), this);
  }

  /** The logarithm of the odds of each capability; 0 says nothing. */
  of(features: Features): Float64Array {
    const found = new Float64Array(this.#size);
    const here = new Map<number, number>();
    let heardOf = 0;
    for (const [feature, count] of features) {
      const heard = this.#base.byFeature.get(feature);
      const learned = this.#learned.byFeature.get(feature);
      if (heard === undefined && learned === undefined) continue;
      const anywhere = (heard?.sum ?? 1) / this.#all;
      heardOf += count;
      here.clear();
      for (const row of [heard, learned])
        row?.places.forEach((place, at) => here.set(place, (here.get(place) ?? 0) + (row.counts[at] ?? 0)));
      for (const [place, times] of here)
        found[place] = (found[place] ?? 0) + count * Math.log1p(times / (PRIOR * anywhere));
    }
    return found.map((odd, place) => odd + heardOf * (this.#silence[place] ?? 0));
  }

  #total(place: number): number {
    return (this.#base.totals[place] ?? 0) + (this.#learned.totals[place] ?? 0) + PRIOR;
  }
}
