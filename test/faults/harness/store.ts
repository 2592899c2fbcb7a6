import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { boardOf } from '../../../shared/board.ts';
import { deskOf } from '../../../shared/desk.ts';
import { openEmbeddedStore } from '../../../server/store/embedded.ts';
import { SERVER_TAG } from '../../../server/sync/owners.ts';
import { decodeRecord } from '../../../server/sync/record.ts';
import type { Store } from '../../../server/store/store.ts';
import type { Recovered, RecoveredDocument } from '../check/observation.ts';

/**
 * Reads the folder of a server that is gone, from a copy: opening a store writes in it. What the server said with its
 * last breath has arrived by then.
 */
export async function recover(dataDir: string, clock: () => number): Promise<Recovered> {
  const copy = await mkdtemp(join(tmpdir(), 'flashmap-image-'));
  try {
    await cp(dataDir, copy, { recursive: true });
    await rm(join(copy, 'LOCK'), { force: true });
    return { at: clock(), documents: await readStore(copy) };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** @throws when the store does not open, or a document in it is not whole. */
export async function readStore(folder: string): Promise<Recovered['documents']> {
  const opened = await openEmbeddedStore({ folder });
  if (!opened.ok) throw new Error(`the store does not open: ${opened.code}, ${opened.detail}`);
  const store = opened.value;
  try {
    const names = [...(await store.list('board/')), ...(await store.list('desk/'))];
    const documents = new Map<string, RecoveredDocument>();
    for (const name of names) documents.set(name, await readDocument(store, name));
    return documents;
  } finally {
    await store.close();
  }
}

async function readDocument(store: Store, name: string): Promise<RecoveredDocument> {
  const { snapshot, records } = await store.load(name);
  const doc = new Y.Doc();
  if (name.startsWith('desk/')) deskOf(doc);
  else boardOf(doc);
  const serverIds = new Set<number>();
  for (const { bytes } of [...(snapshot ? [snapshot] : []), ...records]) {
    const { owners, update } = decodeRecord(bytes);
    for (const [client, tag] of owners) if (tag === SERVER_TAG) serverIds.add(client);
    Y.applyUpdate(doc, update);
  }
  return { doc, serverIds };
}
