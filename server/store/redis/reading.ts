import type { Reply } from '../../redis/connection.ts';
import type { RedisLink } from '../../redis/link.ts';
import { removedConflict } from '../removed.ts';
import { StoreConflict, StoreCorrupt, type Loaded, type Position, type StoredRecord } from '../store.ts';
import { recordsKey, REMOVED, snapshotKey } from './keys.ts';
import { isPosition, numberOf, unseal } from './record.ts';

/** An entry of a stream: its id, then the name and the value of its field. */
type Entry = readonly [Buffer, readonly [Buffer, Buffer]];

/** Reads a whole log at one moment, and proves it whole. @throws StoreTrouble, StoreCorrupt with what is readable */
export async function readLog(link: RedisLink, name: string): Promise<Loaded> {
  const [entries, snapshot] = await link.patiently(() =>
    link.transaction([
      ['XRANGE', recordsKey(name), '-', '+'],
      ['HMGET', snapshotKey(name), 'at', 'bytes'],
    ]),
  );
  const [at, sealed] = snapshot as readonly (Buffer | null)[];
  if (String(at) === REMOVED) return { snapshot: null, records: [] };
  return prove(name, at ? { at: String(at), sealed: sealed ?? null } : null, null, entries);
}

/** The records behind a position, at one moment. @throws StoreConflict, StoreTrouble, StoreCorrupt */
export async function readSince(
  link: RedisLink,
  name: string,
  from: Position | null,
): Promise<readonly StoredRecord[]> {
  const [entries, snapshot] = await link.patiently(() =>
    link.transaction([
      ['XRANGE', recordsKey(name), from !== null && isPosition(from) ? from : '-', '+'],
      ['HGET', snapshotKey(name), 'at'],
    ]),
  );
  const at = snapshot && String(snapshot);
  if (at === REMOVED) throw removedConflict();
  if (from === at) return prove(name, null, from, entries).records;
  const [first, ...behind] = entries as readonly Entry[];
  if (first === undefined || String(first[0]) !== from) {
    throw new StoreConflict('The log does not hold that position.');
  }
  return prove(name, null, from, behind).records;
}

/** Each is what was stored there, and they are numbered without a hole. */
function prove(
  name: string,
  snapshot: { readonly at: Position; readonly sealed: Buffer | null } | null,
  from: Position | null,
  entries: Reply | undefined,
): Loaded {
  const loaded: { snapshot: StoredRecord | null; records: StoredRecord[] } = { snapshot: null, records: [] };
  let place = 'its snapshot';
  try {
    if (snapshot !== null) loaded.snapshot = read(snapshotKey(name), snapshot.at, snapshot.sealed);
    let number = numberOf(snapshot?.at ?? from ?? '0');
    for (const [id, [, sealed]] of entries as readonly Entry[]) {
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
