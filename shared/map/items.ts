import { FITS_NOWHERE } from '../catalogue/catalogue.ts';
import { isCatalogueKey } from '../catalogue/schema.ts';
import { itemsOf, type Item, type Note } from '../board.ts';
import type { Tally } from '../workshop/state.ts';
import type { Arrangement } from './arrangement.ts';
import type { GroupInput, ReportInput } from './input.ts';
import type { ReportItem, ReportNote } from './report.ts';

/** An item, and where its group put it: a capability's id, FITS_NOWHERE, or null. */
export interface PlacedItem {
  readonly item: ReportItem;
  readonly capability: string | null;
}

/**
 * A group's items. A cluster speaks for its notes: they stand where it stands, and dots that a note drew while it was
 * still loose count for the cluster that it is in now. What the lead put somewhere stands there instead; a note of a
 * cluster that the lead put somewhere by itself is an item of its own, with the dots that it drew by itself.
 */
export function placedItems(
  group: GroupInput,
  { names, arrangement }: Pick<ReportInput, 'names' | 'arrangement'>,
): PlacedItem[] {
  const { placements, values } = arrangement;
  return itemsOf(group.board)
    .flatMap((item) => apart(item, placements))
    .map((item) => ({
      capability: own(placements, item.id) ?? item.capability,
      item: {
        id: item.id,
        kind: item.kind,
        group: group.id,
        number: group.number,
        lane: item.lane,
        title: item.title,
        dots: dotsOf(item, group.tally),
        ...placedBy(item, placements),
        values: own(values, item.id) ?? [],
        notes: item.notes.map((note) => reportNote(note, names)),
      },
    }));
}

function placedBy(
  { id, capability }: Item,
  placements: Arrangement['placements'],
): Pick<ReportItem, 'placedBy' | 'groupPlace'> {
  if (own(placements, id) === undefined) return { placedBy: 'group' };
  const isPlace = capability === FITS_NOWHERE || (capability !== null && isCatalogueKey(capability));
  return { placedBy: 'lead', groupPlace: isPlace ? capability : null };
}

/** The item without the notes that were put somewhere by themselves, and those notes; a cluster that loses all is gone. */
function apart(item: Item, placements: Arrangement['placements']): Item[] {
  if (item.kind === 'note') return [item];
  const taken = item.notes.filter(({ id }) => Object.hasOwn(placements, id));
  if (taken.length === 0) return [item];
  const left = item.notes.filter((note) => !taken.includes(note));
  const loose = taken.map((note): Item => ({
    ...item,
    kind: 'note',
    id: note.id,
    title: note.text,
    notes: [note],
  }));
  return left.length === 0 ? loose : [{ ...item, notes: left }, ...loose];
}

function dotsOf(item: Item, tally: Tally): number {
  const ids = new Set([item.id, ...item.notes.map((note) => note.id)]);
  return [...ids].reduce((sum, id) => sum + (own(tally, id) ?? 0), 0);
}

function reportNote({ id, text, author }: Note, names: ReadonlyMap<string, string> | null): ReportNote {
  const name = author === null ? undefined : names?.get(author);
  return name === undefined ? { id, text } : { id, text, author: name };
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
