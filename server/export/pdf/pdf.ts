import PDFDocument from 'pdfkit';
import { EXPORT } from '../../../shared/words/exports.ts';
import { articleOf } from '../article/article.ts';
import { line } from '../article/blocks.ts';
import type { Exporter } from '../exporter.ts';
import { filenameOf } from '../filename.ts';
import { Flow, PAGE, QUIET } from './flow.ts';
import { linesOf } from './lines.ts';
import { Pen } from './pen.ts';
import { writeArticle } from './write.ts';

/** The write-up with the map in it: tagged, with bookmarks, and nothing in its head but the workshop. */
export const exportPdf: Exporter = async ({ report, names, count, font }) => {
  const article = articleOf(report, { names });
  const doc = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    // The fonts are the pen's: one that is opened here would be opened again for each piece of text.
    font: '',
    info: {
      Title: article.title,
      Creator: 'Flashmap',
      Producer: 'Flashmap',
      CreationDate: new Date(report.workshop.reportedAt),
    },
  });
  const bytes = collected(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = new Flow(doc, new Pen(doc, font), root);
  writeArticle(flow, article, { report, count });
  flow.end();
  numberPages(flow, line(report.workshop.name));
  doc.end();
  return [{ filename: filenameOf(report, 'pdf'), contentType: 'application/pdf', body: await bytes }];
};

function collected(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

/** At the foot of each page: whose it is, and which of how many. */
function numberPages({ doc, pen }: Flow, title: string): void {
  const { start, count } = doc.bufferedPageRange();
  const size = 8.5;
  const set = (text: string) =>
    linesOf(pen, pen.pieces([{ text, bold: false, fill: QUIET }], size), size, 400)[0];
  for (let index = start; index < start + count; index++) {
    doc.switchToPage(index);
    doc.markContent('Artifact', { type: 'Pagination' });
    const y = doc.page.height - PAGE.foot / 2;
    const left = set(title);
    const right = set(EXPORT.page(index + 1, count));
    if (left) pen.set(left.pieces, PAGE.margin, y, size);
    if (right) pen.set(right.pieces, doc.page.width - PAGE.margin - right.width, y, size);
    doc.endMarkedContent();
  }
}
