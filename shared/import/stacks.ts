import { headingKey } from './columns.ts';
import { cutTo } from './finding.ts';
import type { Row } from './table.ts';

const IDS = ['note id', 'id', 'card id'];
const STACKS = ['stack', 'parent'];
const TITLE_CHARS = 60;

/**
 * A board that tells of a note on which other it lies: what lies together is a cluster, called after the note at the bottom.
 * @returns the rows with one column more, or as they are where the header names no such columns
 */
export function withStackTitles(header: Row, rows: readonly Row[]): { header: Row; rows: readonly Row[] } {
  const keys = header.cells.map(headingKey);
  const at = (names: readonly string[]) => keys.findIndex((key) => names.includes(key));
  const [id, stack] = [at(IDS), at(STACKS)];
  const text = keys.indexOf('text');
  if (id < 0 || stack < 0 || text < 0) return { header, rows };
  const below = new Map(rows.map(({ cells }) => [cells[id] ?? '', cells[text] ?? '']));
  below.delete('');
  const stacks = new Set(rows.map(({ cells }) => cells[stack] ?? '').filter((key) => below.has(key)));
  if (stacks.size === 0) return { header, rows };
  const width = header.cells.length;
  const titled = ({ cells, ...row }: Row): Row => {
    const own = [cells[stack] ?? '', cells[id] ?? ''].find((key) => stacks.has(key));
    const title = own === undefined ? '' : cutTo(below.get(own) ?? '', TITLE_CHARS);
    return { ...row, cells: [...Array.from({ length: width }, (_, column) => cells[column] ?? ''), title] };
  };
  return { header: { ...header, cells: [...header.cells, 'Stack title'] }, rows: rows.map(titled) };
}
