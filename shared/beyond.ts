import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { typedText } from './insertedText.ts';

/** The clock up to which a server has each client id, as its state vector says it. */
export type Known = ReadonlyMap<number, number>;

type Struct = Y.Item | Y.GC | Y.Skip;
interface Range {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A page has nothing that its server lacks but edits that wait for their ack, and these build on what the server has.
 * When that is not so, the server has lost what it once had.
 * @param beyond what the page has and the server lacks, with all deletions: an update. @param unsaved those edits
 */
export function isOnlyUnsaved(beyond: Uint8Array, known: Known, unsaved: readonly Uint8Array[]): boolean {
  const { structs, deletions } = read(beyond);
  const own = new Map<number, { from: number; to: number }>();
  for (const { id, length } of unsaved.flatMap((update) => read(update).structs)) {
    const { from, to } = own.get(id.client) ?? { from: id.clock, to: 0 };
    own.set(id.client, { from: Math.min(from, id.clock), to: Math.max(to, id.clock + length) });
  }
  const there = new Map(known);
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const next = there.get(client) ?? 0;
    const { from, to } = own.get(client) ?? { from: Infinity, to: 0 };
    if (struct instanceof Y.Skip || clock > next || next < from || clock + struct.length > to) return false;
    there.set(client, clock + struct.length);
  }
  const has = (client: number, to: number) => to <= (there.get(client) ?? 0);
  return (
    structs.every((struct) => buildsOn(struct).every(({ client, clock }) => has(client, clock + 1))) &&
    deletions.every(({ client, to }) => has(client, to))
  );
}

export interface Parts {
  /** What of the page's own stands on what the server has, as an update; null when nothing does. */
  readonly standing: Uint8Array | null;
  /** What was typed in the rest of its own. */
  readonly fallen: string;
  /** The text of what others wrote, as far as a document does not have it. */
  missingIn(doc: Y.Doc): string;
}

/**
 * Takes apart what a page has and its server has lost. What others wrote is left to their pages to bring back. Where
 * something of the page's own has lost its place, a collected struct stands in for it, so that what follows still
 * continues the clock.
 * @param isOwn whether a client id is this page's, or an earlier page's for which it answers
 */
export function takeApart(
  beyond: Uint8Array,
  known: Known,
  unsaved: readonly Uint8Array[],
  isOwn: (client: number) => boolean,
): Parts {
  const { structs, deletions, ds } = read(beyond);
  const own = structs.filter(({ id }) => isOwn(id.client));
  const others = structs.filter(({ id }) => !isOwn(id.client));
  const standing = standingOf(own, known);
  const of = ({ client }: Range) => known.get(client) ?? 0;
  const taken = [
    ...[...standing].flatMap(({ id, length }) => clip(deletions, id.client, id.clock, id.clock + length)),
    ...unsaved.flatMap((update) =>
      read(update).deletions.flatMap((range) => clip([range], range.client, 0, of(range))),
    ),
  ];
  const missing = (doc: Y.Doc) =>
    others.filter(({ id, length }) => id.clock + length > Y.getState(doc.store, id.client));
  return {
    standing: standing.size + taken.length === 0 ? null : encode(own, standing, taken),
    fallen: typedText(
      own.filter((struct) => !standing.has(struct)),
      ds,
    ),
    missingIn: (doc) => typedText(missing(doc), ds),
  };
}

function read(update: Uint8Array) {
  const { structs, ds } = Y.decodeUpdate(update);
  const deletions = [...ds.clients].flatMap(([client, ranges]): Range[] =>
    ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
  );
  return { structs: structs as readonly Struct[], deletions, ds };
}

function buildsOn(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  const named: unknown[] = [struct.origin, struct.rightOrigin, struct.parent];
  return named.filter((id): id is Y.ID => id instanceof Y.ID);
}

/** The structs that stand on what is known and on each other. They are looked at until no more is found out. */
function standingOf(structs: readonly Struct[], known: Known): Set<Struct> {
  const standing = new Set<Struct>();
  const next = new Map(known);
  const stands = ({ client, clock }: Y.ID): boolean | null => {
    if (clock < (known.get(client) ?? 0)) return true;
    const struct = structs.find(({ id, length }) => id.client === client && clock < id.clock + length);
    if (struct === undefined || struct instanceof Y.Skip) return false;
    return clock < (next.get(client) ?? 0) ? standing.has(struct) : null;
  };
  let left = structs.filter((struct) => !(struct instanceof Y.Skip));
  for (let before = Infinity; left.length < before;) {
    before = left.length;
    left = left.filter((struct) => {
      const { client, clock } = struct.id;
      if (clock > (next.get(client) ?? 0)) return true;
      const grounds = buildsOn(struct).map(stands);
      if (!grounds.includes(false) && grounds.includes(null)) return true;
      if (!grounds.includes(false)) standing.add(struct);
      next.set(client, clock + struct.length);
      return false;
    });
  }
  return standing;
}

function clip(ranges: readonly Range[], client: number, from: number, to: number): Range[] {
  return ranges
    .filter((range) => range.client === client)
    .map((range) => ({ client, from: Math.max(from, range.from), to: Math.min(to, range.to) }))
    .filter((range) => range.from < range.to);
}

/** An update (V1) of structs, in which collected ones stand in for those that do not stand, and of deletions. */
function encode(
  structs: readonly Struct[],
  standing: ReadonlySet<Struct>,
  deletions: readonly Range[],
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const rest = encoder.restEncoder;
  const sections = [...byClient(structs, ({ id }) => id.client)].flatMap(([client, section]) => {
    const end = section.findLastIndex((struct) => standing.has(struct)) + 1;
    return end === 0 ? [] : [{ client, section: section.slice(0, end) }];
  });
  encoding.writeVarUint(rest, sections.length);
  for (const { client, section } of sections) {
    encoding.writeVarUint(rest, section.length);
    encoding.writeVarUint(rest, client);
    encoding.writeVarUint(rest, section[0]?.id.clock ?? 0);
    for (const struct of section) {
      const written = standing.has(struct) ? struct : new Y.GC(struct.id, struct.length);
      written.write(encoder, 0);
    }
  }
  const ranges = byClient(deletions, ({ client }) => client);
  encoding.writeVarUint(rest, ranges.size);
  for (const [client, taken] of ranges) {
    encoding.writeVarUint(rest, client);
    encoding.writeVarUint(rest, taken.length);
    for (const { from, to } of taken.toSorted((a, b) => a.from - b.from)) {
      encoding.writeVarUint(rest, from);
      encoding.writeVarUint(rest, to - from);
    }
  }
  return encoding.toUint8Array(rest);
}

function byClient<T>(all: readonly T[], clientOf: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) groups.set(clientOf(one), [...(groups.get(clientOf(one)) ?? []), one]);
  return groups;
}
