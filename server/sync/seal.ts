import { StoreConflict, StoreCorrupt, type Position, type Store } from '../store/store.ts';
import { encodeRecord, endsSealed, SEAL } from './record.ts';
import { MOST_TRIES, neverFirst } from './tries.ts';

/**
 * Seals a document that is not open here, without making one of its log. A removed name and a damaged log take nothing
 * anyway. @throws StoreTrouble
 */
export async function sealLog(store: Store, name: string): Promise<void> {
  try {
    await appendSeal(store, name);
  } catch (problem) {
    if (!(problem instanceof StoreCorrupt) && !(problem instanceof StoreConflict)) throw problem;
  }
}

/** @throws StoreTrouble, StoreCorrupt, StoreConflict when the name is used up */
async function appendSeal(store: Store, name: string): Promise<void> {
  let after: Position | null = null;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      await store.append(name, encodeRecord(SEAL), { after });
      return;
    } catch (problem) {
      if (!(problem instanceof StoreConflict) || problem.isRemoved) throw problem;
    }
    const loaded = await store.load(name);
    const last = loaded.records.at(-1) ?? loaded.snapshot;
    if (last && endsSealed(last.bytes)) return;
    after = last?.position ?? null;
  }
  throw neverFirst(name);
}
