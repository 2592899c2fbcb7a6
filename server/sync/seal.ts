import { StoreConflict, StoreCorrupt, type Position, type Store } from '../store/store.ts';
import { encodeRecord, endsSealed, SEAL } from './record.ts';
import { MOST_TRIES, neverFirst } from './tries.ts';

/**
 * Seals a document that is not open here, without making one of its log. A removed name and a damaged log take nothing
 * anyway. @returns whether anything was ever stored there @throws StoreTrouble
 */
export async function sealLog(store: Store, name: string): Promise<boolean> {
  try {
    return await appendSeal(store, name);
  } catch (problem) {
    if (problem instanceof StoreCorrupt) return true;
    if (problem instanceof StoreConflict) return false;
    throw problem;
  }
}

/** @throws StoreTrouble, StoreCorrupt, StoreConflict when the name is used up */
async function appendSeal(store: Store, name: string): Promise<boolean> {
  let after: Position | null = null;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    try {
      await store.append(name, encodeRecord(SEAL), { after });
      return after !== null;
    } catch (problem) {
      if (!(problem instanceof StoreConflict) || problem.isRemoved) throw problem;
    }
    const { records, snapshot } = await store.load(name);
    const last = records.at(-1) ?? snapshot;
    if (last && endsSealed(last.bytes)) return snapshot !== null || records.length > 1;
    after = last?.position ?? null;
  }
  throw neverFirst(name);
}
