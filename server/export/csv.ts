import { stringify } from 'csv-stringify/sync';
import type { Report } from '../../shared/map/report.ts';
import { plainCell } from './cells.ts';
import { textFile, type ExportedFile, type Exporter } from './exporter.ts';
import { filenameOf } from './filename.ts';
import { aboutTable, capabilitiesTable } from './tables/capabilities.ts';
import { clustersTable, notesTable, votesTable } from './tables/items.ts';
import { commitmentsTable, groupsTable } from './tables/people.ts';
import { scalesTable } from './tables/scales.ts';
import type { Cell, Table } from './tables/table.ts';

/** Every table as a file of its own. */
export const exportCsv: Exporter = async ({ report, names }) => {
  const scales = scalesTable(report);
  return [
    notesTable(report, names),
    capabilitiesTable(report),
    clustersTable(report),
    votesTable(report),
    commitmentsTable(report),
    groupsTable(report),
    ...(scales === null ? [] : [scales]),
    aboutTable(report),
  ].map((table) => csvFile(report, table));
};

export function csvFile(report: Report, table: Table): ExportedFile {
  return textFile(
    filenameOf(report, 'csv', table.name),
    'text/csv; charset=utf-8; header=present',
    csvText(table),
  );
}

/**
 * RFC 4180 with a byte order mark, so that Excel reads UTF-8. Texts are quoted and plain (cells.ts), so a spreadsheet
 * takes them as they are; figures have a decimal point; what is unknown is empty.
 */
export function csvText(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  plain: (text: string) => string = plainCell,
): string {
  const cell = (value: Cell) => {
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    return typeof value === 'string' ? plain(value) : value;
  };
  return stringify([[...columns], ...rows.map((row) => row.map(cell))], {
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
  });
}
