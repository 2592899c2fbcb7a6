import type { Log } from '../log.ts';
import { Gate } from './gate.ts';
import { bytesToRecover, codeOf, openLevel, tryToWrite, type Level } from './level.ts';
import { StoreConflict, StoreCorrupt, StoreTrouble } from './store.ts';

/** What a reopening may write beside the recovered log: manifest, tables' indexes, the next log. */
const REOPEN_SLACK_BYTES = 256 * 1024;

/**
 * One LevelDB that heals itself. After a failed write its log may end in half a record, and whatever it appended
 * behind that would be unreadable after a crash: so nothing more is written until the folder has been opened anew.
 * Reads go on meanwhile.
 */
export class Disk {
  readonly #folder: string;
  readonly #log: Log | null;
  readonly #onReopened: () => void;
  readonly #gate = new Gate();
  #level: Level;
  #state: 'sound' | 'write-failed' | 'shut' = 'sound';

  /** @param onReopened what was remembered of the files may no longer be so. */
  constructor(folder: string, level: Level, log: Log | null, onReopened: () => void) {
    this.#folder = folder;
    this.#level = level;
    this.#log = log;
    this.#onReopened = onReopened;
  }

  get readable(): boolean {
    return this.#state !== 'shut';
  }

  /** @throws StoreTrouble, StoreCorrupt */
  async read<T>(work: (level: Level) => Promise<T>): Promise<T> {
    try {
      return await this.#gate.pass(() => work(this.#level));
    } catch (error) {
      throw readingError(error);
    }
  }

  /** Runs work that writes; the caller runs one at a time. @throws StoreTrouble, and what the work itself decides */
  async write<T>(work: (level: Level) => Promise<T>): Promise<T> {
    if (this.#state !== 'sound') await this.#reopen();
    try {
      return await work(this.#level);
    } catch (error) {
      if (error instanceof StoreConflict || error instanceof StoreCorrupt) throw error;
      this.#state = 'write-failed';
      this.#log?.error({ reason: codeOf(error) }, 'A write to the store failed.');
      throw new StoreTrouble('The write failed.', { cause: error });
    }
  }

  /** Waits until nobody reads, and keeps readers out until the returned function is called. */
  async withoutReaders(): Promise<() => void> {
    return this.#gate.close();
  }

  async close(): Promise<void> {
    const open = await this.#gate.close();
    this.#state = 'shut';
    await this.#level.close();
    open();
  }

  async #reopen(): Promise<void> {
    if (this.#state === 'write-failed') await this.#roomToReopen();
    const open = await this.#gate.close();
    try {
      await this.#level.close();
      this.#state = 'shut';
      const opening = await openLevel(this.#folder, this.#log);
      if (!opening.ok) throw new StoreTrouble(opening.sentence, { cause: new Error(opening.detail) });
      this.#level = opening.value;
      this.#state = 'sound';
      this.#onReopened();
      this.#log?.info({}, 'The store takes writes again.');
    } finally {
      open();
    }
  }

  /** A database that is closed while the disk is full could not even be read until there is space. */
  async #roomToReopen(): Promise<void> {
    try {
      await tryToWrite(this.#folder, (await bytesToRecover(this.#folder)) + REOPEN_SLACK_BYTES);
    } catch (error) {
      throw new StoreTrouble('The disk takes no writes yet.', { cause: error });
    }
  }
}

/** Whether something that is stored cannot be read as it was written. */
export function isDamage(error: unknown): boolean {
  return error instanceof StoreCorrupt || codeOf(error) === 'LEVEL_CORRUPTION';
}

function readingError(error: unknown): Error {
  if (error instanceof StoreConflict || error instanceof StoreCorrupt) return error;
  if (isDamage(error)) return new StoreCorrupt('LevelDB finds damage.', { cause: error });
  return new StoreTrouble('The store cannot be read.', { cause: error });
}
