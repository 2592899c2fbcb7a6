import { INK } from './flow.ts';
import type { Span } from './pen.ts';

export type Structure = PDFKit.PDFStructureElement;

/** What a reader does not need to hear. */
export function decoration(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}

/** Draws something that is read as one element, over as many pages as it takes. */
export function tagged(doc: PDFKit.PDFDocument, parent: Structure, type: string, draw: () => void): void {
  const content = doc.markStructureContent(type);
  draw();
  doc.endMarkedContent();
  const element = doc.struct(type, {}, [content]);
  parent.add(element);
  element.end();
}

export function span(text: string, bold = false): Span {
  return { text, bold, fill: INK };
}
