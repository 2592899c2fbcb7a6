import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Y from 'yjs';
import { boardOf } from '../../../shared/board.ts';
import { deskOf } from '../../../shared/desk.ts';
import { systemClock } from '../../../server/clock.ts';
import type { Log } from '../../../server/log.ts';
import { RedisLink } from '../../../server/redis/link.ts';
import { isAway } from '../../../server/redis/trouble.ts';
import { openEmbeddedStore } from '../../../server/store/embedded.ts';
import type { Cluster } from '../../support/cluster.ts';
import { Server } from '../../support/process.ts';
import { openRedisStore } from '../../../server/store/redis/store.ts';
import { SERVER_TAG } from '../../../server/sync/owners.ts';
import { decodeRecord } from '../../../server/sync/record.ts';
import type { Loaded, Store } from '../../../server/store/store.ts';
import { until } from '../../support/until.ts';
import type { Recovered, RecoveredDocument } from '../check/observation.ts';

/** What a workshop runs on. */
export type Home = Server | Cluster;

/** Reads what is stored: of one server when that is gone, of several at any time. */
export function recover(home: Home, clock: () => number): Promise<Recovered> {
  return home instanceof Server ? recoverFolder(home.dataDir, clock) : recoverRedis(home.redis.url, clock);
}

/** What a power cut leaves of a store's folder: its files, and neither its lock nor its socket. */
export function copyStore(from: string, to: string): Promise<void> {
  const gone = new Set([join(from, 'LOCK'), join(from, 'door')]);
  return cp(from, to, { recursive: true, filter: (file) => !gone.has(file) });
}

/** From a copy: opening a store writes in it. What the server said with its last breath has arrived by then. */
async function recoverFolder(dataDir: string, clock: () => number): Promise<Recovered> {
  const copy = await mkdtemp(join(tmpdir(), 'flashmap-image-'));
  try {
    await copyStore(dataDir, copy);
    return { at: clock(), documents: await readStore(copy) };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

const SILENT: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * While the nodes go on: what was acknowledged by now must be in it. Desks come first, so that a draft that is published
 * meanwhile is found on the board.
 */
async function recoverRedis(url: string, clock: () => number): Promise<Recovered> {
  const at = clock();
  const link = new RedisLink({ url, clock: systemClock, log: SILENT });
  await link.tried();
  const store = openRedisStore({ link, clock: systemClock, log: SILENT });
  const read: Recovered['documents'][] = [];
  try {
    // Redis may be reading its files still, for longer than a store waits where the machine is busy.
    await until('the store can be read', async () => {
      await readDocuments(store).then((documents) => read.push(documents), unlessAway);
      return read.length > 0;
    });
    return { at, documents: read[0]! };
  } finally {
    await store.close();
    await link.close();
  }
}

function unlessAway(problem: unknown): void {
  if (!isAway(problem)) throw problem;
}

/** @throws when the store does not open, or a document in it is not whole. */
export async function readStore(folder: string): Promise<Recovered['documents']> {
  const opened = await openEmbeddedStore({ folder });
  if (!opened.ok) throw new Error(`the store does not open: ${opened.code}, ${opened.detail}`);
  try {
    return await readDocuments(opened.value);
  } finally {
    await opened.value.close();
  }
}

async function readDocuments(store: Store): Promise<Recovered['documents']> {
  const documents = new Map<string, RecoveredDocument>();
  for (const prefix of ['desk/', 'board/']) {
    for (const name of await store.list(prefix)) {
      const loaded = await store.load(name);
      // Erased since it was listed.
      if (loaded.snapshot === null && loaded.records.length === 0) continue;
      documents.set(name, readDocument(name, loaded));
    }
  }
  return documents;
}

function readDocument(name: string, { snapshot, records }: Loaded): RecoveredDocument {
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
