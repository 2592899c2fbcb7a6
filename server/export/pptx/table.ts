import { officeText } from '../office/text.ts';
import type { Slide } from './deck.ts';
import type { Box, TableCell, TextRun } from './library.ts';
import { colour, SIZES } from './look.ts';

export interface Row {
  readonly cells: readonly (string | readonly TextRun[])[];
  /** Inches. */
  readonly height: number;
}

export interface TableLook {
  readonly name: string;
  /** What the table shows, for whoever does not see it. */
  readonly alt: string;
  readonly box: Pick<Box, 'x' | 'y'>;
  readonly widths: readonly number[];
  readonly header: readonly string[];
}

export const HEADER_HEIGHT = 0.4;
const MARGIN = [0.05, 0.1, 0.05, 0.1] as const;

/** A table of the slide's own, with a row of headings. */
export function addTable({ on, extra }: Slide, rows: readonly Row[], look: TableLook): void {
  const { name, alt, box, widths, header } = look;
  const heights = [HEADER_HEIGHT, ...rows.map(({ height }) => height)];
  extra.alt.set(name, alt);
  on.addTable([header.map(headerCell), ...rows.map(({ cells }) => cells.map(bodyCell))], {
    objectName: name,
    ...box,
    w: sum(widths),
    h: sum(heights),
    colW: widths,
    rowH: heights,
    fontSize: SIZES.body,
    color: colour('ink'),
    valign: 'top',
    margin: MARGIN,
  });
}

const NO_BORDER = { type: 'none' } as const;
const RULE = { type: 'solid', pt: 0.75, color: colour('line') } as const;

function headerCell(said: string): TableCell {
  return {
    text: officeText(said),
    options: {
      bold: true,
      color: colour('surface'),
      fill: { color: colour('ink') },
      valign: 'middle',
      border: [NO_BORDER, NO_BORDER, NO_BORDER, NO_BORDER],
    },
  };
}

function bodyCell(said: string | readonly TextRun[]): TableCell {
  const text =
    typeof said === 'string' ? officeText(said) : said.map((run) => ({ ...run, text: officeText(run.text) }));
  return { text, options: { border: [NO_BORDER, NO_BORDER, RULE, NO_BORDER] } };
}

/** How high a row is whose texts stand in columns of these widths (inches), at a size in points. */
export function heightOf(texts: readonly string[], widths: readonly number[], size: number): number {
  const lines = texts.map((said, column) => linesOf(said, ((widths[column] ?? 1) - 0.2) * charsAnInch(size)));
  return Math.max(1, ...lines) * (size / 72) * 1.22 + 0.12;
}

/** On average, with room for a wide line. */
function charsAnInch(size: number): number {
  return 72 / (size * 0.505);
}

export function linesOf(said: string, chars: number): number {
  return said.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / chars)), 0);
}

/** Rows on as few pages as they need, about as much on each; a row that is higher than a page has one of its own. */
export function paged(rows: readonly Row[], height: number): Row[][] {
  const fewest = filled(rows, height);
  const even = sum(rows.map((row) => row.height)) / Math.max(1, fewest.length) + HEADER_HEIGHT;
  for (let most = even; most < height; most += STEP) {
    const pages = filled(rows, most);
    if (pages.length <= fewest.length) return pages;
  }
  return fewest;
}

/** Inches by which a page is tried higher. */
const STEP = 0.1;

function filled(rows: readonly Row[], height: number): Row[][] {
  const pages: Row[][] = [];
  let left = 0;
  for (const row of rows) {
    const page = pages.at(-1);
    if (page === undefined || row.height > left) {
      pages.push([row]);
      left = height - HEADER_HEIGHT - row.height;
    } else {
      page.push(row);
      left -= row.height;
    }
  }
  return pages;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
