import { currentIds, type Catalogue } from '../catalogue/catalogue.ts';
import { Counts, type Told } from './counts.ts';
import type { Embedder, Vector } from './embedder.ts';
import { examplesOf, type Example } from './examples.ts';
import { featuresOf } from './features.ts';
import { Nearest } from './nearest.ts';
import { NgramEmbedder } from './ngrams.ts';
import { Odds } from './odds.ts';
import { Readings } from './readings.ts';
import { inSlices, type Breathe } from './slices.ts';
import type { Likely } from './suggestions.ts';
import { wordsOf } from './words.ts';

/** Examples of a capability that an organisation's model compares with: it knows by itself what else means the same. */
const ENOUGH = 150;

/** Examples that are read between two breaths. */
const SLICE = 200;

/** Items that are judged between two breaths. */
const ITEMS = 20;

/** Suggestions for one item. */
const MOST = 3;

/** Examples of a capability that are looked at, nearest first; each counts so much of the one before. */
const NEIGHBOURS = { most: 5, fading: 0.85 };

/** The more examples a capability has, the nearer is one of them by chance: how strongly that is set off. */
const SET_OFF = 0.2;

/** What the two kinds of evidence count; their sum is read as the logarithm of a share. */
const WEIGHT = { neighbours: 4, odds: 0.15 };

/**
 * Which capability a text belongs on, by two kinds of evidence: the examples that are nearest to it (any embedder), and the
 * odds of its words (always ours). Deterministic; ties go by the order of the catalogue.
 */
export class Suggester {
  readonly #base: Base;
  readonly #learned: Learned;

  private constructor(base: Base, learned: Learned) {
    this.#base = base;
    this.#learned = learned;
  }

  /**
   * @param embedder null: Flashmap's own.
   * @param breathe lets others work: there is a pause after every few milliseconds of this. @throws what the embedder throws.
   */
  static async of(catalogue: Catalogue, embedder: Embedder | null, breathe: Breathe): Promise<Suggester> {
    const examples = examplesOf(catalogue);
    const ids = catalogue.capabilities.map(({ id }) => id);
    const places = new Map([...currentIds(catalogue)].map(([old, id]) => [old, ids.indexOf(id)]));
    const told: Told[] = [];
    const counts = new Counts(ids.length);
    const words: string[] = [];
    await inSlices(examples, SLICE, breathe, (slice) => {
      const heard = toldOf(slice, places);
      counts.add(heard);
      told.push(...heard);
      words.push(...slice.flatMap(({ text }) => wordsOf(text).said));
    });
    const readings = new Readings(words);
    const own = new NgramEmbedder(ids.length, counts, readings);
    await breathe();
    const compared = embedder ? firstOfEach(examples, ENOUGH) : examples;
    const nearest = embedder
      ? await nearestOf(await embedder.embed(compared.map(({ text }) => text)), (vector) => vector, breathe)
      : await nearestOf(told, ({ features }) => own.vector(features), breathe);
    const odds = new Odds(ids.length, counts);
    const placeOf = compared.map(({ capability }) => places.get(capability) ?? 0);
    const base: Base = {
      ids,
      places,
      embedder: embedder ?? own,
      readings,
      placeOf,
      weights: weightsOf(placeOf, ids.length),
      nearest,
      odds,
      breathe,
    };
    return new Suggester(base, { placeOf: [], nearest: new Nearest(), odds: base.odds });
  }

