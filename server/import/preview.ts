import * as Y from 'yjs';
import type { RandomBytes } from '../../shared/ids.ts';
import { makeId } from '../../shared/ids.ts';
import { eventsOf } from '../../shared/import/events.ts';
import { fillBoard } from '../../shared/import/fill.ts';
import type { ImportPlan } from '../../shared/import/plan.ts';
import type {
  ImportPreview,
  ImportRequest,
  PreviewNote,
  WorkshopPreview,
} from '../../shared/import/requests.ts';
import type { Report } from '../../shared/map/report.ts';
import { itemsIn } from '../../shared/map/reportSchema.ts';
import { boardName } from '../../shared/names.ts';
import { PLACES } from '../../shared/words/article.ts';
import { fold } from '../../shared/workshop/fold.ts';
import type { WorkshopState } from '../../shared/workshop/state.ts';
import { buildWorkshopReport } from '../export/report.ts';
import type { Documents } from '../sync/documents.ts';
import { planCatalogue, planWorkshop } from './read.ts';

/** Notes that a preview shows. */
const FIRST = 8;

/** What an import would bring. Nothing is stored. */
export async function previewImport(request: ImportRequest, random: RandomBytes): Promise<ImportPreview> {
  if (request.kind === 'catalogue') {
    const read = planCatalogue(request);
    if (!read.ok) return { kind: 'problem', problem: read.problem };
    const { catalogue, told } = read.value;
    return { kind: 'catalogue', catalogue, ...told };
  }
  const planned = planWorkshop(request, random);
  if (!planned.ok) return { kind: 'problem', problem: planned.problem };
  const { plan, view, told } = planned.value;
  const shown = { ...shownOf(await plannedReport(plan, random, false)), ...told };
  return view === null ? { kind: 'report', ...shown } : { kind: 'notes', table: view, ...shown };
}

/** The report that the imported workshop will give: made as every report is, from its log and its boards. */
export function plannedReport(plan: ImportPlan, random: RandomBytes, names: boolean): Promise<Report> {
  const id = makeId(random);
  const dated = eventsOf(plan, { id, code: '' });
  let seq = 0;
  const state = dated
    .flatMap(({ at, events }) => events.map((event) => ({ seq: ++seq, at, event })))
    .reduce<WorkshopState | null>(fold, null);
  if (state === null) throw new Error('a plan has events');
  return buildWorkshopReport({ state, documents: boardsOf(plan, id), now: plan.closedAt, names });
}

function boardsOf({ groups }: ImportPlan, workshop: string): Pick<Documents, 'read'> {
  const boards = new Map(groups.map(({ id, board }) => [boardName(workshop, id), board]));
  return {
    async read(name, read) {
      const doc = new Y.Doc();
      const board = boards.get(name);
      if (board !== undefined) fillBoard(doc, board, 'server');
      return read(doc, true, null);
    },
  };
}

function shownOf(report: Report): Omit<WorkshopPreview, 'refused' | 'remarks'> {
  const { workshop, numbers, summary, capabilities, commitments } = report;
  const nameOf = new Map(
    capabilities.flatMap(({ name, items }) => items.map((item) => [item.id, name] as const)),
  );
  for (const { id } of report.fitsNowhere) nameOf.set(id, PLACES.fitsNowhere);
  const first = itemsIn(report)
    .slice(0, FIRST)
    .flatMap((item): PreviewNote[] => {
      const { id, lane, number, kind, title, dots, notes } = item;
      const cluster = kind === 'cluster' ? title : '';
      return notes.map(({ text }) => {
        return { lane, text, group: number, cluster, capability: nameOf.get(id) ?? '', dots };
      });
    });
  return {
    name: workshop.name,
    heldAt: workshop.createdAt,
    headline: summary.groups.headline,
    numbers,
    commitments: commitments.length,
    capabilities: capabilities.map(({ id, name, notes, says }) => {
      return { id, name, notes, verdict: says.groups.verdict, sentence: says.groups.sentence };
    }),
    first: first.slice(0, FIRST),
  };
}
