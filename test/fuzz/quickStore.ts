import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../contract/storeFolder.ts';
import { held, type HeldStore } from './heldStore.ts';

/** Lends the embedded store in a folder that lies in memory where there is one: a fuzz asks for order, not for a disk. */
export async function withQuickStore<T>(work: (store: HeldStore) => Promise<T>): Promise<T> {
  const memory = '/dev/shm';
  const folder = await mkdtemp(join(existsSync(memory) ? memory : tmpdir(), 'flashmap-fuzz-'));
  const store = await openStore(folder);
  try {
    return await work(held(store));
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
