import { randomBytes } from 'node:crypto';
import { plannedReport } from '../../../server/import/preview.ts';
import { Findings, type Remark } from '../../../shared/import/finding.ts';
import { planReport, readReport } from '../../../shared/import/fromReport.ts';
import type { Report, ReportItem } from '../../../shared/map/report.ts';

export const random = (count: number) => new Uint8Array(randomBytes(count));

/** A report without what an import makes anew: ids of the workshop, its groups, notes, clusters and promises; when it was made. */
export function withoutIds(report: Report): unknown {
  const items = (list: readonly ReportItem[]) =>
    list.map(({ id: _id, group: _group, notes, ...item }) => ({
      ...item,
      notes: notes.map(({ id: _note, ...note }) => note),
    }));
  const { id: _id, reportedAt: _at, ...workshop } = report.workshop;
  return {
    ...report,
    workshop,
    capabilities: report.capabilities.map((capability) => ({
      ...capability,
      voices: capability.voices.map(({ number, voice }) => ({ number, voice })),
      items: items(capability.items),
    })),
    fitsNowhere: items(report.fitsNowhere),
    notPlaced: items(report.notPlaced),
    commitments: report.commitments.map(({ id: _promise, group: _group, ...commitment }) => commitment),
    scales: report.scales.map((scale) => ({
      ...scale,
      groups: scale.groups.map(({ group: _group, ...group }) => group),
    })),
  };
}

/** Exports as JSON, imports, and reports again. */
export async function roundTrip(report: Report, names = false) {
  const remarks = new Findings<Remark>();
  const read = readReport(JSON.stringify(report));
  if (!read.ok) throw new Error(read.problem);
  const plan = planReport(read.value, random, remarks);
  return { again: await plannedReport(plan, random, names), plan, remarks: remarks.list() };
}
