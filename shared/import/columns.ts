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

/** As our own tables and the boards that people come from call them; the best known first. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  text: [
    'text',
    'note',
    'notes',
    'content',
    'idea',
    'card',
    'sticky',
    'sticky note',
    'comment',
    'answer',
    'note text',
    'card text',
    'card name',
    'item',
  ],
  lane: [
    'lane',
    'kind',
    'type',
    'prompt',
    'column',
    'question',
    'list',
    'section',
    'prompt name',
    'column name',
    'list name',
    'frame',
    'area',
  ],
  group: ['group', 'team', 'table', 'board', 'room', 'group number', 'team name', 'group name'],
  capability: ['capability', 'capability name', 'theme', 'function', 'topic'],
  cluster: ['cluster', 'category', 'grouping', 'reflection group', 'cluster title', 'group title'],
  dots: ['dots', 'votes', 'likes', 'upvotes', 'vote count', 'score', 'dots of its cluster or note'],
  author: ['author', 'name', 'writer', 'person', 'created by', 'participant', 'author name', 'creator'],
};

/** Whether a first row names columns: one says where the text stands, or two are known. */
export function isHeader(cells: readonly string[]): boolean {
  const { text, ...others } = columnsByHeader(cells);
  return text !== null || Object.values(others).filter((column) => column !== null).length > 1;
}

/** Each field's column: the one with the best known name, and none twice. "promptName" and "prompt_name" are "prompt name". */
export function columnsByHeader(cells: readonly string[]): Columns {
  const keys = cells.map((cell) => keyOf(cell.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')));
  const columns: Record<Field, number | null> = { ...NO_COLUMNS };
  for (const field of FIELDS) {
    const taken = new Set(Object.values(columns));
    const found = NAMES[field].map((name) => keys.indexOf(name)).find((at) => at >= 0 && !taken.has(at));
    columns[field] = found ?? null;
  }
  return columns;
}

/**
 * The same for a table with rows. Where no cell of the column that is called after the lane means one ("Type: sticky note"),
 * the lane stands where most cells do.
 */
export function columnsOf(header: readonly string[], rows: readonly Row[]): Columns {
  const columns = columnsByHeader(header);
  const sample = rows.slice(0, 50);
  const says = (column: number | null) =>
    column !== null && sample.some(({ cells }) => laneOf(cells[column] ?? '') !== null);
  if (says(columns.lane)) return columns;
  const { lane } = columnsByContent(sample, columns.text);
  if (lane === null) return columns;
  const others = FIELDS.map((field) => [field, columns[field] === lane ? null : columns[field]] as const);
  return { ...NO_COLUMNS, ...Object.fromEntries(others), lane };
}

/**
 * A table without a header: the shortest column of which most cells mean a lane, and of the others the longest.
 * @param known where the text stands, where that is known
 */
export function columnsByContent(rows: readonly Row[], known: number | null = null): Columns {
  const sample = rows.slice(0, 50).map(({ cells }) => cells);
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  const all = Array.from({ length: width }, (_, column) => column);
  const cellsOf = (column: number) =>
    sample.map((cells) => cells[column] ?? '').filter((cell) => cell.trim());
  const length = (column: number) => cellsOf(column).reduce((sum, cell) => sum + cell.length, 0);
  const isLane = (column: number) =>
    column !== known &&
    cellsOf(column).filter((cell) => laneOf(cell) !== null).length * 2 > cellsOf(column).length;
  const [lane = null] = width > 1 ? all.filter(isLane).sort((a, b) => length(a) - length(b)) : [];
  const [text = null] = all.filter((column) => column !== lane).sort((a, b) => length(b) - length(a));
  return { ...NO_COLUMNS, lane, text: known ?? text };
}