  /** The same, having learned these placements (and no others); those on capabilities that are gone are left out. */
  async learning(examples: readonly Example[]): Promise<Suggester> {
    const { places, odds, readings, breathe } = this.#base;
    const known = examples.filter(({ capability }) => places.has(capability));
    const told: Told[] = [];
    await inSlices(known, SLICE, breathe, (slice) => void told.push(...toldOf(slice, places, readings)));
    const nearest = await nearestOf(
      await this.embed(known.map(({ text }) => text)),
      (vector) => vector,
      breathe,
    );
    return new Suggester(this.#base, {
      placeOf: told.map(({ place }) => place),
      nearest,
      odds: odds.learning(told),
    });
  }

  /** Vectors of texts, to compare them with each other. */
  async embed(texts: readonly string[]): Promise<readonly Vector[]> {
    const { embedder, breathe } = this.#base;
    const vectors: Vector[] = [];
    await inSlices(texts, SLICE, breathe, async (slice) => {
      vectors.push(...(await embedder.embed(slice)));
    });
    return vectors;
  }

  /** @param items the texts of each: a note's, or a cluster's title and its notes'. Every text of an item counts alike. */
  async suggest(items: readonly (readonly string[])[]): Promise<Likely[][]> {
    const said = items.map((texts) => texts.filter((text) => wordsOf(text).said.length > 0));
    const vectors = await this.embed(said.flat());
    const found: Likely[][] = [];
    let at = 0;
    for (const texts of said) {
      const sums = new Float64Array(this.#base.ids.length);
      for (const text of texts) {
        const scores = this.#scores(text, vectors[at++] ?? []);
        scores.forEach((score, place) => (sums[place] = (sums[place] ?? 0) + score / texts.length));
      }
      found.push(this.#likeliest(sums));
      if (found.length % ITEMS === 0) await this.#base.breathe();
    }
    return found;
  }

  #scores(text: string, vector: Vector): Float64Array {
    const { ids, placeOf, nearest, weights } = this.#base;
    const odds = this.#learned.odds.of(featuresOf(text, this.#base.readings));
    const near = ids.map((): number[] => []);
    const take = (likenesses: Float64Array, places: readonly number[]) =>
      likenesses.forEach((likeness, index) => {
        if (likeness > 0) keepLargest(near[places[index] ?? 0] ?? [], likeness);
      });
    take(nearest.likenesses(vector), placeOf);
    take(this.#learned.nearest.likenesses(vector), this.#learned.placeOf);
    return odds.map((odd, place) => {
      const alike = (near[place] ?? []).reduce((sum, one, rank) => sum + one * NEIGHBOURS.fading ** rank, 0);
      return WEIGHT.neighbours * (weights[place] ?? 1) * alike + WEIGHT.odds * odd;
    });
  }

  /** Shares of 1 by softmax; none where nothing speaks for any. */
  #likeliest(scores: Float64Array): Likely[] {
    const best = Math.max(...scores);
    if (scores.every((score) => score === best)) return [];
    const powers = scores.map((score) => Math.exp(score - best));
    const all = powers.reduce((sum, power) => sum + power, 0);
    return this.#base.ids
      .map((capability, place) => ({ capability, score: (powers[place] ?? 0) / all }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST);
  }
}

interface Learned {
  /** The place of each example's capability in the catalogue. */
  readonly placeOf: readonly number[];
  readonly nearest: Nearest;
  readonly odds: Odds;
}

interface Base extends Learned {
  readonly ids: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** What the likeness of its examples counts, for each capability. */
  readonly weights: Float64Array;
  readonly embedder: Embedder;
  readonly readings: Readings;
  readonly breathe: Breathe;
}

function firstOfEach(examples: readonly Example[], most: number): Example[] {
  const taken = new Map<string, number>();
  return examples.filter(({ capability }) => {
    const before = taken.get(capability) ?? 0;
    taken.set(capability, before + 1);
    return before < most;
  });
}

function weightsOf(placeOf: readonly number[], size: number): Float64Array {
  const examples = new Float64Array(size);
  for (const place of placeOf) examples[place] = (examples[place] ?? 0) + 1;
  return examples.map((many) => (placeOf.length / size / Math.max(1, many)) ** SET_OFF);
}

function toldOf(
  examples: readonly Example[],
  places: ReadonlyMap<string, number>,
  readings?: Readings,
): Told[] {
  return examples.map(({ text, capability }) => ({
    features: featuresOf(text, readings),
    place: places.get(capability) ?? 0,
  }));
}

async function nearestOf<T>(
  list: readonly T[],
  vectorOf: (one: T) => Vector,
  breathe: Breathe,
): Promise<Nearest> {
  const nearest = new Nearest();
  await inSlices(list, SLICE, breathe, (slice) => nearest.add(slice.map(vectorOf)));
  return nearest;
}

/** Keeps the list descending, and as long as neighbours count. */
function keepLargest(list: number[], value: number): void {
  const last = list[NEIGHBOURS.most - 1];
  if (last !== undefined && value <= last) return;
  let at = list.length;
  while (at > 0 && (list[at - 1] ?? 0) < value) at--;
  list.splice(at, 0, value);
  if (list.length > NEIGHBOURS.most) list.pop();
}
