import { PROBE_NAME } from '../../shared/names.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import { Listeners } from '../listeners.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { StoreConflict, StoreCorrupt, StoreTrouble, type Store } from './store.ts';

/** Whether the store takes writes. */
export interface StorageHealth {
  readonly inTrouble: boolean;
  /** @returns a function that ends the calls */
  onChange(listener: () => void): () => void;
}

export interface WatchOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds between two tries while there is trouble. */
  readonly retry: number;
}

const NOTHING = new Uint8Array(0);

/**
 * A store that knows whether it takes writes. After the first that fails, all others are turned away at once, so that
 * a disk in trouble is not asked 350 times a second; a small write of its own tells when it is over. Reads go on.
 */
export class WatchedStore implements Store, StorageHealth {
  readonly #store: Store;
  readonly #options: WatchOptions;
  readonly #listeners: Listeners<[]>;
  #inTrouble = false;
  #cancelProbe: () => void = () => undefined;

  constructor(store: Store, options: WatchOptions) {
    this.#store = store;
    this.#options = options;
    this.#listeners = new Listeners(options.log);
  }

  /** The same store, when it is watched already. */
  static over(store: Store, options: WatchOptions): WatchedStore {
    return store instanceof WatchedStore ? store : new WatchedStore(store, options);
  }

  get inTrouble(): boolean {
    return this.#inTrouble;
  }
  onChange(listener: () => void): () => void {
    return this.#listeners.add(listener);
  }

  async append(...append: Parameters<Store['append']>) {
    this.#checkSound();
    const { clock, metrics } = this.#options;
    const began = clock.monotonic();
    try {
      const position = await this.#store.append(...append);
      metrics.appended(clock.monotonic() - began);
      return position;
    } catch (problem) {
      if (problem instanceof StoreConflict) metrics.conflicts++;
      if (isTrouble(problem)) this.#fail(problem);
      throw problem;
    }
  }
  async compact(...compaction: Parameters<Store['compact']>): Promise<void> {
    this.#checkSound();
    return this.#store.compact(...compaction);
  }
  async remove(names: readonly string[]): Promise<void> {
    this.#checkSound();
    return this.#store.remove(names);
  }
  /** Tries a small write of its own, unless there is trouble: then it is tried anyway. Rejects never. */
  async takesWrites(): Promise<boolean> {
    if (!this.#inTrouble) await this.#try().catch((problem: unknown) => this.#fail(problem));
    return !this.#inTrouble;
  }
  load(name: string) {
    return this.#store.load(name);
  }
  since(...reading: Parameters<Store['since']>) {
    return this.#store.since(...reading);
  }
  watch(...watching: Parameters<Store['watch']>) {
    return this.#store.watch(...watching);
  }
  list(prefix: string) {
    return this.#store.list(prefix);
  }
  close(): Promise<void> {
    this.stop();
    return this.#store.close();
  }

  /** No more tries; the store below stays open. */
  stop(): void {
    this.#cancelProbe();
    this.#cancelProbe = () => undefined;
    this.#listeners.clear();
  }

  #checkSound(): void {
    if (this.#inTrouble) throw new StoreTrouble('The storage has trouble.');
  }

  #fail(problem: unknown): void {
    this.#options.metrics.failedAppends++;
    if (this.#inTrouble) return;
    this.#options.log.error(describeError(problem), 'the storage has trouble: nothing is taken in');
    this.#turn(true);
    this.#probeLater();
  }

  #probeLater(): void {
    const { clock, retry } = this.#options;
    this.#cancelProbe = clock.after(retry, () => void this.#probe());
  }

  async #probe(): Promise<void> {
    try {
      await this.#try();
    } catch {
      return this.#probeLater();
    }
    this.#options.log.warn({}, 'the storage takes writes again');
    this.#turn(false);
  }

  /** @throws what is trouble, and not only that somebody else tries at the same time */
  async #try(): Promise<void> {
    try {
      const position = await this.#store.append(PROBE_NAME, NOTHING);
      await this.#store.compact(PROBE_NAME, position, NOTHING);
    } catch (problem) {
      if (isTrouble(problem)) throw problem;
    }
  }

  #turn(inTrouble: boolean): void {
    this.#inTrouble = inTrouble;
    this.#listeners.tell();
  }
}

/** Whatever is not an answer of the store about one log. */
function isTrouble(problem: unknown): boolean {
  return !(problem instanceof StoreConflict || problem instanceof StoreCorrupt);
}
