import { FACES, facesWith, type Face } from '../fonts/faces.ts';
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

/** What pdfkit keeps of an open font, and does not type. */
interface OpenFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Stands for a character that none of the fonts has. */
const NO_GLYPH = '\ufffd';
/** Latin as the first face has it, of which each character stands for itself. */
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2212]*$/;
/** Spaces of less than half the usual width; one stands for all. */
const NARROW = '\u202f';
const NARROW_SPACES: ReadonlySet<string> = new Set(['\u2009', '\u200a', NARROW]);
const SPACE = /^[\p{Z}\s]+$/u;
/** Say how their neighbours are drawn, and have no picture. */
const UNSEEN = /^[\p{Cf}\p{Cc}\ufe00-\ufe0f]+$/u;
const JOINERS = /\u200c|\u200d|\ufe0e|\ufe0f/u;
const ISOLATES = /[\u2066-\u2069]/g;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const fontName = (face: string, bold: boolean) => `${face}${bold ? '-bold' : ''}`;

/** Measures and sets text in whatever scripts it is, with the fonts of faces.ts. */
export class Pen {
  readonly #doc: PDFKit.PDFDocument;
  readonly #all: readonly Face[];
  readonly #faces = new Map<string, string | null>();

  constructor(doc: PDFKit.PDFDocument, own: OwnFont | null) {
    this.#doc = doc;
    this.#all = facesWith(own);
    for (const { name, regular, bold, member } of this.#all)
      doc
        .registerFont(fontName(name, false), regular, member)
        .registerFont(fontName(name, true), bold, member);
  }

  /** How many characters of all that it was given no typeface has. */
  get undrawn(): number {
    return [...this.#faces.values()].filter((face) => face === null).length;
  }

  /** In reading order, for lines to be made of. */
  pieces(spans: readonly Span[], size: number): Piece[] {
    const whole = spans.map(({ text }) => text).join('');
    if (PLAIN.test(whole)) return spans.flatMap((span) => this.#plain(span, size));
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
    for (const { segment, index } of graphemes.segment(text)) {
      const seen = segment.replace(ISOLATES, '');
      if (seen === '' || UNSEEN.test(seen)) continue;
      const isSpace = SPACE.test(seen);
      const face = isSpace ? FACES[0].name : this.#faceOf(seen);
      const shown = isSpace ? (NARROW_SPACES.has(seen) ? NARROW : ' ') : face === null ? NO_GLYPH : seen;
      const level = levels[index] ?? 0;
      const next = { text: shown, face: face ?? 'wide', level, isSpace };
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

  /** The first face that has all of a character with what is put onto it; null when none has. */
  #faceOf(grapheme: string): string | null {
    const known = this.#faces.get(grapheme);
    if (known !== undefined) return known;
    const needed = [...grapheme].filter((character) => !JOINERS.test(character));
    const found = this.#all.find(({ name }) => {
      const { font } = (this.#doc.font(name) as unknown as OpenFont)._font;
      return needed.every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    });
    this.#faces.set(grapheme, found?.name ?? null);
    return found?.name ?? null;
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
