import { StoreConflict } from './store.ts';

/** Far more than one process has open when it removes them. */
const REMEMBERED = 100_000;

/** Names that were removed while this process runs: nobody else can hold what stood under them. */
export class RemovedNames {
  readonly #names = new Set<string>();

  has(name: string): boolean {
    return this.#names.has(name);
  }

  add(names: readonly string[]): void {
    for (const name of names) this.#names.add(name);
    for (const oldest of this.#names) {
      if (this.#names.size <= REMEMBERED) break;
      this.#names.delete(oldest);
    }
  }
}

export function removedConflict(): StoreConflict {
  return new StoreConflict('The log was removed.', true);
}
