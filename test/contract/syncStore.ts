import { StoreTrouble, type AppendOptions, type Position, type Store } from '../../server/store/store.ts';

/** A real store whose disk fails when a test says so. */
export class TroubledStore implements Store {
  readonly #store: Store;
  readonly loads: string[] = [];
  appends = 0;
  readonly compacted: string[] = [];
  readonly removed: string[] = [];
  trouble: 'none' | 'append' | 'append after all' | 'load' | 'all' = 'none';
  /** Appends wait for it. */
  held: Promise<void> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  async append(name: string, bytes: Uint8Array, options?: AppendOptions): Promise<Position> {
    this.appends++;
    await this.held;
    if (this.trouble === 'append' || this.trouble === 'all') throw new StoreTrouble('disk full');
    const position = await this.#store.append(name, bytes, options);
    if (this.trouble === 'append after all') throw new StoreTrouble('the disk gave no answer');
    return position;
  }
  async load(name: string) {
    this.loads.push(name);
    if (this.trouble === 'load' || this.trouble === 'all') throw new StoreTrouble('cannot be read');
    return this.#store.load(name);
  }
  since(...reading: Parameters<Store['since']>) {
    if (this.trouble === 'load' || this.trouble === 'all') throw new StoreTrouble('cannot be read');
    return this.#store.since(...reading);
  }
  watch(...watching: Parameters<Store['watch']>) {
    return this.#store.watch(...watching);
  }
  compact(name: string, upTo: Position, snapshot: Uint8Array) {
    this.compacted.push(name);
    return this.#store.compact(name, upTo, snapshot);
  }
  remove(names: readonly string[]) {
    this.removed.push(...names);
    return this.#store.remove(names);
  }
  list(prefix: string) {
    return this.#store.list(prefix);
  }
  close() {
    return this.#store.close();
  }
}
