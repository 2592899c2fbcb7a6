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

const NAMES: Readonly<Record<Field, readonly string[]>> = {
  text: ['text', 'note', 'notes', 'content', 'idea', 'card', 'sticky', 'sticky note', 'comment', 'answer'],
  lane: ['lane', 'kind', 'type', 'prompt', 'column', 'question', 'list', 'section'],
  group: ['group', 'team', 'table', 'board', 'room', 'group number'],
  capability: ['capability', 'capability name', 'theme', 'function', 'topic'],
  cluster: ['cluster', 'category', 'grouping', 'reflectiongroup', 'cluster title'],
  dots: ['dots', 'votes', 'likes', 'upvotes', 'vote count', 'score', 'dots of its cluster or note'],
  author: ['author', 'name', 'writer', 'person', 'created by', 'participant'],
};

/** Whether a first row names columns: one says where the text stands, or two are known. */
export function isHeader(cells: readonly string[]): boolean {
  const { text, ...others } = columnsByHeader(cells);
  return text !== null || Object.values(others).filter((column) => column !== null).length > 1;
}

/** Each field's column: the one with the best known name, and none twice. */
export function columnsByHeader(cells: readonly string[]): Columns {
  const keys = cells.map(keyOf);
  const columns: Record<Field, number | null> = { ...NO_COLUMNS };
  for (const field of FIELDS) {
    const taken = new Set(Object.values(columns));
    const found = NAMES[field].map((name) => keys.indexOf(name)).find((at) => at >= 0 && !taken.has(at));
    columns[field] = found ?? null;
  }
  return columns;
}

/** A table without a header: the shortest column of which most cells mean a lane, and of the others the longest. */
export function columnsByContent(rows: readonly Row[]): Columns {
  const sample = rows.slice(0, 50).map(({ cells }) => cells);
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  const all = Array.from({ length: width }, (_, column) => column);
  const cellsOf = (column: number) =>
    sample.map((cells) => cells[column] ?? '').filter((cell) => cell.trim());
  const length = (column: number) => cellsOf(column).reduce((sum, cell) => sum + cell.length, 0);
  const isLane = (column: number) =>
    cellsOf(column).filter((cell) => laneOf(cell) !== null).length * 2 > cellsOf(column).length;
  const [lane = null] = width > 1 ? all.filter(isLane).sort((a, b) => length(a) - length(b)) : [];
  const [text = null] = all.filter((column) => column !== lane).sort((a, b) => length(b) - length(a));
  return { ...NO_COLUMNS, lane, text };
}
