import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEmbeddedStore } from '../../server/store/embedded.ts';
import type { Store } from '../../server/store/store.ts';
import { storeSuite, type OpenedStore } from './storeSuite.ts';

storeSuite('the embedded store', async (): Promise<OpenedStore> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'flashmap-store-'));
  let store = await openAt(folder);
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = await openAt(folder));
    },
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

async function openAt(folder: string): Promise<Store> {
  const opening = await openEmbeddedStore({ folder });
  if (!opening.ok) throw new Error(opening.sentence);
  return opening.value;
}
