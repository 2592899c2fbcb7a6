import { COLUMN_NAMES } from './columnNames.ts';
import { keyOf, laneOf } from './laneWords.ts';
import type { Row } from './table.ts';

/** What a column of a table of notes may hold. */
export const FIELDS = ['lane', 'text', 'group', 'capability', 'cluster', 'dots', 'author'] as const;
export type Field = (typeof FIELDS)[number];
/** Index of each field's column, or null where the table has none. */
export type Columns = Readonly<Record<Field, number | null>>;

export const NO_COLUMNS: Columns = {
  lane: null,
  text: null,
  group: null,
  capability: null,
  cluster: null,
  dots: null,
  author: null,
};

/** Rows that are looked at where a column is told by its cells. */
const SAMPLE = 50;

/** Whether a first row names columns: one says where the text stands, or two are known. */
export function isHeader(cells: readonly string[]): boolean {
  const { text, ...others } = columnsByHeader(cells);
  return text !== null || Object.values(others).filter((column) => column !== null).length > 1;
}

/** Each field's column: the one with the best known name, and none twice. */
export function columnsByHeader(cells: readonly string[]): Columns {
  const keys = cells.map(headingKey);
  const columns: Record<Field, number | null> = { ...NO_COLUMNS };
  for (const field of FIELDS) {
    const taken = new Set(Object.values(columns));
    const at = COLUMN_NAMES[field].map((name) => keys.indexOf(name));
    columns[field] = at.find((column) => column >= 0 && !taken.has(column)) ?? null;
  }
  return columns;
}

/** Whether a heading is the name of this field. */
export function isNameOf(field: Field, heading: string): boolean {
  return COLUMN_NAMES[field].includes(headingKey(heading));
}

/** "promptName" and "prompt_name" are "prompt name". */
export function headingKey(heading: string): string {
  return keyOf(heading.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
}

/**
 * The same for a table with rows. Where no cell of the column that is called after the lane means one ("Type: sticky note"),
 * the lane stands where most cells do; and where no column is called after the text, it is the longest that is left.
 */
export function columnsOf(header: readonly string[], rows: readonly Row[]): Columns {
  const named = columnsByHeader(header);
  const says = (column: number | null) =>
    column !== null && rows.slice(0, SAMPLE).some(({ cells }) => laneOf(cells[column] ?? '') !== null);
  const lane = says(named.lane) ? named.lane : (columnsByContent(rows, named.text).lane ?? named.lane);
  const others = FIELDS.map((field) => [field, named[field] === lane ? null : named[field]] as const);
  const columns: Columns = { ...NO_COLUMNS, ...Object.fromEntries(others), lane };
  if (columns.text !== null) return columns;
  const text = longest(rows, Object.values(columns));
  // "Topic" is what the note says, where nothing else could be.
  return text === null ? { ...columns, text: columns.capability, capability: null } : { ...columns, text };
}

/**
 * A table without a header: the shortest column of which most cells mean a lane, and of the others the longest.
 * @param known where the text stands, where that is known
 */
export function columnsByContent(rows: readonly Row[], known: number | null = null): Columns {
  const width = widthOf(rows);
  const lanes = width > 1 ? range(width).filter((column) => column !== known && isOfLanes(rows, column)) : [];
  const [lane = null] = lanes.sort((a, b) => lengthOf(rows, a) - lengthOf(rows, b));
  return { ...NO_COLUMNS, lane, text: known ?? longest(rows, [lane]) };
}

/** Whether most cells of a column mean a lane. */
export function isOfLanes(rows: readonly Row[], column: number): boolean {
  const cells = cellsOf(rows, column);
  return cells.filter((cell) => laneOf(cell) !== null).length * 2 > cells.length;
}

/** Whether all cells of a column are numbers, and some are there. */
export function isOfNumbers(rows: readonly Row[], column: number): boolean {
  const cells = cellsOf(rows, column);
  return cells.length > 0 && cells.every((cell) => /^\s*\(?\+?\d{1,5}\)?\s*$/.test(cell));
}

/** The first cells of a column that are not empty. */
export function cellsOf(rows: readonly Row[], column: number): string[] {
  return rows
    .slice(0, SAMPLE)
    .map(({ cells }) => cells[column] ?? '')
    .filter((cell) => cell.trim() !== '');
}

export function widthOf(rows: readonly Row[]): number {
  return rows.slice(0, SAMPLE).reduce((width, { cells }) => Math.max(width, cells.length), 0);
}

function longest(rows: readonly Row[], taken: readonly (number | null)[]): number | null {
  const free = range(widthOf(rows)).filter((column) => !taken.includes(column));
  const [column = null] = free.sort((a, b) => lengthOf(rows, b) - lengthOf(rows, a));
  return column;
}

/** Characters of a column's first cells. */
export function lengthOf(rows: readonly Row[], column: number): number {
  return cellsOf(rows, column).reduce((sum, cell) => sum + cell.length, 0);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
