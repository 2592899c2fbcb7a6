import { itemsOf, type Item, type Note } from '../board.ts';
import type { Tally } from '../workshop/state.ts';
import type { GroupInput } from './input.ts';
import type { ReportItem, ReportNote } from './report.ts';

/** An item, and where its group put it: a capability's id, FITS_NOWHERE, or null. */
export interface PlacedItem {
  readonly item: ReportItem;
  readonly capability: string | null;
}

/**
 * A group's items. A cluster speaks for its notes: they stand where it stands, and dots that a note drew while it was
 * still loose count for the cluster that it is in now.
 */
export function placedItems(group: GroupInput, names: ReadonlyMap<string, string> | null): PlacedItem[] {
  return itemsOf(group.board).map((item) => ({
    capability: item.capability,
    item: {
      id: item.id,
      kind: item.kind,
      group: group.id,
      number: group.number,
      lane: item.lane,
      title: item.title,
      dots: dotsOf(item, group.tally),
      notes: item.notes.map((note) => reportNote(note, names)),
    },
  }));
}

function dotsOf(item: Item, tally: Tally): number {
  const ids = new Set([item.id, ...item.notes.map((note) => note.id)]);
  return [...ids].reduce((sum, id) => sum + (Object.hasOwn(tally, id) ? (tally[id] ?? 0) : 0), 0);
}

function reportNote({ id, text, author }: Note, names: ReadonlyMap<string, string> | null): ReportNote {
  const name = author === null ? undefined : names?.get(author);
  return name === undefined ? { id, text } : { id, text, author: name };
}
