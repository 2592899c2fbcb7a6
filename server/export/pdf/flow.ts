import { paintOf } from '../../../shared/map/scene/palette.ts';
import { linesOf, type Line } from './lines.ts';
import { startsAtRight } from './order.ts';
import { Pen, type Span } from './pen.ts';

/** A4 in points, and what is kept free around the text. */
export const PAGE = { width: 595.28, height: 841.89, margin: 56, foot: 64 } as const;
export const COLUMN = PAGE.width - 2 * PAGE.margin;
export const INK = paintOf('ink', 'light');
export const QUIET = paintOf('ink-3', 'light');
/** Distance of base lines, as a share of the size. */
const LEADING = 1.38;

export interface Place {
  readonly size: number;
  /** From the left of the column, in points, and how wide; by default all of it. */
  readonly indent?: number;
  readonly width?: number;
}

/** Sets text down the pages, and begins a new page when one is full. */
export class Flow {
  readonly doc: PDFKit.PDFDocument;
  readonly pen: Pen;
  y = 0;

  constructor(doc: PDFKit.PDFDocument) {
    this.doc = doc;
    this.pen = new Pen(doc);
  }

  newPage(): void {
    const page = { size: 'A4', margin: 0 } as const;
    // What is being read when a page is full is read on over the next one.
    if (this.y > 0) this.doc.continueOnNewPage(page);
    else this.doc.addPage(page);
    this.y = PAGE.margin;
  }

  /** Moves to a new page unless there is that much room, in points. */
  room(height: number): void {
    if (this.y + height > PAGE.height - PAGE.foot) this.newPage();
  }

  gap(height: number): void {
    this.y += height;
  }

  lines(spans: readonly Span[], { size, width = COLUMN, indent = 0 }: Place): Line[] {
    return linesOf(this.pen, this.pen.pieces(spans, size), size, width - indent);
  }

  /** A paragraph; what is written from right to left stands at the right. */
  text(spans: readonly Span[], place: Place): void {
    const { size, indent = 0, width = COLUMN } = place;
    const atRight = startsAtRight(spans.map(({ text }) => text).join(''));
    for (const line of this.lines(spans, place)) {
      this.room(size * LEADING);
      this.line(line, atRight ? width - line.width : indent, size);
    }
  }

  /** One line at that distance from the left of the column; the next goes below it. */
  line(line: Line, x: number, size: number): void {
    this.pen.set(line.pieces, PAGE.margin + x, this.y + size, size);
    this.y += size * LEADING;
  }
}

export function heightOf(lines: number, size: number): number {
  return lines * size * LEADING;
}
