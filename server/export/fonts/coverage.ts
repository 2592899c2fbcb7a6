import { facesWith, type Face } from './faces.ts';
import type { OwnFont } from './own.ts';

/** What pdfkit keeps of an open font, and does not type. */
interface OpenFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

/** Stands for a character that none of the fonts has. */
export const NO_GLYPH = '\ufffd';
/** Latin as the first face has it, of which each character stands for itself. */
const PLAIN = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2212]*$/;
const SPACE = /^[\p{Z}\s]+$/u;
/** Say how their neighbours are drawn, and have no picture. */
const UNSEEN = /^[\p{Cf}\p{Cc}\ufe00-\ufe0f]+$/u;
const JOINERS = /\u200c|\u200d|\ufe0e|\ufe0f/u;
const ISOLATES = /[\u2066-\u2069]/g;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A face in one weight, as a document of pdfkit knows it. */
export const fontName = (face: string, bold: boolean) => `${face}${bold ? '-bold' : ''}`;

/** Whether the first face has all of a text, letter by letter. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** A character with what is put onto it. */
export interface Letter {
  readonly text: string;
  /** In UTF-16 units, in the text that it is of. */
  readonly index: number;
  /** Null for spaces, and for what none of the faces has. */
  readonly face: string | null;
  readonly isSpace: boolean;
}

/** Which of the typefaces has a character; and how many characters, of all that were asked for, none has. */
export class Coverage {
  readonly #doc: PDFKit.PDFDocument;
  readonly #all: readonly Face[];
  readonly #faces = new Map<string, string | null>();

  /** @param doc gets the typefaces of faces.ts, by their names */
  constructor(doc: PDFKit.PDFDocument, own: OwnFont | null) {
    this.#doc = doc;
    this.#all = facesWith(own);
    for (const { name, regular, bold, member } of this.#all)
      doc
        .registerFont(fontName(name, false), regular, member)
        .registerFont(fontName(name, true), bold, member);
  }

  get undrawn(): number {
    return [...this.#faces.values()].filter((face) => face === null).length;
  }

  /** What is seen of a text. */
  letters(text: string): Letter[] {
    return [...graphemes.segment(text)].flatMap(({ segment, index }) => {
      const seen = segment.replace(ISOLATES, '');
      if (seen === '' || UNSEEN.test(seen)) return [];
      const isSpace = SPACE.test(seen);
      return [{ text: seen, index, face: isSpace ? null : this.#faceOf(seen), isSpace }];
    });
  }

  /** The same text, with a sign for each character that none of the faces has. */
  drawable(text: string): string {
    if (isPlain(text)) return text;
    const missing = this.letters(text).filter(({ face, isSpace }) => face === null && !isSpace);
    return missing.reduce((said, letter) => said.replaceAll(letter.text, NO_GLYPH), text);
  }

  /** The first face that has all of it. */
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
}
