import { StoreConflict, type Position, type Store, type StoredRecord } from '../../server/store/store.ts';
import { storeWith } from './storeWith.ts';

/**
 * A store that can lose the end of a log, as one does whose replica takes over before it has everything. Only what a
 * ledger needs of it; each position is given out once.
 */
export class LossyStore {
  readonly #logs = new Map<string, StoredRecord[]>();
  readonly #watchers = new Set<{ readonly name: string; readonly on: (last: Position | null) => void }>();
  #positions = 0;
  /** How often somebody has asked for what stands behind a position. */
  asked = 0;

  /** @param hears whether whoever watches is told */
  open(hears = true): Store {
    return storeWith({} as Store, {
      append: async (name, bytes, { after } = {}) => {
        const log = this.#log(name);
        if (after !== undefined && after !== (log.at(-1)?.position ?? null))
          throw new StoreConflict('moved on');
        const position = String(++this.#positions);
        log.push({ position, bytes });
        this.#tell(name, position);
        return position;
      },
      load: async (name) => ({ snapshot: null, records: [...this.#log(name)] }),
      since: async (name, from) => {
        this.asked++;
        const log = this.#log(name);
        const at = log.findIndex(({ position }) => position === from);
        if (at < 0 && from !== null) throw new StoreConflict('not there');
        return log.slice(at + 1);
      },
      watch: async (name, on) => {
        const watcher = { name, on };
        if (hears) this.#watchers.add(watcher);
        const stop = () => void this.#watchers.delete(watcher);
        return stop;
      },
    });
  }

  /** @param says whether watchers are told that something may have happened */
  lose(name: string, records: number, says = true): void {
    this.#log(name).splice(-records, records);
    if (says) this.#tell(name, null);
  }

  #log(name: string): StoredRecord[] {
    const log = this.#logs.get(name) ?? [];
    this.#logs.set(name, log);
    return log;
  }

  #tell(name: string, last: Position | null): void {
    for (const watcher of this.#watchers) if (watcher.name === name) watcher.on(last);
  }
}
