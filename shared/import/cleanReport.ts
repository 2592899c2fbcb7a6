import type { Report, ReportItem } from '../map/report.ts';
import { LIMITS } from '../limits.ts';
import { cleanText, parseLine } from '../text.ts';
import { IMPORTED } from '../words/imported.ts';
import type { Findings, Remark } from './finding.ts';

/** The report with the texts of people as they may stand on a board: without control characters and half characters. */
export function cleanReport(report: Report, remarks: Findings<Remark>): Report {
  const clean = (text: string) => {
    const cleaned = cleanText(text);
    if (cleaned !== text.replace(/\r\n?/g, '\n')) remarks.add('control-characters', null, cleaned);
    return cleaned;
  };
  const items = (list: readonly ReportItem[]) =>
    list.map((item) => ({
      ...item,
      title: cleanText(item.title),
      notes: item.notes.map((note) => ({ ...note, text: clean(note.text) })),
    }));
  const name = parseLine(report.workshop.name, LIMITS.workshopNameChars);
  return {
    ...report,
    workshop: { ...report.workshop, name: name.ok ? name.value : IMPORTED.workshop },
    capabilities: report.capabilities.map((capability) => ({
      ...capability,
      items: items(capability.items),
    })),
    fitsNowhere: items(report.fitsNowhere),
    notPlaced: items(report.notPlaced),
    commitments: report.commitments.map((commitment) => ({
      ...commitment,
      intention: clean(commitment.intention),
      owner: clean(commitment.owner),
      action: clean(commitment.action),
      result: clean(commitment.result),
    })),
  };
}
