import type { Article, Block, Heading, List, Quote, Run } from '../article/blocks.ts';
import { LANES } from '../../../shared/lanes.ts';
import { paintOf } from '../../../shared/map/scene/palette.ts';
import { heightOf, PAGE, QUIET, type Flow } from './flow.ts';
import { isolated } from './order.ts';
import type { Span } from './pen.ts';
import { decoration, span, tagged, type Structure } from './structure.ts';
import { writeTable } from './table.ts';

const BODY = 10.5;
const INDENT = 14;
const HEADING = {
  2: { size: 17, above: 20 },
  3: { size: 13, above: 14 },
  4: { size: 11, above: 10 },
} as const;
/** A heading is not left alone at the end of a page. */
const TOGETHER = 60;

/** The write-up, page after page, with bookmarks, and tagged for whoever hears it. */
export function writeArticle(flow: Flow, article: Article, root: Structure): void {
  const { doc } = flow;
  flow.newPage();
  const bookmarks = new Bookmarks(doc);
  tagged(doc, root, 'H1', () => flow.text([span(article.title, true)], { size: 24 }));
  flow.gap(8);
  for (const block of article.blocks) writeBlock(flow, block, root, bookmarks);
}

function writeBlock(flow: Flow, block: Block, root: Structure, bookmarks: Bookmarks): void {
  const { doc } = flow;
  switch (block.kind) {
    case 'heading':
      return writeHeading(flow, block, root, bookmarks);
    case 'paragraph': {
      const isLead = block.style === 'lead';
      tagged(doc, root, 'P', () => flow.text(spansOf(block.runs, isLead), { size: isLead ? 14 : BODY }));
      return flow.gap(6);
    }
    case 'list':
      return writeList(flow, block, root);
    case 'quote':
      return writeQuote(flow, block, root);
    case 'table':
      return writeTable(flow, block, root);
    case 'figure':
      // The map is the first page.
      return undefined;
  }
}

function writeHeading(flow: Flow, { level, text }: Heading, root: Structure, bookmarks: Bookmarks): void {
  const { size, above } = HEADING[level];
  flow.gap(above);
  flow.room(size + TOGETHER);
  bookmarks.add(level, text);
  tagged(flow.doc, root, `H${level}`, () => flow.text([span(text, true)], { size }));
  flow.gap(4);
}

function writeList(flow: Flow, { items }: List, root: Structure): void {
  const list = flow.doc.struct('L');
  root.add(list);
  for (const { runs, under } of items) {
    writeItem(flow, list, runs, 0);
    for (const each of under) writeItem(flow, list, each, 1);
  }
  list.end();
  flow.gap(6);
}

function writeItem(flow: Flow, list: Structure, runs: readonly Run[], depth: 0 | 1): void {
  const size = depth === 0 ? BODY : BODY - 0.5;
  const indent = INDENT * (depth + 1);
  const item = flow.doc.struct('LI');
  list.add(item);
  tagged(flow.doc, item, 'LBody', () => {
    flow.room(heightOf(1, size));
    const [bullet] = flow.lines([{ text: depth === 0 ? '\u2022' : '\u2013', bold: false, fill: QUIET }], {
      size,
    });
    const { y } = flow;
    if (bullet) flow.line(bullet, indent - INDENT + 3, size);
    flow.y = y;
    flow.text(spansOf(runs), { size, indent });
  });
  item.end();
  flow.gap(2.5);
}

/** Somebody's words beside a bar in the colour of their side. */
function writeQuote(flow: Flow, { lane, text, source }: Quote, root: Structure): void {
  const spans = [span(isolated(`\u201c${text}\u201d`))];
  const under = [{ text: source, bold: false, fill: QUIET }];
  const lines = flow.lines(spans, { size: BODY, indent: INDENT }).length;
  const height = heightOf(lines, BODY) + heightOf(1, BODY - 2);
  flow.room(Math.min(height, TOGETHER * 2));
  const from = { page: flow.doc.page, y: flow.y };
  tagged(flow.doc, root, 'BlockQuote', () => {
    flow.text(spans, { size: BODY, indent: INDENT });
    flow.text(under, { size: BODY - 2, indent: INDENT });
  });
  if (from.page === flow.doc.page)
    decoration(flow.doc, () =>
      flow.doc
        .rect(PAGE.margin, from.y + 2, 3, flow.y - from.y - 3)
        .fill(paintOf(LANES.find((known) => known === lane) ?? 'more', 'light')),
    );
  flow.gap(6);
}

function spansOf(runs: readonly Run[], bold = false): Span[] {
  return runs.map(({ kind, text }) =>
    kind === 'quote' ? span(isolated(`\u201c${text}\u201d`), bold) : span(text, bold || kind === 'strong'),
  );
}

/** Headings as bookmarks, each below the last of a higher level. */
class Bookmarks {
  readonly #open: { level: number; item: PDFKit.PDFOutline }[];

  constructor(doc: PDFKit.PDFDocument) {
    this.#open = [{ level: 1, item: doc.outline }];
  }

  add(level: number, text: string): void {
    while ((this.#open.at(-1)?.level ?? 1) >= level && this.#open.length > 1) this.#open.pop();
    const item = this.#open.at(-1)?.item.addItem(text);
    if (item) this.#open.push({ level, item });
  }
}
