import { paintOf } from '../../../shared/map/scene/palette.ts';
import type { Span } from './pen.ts';

export type Structure = PDFKit.PDFStructureElement;

/** What a reader does not need to hear. */
export function decoration(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** What an element says of itself; of two things that pdfkit knows, its types do not. */
export interface TagOptions {
  readonly alt?: string;
  /** Of which cells a heading of a table speaks. */
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right and bottom of a picture, in points from the upper left corner of its page. */
  readonly bbox?: readonly [number, number, number, number];
}

/** Draws something that is read as one element. */
export function tagged(
  doc: PDFKit.PDFDocument,
  parent: Structure,
  type: string,
  draw: () => void,
  options: TagOptions = {},
): void {
  const content = doc.markStructureContent(type);
  draw();
  doc.endMarkedContent();
  const element = doc.struct(type, options, [content]);
  parent.add(element);
  element.end();
}

const INK = paintOf('ink', 'light');

export function span(text: string, bold = false): Span {
  return { text, bold, fill: INK };
}
