import { textWidth, type Weight } from './widths.ts';

export interface Type {
  readonly size: number;
  readonly weight: Weight;
}

const ELLIPSIS = '\u2026';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** After these a line may end without a space. */
const pieces = /[^\s\-/\u2013\u2014]*[-/\u2013\u2014]+|[^\s\-/\u2013\u2014]+|\s+/gu;

/**
 * Breaks text into lines no wider than `width`, between words where it can, inside a word that is wider than a line.
 * What does not fit into `most` lines ends in an ellipsis. No line is empty; not even one fits where there is no room for
 * a character.
 */
export function breakLines(text: string, type: Type, width: number, most = Infinity): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => textWidth(candidate.trimEnd(), type.size, type.weight) <= width;
  const end = () => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  for (const [piece] of text.trim().matchAll(pieces)) {
    if (fits(line + piece)) {
      line += piece;
      continue;
    }
    end();
    for (const { segment } of fits(piece) ? [{ segment: piece }] : graphemes.segment(piece)) {
      if (!fits(line + segment)) end();
      if (fits(segment)) line += segment;
    }
  }
  end();
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(lines.slice(most - 1), fits)];
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
