import { headKey, recordKey, snapshotKey } from './keys.ts';
import { codeOf, type Level } from './level.ts';
import { positionOf, unseal, type Place, type Unsealed } from './record.ts';
import { StoreCorrupt, type Loaded, type StoredRecord } from './store.ts';

/**
 * What can be read of a damaged log: the snapshot and the records up to the damage. What stands behind it is left
 * aside, whole or not: the beginning is a state that the log once had, while records with a hole before them would bring
 * back what was taken away and show what never stood together. Changes nothing.
 * @throws StoreTrouble when the disk fails otherwise
 */
export async function salvage(level: Level, name: string): Promise<StoreCorrupt> {
  const head = await readEntry(level, headKey(name));
  let tag = isEntry(head) ? head.tag : null;
  const snapshot = await readEntry(level, snapshotKey(name));
  if (snapshot === 'damaged' || (snapshot !== 'missing' && snapshot.tag !== (tag ??= snapshot.tag))) {
    return found(name, 'its snapshot', null, []);
  }
  const records: StoredRecord[] = [];
  const first = isEntry(snapshot) ? snapshot.seq + 1 : 1;
  for (let seq = first; ; seq++) {
    const record = await readEntry(level, recordKey(name, seq));
    const isOwn = isEntry(record) && record.seq === seq && record.tag === (tag ??= record.tag);
    if (isOwn) records.push(stored(record));
    else return found(name, placeOf(head, record, seq), isEntry(snapshot) ? snapshot : null, records);
  }
}

type Entry = Unsealed | 'missing' | 'damaged';

function isEntry(entry: Entry): entry is Unsealed {
  return typeof entry === 'object';
}

/** With a damaged head nobody knows where the log ended. */
function placeOf(head: Entry, record: Entry, seq: number): string {
  const isEnd = record === 'missing' && (!isEntry(head) || head.seq < seq);
  return isEnd ? 'its head' : `record ${seq}`;
}

function found(
  name: string,
  place: string,
  snapshot: Unsealed | null,
  records: readonly StoredRecord[],
): StoreCorrupt {
  const readable: Loaded = { snapshot: snapshot && stored(snapshot), records };
  return new StoreCorrupt(`The log ${name} is damaged at ${place}.`, { readable, place });
}

function stored(entry: Place & { readonly bytes: Uint8Array }): StoredRecord {
  return { position: positionOf(entry), bytes: entry.bytes };
}

async function readEntry(level: Level, key: Buffer): Promise<Entry> {
  try {
    const value = await level.get(key);
    return value === undefined ? 'missing' : unseal(key, value);
  } catch (error) {
    if (error instanceof StoreCorrupt || codeOf(error) === 'LEVEL_CORRUPTION') return 'damaged';
    throw error;
  }
}
