import { LANES, type Lane } from '../lanes.ts';

const WORDS: Readonly<Record<Lane, ReadonlySet<string>>> = {
  stop: new Set(
    'stop stops stopped stopping less fewer drop dropped end ended quit reduce remove avoid'.split(' '),
  ),
  more: new Set('more keep keeps kept continue continued continuing carry increase'.split(' ')),
  start: new Set('start starts started starting begin began begun new add added try introduce'.split(' ')),
};

/** The lane that a heading or a cell means, in any of the forms that people give it; null when it names none, or two. */
export function laneOf(text: string): Lane | null {
  const words = keyOf(text).split(' ');
  const meant = LANES.filter((lane) => words.some((word) => WORDS[lane].has(word)));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** Text as it is compared with other text: letters and digits in lower case, one space between words. */
export function keyOf(text: string): string {
  return text
    .slice(0, 200)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
