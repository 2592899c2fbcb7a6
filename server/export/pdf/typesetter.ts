import { paintOf } from '../../../shared/map/scene/palette.ts';
import { SCENE_GLYPHS } from '../../../shared/map/scene/glyphs.ts';
import type { Lane } from '../../../shared/lanes.ts';
import type { Quote, Run } from '../article/blocks.ts';
import type { Item, Piece } from './bands.ts';
import { QUIET } from './flow.ts';
import { linesOf } from './lines.ts';
import { startsAtRight, isolated } from './order.ts';
import type { Group, Part, Row } from './part.ts';
import type { Pen, Span } from './pen.ts';
import { span } from './structure.ts';

const LEAD = 15;
const INDENT = 13;
const HEADING = {
  1: { size: 26, above: 0 },
  2: { size: 17, above: 20 },
  3: { size: 12.5, above: 14 },
  4: { size: 10.5, above: 10 },
} as const;

/** How wide lines may be, and how large their letters are, in points. */
export interface Measure {
  readonly width: number;
  readonly size: number;
}

/** Turns what the write-up says into lines of one width. */
export class Typesetter {
  readonly #pen: Pen;
  readonly #measure: Measure;

  constructor(pen: Pen, measure: Measure) {
    this.#pen = pen;
    this.#measure = measure;
  }

  group(pieces: readonly Piece[]): Group {
    return pieces.flatMap((piece) => this.#piece(piece)).filter(({ rows }) => rows.length > 0);
  }

  heading(level: keyof typeof HEADING, text: string): Part {
    const { size, above } = HEADING[level];
    const bookmark = level === 1 ? {} : { bookmark: { level, text } };
    return { tag: `H${level}`, above, rows: this.#rows([span(text, true)], { size }), ...bookmark };
  }

  #piece(piece: Piece): Part[] {
    switch (piece.kind) {
      case 'heading':
        return [this.heading(piece.level, piece.text)];
      case 'paragraph': {
        const isLead = piece.style === 'lead';
        const rows = this.#rows(spansOf(piece.runs, isLead), { size: isLead ? LEAD : this.#measure.size });
        return [{ tag: 'P', above: isLead ? 8 : 5, rows: isLead ? rows.map(highlighted) : rows }];
      }
      case 'item':
        return [this.#item(piece)];
      case 'quote':
        return [this.#quote(piece)];
    }
  }

  #item({ runs, under, lane, list }: Item): Part {
    const { size } = this.#measure;
    const rows = this.#rows(spansOf(runs), { size, indent: INDENT });
    const below = under.map((each) => this.#rows(spansOf(each), { size: size - 0.5, indent: 2 * INDENT }));
    return { tag: 'LBody', above: 4, list, rows: apart([marked(rows, lane ?? null, size), ...below]) };
  }

  /** Somebody's words, and under them, after the glyph of their lane, where they are from. */
  #quote({ lane, text, source }: Quote): Part {
    const { size } = this.#measure;
    const words = this.#rows([span(isolated(`\u201c${text}\u201d`))], { size });
    const small = size - 1.5;
    const from = this.#rows([{ text: source, bold: false, fill: QUIET }], {
      size: small,
      indent: INDENT - 2,
    });
    return { tag: 'BlockQuote', above: 6, rows: apart([words, marked(from, lane, small)]) };
  }

  /** What is written from right to left stands at the right. */
  #rows(
    spans: readonly Span[],
    { size, indent = 0 }: { readonly size: number; readonly indent?: number },
  ): Row[] {
    const { width } = this.#measure;
    const atRight = startsAtRight(spans.map(({ text }) => text).join(''));
    return linesOf(this.#pen, this.#pen.pieces(spans, size), size, width - indent).map((line) => ({
      line,
      size,
      indent: atRight ? width - line.width : indent,
    }));
  }
}

/** Texts below each other, with a space behind each that takes no room: whoever hears them does not hear two words as one. */
function apart(texts: readonly (readonly Row[])[]): Row[] {
  return texts.flatMap((rows, index) => {
    const last = rows.at(-1);
    const end = last?.line.pieces.at(-1);
    if (index === texts.length - 1 || !last || !end || end.level % 2 === 1) return rows;
    const space = { ...end, text: ' ', width: 0, isSpace: true };
    return [...rows.slice(0, -1), { ...last, line: { ...last.line, pieces: [...last.line.pieces, space] } }];
  });
}

/** The glyph of its lane before the first line; a dot where there is none. */
function marked(rows: readonly Row[], lane: Lane | null, size: number): Row[] {
  const glyph = lane ?? 'reached';
  const across = lane === null ? size * 0.34 : size * 0.68;
  return rows.map((row, index) =>
    index > 0
      ? row
      : {
          ...row,
          ornament: (doc, x, y) => {
            const left = x + (lane === null ? size * 0.3 : 0);
            doc
              .save()
              .translate(left, y + size * 0.66 - across / 2)
              .scale(across / 24);
            doc
              .path(SCENE_GLYPHS[glyph])
              .fill(paintOf(lane ?? 'ink-3', 'light'))
              .restore();
          },
        },
  );
}

/** The highlighter, under the one finding. */
function highlighted(row: Row): Row {
  const { line, indent, size } = row;
  const ornament: Row['ornament'] = (doc, x, y) =>
    doc.rect(x + indent - 1, y + size * 0.72, line.width + 2, size * 0.42).fill(paintOf('flash', 'light'));
  return { ...row, ornament };
}

function spansOf(runs: readonly Run[], bold = false): Span[] {
  return runs.map(({ kind, text }) =>
    kind === 'quote' ? span(isolated(`\u201c${text}\u201d`), bold) : span(text, bold || kind === 'strong'),
  );
}
