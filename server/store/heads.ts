import { isDamage } from './disk.ts';
import { headKey } from './keys.ts';
import type { Level } from './level.ts';
import { unseal, type Place } from './record.ts';
import { StoreCorrupt } from './store.ts';

/** About 2 MB with names of 60 letters: far above the documents that one server has open. */
const REMEMBERED = 10_000;

/** The last place of each log, remembered for the logs used last. Null is an empty log. */
export class Heads {
  readonly #places = new Map<string, Place | null>();

  /** The last places of these logs; for a damaged one the damage. */
  async lookUp(level: Level, names: Iterable<string>): Promise<Map<string, Place | null | StoreCorrupt>> {
    const found = new Map<string, Place | null | StoreCorrupt>();
    const unknown: string[] = [];
    for (const name of new Set(names)) {
      const place = this.#places.get(name);
      if (place === undefined) unknown.push(name);
      else found.set(name, place);
    }
    const values = await level.getMany(unknown.map(headKey));
    unknown.forEach((name, i) => found.set(name, readHead(name, values[i])));
    return found;
  }

  /** The last place of one log, from the files; null where only the log can tell: it is empty, or damaged. */
  async read(level: Level, name: string): Promise<Place | null> {
    try {
      const head = readHead(name, await level.get(headKey(name)));
      return head instanceof StoreCorrupt ? null : head;
    } catch (error) {
      if (isDamage(error)) return null;
      throw error;
    }
  }

  /** Undefined for a log that is not remembered. */
  peek(name: string): Place | null | undefined {
    return this.#places.get(name);
  }

  remember(name: string, place: Place): void {
    this.#places.delete(name);
    this.#places.set(name, place);
    if (this.#places.size <= REMEMBERED) return;
    const [oldest] = this.#places.keys();
    if (oldest !== undefined) this.#places.delete(oldest);
  }

  forget(name: string): void {
    this.#places.delete(name);
  }

  /** After a failed write only the files know what was stored. */
  forgetAll(): void {
    this.#places.clear();
  }
}

function readHead(name: string, value: Buffer | undefined): Place | null | StoreCorrupt {
  if (value === undefined) return null;
  try {
    const { tag, seq } = unseal(headKey(name), value);
    return { tag, seq };
  } catch (error) {
    if (error instanceof StoreCorrupt) return error;
    throw error;
  }
}
