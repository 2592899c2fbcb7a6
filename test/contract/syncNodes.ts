import { rm } from 'node:fs/promises';
import * as Y from 'yjs';
import type { Position, Store } from '../../server/store/store.ts';
import type { SyncLimits } from '../../server/sync/limits.ts';
import { decodeRecord, encodeRecord } from '../../server/sync/record.ts';
import { assertSame } from '../fuzz/same.ts';
import { boardOf } from '../../shared/board.ts';
import { MemoryStore } from '../support/memoryStore.ts';
import { openStore, temporaryFolder } from './storeFolder.ts';
import { Page, type PageOptions } from './syncPage.ts';
import { RawClient } from './syncRaw.ts';
import { BOARD, startSync, until, type SyncServer } from './syncServer.ts';
import { TroubledStore } from './syncStore.ts';

/** A store as one node has it, which hears nothing of it while a test says so. */
export class NodeStore extends TroubledStore {
  isDeaf = false;

  override watch(name: string, on: (last: Position | null) => void) {
    return super.watch(name, (last) => (this.isDeaf ? undefined : on(last)));
  }
}

/** One store and as many ways to it as there are nodes. */
export interface Shared {
  readonly stores: readonly Store[];
  dispose(): Promise<void>;
}

export async function embeddedShared(): Promise<Shared> {
  const folder = await temporaryFolder();
  const store = await openStore(folder);
  return {
    stores: [store, store],
    async dispose() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export async function memoryShared(): Promise<Shared & { readonly memory: MemoryStore }> {
  const memory = new MemoryStore();
  return { memory, stores: [memory, memory], dispose: () => memory.close() };
}

/** Two sync servers on one store. */
export class TwoNodes {
  readonly #shared: Shared;
  readonly #clients: { close(): void }[] = [];
  readonly stores: readonly [NodeStore, NodeStore];
  servers!: readonly [SyncServer, SyncServer];

  private constructor(shared: Shared) {
    this.#shared = shared;
    const [one = null, other = one] = shared.stores;
    this.stores = [new NodeStore(one!), new NodeStore(other!)];
  }

  static async start(shared: Shared, limits: Partial<SyncLimits> = {}): Promise<TwoNodes> {
    const nodes = new TwoNodes(shared);
    const short = { idle: 60_000, retry: 50, presenceTick: 10, ...limits };
    const [one, other] = nodes.stores;
    nodes.servers = [await startSync(one, { limits: short }), await startSync(other, { limits: short })];
    return nodes;
  }

  async stop(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.close();
    for (const store of this.stores) store.trouble = 'none';
    for (const server of this.servers) await server.stop();
    await this.#shared.dispose();
  }

  page(node: 0 | 1, person: string, options?: PageOptions): Page {
    const page = new Page(this.servers[node].url, person, { acks: true, ...options });
    this.#clients.push(page);
    return page;
  }

  async raw(node: 0 | 1, person: string, document = BOARD): Promise<RawClient> {
    const client = new RawClient(this.servers[node].url, person, { document });
    this.#clients.push(client);
    return client.open();
  }

  documents(node: 0 | 1) {
    return this.servers[node].sync.documents;
  }

  /** A copy of a document as a node has it. */
  served(node: 0 | 1, document = BOARD): Promise<Y.Doc> {
    return this.documents(node).read(document, (doc) => copyOf(Y.encodeStateAsUpdate(doc)));
  }

  /** What the log gives to somebody who reads it afresh. */
  async logged(document = BOARD): Promise<Y.Doc> {
    const { snapshot, records } = await this.stores[0].load(document);
    return copyOf(
      ...[...(snapshot ? [snapshot] : []), ...records].map(({ bytes }) => decodeRecord(bytes).update),
    );
  }

  /** A snapshot takes the place of all records but the newest ones. */
  async compact(document: string, newest: number): Promise<void> {
    const [store] = this.stores;
    const { records } = await store.load(document);
    const old = records.slice(0, records.length - newest);
    const decoded = old.map(({ bytes }) => decodeRecord(bytes));
    const owners = new Map(decoded.flatMap((record) => [...record.owners]));
    const update = Y.encodeStateAsUpdate(copyOf(...decoded.map((record) => record.update)));
    await store.compact(document, old.at(-1)!.position, encodeRecord({ owners, update, isSealed: false }));
  }

  /** Both nodes, the log and these copies come to be the same. */
  async agree(...copies: readonly Y.Doc[]): Promise<void> {
    await until(async () => {
      const log = await this.logged();
      const others = [await this.served(0), await this.served(1), ...copies];
      return others.every((doc) => isSame(doc, log));
    }, 'agreement');
  }
}

export function copyOf(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  boardOf(doc);
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

export function isSame(doc: Y.Doc, other: Y.Doc): boolean {
  try {
    assertSame(doc, other, 'both');
    return true;
  } catch {
    return false;
  }
}
