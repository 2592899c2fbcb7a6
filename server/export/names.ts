import type { Report, ReportItem } from '../../shared/map/report.ts';

/** The same report with nobody's name on a note. */
export function withoutNames(report: Report): Report {
  return {
    ...report,
    capabilities: report.capabilities.map((capability) => ({
      ...capability,
      items: nameless(capability.items),
    })),
    fitsNowhere: nameless(report.fitsNowhere),
    notPlaced: nameless(report.notPlaced),
  };
}

function nameless(items: readonly ReportItem[]): ReportItem[] {
  return items.map((item) => ({ ...item, notes: item.notes.map(({ id, text }) => ({ id, text })) }));
}
