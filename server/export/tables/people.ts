import { LANES } from '../../../shared/lanes.ts';
import type { Report } from '../../../shared/map/report.ts';
import { FACTS, PROGRESS_WORDS, TABLES as SAY } from '../../../shared/words/tables.ts';
import { placedItems, type Cell, type Table } from './table.ts';

/** What was promised here, then what was still open from before. */
export function commitmentsTable({ commitments, carried, capabilities, workshop }: Report): Table {
  const nameOf = new Map(capabilities.map(({ id, name }) => [id, name]));
  return {
    name: 'commitments',
    columns: [
      ...[SAY.workshop, SAY.held, SAY.groupNumber, SAY.intention, SAY.owner, SAY.due, SAY.capability],
      ...[SAY.action, SAY.result, SAY.progress, SAY.commitmentId],
    ],
    rows: [
      ...commitments.map((made): Cell[] => [
        ...[workshop.name, dayOf(workshop.createdAt), made.number, made.intention, made.owner, made.due],
        ...[nameOf.get(made.capability ?? '') ?? '', made.action, made.result],
        ...[PROGRESS_WORDS[made.progress], made.id],
      ]),
      ...carried.map((made): Cell[] => [
        ...[made.workshopName, dayOf(made.heldAt), made.number, made.intention, made.owner, made.due],
        ...[made.capabilityName, made.action, ''],
        ...[PROGRESS_WORDS[made.action === '' ? 'open' : 'acted'], made.id],
      ]),
    ],
  };
}

/** Every group, also those without a note. */
export function groupsTable(report: Report): Table {
  const { numbers, commitments, damaged } = report;
  const byNumber = new Map<number, GroupRow>();
  for (const number of numbers.silentGroups) byNumber.set(number, emptyRow());
  for (const { item, capability } of placedItems(report)) {
    const row = byNumber.get(item.number) ?? emptyRow();
    byNumber.set(item.number, row);
    row.lanes[item.lane] += item.notes.length;
    row.clusters += Number(item.kind === 'cluster');
    row.dots += item.dots;
    if (capability !== null) row.capabilities.add(capability.id);
  }
  const promised = (number: number) => commitments.filter((made) => made.number === number).length;
  return {
    name: 'groups',
    columns: [
      ...[SAY.groupNumber, SAY.notes, FACTS.stopNotes.name, FACTS.moreNotes.name, FACTS.startNotes.name],
      ...[SAY.clusters, SAY.dots, SAY.capabilities, SAY.commitments, SAY.boardDamaged],
    ],
    rows: [...byNumber]
      .sort(([a], [b]) => a - b)
      .map(([number, { lanes, clusters, dots, capabilities }]) => [
        ...[number, LANES.reduce((sum, lane) => sum + lanes[lane], 0), ...LANES.map((lane) => lanes[lane])],
        ...[clusters, dots, capabilities.size, promised(number), damaged.includes(number)],
      ]),
  };
}

interface GroupRow {
  readonly lanes: Record<(typeof LANES)[number], number>;
  clusters: number;
  dots: number;
  readonly capabilities: Set<string>;
}

function emptyRow(): GroupRow {
  return { lanes: { stop: 0, more: 0, start: 0 }, clusters: 0, dots: 0, capabilities: new Set() };
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
