import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Position } from './store.ts';

type Watcher = (last: Position | null) => void;

/** Who is told when which log may have changed. */
export class Watchers {
  readonly #log: Log | null;
  readonly #watchers = new Map<string, Set<Watcher>>();

  constructor(log: Log | null) {
    this.#log = log;
  }

  add(name: string, watcher: Watcher): () => void {
    const watchers = this.#watchers.get(name) ?? new Set();
    this.#watchers.set(name, watchers.add(watcher));
    return () => {
      watchers.delete(watcher);
      if (watchers.size === 0 && this.#watchers.get(name) === watchers) this.#watchers.delete(name);
    };
  }

  /** One watcher's mistake keeps no other from hearing and no author from the acknowledgement. */
  tell(name: string, last: Position | null): void {
    for (const watcher of [...(this.#watchers.get(name) ?? [])]) {
      try {
        watcher(last);
      } catch (error) {
        this.#log?.error(describeError(error), 'A watcher of a log failed.');
      }
    }
  }
}
