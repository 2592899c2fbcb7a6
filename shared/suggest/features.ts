import type { Readings } from './readings.ts';
import { ideasOf } from './synonyms.ts';
import { wordsOf } from './words.ts';

/** How often something was said, by feature: a word, two that follow each other, an idea, a piece of a word. */
export type Features = ReadonlyMap<string, number>;

/** How much each kind of feature counts beside a word's 1. The ideas and the pieces of a word count so much per root of their number. */
const WEIGHT = { reading: 0.8, pair: 0.8, idea: 0.7, frame: 0.5, pieces: 0.5, filler: 0.3, turn: 0.4 };

/** Frames shorter than this stand for too many words. */
const LEAST_FRAME = 4;

/** Words whose features are kept: people say much the same, and a vocabulary says little else. */
const MOST_KEPT = 20_000;

/**
 * Two words are also read as one ("health check", "healthcheck"). Pieces are the groups of three and four letters of each
 * word with its ends marked, so that a slip of the finger leaves most of a word alike.
 * @param readings what words may stand for that the catalogue does not know.
 */
export function featuresOf(text: string, readings?: Readings): Features {
  const { said, filler, turns } = wordsOf(text);
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) =>
    features.set(feature, (features.get(feature) ?? 0) + weight);
  said.forEach((word, index) => {
    for (const [feature, weight] of featuresOfWord(word)) add(feature, weight);
    const read = readings?.of(word) ?? [];
    for (const other of read) {
      for (const [feature, weight] of featuresOfWord(other))
        add(feature, (weight * WEIGHT.reading) / Math.sqrt(read.length));
    }
    const before = said[index - 1];
    if (before !== undefined) add(`w:${before}${word}`, WEIGHT.pair);
  });
  for (const word of filler) add(`f:${word}`, WEIGHT.filler);
  for (const turn of turns) add(`t:${turn}`, WEIGHT.turn);
  return features;
}

type Weighed = readonly (readonly [feature: string, weight: number])[];

const kept = new Map<string, Weighed>();

function featuresOfWord(word: string): Weighed {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const frame = frameOf(word);
  const ideas = ideasOf(word);
  const pieces = piecesOf(word);
  const made: Weighed = [
    [`w:${word}`, 1],
    ...ideas.map(({ name, sure }) => [`k:${name}`, (WEIGHT.idea * sure) / Math.sqrt(ideas.length)] as const),
    ...(frame.length >= LEAST_FRAME ? [[`s:${frame}`, WEIGHT.frame] as const] : []),
    ...pieces.map((piece) => [`c:${piece}`, WEIGHT.pieces / Math.sqrt(pieces.length)] as const),
  ];
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, made);
  return made;
}

/** Its consonants, each once in a row: most people who miss a letter miss a vowel or one of two alike. */
function frameOf(word: string): string {
  return word.replace(/(.)\1+/gu, '$1').replace(/(?!^)[aeiouy]/g, '');
}

function piecesOf(word: string): string[] {
  const letters = [...`^${word}$`];
  const pieces: string[] = [];
  for (const length of [3, 4]) {
    for (let at = 0; at + length <= letters.length; at++)
      pieces.push(letters.slice(at, at + length).join(''));
  }
  return pieces;
}
