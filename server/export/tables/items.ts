import { LANES } from '../../../shared/lanes.ts';
import type { Report } from '../../../shared/map/report.ts';
import { LANE_NAMES } from '../../../shared/words/article.ts';
import { DECIDERS, ITEM_KINDS, TABLES as SAY } from '../../../shared/words/tables.ts';
import { rounded } from '../facts.ts';
import { placedItems, servesWords, type Cell, type PlacedItem, type Table } from './table.ts';

/** One row a note, by group and lane. */
export function notesTable(report: Report, names: boolean): Table {
  const author = names ? [SAY.author] : [];
  return {
    name: 'notes',
    columns: [
      ...[SAY.groupNumber, SAY.lane, SAY.note, SAY.cluster, SAY.capability, SAY.capabilityGroup],
      ...[SAY.dotsOfItem, SAY.placedBy, SAY.serves, SAY.itemId, SAY.noteId, ...author],
    ],
    rows: placedItems(report)
      .sort(byGroupAndLane)
      .flatMap(({ item, place, capabilityGroup }) =>
        item.notes.map((note): Cell[] => [
          item.number,
          LANE_NAMES[item.lane],
          note.text,
          item.kind === 'cluster' ? item.title : '',
          place,
          capabilityGroup,
          item.dots,
          DECIDERS[item.placedBy],
          servesWords(item.values),
          item.id,
          note.id,
          ...(names ? [note.author ?? ''] : []),
        ]),
      ),
  };
}

export function clustersTable(report: Report): Table {
  return {
    name: 'clusters',
    columns: [
      ...[SAY.groupNumber, SAY.lane, SAY.cluster, SAY.capability, SAY.capabilityGroup],
      ...[SAY.notes, SAY.dots, SAY.placedBy, SAY.serves, SAY.itemId],
    ],
    rows: placedItems(report)
      .filter(({ item }) => item.kind === 'cluster')
      .sort(byGroupAndLane)
      .map(({ item, place, capabilityGroup }) => [
        ...[item.number, LANE_NAMES[item.lane], item.title, place, capabilityGroup],
        ...[item.notes.length, item.dots, DECIDERS[item.placedBy], servesWords(item.values), item.id],
      ]),
  };
}

/** What drew dots: most first. The share makes groups of unequal size comparable. */
export function votesTable(report: Report): Table {
  const items = placedItems(report).filter(({ item }) => item.dots > 0);
  const given = new Map<string, number>();
  for (const { item } of items) given.set(item.group, (given.get(item.group) ?? 0) + item.dots);
  return {
    name: 'votes',
    columns: [
      ...[SAY.groupNumber, SAY.lane, SAY.kind, SAY.title, SAY.capability, SAY.capabilityGroup],
      ...[SAY.dots, SAY.shareOfGroup, SAY.itemId],
    ],
    rows: items
      .sort((a, b) => b.item.dots - a.item.dots || byGroupAndLane(a, b))
      .map(({ item, place, capabilityGroup }) => [
        ...[item.number, LANE_NAMES[item.lane], ITEM_KINDS[item.kind], item.title, place, capabilityGroup],
        ...[item.dots, rounded(item.dots / (given.get(item.group) ?? item.dots)), item.id],
      ]),
  };
}

function byGroupAndLane(a: PlacedItem, b: PlacedItem): number {
  return a.item.number - b.item.number || LANES.indexOf(a.item.lane) - LANES.indexOf(b.item.lane);
}
