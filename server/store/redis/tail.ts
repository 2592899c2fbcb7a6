import type { Position, StoredRecord } from '../store.ts';
import { unseal } from './record.ts';

/** Bytes of records that are kept of one log for whoever reads on. */
const KEPT = 16 * 1024;

export interface Heard {
  readonly after: Position | null;
  /** Oldest first, never none. */
  readonly records: readonly StoredRecord[];
}

/**
 * Reads what a log's append has published: the position that it came behind, and of each record position, length and bytes.
 * @returns null for the message of a removal @throws StoreCorrupt
 */
export function readMessage(key: string, message: Buffer): Heard | null {
  if (message.length === 0) return null;
  const firstEnd = message.indexOf('\n');
  const records: StoredRecord[] = [];
  for (let at = firstEnd + 1; at < message.length;) {
    const end = message.indexOf('\n', at);
    const [position = '', length] = message.toString('latin1', at, end).split(' ');
    at = end + 1 + Number(length);
    records.push({ position, bytes: unseal(key, position, message.subarray(end + 1, at)) });
  }
  return { after: message.toString('latin1', 0, firstEnd) || null, records };
}

/** The newest records of one log, as they were heard, without a hole: so that reading on needs no question. */
export class Tail {
  /** What the first record came behind; undefined: nothing is known. */
  #before: Position | null | undefined;
  #records: StoredRecord[] = [];
  #size = 0;

  add({ after, records }: Heard): void {
    if ((this.#records.at(-1)?.position ?? this.#before) !== after) {
      this.clear();
      this.#before = after;
    }
    this.#records.push(...records);
    for (const { bytes } of records) this.#size += bytes.length;
    while (this.#size > KEPT && this.#records.length > records.length) this.#dropFirst();
  }

  /** The records behind `from`, if those up to `upTo` are among them; else null. Those up to `from` are not asked for again. */
  behind(from: Position | null, upTo: Position): readonly StoredRecord[] | null {
    if (!this.#records.some(({ position }) => position === upTo)) return null;
    while (this.#before !== from) {
      if (this.#records.length === 0) return null;
      this.#dropFirst();
    }
    return [...this.#records];
  }

  clear(): void {
    this.#before = undefined;
    this.#records = [];
    this.#size = 0;
  }

  #dropFirst(): void {
    const first = this.#records.shift();
    if (first === undefined) return;
    this.#before = first.position;
    this.#size -= first.bytes.length;
  }
}
