import PDFDocument from 'pdfkit';
import { EXPORT } from '../../../shared/words/exports.ts';
import { articleOf } from '../article/article.ts';
import { line } from '../article/blocks.ts';
import type { Exporter } from '../exporter.ts';
import { filenameOf } from '../filename.ts';
import { pictureScene } from '../picture.ts';
import { Flow, PAGE, QUIET } from './flow.ts';
import { paintMap } from './map.ts';
import { writeArticle } from './write.ts';

/** The map on one page, then the write-up: tagged, with bookmarks, and nothing in its head but the workshop. */
export const exportPdf: Exporter = async ({ report, names, count }) => {
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
  const flow = new Flow(doc);
  paintMap(flow, pictureScene({ report, count }), root);
  writeArticle(flow, article, root);
  root.end();
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

/** Below the text of each page: whose it is, and which of how many. The map's page stays free. */
function numberPages(flow: Flow, title: string): void {
  const { doc, pen } = flow;
  const { start, count } = doc.bufferedPageRange();
  const size = 8.5;
  const set = (text: string) => flow.lines([{ text, bold: false, fill: QUIET }], { size, width: 400 })[0];
  for (let index = start + 1; index < start + count; index++) {
    doc.switchToPage(index);
    doc.markContent('Artifact', { type: 'Pagination' });
    const y = PAGE.height - PAGE.foot / 2;
    const left = set(title);
    const right = set(EXPORT.page(index + 1, count));
    if (left) pen.set(left.pieces, PAGE.margin, y, size);
    if (right) pen.set(right.pieces, PAGE.width - PAGE.margin - right.width, y, size);
    doc.endMarkedContent();
  }
}
