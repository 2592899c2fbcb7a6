// Hocuspocus as its guide starts it. FLUSH_DELAY (milliseconds), STORE (a folder) and REDIS_PORT are given by rivals.ts.
import { Redis } from '@hocuspocus/extension-redis';
import { Server } from '@hocuspocus/server';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as Y from 'yjs';

const { FLUSH_DELAY, HOST, PORT, REDIS_PORT, STORE } = process.env;

/** Whole documents, written aside, synced and renamed: as durable as a file can be. */
const storage = (folder) => ({
  async onLoadDocument({ documentName, document }) {
    const bytes = await readFile(join(folder, documentName)).catch(() => null);
    if (bytes !== null) Y.applyUpdate(document, bytes);
  },
  async onStoreDocument({ documentName, document }) {
    const path = join(folder, documentName);
    const file = await open(`${path}.new`, 'w');
    await file.writeFile(Y.encodeStateAsUpdate(document));
    await file.sync();
    await file.close();
    await rename(`${path}.new`, path);
  },
});

await new Server({
  address: HOST,
  port: Number(PORT),
  quiet: true,
  ...(FLUSH_DELAY === undefined ? {} : { flushDelay: Number(FLUSH_DELAY) }),
  ...(STORE === undefined ? {} : storage(STORE)),
  ...(REDIS_PORT === undefined
    ? {}
    : { extensions: [new Redis({ host: '127.0.0.1', port: Number(REDIS_PORT) })] }),
}).listen();
