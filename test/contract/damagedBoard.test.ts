import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readBoard } from '../../shared/board.ts';
import { addNotes, rewriteNote } from '../../shared/boardEdits.ts';
import { logRange, recordKey } from '../../server/store/keys.ts';
import type { Store } from '../../server/store/store.ts';
import type { SyncLimits } from '../../server/sync/limits.ts';
import { openStore, temporaryFolder, withLevel } from './storeFolder.ts';
import { Page, type PageOptions } from './syncPage.ts';
import { BOARD, startSync, until, WORKSHOP, type SyncServer } from './syncServer.ts';

const OTHER = `board/${WORKSHOP}/group-0002`;
const NOTES = [1, 2, 3, 4, 5].map((count) => `note-000${count}`);

let folder: string;
let store: Store;
let server: SyncServer;
const pages: Page[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  await open();
  for (const board of [BOARD, OTHER]) {
    for (const id of NOTES) {
      await server.sync.documents.edit(board, (doc) =>
        addNotes(doc, [{ id, lane: 'stop', text: id, pos: [12, 60] }], 'server'),
      );
    }
  }
});
afterEach(async () => {
  await shut();
  await rm(folder, { recursive: true, force: true });
});

async function open(limits: Partial<SyncLimits> = {}): Promise<void> {
  store = await openStore(folder);
  server = await startSync(store, { limits });
}
async function shut(): Promise<void> {
  for (const page of pages.splice(0)) page.close();
  await server.stop();
  await store.close();
}
function page(person: string, options: PageOptions = { acks: true }): Page {
  const opened = new Page(server.url, person, options);
  pages.push(opened);
  return opened;
}
/** Every byte that stands under the log of the board. */
function stored(): Promise<string[]> {
  return withLevel(folder, async (level) =>
    (await level.iterator(logRange(BOARD)).all()).map((entry) => Buffer.concat(entry).toString('hex')),
  );
}
/** One bit turns over in a record of the board while the server is down. */
async function flip(seq: number): Promise<void> {
  await shut();
  await withLevel(folder, async (level) => {
    const value = Buffer.from((await level.get(recordKey(BOARD, seq)))!);
    value[value.length - 1]! ^= 1;
    await level.put(recordKey(BOARD, seq), value);
  });
}
const textsOf = ({ doc }: Page) => readBoard(doc).notes.map(({ text }) => text);
const noticesOf = ({ controls }: Page) =>
  controls.flatMap((frame) => (frame.kind === 'notice' ? [frame.condition] : []));

for (const seq of NOTES.keys()) {
  test(`a flipped bit in record ${seq + 1}: its board is shown up to there and takes nothing, the other works`, async () => {
    await flip(seq + 1);
    const before = await stored();
    // Whoever lets go of a document compacts its log.
    await open({ idle: 20, restRecords: 1 });
    const ana = page('ana-0001');
    const ben = page('ben-0001', { document: OTHER, acks: true });
    await until(() => noticesOf(ana).length > 0 && ben.provider.synced, 'the damage to be told');
    expect(noticesOf(ana)).toEqual(['damaged']);
    if (seq > 0) {
      await ana.open();
      expect(textsOf(ana)).toEqual(NOTES.slice(0, seq));
      rewriteNote(ana.doc, NOTES[0]!, 'changed', 'here');
      await until(() => ana.refusals.length > 0, 'a refusal');
      expect([ana.refusals, ana.closes]).toEqual([['damaged'], []]);
    }
    rewriteNote(ben.doc, NOTES[0]!, 'changed', 'here');
    await until(() => ben.acked === 2, 'the ack of the other board');
    expect([noticesOf(ben), ben.refusals]).toEqual([[], []]);
    await expect(server.sync.documents.edit(BOARD, () => undefined)).rejects.toMatchObject({
      name: 'StoreCorrupt',
    });
    const read = await server.sync.documents.read(BOARD, (doc, whole) => [
      readBoard(doc).notes.length,
      whole,
    ]);
    expect(read).toEqual([seq, false]);
    expect(await server.sync.documents.read(OTHER, (_doc, whole) => whole)).toBe(true);
    for (const each of pages.splice(0)) each.close();
    await until(() => server.sync.stats().rooms === 0, 'the boards to be let go of');
    await server.sync.documents.read(BOARD, () => undefined);
    const told = server.logged.filter((line) => line.includes('damaged'));
    expect(told).toEqual([expect.stringContaining(`"document":"${BOARD}","place":"record ${seq + 1}"`)]);
    await shut();
    expect(await stored()).toEqual(before);
    await open();
  });
}

test('a board of which nothing can be read is never shown as an empty one', async () => {
  await flip(1);
  await open();
  const ana = page('ana-0001');
  const old = page('ben-0001', { acks: false });
  await until(() => noticesOf(ana).length > 0 && old.provider.wsconnected, 'two open sockets');
  const other = await page('cleo-001', { document: OTHER, acks: true }).open();
  expect(other.provider.synced).toBe(true);
  expect([ana.provider.synced, old.provider.synced]).toEqual([false, false]);
});

test('a page that still has the whole board keeps it, and is told that its edit is not stored', async () => {
  const ana = await page('ana-0001').open();
  const { doc } = ana;
  const { port, door } = server;
  ana.provider.disconnect();
  await server.stop();
  await store.close();
  await withLevel(folder, (level) => level.del(recordKey(BOARD, 3)));
  store = await openStore(folder);
  server = await startSync(store, { port, door });
  ana.controls.length = 0;
  ana.provider.connect();
  await until(() => noticesOf(ana).length > 0, 'the notice');
  rewriteNote(doc, NOTES[4]!, 'changed', 'here');
  await until(() => ana.refusals.includes('damaged'), 'a refusal');
  expect(textsOf(ana)).toHaveLength(5);
});

test('a stock client may look, and is closed with try again when it writes', async () => {
  await flip(4);
  await open();
  const old = await page('ben-0001', { acks: false }).open();
  expect(textsOf(old)).toEqual(NOTES.slice(0, 3));
  rewriteNote(old.doc, NOTES[0]!, 'changed', 'here');
  await until(() => old.closes.length > 0, 'a close');
  expect(old.closes[0]).toEqual({ code: 1013, reason: 'damaged' });
});

test('a damaged board is erased like any other', async () => {
  await flip(2);
  await open();
  await server.sync.documents.read(BOARD, () => undefined);
  await server.sync.documents.erase([BOARD], 'unknown-document');
  expect(await store.list('')).toEqual([OTHER]);
  expect(await server.sync.documents.read(BOARD, (_doc, whole) => whole)).toBe(true);
});
