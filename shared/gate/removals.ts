import * as Y from 'yjs';
import { refuse, type Refused } from '../verdict.ts';
import type { Arrivals } from './arrivals.ts';
import type { DecodedUpdate } from './decode.ts';
import type { Place } from '../permissions.ts';
import type { Schema } from './schema.ts';
import { slotOfStored, type Slot } from './slots.ts';

/** Something of the document that an update deletes and that is there still. */
export interface Removal {
  readonly item: Y.Item;
  readonly slot: Slot;
  /** Clocks of it that the deletion covers. */
  readonly overlap: number;
}

/**
 * What an update takes away: only what is not deleted already counts, since every sync repeats all deletions.
 * It stops at the first thing that the author can by no means take away, so that a few bytes do not cost a whole board.
 * Codes: not-in-order when it deletes what nobody has written yet; bad-frame; not-allowed.
 */
export function removalsOf(
  doc: Y.Doc,
  schema: Schema,
  update: DecodedUpdate,
  arrivals: Arrivals,
  forbids: (slot: Slot) => Place | null,
): Removal[] | Refused {
  const removals: Removal[] = [];
  for (const [client, ranges] of update.deletions) {
    const structs = doc.store.clients.get(client) ?? [];
    const known = Y.getState(doc.store, client);
    const state = arrivals.stateOf(client);
    for (const { clock, len } of ranges) {
      const end = clock + len;
      if (end > state) return refuse('not-in-order', 'deletes the unknown');
      if (clock >= known) continue;
      for (let i = Y.findIndexSS(structs, clock); i < structs.length; i++) {
        const struct = structs[i];
        if (struct === undefined || struct.id.clock >= end) break;
        if (struct.deleted || !(struct instanceof Y.Item)) continue;
        const slot = slotOfStored(doc, schema, struct);
        if (slot === null) return refuse('bad-frame', 'deletes at no place');
        const forbidden = forbids(slot);
        if (forbidden !== null) return refuse('not-allowed', forbidden);
        const overlap = Math.min(end, struct.id.clock + struct.length) - Math.max(clock, struct.id.clock);
        removals.push({ item: struct, slot, overlap });
      }
    }
  }
  return removals;
}
