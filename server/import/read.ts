import type { RandomBytes } from '../../shared/ids.ts';
import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import { readCatalogueTables } from '../../shared/import/catalogueTables.ts';
import {
  cannotRead,
  Findings,
  type Reading,
  type Refusal,
  type Remark,
} from '../../shared/import/finding.ts';
import { catalogueOf, planReport, readReport } from '../../shared/import/fromReport.ts';
import { IMPORT_LIMITS } from '../../shared/import/limits.ts';
import { notReadable } from '../../shared/import/readable.ts';
import type { ImportPlan } from '../../shared/import/plan.ts';
import { planTable } from '../../shared/import/readTable.ts';
import type { ImportRequest, TableView, Told, WorkshopImport } from '../../shared/import/requests.ts';
import { readArchimate } from './archimate.ts';

export interface PlannedWorkshop {
  readonly plan: ImportPlan;
  /** How a table was read. */
  readonly view: TableView | null;
  readonly told: Told;
}

/** From a file's text to the workshop that it tells of. The same text and the same choices give the same, but for ids. */
export function planWorkshop(request: WorkshopImport, random: RandomBytes): Reading<PlannedWorkshop> {
  const heard = { refused: new Findings<Refusal>(), remarks: new Findings<Remark>() };
  if (request.kind === 'report') {
    const report = readReport(request.text);
    if (!report.ok) return report;
    const plan = planReport(report.value, random, heard.remarks);
    return { ok: true, value: { plan, view: null, told: toldOf(heard) } };
  }
  const planned = planTable(request, random, heard);
  if (!planned.ok) return planned;
  const { plan, view } = planned.value;
  return { ok: true, value: { plan, view, told: toldOf(heard) } };
}

/** From the texts of one file or of Archi's three to a catalogue. */
export function planCatalogue({
  texts,
  cut,
}: Extract<ImportRequest, { kind: 'catalogue' }>): Reading<{ catalogue: Catalogue; told: Told }> {
  const heard = { refused: new Findings<Refusal>(), remarks: new Findings<Remark>() };
  const [first = ''] = texts;
  if (texts.every((text) => text.trim() === '')) return cannotRead('empty');
  if (texts.some((text) => text.length > IMPORT_LIMITS.chars)) return cannotRead('too-large');
  const problem = texts.map(notReadable).find((found) => found !== null);
  if (problem !== undefined) return cannotRead(problem);
  if (/^\ufeff?\s*\{/.test(first)) {
    const report = readReport(first);
    return report.ok
      ? { ok: true, value: { catalogue: catalogueOf(report.value), told: toldOf(heard) } }
      : report;
  }
  const isXml = /^\ufeff?\s*</.test(first);
  const read = isXml
    ? readArchimate(first, { cut, ...heard })
    : readCatalogueTables(texts, { cut, ...heard });
  return read.ok ? { ok: true, value: { catalogue: read.value, told: toldOf(heard) } } : read;
}

function toldOf({ refused, remarks }: { refused: Findings<Refusal>; remarks: Findings<Remark> }): Told {
  return { refused: refused.list(), remarks: remarks.list() };
}
