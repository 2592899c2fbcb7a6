import * as Y from 'yjs';
import { refuse, type Refused } from '../verdict.ts';
import { BOUNDS } from './bounds.ts';
import type { DecodedUpdate, Section, Struct } from './decode.ts';
import type { Schema } from './schema.ts';
import { isSameSlot, NOWHERE, slotInRoot, slotInside, slotOfStored, type Slot } from './slots.ts';

/** A struct that the document does not have yet, and where it will stand. */
export interface Arrival {
  readonly struct: Struct;
  readonly slot: Slot;
}

/** The same update takes `overlap` clocks of an arrival away again. */
export interface TakenBack extends Arrival {
  readonly overlap: number;
}

/** The structs of one client id in an update, while they are put in their places one after the other. */
interface Track {
  readonly section: Section;
  /** The clock up to which the document has this client's structs: what lies below is a repeat. */
  readonly known: number;
  /** Index of the next struct to be placed. */
  next: number;
  readonly slots: Slot[];
}

const WAIT = Symbol('on a struct of another client id in the same update');

/**
 * Finds the place of every new struct of an update, as Yjs will when it integrates them: through the parent that is
 * named or the neighbours, in the document or in the update itself.
 */
export class Arrivals {
  readonly #doc: Y.Doc;
  readonly #schema: Schema;
  readonly #update: DecodedUpdate;
  readonly #tracks = new Map<number, Track>();

  constructor(doc: Y.Doc, schema: Schema, update: DecodedUpdate) {
    this.#doc = doc;
    this.#schema = schema;
    this.#update = update;
    for (const section of update.sections.values()) {
      const known = Y.getState(doc.store, section.client);
      if (section.end <= known) continue;
      const next = section.structs.findIndex(({ id, length }) => id.clock + length > known);
      const slots = section.structs.slice(0, next).map(() => NOWHERE);
      this.#tracks.set(section.client, { section, known, next, slots });
    }
  }

  /** Client ids of which there is something new. */
  get clients(): Iterable<number> {
    return this.#tracks.keys();
  }

  /** The clock behind what the document will have of a client. */
  stateOf(client: number): number {
    return this.#tracks.get(client)?.section.end ?? Y.getState(this.#doc.store, client);
  }

