import { Coverage, fontName, isPlain, NO_GLYPH } from '../fonts/coverage.ts';
import { FACES } from '../fonts/faces.ts';
import type { OwnFont } from '../fonts/own.ts';
import { levelsOf, turned, visualOrder } from './order.ts';

/** Text in one weight and colour. */
export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly fill: string;
}

/** A word, a part of one or a space, in one font and direction. */
export interface Piece {
  readonly text: string;
  readonly font: string;
  readonly fill: string;
  readonly level: number;
  /** In points. */
  readonly width: number;
  readonly isSpace: boolean;
}

/** Spaces of less than half the usual width; one stands for all. */
const NARROW = '\u202f';
const NARROW_SPACES: ReadonlySet<string> = new Set(['\u2009', '\u200a', NARROW]);

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Measures and sets text in whatever scripts it is, with the fonts of faces.ts. */
export class Pen {
  readonly #doc: PDFKit.PDFDocument;
  readonly #coverage: Coverage;

  constructor(doc: PDFKit.PDFDocument, own: OwnFont | null) {
    this.#doc = doc;
    this.#coverage = new Coverage(doc, own);
  }

  /** How many characters of all that it was given no typeface has. */
  get undrawn(): number {
    return this.#coverage.undrawn;
  }

  /** In reading order, for lines to be made of. */
  pieces(spans: readonly Span[], size: number): Piece[] {
    const whole = spans.map(({ text }) => text).join('');
    if (isPlain(whole)) return spans.flatMap((span) => this.#plain(span, size));
    const levels = levelsOf(whole);
    let start = 0;
    return spans.flatMap((span) => {
      const own = levels.subarray(start, (start += span.text.length));
      return this.#mixed(span, own, size);
    });
  }

  /** @param y of the base line */
  set(line: readonly Piece[], x: number, y: number, size: number): void {
    let left = x;
    for (const { text, font, fill, width, isSpace, level } of joined(visualOrder(line))) {
      const drawn = level % 2 === 1 ? turned(text) : text;
      if (!isSpace)
        this.#doc
          .font(font)
          .fontSize(size)
          .fillColor(fill)
          .text(drawn, left, y, { lineBreak: false, baseline: 'alphabetic' });
      left += width;
    }
  }

  /** A piece cut into single characters: for a word that is wider than a line. */
  characters(piece: Piece, size: number): Piece[] {
    return [...graphemes.segment(piece.text)].map(({ segment }) => ({
      ...piece,
      text: segment,
      width: this.#width(segment, piece.font, size),
    }));
  }

  #plain({ text, bold, fill }: Span, size: number): Piece[] {
    const font = fontName(FACES[0].name, bold);
    return text
      .split(/( +)/)
      .filter((part) => part !== '')
      .map((part) => ({
        text: part,
        font,
        fill,
        level: 0,
        width: this.#width(part, font, size),
        isSpace: part.startsWith(' '),
      }));
  }

  #mixed({ text, bold, fill }: Span, levels: Uint8Array, size: number): Piece[] {
    const runs: { text: string; face: string; level: number; isSpace: boolean }[] = [];
    for (const { text: seen, index, face, isSpace } of this.#coverage.letters(text)) {
      const shown = isSpace ? (NARROW_SPACES.has(seen) ? NARROW : ' ') : face === null ? NO_GLYPH : seen;
      const level = levels[index] ?? 0;
      const next = { text: shown, face: isSpace ? FACES[0].name : (face ?? 'wide'), level, isSpace };
      const last = runs.at(-1);
      if (last && last.face === next.face && last.level === level && last.isSpace === isSpace)
        last.text += shown;
      else runs.push(next);
    }
    return runs.map(({ face, ...run }) => {
      const font = fontName(face, bold);
      return { ...run, font, fill, width: this.#width(run.text, font, size) };
    });
  }

  #width(text: string, font: string, size: number): number {
    // No face has it, and it is never drawn: what follows is moved.
    if (text === NARROW) return size * 0.165;
    return this.#doc.font(font).fontSize(size).widthOfString(text);
  }
}

/** Neighbours that can be drawn in one go; what is turned around stays word by word. */
function joined(line: readonly Piece[]): Piece[] {
  const runs: Piece[] = [];
  for (const piece of line) {
    const last = runs.at(-1);
    const isEven = last && last.level % 2 === 0 && piece.level % 2 === 0;
    const fits = isEven && last.font === piece.font && last.text !== NARROW && piece.text !== NARROW;
    if (last && fits && last.fill === piece.fill)
      runs[runs.length - 1] = {
        ...last,
        text: last.text + piece.text,
        width: last.width + piece.width,
        isSpace: last.isSpace && piece.isSpace,
      };
    else runs.push(piece);
  }
  return runs;
}
