import type { Lane } from '../lanes.ts';
import { cellsOf, columnsByHeader, isNameOf, isOfLanes, type Columns } from './columns.ts';
import { laneOf } from './laneWords.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { Row } from './table.ts';

/** A column whose cells are the notes of one lane, and the column with their dots. */
export interface LaneColumn {
  readonly column: number;
  readonly lane: Lane;
  readonly dots: number | null;
}

/** The columns that a header names after lanes, two different ones at least; none where it names one of texts. */
export function laneColumnsOf(header: readonly string[], rows: readonly Row[]): readonly LaneColumn[] {
  if (columnsByHeader(header).text !== null) return [];
  const named = header.flatMap((heading, column): LaneColumn[] => {
    const lane = laneOf(heading);
    if (lane === null || isOfTimes(rows, column) || isOfLanes(rows, column)) return [];
    const dots = isNameOf('dots', header[column + 1] ?? '') ? column + 1 : null;
    return [{ column, lane, dots }];
  });
  if (new Set(named.map(({ lane }) => lane)).size < 2) return [];
  // Votes behind each of them are each one's own; behind the last alone they are of the row.
  return named.every(({ dots }) => dots !== null) ? named : named.map((own) => ({ ...own, dots: null }));
}

/** "Start time", as the tools for surveys have it. */
function isOfTimes(rows: readonly Row[], column: number): boolean {
  const cells = cellsOf(rows, column);
  return cells.length > 0 && cells.every((cell) => /\d/.test(cell) && !/\p{L}{3}/u.test(cell));
}

/**
 * A row for each note of a table with columns of lanes: behind all cells of its row its lane, its text and its dots.
 * @returns the rows, the columns to read them by, and how many rows were too many
 */
export function toLong(
  rows: readonly Row[],
  columns: Columns,
  laneColumns: readonly LaneColumn[],
): { readonly rows: readonly Row[]; readonly columns: Columns; readonly left: number } {
  if (laneColumns.length === 0) return { rows, columns, left: 0 };
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const hasDots = laneColumns.some(({ dots }) => dots !== null);
  const used = Object.values(columns).filter((column) => column !== null);
  const long: Row[] = [];
  let left = 0;
  for (const row of rows) {
    // Not the other notes: of a wide table they would be all of it, once for each of them.
    const beside: string[] = new Array<string>(width).fill('');
    for (const column of used) beside[column] = row.cells[column] ?? '';
    for (const { column, lane, dots } of laneColumns) {
      const text = row.cells[column] ?? '';
      if (text.trim() === '') continue;
      if (long.length >= IMPORT_LIMITS.rows) left += 1;
      else
        long.push({
          ...row,
          cells: [...beside, lane, text, dots === null ? '' : (row.cells[dots] ?? '')],
        });
    }
  }
  const read = { ...columns, lane: width, text: width + 1, dots: hasDots ? width + 2 : columns.dots };
  return { rows: long, columns: read, left };
}
