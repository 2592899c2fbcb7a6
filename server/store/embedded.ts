import type { Log } from '../log.ts';
import { storeGroup, type Append, type Outcome } from './appends.ts';
import { Disk, isDamage } from './disk.ts';
import { deleteLogs, rewriteFiles, unmark } from './erase.ts';
import { Heads } from './heads.ts';
import { readLog } from './history.ts';
import { dropKeptJournals } from './journal.ts';
import { checkName } from './keys.ts';
import { openLevel, type Level, type Opening } from './level.ts';
import { namesWithPrefix } from './names.ts';
import { WriteQueue } from './queue.ts';
import { frame, positionOf } from './record.ts';
import { removedConflict, RemovedNames } from './removed.ts';
import { salvage } from './salvage.ts';
import { storeSnapshot } from './snapshots.ts';
import { StoreConflict, StoreTrouble } from './store.ts';
import type { AppendOptions, Loaded, Position, Store, StoredRecord } from './store.ts';
import { Watchers } from './watchers.ts';

export interface EmbeddedStoreOptions {
  /** Made when it is missing; one process at a time may have it open. */
  readonly folder: string;
  readonly log?: Log;
}

/** Opens the store that needs nothing beside a folder. It never opens a damaged folder as an empty one. */
export async function openEmbeddedStore({ folder, log }: EmbeddedStoreOptions): Promise<Opening<Store>> {
  const opening = await openLevel(folder, log ?? null);
  if (!opening.ok) return opening;
  return { ok: true, value: new EmbeddedStore(folder, opening.value, log ?? null) };
}

class EmbeddedStore implements Store {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #heads = new Heads();
  readonly #watchers: Watchers;
  readonly #removed = new RemovedNames();
  readonly #queue = new WriteQueue<Append>((group) => this.#commit(group));
  #removing: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;

  constructor(folder: string, level: Level, log: Log | null) {
    this.#folder = folder;
    this.#disk = new Disk(folder, level, log, () => this.#heads.forgetAll());
    this.#watchers = new Watchers(log);
  }

  async append(name: string, bytes: Uint8Array, options: AppendOptions = {}): Promise<Position> {
    checkName(name);
    this.#checkOpen();
    return new Promise((resolve, reject) => {
      this.#queue.add({ name, framed: frame(bytes), after: options.after, resolve, reject });
    });
  }

  async load(name: string): Promise<Loaded> {
    checkName(name);
    return this.#read(async (level) => {
      try {
        return await readLog(level, name);
      } catch (error) {
        throw isDamage(error) ? await salvage(level, name) : error;
      }
    });
  }

  async since(name: string, from: Position | null): Promise<readonly StoredRecord[]> {
    checkName(name);
    if (this.#removed.has(name)) throw removedConflict();
    // Most who ask have all of it, which the head tells without the log.
    const head = this.#heads.peek(name) ?? (await this.#read((level) => this.#heads.read(level, name)));
    if (head && positionOf(head) === from) return [];
    const { snapshot, records } = await this.load(name);
    const known = records.findIndex((record) => record.position === from);
    if (known < 0 && from !== (snapshot?.position ?? null)) {
      throw new StoreConflict('The log does not hold that position.');
    }
    return records.slice(known + 1);
  }

  async watch(name: string, on: (last: Position | null) => void): Promise<() => void> {
    checkName(name);
    return this.#watchers.add(name, on);
  }

  async compact(name: string, upTo: Position, snapshot: Uint8Array): Promise<void> {
    checkName(name);
    this.#checkOpen();
    const framed = frame(snapshot);
    await this.#write((level) => storeSnapshot(level, this.#heads, name, upTo, framed));
  }

  async remove(names: readonly string[]): Promise<void> {
    names.forEach(checkName);
    this.#checkOpen();
    const removal = this.#removing.then(() => this.#erase(names));
    this.#removing = removal.catch(() => undefined);
    return removal;
  }

  async list(prefix: string): Promise<string[]> {
    return this.#read((level) => namesWithPrefix(level, prefix));
  }

  async close(): Promise<void> {
    this.#closing ??= this.#removing.then(() => this.#queue.idle()).then(() => this.#disk.close());
    return this.#closing;
  }

  async #commit(group: readonly Append[]): Promise<void> {
    let outcomes: Outcome[];
    try {
      outcomes = await this.#disk.write((level) => storeGroup(level, this.#heads, this.#removed, group));
    } catch (error) {
      const trouble = error instanceof Error ? error : new StoreTrouble('The write failed.');
      for (const append of group) append.reject(trouble);
      return;
    }
    for (const outcome of outcomes) {
      if ('refused' in outcome) {
        outcome.append.reject(outcome.refused);
        continue;
      }
      this.#watchers.tell(outcome.append.name, outcome.stored.position);
      outcome.append.resolve(outcome.stored.position);
    }
  }

  /** Appends to other logs go on while the files are rewritten; readers wait. */
  async #erase(names: readonly string[]): Promise<void> {
    const rewrite = await this.#write(async (level) => {
      const openToReaders = await this.#disk.withoutReaders();
      let deleted = false;
      try {
        deleted = await deleteLogs(level, this.#heads, names);
        this.#removed.add(names);
      } finally {
        if (!deleted) openToReaders();
      }
      return deleted ? () => rewriteFiles(level, names).finally(openToReaders) : null;
    });
    for (const name of names) this.#watchers.tell(name, null);
    if (rewrite === null) return;
    await rewrite();
    await dropKeptJournals(this.#folder);
    await this.#write(unmark);
  }

  #write<T>(work: (level: Level) => Promise<T>): Promise<T> {
    return this.#queue.run(() => this.#disk.write(work));
  }

  async #read<T>(work: (level: Level) => Promise<T>): Promise<T> {
    this.#checkOpen();
    // A reopening that failed has left nothing to read from; the next write tries again.
    if (!this.#disk.readable) await this.#write(async () => undefined);
    return this.#disk.read(work);
  }

  #checkOpen(): void {
    if (this.#closing !== null) throw new StoreTrouble('The store is closed.');
  }
}
