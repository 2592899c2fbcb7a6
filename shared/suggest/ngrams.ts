import type { Embedder } from './embedder.ts';
import { featuresOf, type Features } from './features.ts';
import type { Told } from './odds.ts';

export type Sparse = ReadonlyMap<string, number>;

/**
 * The embedder that Flashmap brings along: TF-IDF of words, ideas and pieces of words. How much a feature tells is learned
 * from the catalogue alone (from how few of its capabilities have it), so what people confirm later moves nothing else.
 */
export class NgramEmbedder implements Embedder {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #unheard: number;

  /** @param size capabilities of the catalogue. */
  constructor(size: number, examples: readonly Told[]) {
    const users = new Map<string, Set<number>>();
    for (const { features, place } of examples) {
      for (const feature of features.keys()) {
        const known = users.get(feature);
        if (known) known.add(place);
        else users.set(feature, new Set([place]));
      }
    }
    const weigh = (having: number) => Math.log(1 + size / (having + 0.5));
    this.#weights = new Map([...users].map(([feature, having]) => [feature, weigh(having.size)]));
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
