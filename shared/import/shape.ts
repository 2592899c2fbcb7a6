import { columnsByContent, columnsOf, isHeader, NO_COLUMNS, type Columns } from './columns.ts';
import type { Findings, Refusal, Remark } from './finding.ts';
import type { TableChoices } from './requests.ts';
import { sectionsOf } from './sections.ts';
import { withStackTitles } from './stacks.ts';
import { cutsSentences, readLines, readTable, titleRows, type Row, type Table } from './table.ts';
import { laneColumnsOf, type LaneColumn } from './wide.ts';

/** How the rows of a table hold its notes: as a person says, or as the rows themselves do. */
export interface Shape {
  readonly header: Row | null;
  readonly rows: readonly Row[];
  readonly columns: Columns;
  readonly laneColumns: readonly LaneColumn[];
  /** Whether lanes stand above their notes; null where nothing looks like that. */
  readonly sections: boolean | null;
}

interface Heard {
  readonly refused: Findings<Refusal>;
  readonly remarks: Findings<Remark>;
}

/** From the text of a table to its rows and what its columns hold. */
export function shapeOf(text: string, choices: TableChoices, heard: Heard): Shape {
  const inCells = readTable(text);
  const table = areSentences(inCells) ? readLines(text) : inCells;
  const above = choices.header === null ? titleRows(table.rows, namesColumns) : 0;
  const rows = table.rows.slice(above);
  const [first, ...rest] = rows;
  const hasHeader = first !== undefined && (choices.header ?? namesColumns(first, rest));
  const read =
    choices.sections === true || (choices.sections === null && !hasHeader)
      ? listOf(text, table, choices)
      : null;
  if (read !== null) {
    tellTable(read.table, read.sections.above, heard);
    for (const { line, cells } of read.sections.headings)
      heard.remarks.add('section-heading', line, cells.join(' ').trim());
    const { rows, columns } = read.sections;
    return shaped(null, rows, { columns, laneColumns: [] }, choices, true);
  }
  tellTable(table, table.rows.slice(0, above), heard);
  const isList = rows.some(({ apart }) => apart) ? false : null;
  if (!hasHeader) {
    const columns = columnsByContent(rows);
    return shaped(null, rows, { columns, laneColumns: [] }, choices, isList);
  }
  const stacked = withStackTitles(first, rest);
  const laneColumns = laneColumnsOf(stacked.header.cells, stacked.rows);
  const named = columnsOf(stacked.header.cells, stacked.rows);
  const columns = laneColumns.length > 0 ? beside(named, laneColumns) : named;
  return shaped(stacked.header, stacked.rows, { columns, laneColumns }, choices, isList);
}

/** What a person says of columns stands before what they say themselves. */
function shaped(
  header: Row | null,
  rows: readonly Row[],
  own: Pick<Shape, 'columns' | 'laneColumns'>,
  choices: TableChoices,
  sections: boolean | null,
): Shape {
  const isChosen = choices.columns !== null;
  const laneColumns = choices.laneColumns ?? (isChosen ? [] : own.laneColumns);
  const columns = { ...NO_COLUMNS, ...(choices.columns ?? own.columns) };
  return {
    header,
    rows,
    columns: laneColumns.length > 0 ? beside(columns, laneColumns) : columns,
    laneColumns,
    sections,
  };
}

/** The other columns of a table in which some hold the notes of a lane. */
function beside(columns: Columns, laneColumns: readonly LaneColumn[]): Columns {
  const taken = new Set(laneColumns.flatMap(({ column, dots }) => [column, dots]));
  const free = Object.entries(columns).map(([field, column]) => [field, taken.has(column) ? null : column]);
  return { ...(Object.fromEntries(free) as Columns), lane: null, text: null };
}

/** A list in sections: line by line, unless what stands beside its notes are numbers, since sentences have commas. */
function listOf(text: string, table: Table, { sections }: TableChoices) {
  const inColumns = sectionsOf(table.rows, sections === true);
  if (inColumns !== null && (inColumns.columns.dots !== null || table.separator === '\t'))
    return { table, sections: inColumns };
  const lines = readLines(text);
  const inLines = sectionsOf(lines.rows, sections === true);
  return inLines === null ? null : { table: lines, sections: inLines };
}

/** Whether a table is none: its header is one word, or it has neither a header nor a column of lanes, and cuts sentences. */
function areSentences(table: Table): boolean {
  const { separator, rows } = table;
  const [first] = rows;
  if (first === undefined || separator === null || separator === '\t') return false;
  if (first.cells.length === 1 && isHeader(first.cells)) return true;
  if (titleRows(rows, namesColumns) > 0 || isHeader(first.cells)) return false;
  return cutsSentences(table) && columnsByContent(rows).lane === null;
}

function namesColumns({ cells }: Row, rows: readonly Row[]): boolean {
  return isHeader(cells) || laneColumnsOf(cells, rows).length > 0;
}

function tellTable({ torn, left, wider }: Table, above: readonly Row[], { refused, remarks }: Heard): void {
  if (torn !== null) remarks.add('torn-quote', torn);
  if (wider !== null) remarks.add('columns-left', wider);
  if (left > 0) refused.add('rows-left', null, String(left));
  for (const { line, cells } of above) remarks.add('above-header', line, cells.join(' '));
}
