import type { RedisLink } from '../../redis/link.ts';
import { removedConflict } from '../removed.ts';
import { StoreConflict, StoreCorrupt, type Loaded, type Position, type StoredRecord } from '../store.ts';
import { recordsKey, REMOVED, snapshotKey } from './keys.ts';
import { isPosition, numberOf, unseal } from './record.ts';

/** An entry of a stream: its id, then the name and the value of its field. */
type Entry = readonly [Buffer, readonly [Buffer, Buffer]];

/** Reads a whole log at one moment, and proves it whole. @throws StoreTrouble, StoreCorrupt with what is readable */
export async function readLog(link: RedisLink, name: string): Promise<Loaded> {
  const [entries, at, sealed = null] = await link.patiently(() => readAtOnce(link, name, '-', '+', 'bytes'));
  if (at === REMOVED) return { snapshot: null, records: [] };
  return prove(name, at === null ? null : { at, sealed }, null, entries);
}

/** The records behind a position, at one moment. @throws StoreConflict, StoreTrouble, StoreCorrupt */
export async function readSince(
  link: RedisLink,
  name: string,
  from: Position | null,
): Promise<readonly StoredRecord[]> {
  const start = from !== null && isPosition(from) ? from : '-';
  const [entries, at] = await link.patiently(() => readAtOnce(link, name, start, '+'));
  if (at === REMOVED) throw removedConflict();
  if (from === at) return prove(name, null, from, entries).records;
  const [first, ...behind] = entries;
  if (first === undefined || String(first[0]) !== from) {
    throw new StoreConflict('The log does not hold that position.');
  }
  return prove(name, null, from, behind).records;
}

/**
 * One try. Plain commands: a transaction would not be taken by a Redis without memory to spare, and a script would cost it
 * ten times as much. But nothing is cut from a log unless `at` becomes another one with it; so what was read between two
 * looks at the same `at` was there at one moment.
 * @returns the entries from one id to another, and `at` and other fields of the snapshot. @throws RedisTrouble
 */
export async function readAtOnce(
  link: RedisLink,
  name: string,
  from: string,
  to: string,
  ...fields: readonly string[]
): Promise<readonly [entries: readonly Entry[], at: Position | null, ...fields: readonly (Buffer | null)[]]> {
  const snapshot = snapshotKey(name);
  for (;;) {
    const [before, entries, found] = await Promise.all([
      link.send('HGET', snapshot, 'at'),
      link.send('XRANGE', recordsKey(name), from, to),
      link.send('HMGET', snapshot, 'at', ...fields),
    ]);
    const [at = null, ...values] = found as readonly (Buffer | null)[];
    if (String(before) === String(at)) {
      return [entries as unknown as readonly Entry[], at && String(at), ...values];
    }
  }
}

/** Each is what was stored there, and they are numbered without a hole. */
function prove(
  name: string,
  snapshot: { readonly at: Position; readonly sealed: Buffer | null } | null,
  from: Position | null,
  entries: readonly Entry[],
): Loaded {
  const loaded: { snapshot: StoredRecord | null; records: StoredRecord[] } = { snapshot: null, records: [] };
  let place = 'its snapshot';
  try {
    if (snapshot !== null) loaded.snapshot = read(snapshotKey(name), snapshot.at, snapshot.sealed);
    let number = numberOf(snapshot?.at ?? from ?? '0');
    for (const [id, [, sealed]] of entries) {
      place = `record ${++number}`;
      if (numberOf(String(id)) !== number) throw new StoreCorrupt('A log misses a record.');
      loaded.records.push(read(recordsKey(name), String(id), sealed));
    }
    return loaded;
  } catch (cause) {
    throw new StoreCorrupt(`The log ${name} is damaged at ${place}.`, { cause, readable: loaded, place });
  }
}

function read(key: string, position: Position, sealed: Buffer | null): StoredRecord {
  if (sealed === null) throw new StoreCorrupt('There is a position, and nothing stands there.');
  return { position, bytes: unseal(key, position, sealed) };
}
