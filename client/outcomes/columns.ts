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

/** Rows that the legend covers. */
export const LEGEND_ROWS = 2;

/**
 * Columns of the map. Trays and legend fill up the shortest columns, so that the map is as low as it can be and has its
 * notes without a place where the eye ends; on a narrow screen the legend follows the first tiles and the trays the last.
 */
export function columnsOf(report: Report, narrow: boolean): Column[] {
  const groups = report.capabilityGroups
    .map(({ id, name }) => ({ id, name, capabilities: report.capabilities.filter((c) => c.group === id) }))
    .filter(({ capabilities }) => capabilities.length > 0);
  const rows = groups.map(({ capabilities }) => capabilities.length);
  const trays = TRAYS.filter((tray) => tray !== 'commitments' || report.commitments.length > 0);
  const trayColumn = narrow ? rows.length - 1 : rows.lastIndexOf(Math.min(...rows));
  const filled = rows.map((count, index) => (index === trayColumn ? count + trays.length : count));
  const legendColumn = narrow ? 0 : filled.indexOf(Math.min(...filled));
  return groups.map((group, index) => ({
    ...group,
    legend: index === legendColumn,
    trays: index === trayColumn ? trays : [],
  }));
}

/** Rows of the longest column, its heading left out. */
export function rowsOf(columns: readonly Column[]): number {
  const rows = columns.map(
    ({ capabilities, legend, trays }) => capabilities.length + trays.length + (legend ? LEGEND_ROWS : 0),
  );
  return Math.max(1, ...rows);
}

export function trayCount(report: Report, tray: Tray): number {
  return tray === 'commitments' ? report.commitments.length : report.numbers[tray];
}
