import type { Counts, Row } from './counts.ts';
import type { Embedder } from './embedder.ts';
import { featuresOf, type Features } from './features.ts';
import type { Readings } from './readings.ts';

export type Sparse = ReadonlyMap<string, number>;

/** What a capability is taken to have said beside its examples: keeps the few words of a short one from seeming rare. */
const UNSAID = 100;

/**
 * The embedder that Flashmap brings along: TF-IDF of words, ideas and pieces of words. How much a feature tells is learned
 * from the catalogue alone, so what people confirm later moves nothing else. It tells the more, the fewer capabilities it
 * speaks for: not those that have it at all, for in a large vocabulary each says "report" once, but the exponential of the
 * entropy of how often they do.
 */
export class NgramEmbedder implements Embedder {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #unheard: number;
  readonly #readings: Readings;

  /** @param size capabilities of the catalogue. */
  constructor(size: number, { byFeature, totals }: Counts, readings: Readings) {
    this.#readings = readings;
    const weigh = (speaking: number) => Math.log(1 + size / (speaking + 0.5));
    this.#weights = new Map([...byFeature].map(([feature, row]) => [feature, weigh(spreadOf(row, totals))]));
    this.#unheard = weigh(0);
  }

  embed(texts: readonly string[]): Promise<readonly Sparse[]> {
    return Promise.resolve(texts.map((text) => this.vector(featuresOf(text, this.#readings))));
  }

  vector(features: Features): Sparse {
    const vector = new Map<string, number>();
    let square = 0;
    for (const [feature, count] of features) {
      const weight = count * (this.#weights.get(feature) ?? this.#unheard);
      vector.set(feature, weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square);
    for (const [feature, weight] of vector) vector.set(feature, weight / length);
    return vector;
  }
}

/** The number of capabilities among which, if all said a feature equally often, it would be spread as widely as it is. */
function spreadOf({ places, counts }: Row, totals: Float64Array): number {
  const rates = places.map((place, at) => (counts[at] ?? 0) / ((totals[place] ?? 0) + UNSAID));
  const all = rates.reduce((sum, rate) => sum + rate, 0);
  return Math.exp(-rates.reduce((sum, rate) => sum + (rate / all) * Math.log(rate / all), 0));
}
