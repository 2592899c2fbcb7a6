import type { Heads } from './heads.ts';
import { recordKey, snapshotKey } from './keys.ts';
import { DURABLE, type Level } from './level.ts';
import { placeOf, seal, unseal } from './record.ts';
import { StoreConflict, StoreCorrupt, type Position } from './store.ts';

/**
 * Puts the snapshot and deletes the records that it stands for, in one atomic batch.
 * @throws StoreConflict when the log does not hold that position, or has a snapshot beyond it; StoreCorrupt
 */
export async function storeSnapshot(
  level: Level,
  heads: Heads,
  name: string,
  upTo: Position,
  framed: Buffer,
): Promise<void> {
  const place = placeOf(upTo);
  const head = (await heads.lookUp(level, [name])).get(name) ?? null;
  if (head instanceof StoreCorrupt) throw head;
  if (place === null || place.tag !== head?.tag || place.seq > head.seq) {
    throw new StoreConflict('The log does not hold that position.');
  }
  const key = snapshotKey(name);
  const older = await level.get(key);
  const first = older === undefined ? 1 : unseal(key, older).seq + 1;
  if (place.seq < first - 1) throw new StoreConflict('The log has a newer snapshot.');
  const count = place.seq - first + 1;
  const deletions = Array.from({ length: count }, (_, i) => ({
    type: 'del' as const,
    key: recordKey(name, first + i),
  }));
  await level.batch([{ type: 'put', key, value: seal(key, place, framed) }, ...deletions], DURABLE);
}
