import type { RandomBytes } from '../shared/ids.ts';
import { StoreConflict, type Store } from './store/store.ts';

/**
 * 32 random bytes under a name: made at the first need, and the same for everybody who asks.
 * @throws StoreTrouble, StoreCorrupt; StoreConflict when they were removed for good
 */
export async function storedSecret(store: Store, name: string, random: RandomBytes): Promise<Uint8Array> {
  const stored = await store.load(name);
  const known = stored.records[0]?.bytes;
  if (known !== undefined) return known;
  const fresh = random(32);
  try {
    await store.append(name, fresh, { after: null });
    return fresh;
  } catch (error) {
    if (error instanceof StoreConflict && !error.isRemoved) return storedSecret(store, name, random);
    throw error;
  }
}
