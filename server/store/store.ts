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
   * @throws StoreConflict when `after` is not the last position, or the log was removed; StoreTrouble when nothing can
   * be stored now, or nobody knows whether it was; StoreCorrupt when the end of the log is damaged.
   */
  append(name: string, bytes: Uint8Array, options?: AppendOptions): Promise<Position>;
  /** Everything of one log; an unknown name is an empty log. @throws StoreTrouble, StoreCorrupt (with what is readable); never returns less. */
  load(name: string): Promise<Loaded>;
  /**
   * The records behind a position (null: all), oldest first; none when that is the last position.
   * Everything that was appended anywhere before the call, unless `upTo` says that a certain position is enough, as to a
   * watcher who has been told of it: then a store that has heard the records need not ask for them.
   * @throws StoreConflict when the log does not hold that position: compacted meanwhile, removed, or lost by a store that
   * failed over; StoreTrouble, StoreCorrupt
   */
  since(name: string, from: Position | null, upTo?: Position | null): Promise<readonly StoredRecord[]>;
  /**
   * Calls `on` when the log may have changed, whoever changed it, until the returned function is called: with its last
   * position, or null when that is not known. A call may come twice, late, or out of order, and says only that it is
   * worth asking `since`; whatever is appended after this resolves is followed by at least one call.
   * @throws StoreTrouble
   */
  watch(name: string, on: (last: Position | null) => void): Promise<() => void>;
  /**
   * Stores a snapshot that stands for all records up to and with `upTo`, and drops those. Crash-safe: all or nothing.
   * @throws StoreConflict when `upTo` is not a position of this log, or lies before its snapshot; StoreTrouble
   */
  compact(name: string, upTo: Position, snapshot: Uint8Array): Promise<void>;
  /**
   * Erases logs for good: when it resolves, the bytes are no longer in the files (rewritten, not marked). A removed name
   * is used up, whether there was a log or not: for as long as somebody may hold what was removed and not have heard of
   * it, appends to it are refused.
   */
  remove(names: readonly string[]): Promise<void>;
  /** Names that begin with the prefix, sorted. */
  list(prefix: string): Promise<string[]>;
  /** Waits for what was appended, then lets go of the files. */
  close(): Promise<void>;
}

/** The log is not what the caller believed: read it again and decide again. Or it is gone for good. */
export class StoreConflict extends Error {
  override readonly name = 'StoreConflict';
  /** Whether it was removed, so that there is nothing to read again. */
  readonly isRemoved: boolean;

  constructor(message: string, isRemoved = false) {
    super(message);
    this.isRemoved = isRemoved;
  }
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