  /**
   * Every new struct with its place, each behind those it builds on.
   * Codes: not-in-order when something is missing that the author must have; bad-frame; over-limit.
   */
  place(): Arrival[] | Refused {
    if (this.#tracks.size > BOUNDS.freshClients)
      return refuse('over-limit', `${this.#tracks.size} client ids`);
    for (const { structs } of this.#update.sections.values()) {
      if (structs.some((struct) => this.#isFalseRepeat(struct)))
        return refuse('bad-frame', 'a repeat that builds on the unknown');
    }
    const arrivals: Arrival[] = [];
    let left = [...this.#tracks.values()];
    while (left.length > 0) {
      const before = arrivals.length;
      for (const track of left) {
        const refused = this.#advance(track, arrivals);
        if (refused) return refused;
      }
      if (arrivals.length === before) return refuse('bad-frame', 'structs that wait for each other');
      left = left.filter(({ section, next }) => next < section.structs.length);
    }
    return arrivals;
  }

  /** Arrivals that the update itself deletes; to be called when all are placed. */
  takenBack({ deletions }: DecodedUpdate): TakenBack[] {
    const found: TakenBack[] = [];
    for (const { section, known, slots } of this.#tracks.values()) {
      for (const { clock, len } of deletions.get(section.client) ?? []) {
        const end = clock + len;
        const from = Math.max(clock, known);
        if (end <= known) continue;
        for (let i = indexOf(section.structs, from); i < section.structs.length; i++) {
          const struct = section.structs[i];
          const slot = slots[i];
          if (struct === undefined || slot === undefined || struct.id.clock >= end) break;
          const overlap = Math.min(end, struct.id.clock + struct.length) - Math.max(from, struct.id.clock);
          found.push({ struct, slot, overlap });
        }
      }
    }
    return found;
  }

  #advance(track: Track, arrivals: Arrival[]): Refused | undefined {
    const { structs } = track.section;
    for (; track.next < structs.length; track.next++) {
      const struct = structs[track.next];
      if (struct === undefined) return;
      if (struct.id.clock > track.known && track.next === 0) return refuse('not-in-order', 'clock gap');
      const slot = struct instanceof Y.Item ? this.#slotOf(struct) : NOWHERE;
      if (slot === WAIT) return;
      if (slot === null) return refuse('bad-frame', 'no such place');
      if ('ok' in slot) return slot;
      if (struct instanceof Y.Item && struct.id.clock < track.known && !this.#continues(track, slot)) {
        return refuse('bad-frame', 'a repeat that goes on elsewhere');
      }
      track.slots.push(slot);
      arrivals.push({ struct, slot });
    }
    return;
  }

  /**
   * What is here already was built on what is here already. Yjs looks for the neighbours of a repeat before it sees that
   * it is one: it would wait for unknown ones for ever, and make a root of any name.
   */
  #isFalseRepeat(struct: Struct): boolean {
    const { store } = this.#doc;
    if (!(struct instanceof Y.Item) || struct.id.clock >= Y.getState(store, struct.id.client)) return false;
    const { origin, rightOrigin } = struct;
    const parent: unknown = struct.parent;
    if (typeof parent === 'string' && !this.#schema.has(parent)) return true;
    return [origin, rightOrigin, parent].some(
      (id) => id instanceof Y.ID && id.clock >= Y.getState(store, id.client),
    );
  }

  /**
   * The new end of an item whose beginning is known already must stand where the beginning stands. What was collected
   * stands nowhere: a page makes one run of all it collected, known here or not.
   */
  #continues({ section, known }: Track, slot: Slot): boolean {
    const last = Y.getItem(this.#doc.store, Y.createID(section.client, known - 1));
    const stored = slotOfStored(this.#doc, this.#schema, last);
    return stored !== null && isSameSlot(stored, slot);
  }

  #slotOf(item: Y.Item): Slot | Refused | null | typeof WAIT {
    const left = item.origin && this.#slotAt(item.origin, item);
    if (left === WAIT || (left && 'ok' in left)) return left;
    const right = item.rightOrigin && this.#slotAt(item.rightOrigin, item);
    if (right === WAIT || (right && 'ok' in right)) return right;
    if (left === NOWHERE || right === NOWHERE) return NOWHERE;
    if (item.origin !== null && item.rightOrigin !== null) {
      return left && right && isSameSlot(left, right) ? left : refuse('bad-frame', 'neighbours apart');
    }
    if (item.origin !== null || item.rightOrigin !== null) return left ?? right;
    return this.#slotInParent(item);
  }

  #slotInParent(item: Y.Item): Slot | Refused | null | typeof WAIT {
    // A decoded item names a root by a string, which the type of an integrated item does not know.
    const parent = item.parent as unknown;
    if (typeof parent === 'string') return slotInRoot(this.#doc, this.#schema, parent, item.parentSub);
    if (!(parent instanceof Y.ID)) return null;
    const slot = this.#slotAt(parent, item);
    if (slot === null || slot === WAIT || 'ok' in slot || slot === NOWHERE) return slot;
    const arrived = this.#arrivalAt(parent);
    const owner = arrived ?? Y.getItem(this.#doc.store, parent);
    if (!(owner instanceof Y.Item)) return NOWHERE;
    if (owner.content instanceof Y.ContentDeleted) return NOWHERE;
    if (!(owner.content instanceof Y.ContentType)) return null;
    return slotInside(owner, slot, owner.content.type, item.parentSub, arrived !== undefined);
  }

  /** Where the struct stands that `item` refers to. */
  #slotAt(id: Y.ID, item: Y.Item): Slot | Refused | null | typeof WAIT {
    const { client, clock } = id;
    const stored = Y.getState(this.#doc.store, client);
    if (clock < stored) return slotOfStored(this.#doc, this.#schema, Y.getItem(this.#doc.store, id));
    const track = this.#tracks.get(client);
    if (track === undefined || clock >= track.section.end) return refuse('not-in-order', 'unknown neighbour');
    if (client === item.id.client && clock >= item.id.clock) return refuse('bad-frame', 'refers ahead');
    const index = indexOf(track.section.structs, clock);
    return index < track.next ? (track.slots[index] ?? null) : WAIT;
  }

  /** The arrival that holds a clock of a client, if it is one. */
  #arrivalAt({ client, clock }: Y.ID): Struct | undefined {
    const track = this.#tracks.get(client);
    if (track === undefined || clock < track.known || clock >= track.section.end) return undefined;
    return track.section.structs[indexOf(track.section.structs, clock)];
  }
}

/** Index of the struct that holds a clock; the structs follow each other without a hole. */
function indexOf(structs: readonly Struct[], clock: number): number {
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((structs[middle]?.id.clock ?? 0) <= clock) low = middle;
    else high = middle - 1;
  }
  return low;
}
