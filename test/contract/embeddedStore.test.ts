import { rm } from 'node:fs/promises';
import { openStore, temporaryFolder } from './storeFolder.ts';
import type { OpenedStore } from './storeModel.ts';
import { storeSuite } from './storeSuite.ts';

storeSuite('the embedded store', async (): Promise<OpenedStore> => {
  const folder = await temporaryFolder();
  let store = await openStore(folder);
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = await openStore(folder));
    },
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});
