import { textWidth, type Weight } from './widths.ts';

export interface Type {
  readonly size: number;
  readonly weight: Weight;
}

const ELLIPSIS = '\u2026';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** After these a line may end without a space. */
const pieces = /[^\s\-/\u2013\u2014]*[-/\u2013\u2014]+|[^\s\-/\u2013\u2014]+|\s+/gu;

/** Between two letters of these a hyphen says that the word goes on. */
const hyphenated = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*$/u;
const HYPHEN = '-';

/** Whether all words fit whole into lines of that width. */
export function keepsWords(text: string, { size, weight }: Type, width: number): boolean {
  return [...text.matchAll(pieces)].every(([piece]) => textWidth(piece.trim(), size, weight) <= width);
}

/**
 * Breaks text into lines no wider than `width`, between words where it can, inside a word that is wider than a line, there
 * with a hyphen where its script has one. What does not fit into `most` lines ends in an ellipsis. No line is empty; not
 * even one fits where there is no room for a character.
 */
export function breakLines(text: string, type: Type, width: number, most = Infinity): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => textWidth(candidate.trimEnd(), type.size, type.weight) <= width;
  for (const [piece] of text.trim().matchAll(pieces)) {
    if (fits(line + piece)) line += piece;
    else {
      const parts = fits(piece) ? [piece] : broken(piece, fits);
      lines.push(line, ...parts.slice(0, -1));
      line = parts.at(-1) ?? '';
    }
  }
  const all = [...lines, line].map((each) => each.trim()).filter((each) => each !== '');
  return all.length <= most ? all : [...all.slice(0, most - 1), cut(all.slice(most - 1), fits)];
}

/** Letters that the last line of a broken word has at the least, if the one before can spare them. */
const LEAST_END = 3;

/** A word that is wider than a line, as lines. */
function broken(word: string, fits: (candidate: string) => boolean): string[] {
  const letters = [...graphemes.segment(word)].map(({ segment }) => segment);
  const parts: string[][] = [[]];
  letters.forEach((letter, at) => {
    const part = parts.at(-1) ?? [];
    const room = goesOn(letter, letters[at + 1]) ? HYPHEN : '';
    if (part.length > 0 && !fits([...part, letter, room].join(''))) parts.push([]);
    if (fits(letter)) parts.at(-1)?.push(letter);
  });
  const [before, last] = [parts.at(-2) ?? [], parts.at(-1) ?? []];
  const isShort = () => last.length < LEAST_END && before.length > 2 * LEAST_END;
  while (isShort() && fits([...before.slice(-1), ...last].join(''))) last.unshift(...before.splice(-1));
  return parts.map((part, at) => {
    const line = part.join('');
    return goesOn(part.at(-1), parts[at + 1]?.[0]) && fits(line + HYPHEN) ? line + HYPHEN : line;
  });
}

function goesOn(letter = '', next = ''): boolean {
  return hyphenated.test(letter) && hyphenated.test(next);
}

/** One line of what is left, with an ellipsis at its end. */
function cut(rest: readonly string[], fits: (candidate: string) => boolean): string {
  let kept = '';
  for (const { segment } of graphemes.segment(rest[0] ?? '')) {
    if (!fits(`${kept}${segment}${ELLIPSIS}`)) break;
    kept += segment;
  }
  return `${kept.trimEnd()}${ELLIPSIS}`;
}

/** Text whose first letter is of a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first);
}
