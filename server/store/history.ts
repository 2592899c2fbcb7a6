import type { Level } from './level.ts';
import { kindOfKey, logRange, seqOfKey } from './keys.ts';
import { positionOf, unseal, type Place, type Unsealed } from './record.ts';
import { StoreCorrupt, type Loaded, type StoredRecord } from './store.ts';

/**
 * Reads one log at one moment and proves it whole: the head names the last record, and between the snapshot and the
 * head no number is missing.
 * @throws StoreCorrupt
 */
export async function readLog(level: Level, name: string): Promise<Loaded> {
  const entries = await level.iterator(logRange(name)).all();
  let head: Place | null = null;
  let snapshot: Unsealed | null = null;
  const records: StoredRecord[] = [];
  let last = 0;
  for (const [key, value] of entries) {
    const entry = unseal(key, value);
    const kind = kindOfKey(key);
    if (kind === 'head') {
      head = entry;
      continue;
    }
    if (head === null || entry.tag !== head.tag)
      throw new StoreCorrupt('A log has entries that are not its own.');
    if (kind === 'snapshot') snapshot = entry;
    else if (kind !== 'record' || seqOfKey(key) !== last + 1)
      throw new StoreCorrupt('A log misses a record.');
    else records.push({ position: positionOf(entry), bytes: entry.bytes });
    last = entry.seq;
  }
  if (last !== (head?.seq ?? 0)) throw new StoreCorrupt('A log misses its last record.');
  return { snapshot: snapshot && { position: positionOf(snapshot), bytes: snapshot.bytes }, records };
}
