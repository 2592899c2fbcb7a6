/**
 * The one interface to what is kept: named, append-only logs of bytes. Names are document names (shared/names.ts).
 * Every implementation passes test/contract/storeSuite.ts.
 */

/** A place in a log. Opaque outside the store: compare for equality only. */
export type Position = string;

export interface StoredRecord {
  readonly position: Position;
  readonly bytes: Uint8Array;
}

export interface Loaded {
  /** What `compact` stored, standing for every record up to `position`. */
  readonly snapshot: StoredRecord | null;
  /** The records behind the snapshot, oldest first. */
  readonly records: readonly StoredRecord[];
}

export interface AppendOptions {
  /** Append only if this is the last position of the log (null: the log is empty), else StoreConflict. */
  readonly after?: Position | null;
}

export interface Store {
  /**
   * Resolves when the record is durable: it survives a crash of the process and of the machine. Appends to one name
   * keep their order. Concurrent appends share one sync to the disk (group commit).
   * @throws StoreConflict when `after` is not the last position; StoreTrouble when nothing can be stored now;
   * StoreCorrupt when the end of the log is damaged.
   */
  append(name: string, bytes: Uint8Array, options?: AppendOptions): Promise<Position>;
  /** Everything of one log; an unknown name is an empty log. @throws StoreTrouble, StoreCorrupt (with what is readable); never returns less. */
  load(name: string): Promise<Loaded>;
  /**
   * Calls `on` for every record behind `from` (null: all), old and new, in order, until the returned function is called.
   * @throws StoreConflict when the log no longer holds all of them (compacted or removed); StoreTrouble, StoreCorrupt
   */
  follow(name: string, from: Position | null, on: (record: StoredRecord) => void): Promise<() => void>;
  /**
   * Stores a snapshot that stands for all records up to and with `upTo`, and drops those. Crash-safe: all or nothing.
   * @throws StoreConflict when `upTo` is not a position of this log, or lies before its snapshot; StoreTrouble
   */
  compact(name: string, upTo: Position, snapshot: Uint8Array): Promise<void>;
  /**
   * Erases logs for good: when it resolves, the bytes are no longer in the files (rewritten, not marked). A removed
   * name begins anew with its next append; none of its old positions is one of the new log.
   */
  remove(names: readonly string[]): Promise<void>;
  /** Names that begin with the prefix, sorted. */
  list(prefix: string): Promise<string[]>;
  /** Waits for what was appended, then lets go of the files. */
  close(): Promise<void>;
}

/** The log has moved on: load again and decide again. */
export class StoreConflict extends Error {
  override readonly name = 'StoreConflict';
}

/** Nothing can be stored or read now (disk full, no access). The same call may work later. */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble';
}

export interface Damage {
  readonly cause?: unknown;
  /** What stands before the damage: a state that the log once had. */
  readonly readable?: Loaded;
  /** Where, for whoever looks after the server. */
  readonly place?: string;
}

/**
 * A log is damaged: what was stored cannot be read as it was written. What can be read of it comes along, and is never
 * all of it. Nothing may be appended or compacted any more, so that the files stay as they are for whoever mends them.
 */
export class StoreCorrupt extends Error {
  override readonly name = 'StoreCorrupt';
  readonly readable: Loaded;
  readonly place: string;

  constructor(message: string, { cause, readable, place }: Damage = {}) {
    super(message, { cause });
    this.readable = readable ?? { snapshot: null, records: [] };
    this.place = place ?? 'an unknown place';
  }
}
