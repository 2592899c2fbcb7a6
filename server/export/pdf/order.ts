import bidiFactory from 'bidi-js';

const bidi = bidiFactory();
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Around somebody's words in a sentence of ours: their direction does not move what stands beside them. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** The embedding level of every UTF-16 unit; an odd one is written from right to left. */
export function levelsOf(text: string): Uint8Array {
  return bidi.getEmbeddingLevels(text).levels;
}

/** Whether it begins with a letter that is written from right to left; what is isolated counts where nothing else stands. */
export function startsAtRight(text: string): boolean {
  const first = /\p{L}/u.exec(text.replace(/\u2068[^\u2069]*\u2069/g, '')) ?? /\p{L}/u.exec(text);
  return RIGHT_TO_LEFT.test(first?.[0] ?? '');
}

/** What is drawn for a piece that is written from right to left: brackets face the other way. */
export function turned(text: string): string {
  const facing = [...text].map((character) => bidi.getMirroredCharacter(character) ?? character).join('');
  // The font turns letters of such a script around; of signs alone it does not know that it should.
  if (RIGHT_TO_LEFT.test(facing)) return facing;
  return [...graphemes.segment(facing)]
    .map(({ segment }) => segment)
    .reverse()
    .join('');
}

/** One line's pieces as they stand from left to right (rule L2 of the Unicode Bidirectional Algorithm). */
export function visualOrder<T extends { readonly level: number }>(pieces: readonly T[]): readonly T[] {
  const highest = pieces.reduce((most, { level }) => Math.max(most, level), 0);
  const order = [...pieces];
  for (let level = highest; level > 0; level--)
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  return order;
}
