import {
  columnsByContent,
  columnsByHeader,
  FIELDS,
  isOfNumbers,
  lengthOf,
  NO_COLUMNS,
  widthOf,
  type Columns,
} from './columns.ts';
import { HEADING_CHARS, laneAlone } from './laneWords.ts';
import type { Row } from './table.ts';

/** Rows with the heading that they stand under in front of their cells. */
export interface Sections {
  readonly rows: readonly Row[];
  /** The heading is the lane; the only column of numbers holds dots. */
  readonly columns: Columns;
  readonly headings: readonly Row[];
  /** Rows above the first heading. */
  readonly above: readonly Row[];
}

/** Rows above the first heading, at most, where headings are looked for. */
const MOST_ABOVE = 5;

/**
 * A list in which each lane stands above its notes. It is one if two lanes at least stand there alone; a row behind an empty
 * one is a heading as well if the lanes stand so.
 * @param wanted that it is such a list, whatever its headings say: then each row behind an empty one is a heading
 */
export function sectionsOf(rows: readonly Row[], wanted: boolean): Sections | null {
  const lanes = rows.map(laneOfHeading);
  const first = wanted ? 0 : lanes.findIndex((lane) => lane !== null);
  const known = new Set(lanes.filter((lane) => lane !== null));
  if (
    !wanted &&
    (known.size < 2 || first > MOST_ABOVE || hasLanes(rows.filter((_, at) => lanes[at] === null)))
  )
    return null;
  const areApart = lanes.every((lane, index) => lane === null || index <= first || rows[index]?.apart);
  const isHeading = (row: Row, index: number) =>
    lanes[index] !== null ||
    ((wanted || areApart) && isUnknownHeading(row, rows[index + 1], wanted && index === 0));
  let heading = '';
  const headings: Row[] = [];
  const notes: Row[] = [];
  rows.forEach((row, index) => {
    if (index < first) return;
    if (isHeading(row, index)) {
      heading = row.cells.find((cell) => cell.trim() !== '') ?? '';
      headings.push(row);
    } else notes.push({ ...row, cells: [heading, ...row.cells.map(withoutBullet)] });
  });
  if (notes.length === 0) return null;
  return { rows: notes, columns: columnsIn(notes), headings, above: rows.slice(0, first) };
}

function columnsIn(rows: readonly Row[]): Columns {
  const [text = null, ...beside] = Array.from({ length: widthOf(rows) - 1 }, (_, index) => index + 1).sort(
    (a, b) => lengthOf(rows, b) - lengthOf(rows, a),
  );
  const numbers = beside.filter((column) => isOfNumbers(rows, column));
  return { ...NO_COLUMNS, lane: 0, text, dots: numbers.length === 1 ? (numbers[0] ?? null) : null };
}

function hasLanes(rows: readonly Row[]): boolean {
  return columnsByContent(rows).lane !== null;
}

/** The lane that a row names and nothing else; beside it may stand what its other columns hold. */
function laneOfHeading({ cells }: Row) {
  const [first = '', ...others] = cells.filter((cell) => cell.trim() !== '');
  const lane = laneAlone(first);
  if (lane === null || others.length === 0) return lane;
  const columns = columnsByHeader(others);
  return FIELDS.filter((field) => columns[field] !== null).length === others.length ? lane : null;
}

function isUnknownHeading({ cells, apart }: Row, next: Row | undefined, isFirst: boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const [text = ''] = filled;
  const hasNotes = next !== undefined && !next.apart;
  return (apart || isFirst) && hasNotes && filled.length === 1 && text.trim().length <= HEADING_CHARS;
}

function withoutBullet(cell: string): string {
  return cell.replace(/^\s*[-*•–·▪◦]\s+/, '');
}
