import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TableOfContents,
  TabStopType,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { COMMON } from '../../../shared/words/common.ts';
import { dayOf } from '../../../shared/words/article.ts';
import { DOCUMENT } from '../../../shared/words/document.ts';
import { articleOf } from '../article/article.ts';
import type { Article, Block, Figure } from '../article/blocks.ts';
import type { Exporter } from '../exporter.ts';
import { filenameOf } from '../filename.ts';
import { officeLine } from '../office/text.ts';
import { exportPng } from '../png.ts';
import { printBlock } from './blocks.ts';
import { side } from './direction.ts';
import { figure, type Picture } from './figure.ts';
import { sameIds } from './ids.ts';
import { repacked } from '../office/package.ts';
import { colour, STYLES } from './styles.ts';

/** A4, in twentieths of a point. */
const PAPER = { width: 11_906, height: 16_838 } as const;
const MARGIN = 1134;
const TEXT_WIDTH = PAPER.width - 2 * MARGIN;

/** The write-up as a document to edit: Word's own headings, lists and tables, the map on a page of its own. */
export const exportDocument: Exporter = async (input) => {
  const { report, names } = input;
  const article = articleOf(report, { names });
  const [map] = await exportPng({ ...input, theme: 'light' });
  const file = new Document({
    title: officeLine(article.title),
    subject: officeLine(article.headline),
    creator: COMMON.product,
    lastModifiedBy: COMMON.product,
    styles: STYLES,
    pageNumbers: estimatePageNumbers,
    sections: sectionsOf(article, map?.body, `${article.title}, ${dayOf(report.workshop.createdAt)}`),
  });
  const written = await Packer.toBuffer(file);
  return [
    {
      filename: filenameOf(report, 'docx'),
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      body: repacked(written, report.workshop.reportedAt, sameIds),
    },
  ];
};

/** Title and opening; the map across a page; then all the rest. */
function sectionsOf({ title, headline, blocks }: Article, picture: Picture, foot: string): ISectionOptions[] {
  const at = blocks.findIndex(({ kind }) => kind === 'figure');
  const map = blocks[at];
  const opening = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: officeLine(title), ...side(title) }),
    ...printed(at < 0 ? blocks : blocks.slice(0, at)),
    new Paragraph({
      style: 'Legend',
      children: [new TextRun({ text: DOCUMENT.contents, bold: true, size: 26 })],
    }),
    new TableOfContents(DOCUMENT.contents, { hyperlink: true, headingStyleRange: '1-1' }),
  ];
  if (map?.kind !== 'figure') return [{ ...page(foot), children: opening }];
  return [
    { ...page(foot), children: opening },
    { ...page(foot, true), children: figure(map, headline, picture, wide()) },
    { ...page(foot), children: printed(blocks.slice(at + 1)) },
  ];
}

function printed(blocks: readonly Block[]) {
  return blocks
    .filter((block): block is Exclude<Block, Figure> => block.kind !== 'figure')
    .flatMap((block) => printBlock(block, TEXT_WIDTH));
}

/** Room of a page on its side. */
function wide() {
  return { width: PAPER.height - 2 * MARGIN, height: PAPER.width - 2 * MARGIN - 700 };
}

function page(foot: string, isWide = false) {
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  const orientation = isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: { type: SectionType.NEXT_PAGE, page: { size: { ...PAPER, orientation }, margin } },
    footers: { default: footer(foot, isWide ? wide().width : TEXT_WIDTH) },
  };
}

function footer(said: string, width: number): Footer {
  const look = { size: 17, color: colour('ink-3') };
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({ text: officeLine(said), ...look }),
          new TextRun({
            children: ['\t', DOCUMENT.page, PageNumber.CURRENT, DOCUMENT.of, PageNumber.TOTAL_PAGES],
            ...look,
          }),
        ],
      }),
    ],
  });
}
