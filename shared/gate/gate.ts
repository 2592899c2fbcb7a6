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
  /** How many client ids that are new in the document this person may still bring. */
  readonly freshClients: number;
  /** How many bytes the document may still grow. */
  readonly bytes: number;
}

export interface Judgement {
  /** Whether applying the update changes anything. */
  readonly effective: boolean;
  /** Client ids of which it brings something new: from here on they are the author's. */
  readonly clients: readonly number[];
  /** Words of it went into something that is deleted, where nobody will see them. */
  readonly lost: boolean;
}

/**
 * Decides whether an update may be applied to a document, and changes neither. It is taken as a whole or not at all:
 * - its new structs are of client ids that are the author's and go on where the document's clock stands. Structs below
 *   that clock are repeats, whoever sends them;
 * - each stands, and each thing it deletes stood, at a place of the schema that the author may touch. Making an entry
 *   with all it holds needs `.add`; deleting one with all it holds, and bringing it back, `.remove`;
 * - what stands in something that was collected meanwhile is harmless, since Yjs collects it as well;
 * - a document that is full takes what only deletes.
 *
 * Codes: bad-frame, over-limit, too-long, forged-author, not-allowed, and not-in-order, for which no author is to
 * blame: the update builds on something that is not here yet.
 */
export function judge(update: Uint8Array, doc: Y.Doc, schema: Schema, sender: Author): Verdict<Judgement> {
  const author = remembering(sender);
  const decoded = decodeUpdate(update);
  if (!decoded.ok) return decoded;
  const arrivals = new Arrivals(doc, schema, decoded.value);
  const clients = [...arrivals.clients];
  const foreign = clients.find((client) => !sender.mayUse(client));
  if (foreign !== undefined) return refuse('forged-author');
  const fresh = clients.filter((client) => !doc.store.clients.has(client));
  if (fresh.length > sender.freshClients) return refuse('over-limit', 'client ids of one person');
  if (clients.length > 0 && update.length > sender.bytes) return refuse('over-limit', 'size of the document');
  const placed = arrivals.place();
  if ('ok' in placed) return placed;
  const removals = removalsOf(doc, schema, decoded.value, arrivals, (slot) => hopeless(slot, author));
  if ('ok' in removals) return removals;

  const takenBack = arrivals.takenBack(decoded.value);
  const refused =
    checkArrivals(placed, author) ??
    checkRemovals(removals, author) ??
    sumUp(placed, removals, takenBack).check();
  if (refused) return refused;

  const effective = placed.length > 0 || removals.length > 0;
  return accept({ effective, clients, lost: hasLostWords(placed, takenBack) });
}

type Rights = Pick<Author, 'may'>;

/** The stage does not move while an update is judged, and a big one asks for the same few places again and again. */
function remembering(author: Rights): Rights {
  const answers = new Map<Place, boolean>();
  return {
    may(place) {
      let answer = answers.get(place);
      if (answer === undefined) answers.set(place, (answer = author.may(place)));
      return answer;
    },
  };
}

function checkArrivals(arrivals: readonly Arrival[], author: Rights): Refused | undefined {
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
function missingForEntry({ type, key, rule }: Slot & { at: 'entry' }, author: Rights): Place | null {
  const there = type._map.get(key);
  if (there !== undefined && author.may(rule.remove)) return null;
  if (there !== undefined && !there.deleted) return rule.remove;
  return author.may(rule.add) ? null : rule.add;
}

/** Null where no right is needed: in an entry that the same update makes, and where nothing will be seen. */
function placeOfArrival(slot: Slot): Place | null {
  return ownerOf(slot)?.fresh ? null : placeOf(slot);
}

function checkRemovals(removals: readonly Removal[], author: Rights): Refused | undefined {
  const entries = new Set(removals.filter(({ slot }) => slot.at === 'entry').map(({ item }) => item));
  for (const { slot } of removals) {
    const owner = ownerOf(slot);
    const place = owner && entries.has(owner.item) ? owner.rule.remove : placeOf(slot);
    if (place !== null && !author.may(place)) return refuse('not-allowed', place);
  }
  return undefined;
}

/** What the author lacks to take this away in whatever way; null when that hangs on what else the update takes away. */
function hopeless(slot: Slot, author: Rights): Place | null {
  const place = placeOf(slot);
  const owner = ownerOf(slot);
  if (place === null || author.may(place) || (owner && author.may(owner.rule.remove))) return null;
  return place;
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

/** Words that the author took back in the same update are missed by nobody. */
function hasLostWords(arrivals: readonly Arrival[], takenBack: readonly TakenBack[]): boolean {
  const lost = arrivals.filter(({ struct, slot }) => isWords(struct) && isGone(slot));
  if (lost.length === 0) return false;
  const kept = new Map(lost.map(({ struct }) => [struct, struct.length]));
  for (const { struct, overlap } of takenBack) {
    const left = kept.get(struct);
    if (left !== undefined) kept.set(struct, left - overlap);
  }
  return [...kept.values()].some((left) => left > 0);
}

function isGone(slot: Slot): boolean {
  if (slot.at === 'nowhere' || ownerOf(slot)?.item.deleted) return true;
  return slot.at === 'characters' && slot.type._item?.deleted === true;
}

function isWords(struct: Arrival['struct']): boolean {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentString;
}
