import type { CapabilityReport, Report } from '../../shared/map/report.ts';

export const TRAYS = ['fitsNowhere', 'notPlaced', 'commitments'] as const;
export type Tray = (typeof TRAYS)[number];

/** One group of capabilities on the map, with what else stands in its column. */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly capabilities: readonly CapabilityReport[];
  readonly legend: boolean;
  readonly trays: readonly Tray[];
}

export interface Layout {
  readonly columns: readonly Column[];
  /** Rows of the longest column, its heading left out. */
  readonly rows: number;
  /** What found no room in a column and stands below the map. */
  readonly below: { readonly legend: boolean; readonly trays: readonly Tray[] };
}

/** Rows that the legend covers. */
const LEGEND_ROWS = 2;

/**
 * How the map stands on the page. Trays and legend fill the shortest columns as far as that makes no column longer than
 * the longest; else they stand below. On a narrow screen the legend follows the first tiles and the trays the last.
 */
export function layoutOf(report: Report, narrow: boolean): Layout {
  const groups = report.capabilityGroups
    .map(({ id, name }) => ({ id, name, capabilities: report.capabilities.filter((c) => c.group === id) }))
    .filter(({ capabilities }) => capabilities.length > 0);
  const lengths = groups.map(({ capabilities }) => capabilities.length);
  const rows = Math.max(1, ...lengths);
  const trays = TRAYS.filter((tray) => tray !== 'commitments' || report.commitments.length > 0);
  const shortest = lengths.lastIndexOf(Math.min(...lengths));
  const trayColumn = narrow ? lengths.length - 1 : fits(lengths, shortest, trays.length, rows);
  const filled = lengths.map((length, index) => (index === trayColumn ? length + trays.length : length));
  const legendColumn = narrow ? 0 : fits(filled, filled.indexOf(Math.min(...filled)), LEGEND_ROWS, rows);
  const columns = groups.map((group, index) => ({
    ...group,
    legend: index === legendColumn,
    trays: index === trayColumn ? trays : [],
  }));
  return { columns, rows, below: { legend: legendColumn < 0, trays: trayColumn < 0 ? trays : [] } };
}

/** The column, if that many more rows leave it no longer than the longest; else -1. */
function fits(lengths: readonly number[], column: number, more: number, rows: number): number {
  return (lengths[column] ?? rows) + more <= rows ? column : -1;
}

export function trayCount(report: Report, tray: Tray): number {
  return tray === 'commitments' ? report.commitments.length : report.numbers[tray];
}
