import * as Y from 'yjs';
import { refuse, type Refused } from '../verdict.ts';
import { SLACK } from './bounds.ts';
import type { SharedType, Slot } from './slots.ts';

/** Adds up what an update makes of each text and each map, to keep the whole within its limits. */
export class Sums {
  readonly #growth = new Map<object, { slot: Slot; by: number }>();

  add(slot: Slot, by: number): void {
    if (slot.type === null) return;
    const sum = this.#growth.get(slot.type);
    if (sum === undefined) this.#growth.set(slot.type, { slot, by });
    else sum.by += by;
  }

  /** Codes: too-long for a text, over-limit for a map with too much in it. */
  check(): Refused | undefined {
    for (const { slot, by } of this.#growth.values()) {
      if (by <= 0) continue;
      if (slot.at === 'characters' && lengthOf(slot.type) + by > slot.rule.maxChars * SLACK) {
        return refuse('too-long', slot.rule.place);
      }
      if (slot.at === 'entry' || slot.at === 'value') {
        if (liveKeys(slot.type) + by > slot.rule.most * SLACK) return refuse('over-limit', slot.rule.kind);
      }
    }
    return undefined;
  }
}

/** A type that the update itself brings is in no document and counts from nothing. */
function lengthOf(type: SharedType): number {
  return type instanceof Y.Text && type.doc !== null ? type.length : 0;
}

function liveKeys(type: SharedType): number {
  let live = 0;
  for (const item of type._map.values()) if (!item.deleted) live++;
  return live;
}
