import type { Loaded, Position, StoredRecord } from '../store/store.ts';

/** A hint of an own record may come late: so many positions are told from news. */
const REMEMBERED = 32;
/**
 * Bytes of records that are kept in case that a store which fails over has lost them: more than a second of the busiest
 * room.
 */
const TAIL = 64 * 1024;

/** How far somebody has got in a log, how much of the log a snapshot would stand for, and its last records. */
export class Progress {
  #position: Position | null = null;
  readonly #known = new Set<Position>();
  #tail: Uint8Array[] = [];
  #tailBytes = 0;
  /** Of the log behind its snapshot. */
  #records = 0;
  #bytes = 0;
  #snapshotBytes = 0;

  /** The last position that was reached; null at the beginning of a log. */
  get position(): Position | null {
    return this.#position;
  }
  /** About the bytes of all that is in the log, as far as it has not been compacted somewhat more. */
  get size(): number {
    return this.#snapshotBytes + this.#bytes;
  }
  /** The newest records, oldest first. */
  get tail(): readonly Uint8Array[] {
    return this.#tail;
  }

  /** Whether the log has that many records, or bytes in them, behind its snapshot. */
  hasGrown(records: number, bytes = Infinity): boolean {
    return this.#records >= records || this.#bytes >= bytes;
  }

  /** Whether it is one of the positions that were reached lately. */
  knows(position: Position): boolean {
    return this.#known.has(position);
  }

  /** Starts over behind all of this. */
  restart({ snapshot, records }: Loaded): void {
    this.#position = snapshot?.position ?? null;
    this.#snapshotBytes = snapshot?.bytes.length ?? 0;
    this.#records = this.#bytes = this.#tailBytes = 0;
    this.#tail = [];
    this.#known.clear();
    if (snapshot) this.#known.add(snapshot.position);
    for (const record of records) this.passed(record);
  }

  passed({ position, bytes }: StoredRecord): void {
    this.#position = position;
    this.#known.add(position);
    const [oldest] = this.#known;
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
    this.#records++;
    this.#bytes += bytes.length;
    this.#tail.push(bytes);
    this.#tailBytes += bytes.length;
    while (this.#tailBytes > TAIL && this.#tail.length > 1)
      this.#tailBytes -= this.#tail.shift()?.length ?? 0;
  }

  /** A snapshot of so many bytes stands for all records. */
  compacted(bytes: number): void {
    this.#records = 0;
    this.#bytes = 0;
    this.#snapshotBytes = bytes;
  }

  /** Somebody else sees to it that a snapshot stands for what has come. */
  leave(): void {
    this.compacted(this.size);
  }
}
