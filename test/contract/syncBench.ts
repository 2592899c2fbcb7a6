import { rm } from 'node:fs/promises';
import { afterEach, beforeEach } from 'vitest';
import type * as Y from 'yjs';
import { readBoard } from '../../shared/board.ts';
import { addNotes } from '../../shared/boardEdits.ts';
import type { SyncLimits } from '../../server/sync/limits.ts';
import { openStore, temporaryFolder } from './storeFolder.ts';
import { Page, type PageOptions } from './syncPage.ts';
import { RawClient } from './syncRaw.ts';
import { BOARD, startSync, type SyncServer } from './syncServer.ts';
import { TroubledStore } from './syncStore.ts';

export const NOTE = 'note-0001';

/** A server with one note on its board, for each test of a file; times are short. */
export class SyncBench {
  readonly #clients: { close(): void }[] = [];
  #folder = '';
  store!: TroubledStore;
  server!: SyncServer;

  async start(): Promise<void> {
    this.#folder = await temporaryFolder();
    this.store = new TroubledStore(await openStore(this.#folder));
    await this.serve();
    await this.server.sync.documents.edit(BOARD, (doc) =>
      addNotes(doc, [{ id: NOTE, lane: 'stop', text: 'weekly status', pos: [12, 60] }], 'server'),
    );
  }

  async serve(limits: Partial<SyncLimits> = {}): Promise<void> {
    const short = { idle: 40, retry: 50, presenceTick: 10 };
    this.server = await startSync(this.store, { limits: { ...short, ...limits } });
  }

  async stop(): Promise<void> {
    for (const client of this.#clients.splice(0)) client.close();
    this.store.trouble = 'none';
    await this.server.stop();
    await this.store.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  page(person: string, options?: PageOptions): Page {
    const page = new Page(this.server.url, person, options);
    this.#clients.push(page);
    return page;
  }

  raw(person: string, options?: ConstructorParameters<typeof RawClient>[2]): Promise<RawClient> {
    return this.come(person, options).open();
  }

  /** As `raw`, for somebody who may be turned away. */
  come(person: string, options?: ConstructorParameters<typeof RawClient>[2]): RawClient {
    const client = new RawClient(this.server.url, person, options);
    this.#clients.push(client);
    return client;
  }

  /** The text of the note as the server has it. */
  served(): Promise<string | undefined> {
    return this.server.sync.documents.read(BOARD, textOf);
  }
}

export function textOf(doc: Y.Doc): string | undefined {
  return readBoard(doc).notes[0]?.text;
}

export function useSyncBench(): SyncBench {
  const bench = new SyncBench();
  beforeEach(() => bench.start());
  afterEach(() => bench.stop());
  return bench;
}
