import type { Embedder } from './embedder.ts';
import { featuresOf, type Features } from './features.ts';
import { countsOf, type Told } from './odds.ts';

export type Sparse = ReadonlyMap<string, number>;

/** What a capability is taken to have said beside its examples: keeps the few words of a short one from seeming rare. */
const UNSAID = 100;

/**
 * The embedder that Flashmap brings along: TF-IDF of words, ideas and pieces of words. How much a feature tells is learned
 * from the catalogue alone, so what people confirm later moves nothing else. It tells the more, the fewer capabilities it
 * speaks for: not those that have it at all, for in a large vocabulary everybody has said "report" once, but the number of
 * which, speaking equally often, its spread would be as wide (the exponential of its entropy).
 */
export class NgramEmbedder implements Embedder {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #unheard: number;

  /** @param size capabilities of the catalogue. */
  constructor(size: number, examples: readonly Told[]) {
    const { byFeature, totals } = countsOf(size, examples);
    const weigh = (speaking: number) => Math.log(1 + size / (speaking + 0.5));
    this.#weights = new Map(
      [...byFeature].map(([feature, counts]) => {
        const rates = counts.map((count, place) => count / ((totals[place] ?? 0) + UNSAID));
        return [feature, weigh(spreadOf(rates))];
      }),
    );
    this.#unheard = weigh(0);
  }

  embed(texts: readonly string[]): Promise<readonly Sparse[]> {
    return Promise.resolve(texts.map((text) => this.vector(featuresOf(text))));
  }

  vector(features: Features): Sparse {
    const weighted = [...features].map(
      ([feature, count]) => [feature, count * (this.#weights.get(feature) ?? this.#unheard)] as const,
    );
    const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return new Map(length > 0 ? weighted.map(([feature, weight]) => [feature, weight / length]) : []);
  }
}

/** The number of equal ones that are spread as widely as these: 1 when one has all. */
function spreadOf(rates: Float64Array): number {
  const all = rates.reduce((sum, rate) => sum + rate, 0);
  const entropy = rates.reduce((sum, rate) => (rate > 0 ? sum - (rate / all) * Math.log(rate / all) : sum), 0);
  return Math.exp(entropy);
}
