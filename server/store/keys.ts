import { groupBy } from '../../shared/groupBy.ts';

/**
 * How logs lie in the key space of one LevelDB. A log `name` owns the keys between `name 00` and `name 00 FF`:
 *
 *     name 00 00          head: the sequence number of the last record
 *     name 00 01          snapshot: stands for every record up to its sequence number
 *     name 00 02 <seq>    one record; seq is 6 bytes, big-endian, and counts 1, 2, 3 ... without holes
 *
 * Because numbers have no holes, every key that a log ever used is known when it is erased.
 */
const SEPARATOR = 0x00;
const SEQ_BYTES = 6;

export type KeyKind = 'head' | 'snapshot' | 'record';
const KIND_BYTES: Record<KeyKind, number> = { head: 0x00, snapshot: 0x01, record: 0x02 };

/** Says that erased logs may still lie in the files. No log has an empty name, so none can own this key. */
export const ERASING_KEY = Buffer.from([SEPARATOR, 0x01]);
/** Behind every log: UTF-8 has no byte FF. */
export const LAST_KEY = Buffer.from([0xff]);

const LONGEST_NAME = 512;
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** @throws RangeError for a name that has no place of its own in the key space: a mistake of the caller, never data. */
export function checkName(name: string): void {
  if (name === '' || name.length > LONGEST_NAME || UNSTORABLE.test(name)) {
    throw new RangeError(`Not a name of a log: ${JSON.stringify(name.slice(0, LONGEST_NAME))}`);
  }
}

export function headKey(name: string): Buffer {
  return key(name, KIND_BYTES.head);
}

export function snapshotKey(name: string): Buffer {
  return key(name, KIND_BYTES.snapshot);
}

/** Made in one piece: erasing the desks of a round makes a hundred thousand of them. */
export function recordKey(name: string, seq: number): Buffer {
  const at = Buffer.byteLength(name);
  const made = Buffer.allocUnsafe(at + 2 + SEQ_BYTES);
  made.write(name);
  made.writeUInt8(SEPARATOR, at);
  made.writeUInt8(KIND_BYTES.record, at + 1);
  made.writeUIntBE(seq, at + 2, SEQ_BYTES);
  return made;
}

export interface KeyRange {
  readonly gte: Buffer;
  readonly lt: Buffer;
}

/** Every key that the log may own. */
export function logRange(name: string): KeyRange {
  return { gte: key(name), lt: key(name, 0xff) };
}

/** Every key of every log whose name begins with the prefix. */
export function prefixRange(prefix: string): KeyRange {
  const bytes = Buffer.from(prefix);
  return { gte: prefix === '' ? Buffer.from([0x01]) : bytes, lt: Buffer.concat([bytes, LAST_KEY]) };
}

/**
 * Few ranges that hold the logs of all these names: logs of one folder (up to the last slash) share a range, so that
 * the hundreds of desks of a round are rewritten together.
 */
export function coveringRanges(names: readonly string[]): KeyRange[] {
  const folders = groupBy(names, (name) => name.slice(0, name.lastIndexOf('/') + 1));
  return [...folders.values()].map((members) => {
    const ranges = members.map(logRange);
    return {
      gte: ranges.map((range) => range.gte).reduce((a, b) => (Buffer.compare(a, b) <= 0 ? a : b)),
      lt: ranges.map((range) => range.lt).reduce((a, b) => (Buffer.compare(a, b) >= 0 ? a : b)),
    };
  });
}

export function nameOfKey(key: Buffer): string {
  return key.subarray(0, key.indexOf(SEPARATOR)).toString();
}

/** Null for a key that no log has. */
export function kindOfKey(key: Buffer): KeyKind | null {
  const rest = key.subarray(key.indexOf(SEPARATOR) + 1);
  if (rest.length === 1 && rest[0] === KIND_BYTES.head) return 'head';
  if (rest.length === 1 && rest[0] === KIND_BYTES.snapshot) return 'snapshot';
  if (rest.length === 1 + SEQ_BYTES && rest[0] === KIND_BYTES.record) return 'record';
  return null;
}

/** The sequence number in the key of a record. */
export function seqOfKey(recordKey: Buffer): number {
  return recordKey.readUIntBE(recordKey.length - SEQ_BYTES, SEQ_BYTES);
}

function key(name: string, ...tail: number[]): Buffer {
  return Buffer.concat([Buffer.from(name), Buffer.from([SEPARATOR, ...tail])]);
}
