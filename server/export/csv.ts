import { stringify } from 'csv-stringify/sync';
import { LANES } from '../../shared/lanes.ts';
import type { Report, ReportItem } from '../../shared/map/report.ts';
import { CSV_HEADER, LANE_NAMES, PLACES } from '../../shared/words/article.ts';
import { plainCell } from './cells.ts';
import { textFile, type Exporter } from './exporter.ts';
import { filenameOf } from './filename.ts';

interface Row {
  readonly item: ReportItem;
  readonly capability: string;
  readonly capabilityGroup: string;
}

export const exportCsv: Exporter = async ({ report, names }) => [
  textFile(filenameOf(report, 'csv'), 'text/csv; charset=utf-8; header=present', csvOf(report, { names })),
];

/** One row a note, by group and lane. RFC 4180 with a byte order mark, so that Excel reads UTF-8. */
export function csvOf(report: Report, { names }: { readonly names: boolean }): string {
  const { author, ...columns } = CSV_HEADER;
  const header = [...Object.values(columns), ...(names ? [author] : [])];
  const rows = rowsOf(report).flatMap(({ item, capability, capabilityGroup }) =>
    item.notes.map((note) => {
      const cluster = item.kind === 'cluster' ? item.title : '';
      const texts = [LANE_NAMES[item.lane], note.text, cluster, capability, capabilityGroup].map(plainCell);
      return [item.number, ...texts, item.dots, ...(names ? [plainCell(note.author ?? '')] : [])];
    }),
  );
  return stringify([header, ...rows], { bom: true, record_delimiter: 'windows', quoted_string: true });
}

function rowsOf(report: Report): Row[] {
  const groupNames = new Map(report.capabilityGroups.map(({ id, name }) => [id, name]));
  const placed = report.capabilities.flatMap(({ items, name, group }) =>
    items.map((item) => ({ item, capability: name, capabilityGroup: groupNames.get(group) ?? '' })),
  );
  const left = (items: readonly ReportItem[], capability: string) =>
    items.map((item) => ({ item, capability, capabilityGroup: '' }));
  const rows = [
    ...placed,
    ...left(report.fitsNowhere, PLACES.fitsNowhere),
    ...left(report.notPlaced, PLACES.notPlaced),
  ];
  return rows.sort(
    (a, b) => a.item.number - b.item.number || LANES.indexOf(a.item.lane) - LANES.indexOf(b.item.lane),
  );
}
