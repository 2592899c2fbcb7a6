import * as Y from 'yjs';
import type { Place } from '../permissions.ts';
import { accept, refuse, type Refused, type Verdict } from '../verdict.ts';
import { Arrivals, type Arrival, type TakenBack } from './arrivals.ts';
import { fits, isSeen } from './contents.ts';
import { decodeUpdate } from './decode.ts';
import { removalsOf, type Removal } from './removals.ts';
import type { Schema } from './schema.ts';
import type { Slot } from './slots.ts';
import { Sums } from './sums.ts';

/** Who sent an update, and what they may do at this moment. */
export interface Author {
  may(place: Place): boolean;
  /** Whether a client id is this person's, or nobody's yet. */
  mayUse(client: number): boolean;
}

export interface Judgement {
  /** Whether applying the update changes anything. */
  readonly effective: boolean;
  /** Client ids of which it brings something new: from here on they are the author's. */
  readonly clients: readonly number[];
  /** It only wrote words into something that is deleted: nothing of it will be seen. */
  readonly lost: boolean;
}

/**
 * Decides whether an update may be applied to a document, and changes neither. It is taken as a whole or not at all:
 * - its new structs are of client ids that are the author's and go on where the document's clock stands. Structs below
 *   that clock are repeats, whoever sends them;
 * - each stands, and each thing it deletes stood, at a place of the schema that the author may touch. Making an entry
 *   with all it holds needs `.add`; deleting one with all it holds, and bringing it back, `.remove`;
 * - what stands in something that was collected meanwhile is harmless, since Yjs collects it as well.
 *
 * Codes: bad-frame, over-limit, too-long, forged-author, not-allowed, and not-in-order, for which no author is to
 * blame: the update builds on something that is not here yet.
 */
export function judge(update: Uint8Array, doc: Y.Doc, schema: Schema, author: Author): Verdict<Judgement> {
  const decoded = decodeUpdate(update);
  if (!decoded.ok) return decoded;
  const arrivals = new Arrivals(doc, schema, decoded.value);
  const clients = [...arrivals.clients];
  const foreign = clients.find((client) => !author.mayUse(client));
  if (foreign !== undefined) return refuse('forged-author');
  const placed = arrivals.place();
  if ('ok' in placed) return placed;
  const removals = removalsOf(doc, schema, decoded.value, arrivals);
  if ('ok' in removals) return removals;

  const takenBack = arrivals.takenBack(decoded.value);
  const refused =
    checkArrivals(placed, author) ??
    checkRemovals(removals, author) ??
    sumUp(placed, removals, takenBack).check();
  if (refused) return refused;

  const effective = placed.length > 0 || removals.length > 0;
  return accept({ effective, clients, lost: removals.length === 0 && isLost(placed) });
}

function checkArrivals(arrivals: readonly Arrival[], author: Author): Refused | undefined {
  for (const { struct, slot } of arrivals) {
    if (!(struct instanceof Y.Item)) continue;
    if (!fits(struct.content, slot)) return refuse('bad-frame', 'content');
    const place = slot.at === 'entry' ? missingForEntry(slot, author) : placeOfArrival(slot);
    if (place !== null && !author.may(place)) return refuse('not-allowed', place);
  }
  return undefined;
}

/**
 * What the author lacks to put an entry here. Whoever may take an entry away may also undo that; a new entry under the
 * id of a living one takes its place.
 */
function missingForEntry({ type, key, rule }: Slot & { at: 'entry' }, author: Author): Place | null {
  const there = type._map.get(key);
  if (there !== undefined && author.may(rule.remove)) return null;
  if (there !== undefined && !there.deleted) return rule.remove;
  return author.may(rule.add) ? null : rule.add;
}

/** Null where no right is needed: in an entry that the same update makes, and where nothing will be seen. */
function placeOfArrival(slot: Slot): Place | null {
  return ownerOf(slot)?.fresh ? null : placeOf(slot);
}

function checkRemovals(removals: readonly Removal[], author: Author): Refused | undefined {
  const entries = new Set(removals.filter(({ slot }) => slot.at === 'entry').map(({ item }) => item));
  for (const { slot } of removals) {
    const owner = ownerOf(slot);
    const place = owner && entries.has(owner.item) ? owner.rule.remove : placeOf(slot);
    if (place !== null && !author.may(place)) return refuse('not-allowed', place);
  }
  return undefined;
}

function ownerOf(slot: Slot) {
  return slot.at === 'characters' || slot.at === 'key' ? slot.entry : null;
}

function placeOf(slot: Slot): Place | null {
  if (slot.at === 'nowhere') return null;
  return slot.at === 'entry' ? slot.rule.remove : slot.rule.place;
}

function sumUp(
  placed: readonly Arrival[],
  removals: readonly Removal[],
  takenBack: readonly TakenBack[],
): Sums {
  const sums = new Sums();
  for (const { struct, slot } of placed) if (isSeen(struct)) sums.add(slot, sizeAt(slot, struct.length));
  for (const { slot, overlap } of removals) sums.add(slot, -sizeAt(slot, overlap));
  for (const { struct, slot, overlap } of takenBack) {
    if (isSeen(struct)) sums.add(slot, -sizeAt(slot, overlap));
  }
  return sums;
}

/** A text is measured in characters, a map in keys. */
function sizeAt(slot: Slot, length: number): number {
  return slot.at === 'characters' ? length : 1;
}

function isLost(arrivals: readonly Arrival[]): boolean {
  const seen = arrivals.filter(({ struct }) => isSeen(struct));
  return (
    seen.length > 0 && seen.every(({ slot }) => isGone(slot)) && seen.some(({ struct }) => isWords(struct))
  );
}

function isGone(slot: Slot): boolean {
  return slot.at === 'nowhere' || (ownerOf(slot)?.item.deleted ?? false);
}

function isWords(struct: Arrival['struct']): boolean {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentString;
}
