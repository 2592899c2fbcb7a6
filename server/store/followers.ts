import type { Log } from '../log.ts';
import type { StoredRecord } from './store.ts';

type Listener = (record: StoredRecord) => void;

/** Who hears of new records of which log. */
export class Followers {
  readonly #log: Log | null;
  readonly #listeners = new Map<string, Set<Listener>>();

  constructor(log: Log | null) {
    this.#log = log;
  }

  add(name: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(name) === listeners) this.#listeners.delete(name);
    };
  }

  /** One follower's mistake keeps no other from hearing and no author from the acknowledgement. */
  tell(name: string, record: StoredRecord): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        listener(record);
      } catch (error) {
        this.#log?.error(
          { error: error instanceof Error ? error.name : 'unknown' },
          'A follower of a log failed.',
        );
      }
    }
  }
}
