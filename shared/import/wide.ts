import { columnsByHeader } from './columns.ts';
import { laneOf } from './laneWords.ts';
import type { Row } from './table.ts';

/**
 * A table with a column for each lane becomes one with a row for each note, under the header Lane, Note and whatever other
 * columns there were. Any other table stays as it is.
 */
export function toLong(rows: readonly Row[]): readonly Row[] {
  const [header, ...body] = rows;
  if (header === undefined || columnsByHeader(header.cells).text !== null) return rows;
  const lanes = header.cells.map(laneOf);
  const named = lanes.filter((lane) => lane !== null);
  if (named.length < 2 || new Set(named).size < named.length) return rows;
  const others = header.cells.flatMap((_, column) => (lanes[column] === null ? [column] : []));
  const beside = (cells: readonly string[]) => others.map((column) => cells[column] ?? '');
  const long = body.flatMap(({ line, cells }) =>
    lanes.flatMap((lane, column) => {
      const text = cells[column] ?? '';
      return lane === null || text.trim() === '' ? [] : [{ line, cells: [lane, text, ...beside(cells)] }];
    }),
  );
  return [{ line: header.line, cells: ['Lane', 'Note', ...beside(header.cells)] }, ...long];
}
