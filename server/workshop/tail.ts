import type { Position, StoredRecord } from '../store/store.ts';

/** How much of a log's end is kept: far more than a store that fails over loses, and little beside the workshop itself. */
const MOST_RECORDS = 256;
const MOST_BYTES = 256 * 1024;

/** The newest records of a log, so that one that has lost its end can be given it back. */
export class Tail {
  #records: StoredRecord[] = [];
  #bytes = 0;
  #isWhole = true;
  readonly #positions = new Set<Position>();

  /** Oldest first; the newest is always there, however large. */
  get records(): readonly StoredRecord[] {
    return this.#records;
  }
  /** Whether nothing stands before it. */
  get isWhole(): boolean {
    return this.#isWhole;
  }
  get position(): Position | null {
    return this.#records.at(-1)?.position ?? null;
  }
  has(position: Position): boolean {
    return this.#positions.has(position);
  }

  add(record: StoredRecord): void {
    this.#records.push(record);
    this.#positions.add(record.position);
    this.#bytes += record.bytes.length;
    while (this.#records.length > MOST_RECORDS || (this.#bytes > MOST_BYTES && this.#records.length > 1)) {
      const oldest = this.#records.shift();
      if (oldest === undefined) return;
      this.#positions.delete(oldest.position);
      this.#bytes -= oldest.bytes.length;
      this.#isWhole = false;
    }
  }
}

/** How what is known of a log and what the store has of it now go together. */
export interface Comparison {
  /** Records of the store up to where both are the same. */
  readonly common: readonly StoredRecord[];
  /** What only this process knows. */
  readonly ours: readonly StoredRecord[];
  /** What only the store has. */
  readonly theirs: readonly StoredRecord[];
}

/**
 * Finds where two accounts of one log part. Records are compared by what they say, since one that was given back to
 * a log stands at another position than before. Null when what is kept does not reach back to what the store has.
 */
export function compare(tail: Tail, stored: readonly StoredRecord[]): Comparison | null {
  const [first] = tail.records;
  const start = tail.isWhole || first === undefined ? 0 : stored.findIndex((it) => sameRecord(it, first));
  if (start < 0) return null;
  const lengths = [tail.records.length, stored.length - start];
  let same = 0;
  while (same < Math.min(...lengths) && sameRecord(tail.records[same], stored[start + same])) same++;
  return {
    common: stored.slice(0, start + same),
    ours: tail.records.slice(same),
    theirs: stored.slice(start + same),
  };
}

function sameRecord(a: StoredRecord | undefined, b: StoredRecord | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a.bytes, b.bytes) === 0;
}
