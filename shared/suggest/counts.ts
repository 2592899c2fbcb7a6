import type { Features } from './features.ts';

/** An example: its features, and the place of its capability. */
export interface Told {
  readonly features: Features;
  readonly place: number;
}

/** How often a feature was said of the capabilities that it was said of at all: most are said of few. */
export interface Row {
  readonly places: number[];
  readonly counts: number[];
  sum: number;
}

/** What was said of each capability, how often. */
export class Counts {
  readonly byFeature = new Map<string, Row>();
  /** All features of each capability. */
  readonly totals: Float64Array;

  /** @param size capabilities of the catalogue. */
  constructor(size: number, examples: readonly Told[] = []) {
    this.totals = new Float64Array(size);
    this.add(examples);
  }

  add(examples: readonly Told[]): void {
    for (const { features, place } of examples) {
      for (const [feature, count] of features) {
        this.totals[place] = (this.totals[place] ?? 0) + count;
        let row = this.byFeature.get(feature);
        if (row === undefined) this.byFeature.set(feature, (row = { places: [], counts: [], sum: 0 }));
        row.sum += count;
        const at = row.places.lastIndexOf(place);
        if (at >= 0) row.counts[at] = (row.counts[at] ?? 0) + count;
        else {
          row.places.push(place);
          row.counts.push(count);
        }
      }
    }
  }
}
