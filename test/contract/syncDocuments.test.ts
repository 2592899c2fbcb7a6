import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOf, readBoard } from '../../shared/board.ts';
import { addNotes, clusterNotes, moveNote, removeNote, rewriteNote } from '../../shared/boardEdits.ts';
import { addDraft, readDrafts } from '../../shared/desk.ts';
import type { Store } from '../../server/store/store.ts';
import { openStore, temporaryFolder } from './storeFolder.ts';
import { Page, type PageOptions } from './syncPage.ts';
import { BOARD, deskOfPerson, startSync, until, type SyncServer } from './syncServer.ts';

const NOTE = 'note-0001';
const OTHER = 'note-0002';
const CLUSTER = 'cluster-0001';

let folder: string;
let store: Store;
let server: SyncServer;
const pages: Page[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openStore(folder);
  server = await startSync(store);
  await server.sync.documents.edit(BOARD, (doc) =>
    addNotes(
      doc,
      [NOTE, OTHER].map((id, index) => ({
        id,
        lane: 'stop',
        text: 'weekly status',
        pos: [12, 60 + 82 * index],
      })),
      'server',
    ),
  );
});

afterEach(async () => {
  for (const page of pages.splice(0)) page.close();
  await server.stop();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

function page(person: string, options?: PageOptions): Page {
  const opened = new Page(server.url, person, options);
  pages.push(opened);
  return opened;
}

const textOf = (doc: Y.Doc, id: string) => readBoard(doc).notes.find((note) => note.id === id)?.text;
const fresh = async () => (await page(`new-${pages.length}-person`).open()).doc;

test('two stock y-websocket clients end with the same board, and the server has it too', async () => {
  const ana = await page('ana-0001').open();
  const ben = await page('ben-0001').open();
  rewriteNote(ana.doc, NOTE, 'weekly status reports', 'here');
  clusterNotes(ben.doc, NOTE, OTHER, CLUSTER, 'here');
  await until(
    () => readBoard(ana.doc).clusters.length === 1 && textOf(ben.doc, NOTE) === 'weekly status reports',
  );
  expect(readBoard(ana.doc)).toEqual(readBoard(ben.doc));
  const served = await server.sync.documents.read(BOARD, readBoard);
  expect(served).toEqual(readBoard(ana.doc));
  expect(ana.controls).toEqual([]);
});

test('every edit is acknowledged by its number, and not before it is in the store', async () => {
  const ana = await page('ana-0001', { acks: true }).open();
  await until(() => ana.acked === 1, 'the ack of step 2');
  for (const word of ['one', 'two', 'three']) {
    rewriteNote(ana.doc, NOTE, word, 'here');
    const count = ana.acked + 1;
    await until(() => ana.acked === count, `ack ${count}`);
    const { records } = await store.load(BOARD);
    const copy = await server.sync.documents.read(BOARD, (doc) => textOf(doc, NOTE));
    expect([records.length, copy]).toEqual([count, word]);
  }
  expect(ana.refusals).toEqual([]);
});

test('an edit at a place that is not open now is refused with the reason, and changes nothing for anybody', async () => {
  const ana = await page('ana-0001', { acks: true }).open();
  const ben = await page('ben-0001').open();
  server.door.places = new Set(['note.pos']);
  rewriteNote(ana.doc, NOTE, 'rewritten', 'here');
  await until(() => ana.refusals.length > 0, 'a refusal');
  expect(ana.refusals).toEqual(['wrong-stage']);
  expect(ana.controls).toContainEqual({ kind: 'refusal', edit: 2, reason: 'wrong-stage' });
  expect(await server.sync.documents.read(BOARD, (doc) => textOf(doc, NOTE))).toBe('weekly status');
  expect([textOf(ben.doc, NOTE), (await store.load(BOARD)).records.length]).toEqual(['weekly status', 1]);
  // A stock client cannot be told so: it is closed for good with the same reason.
  rewriteNote(ben.doc, NOTE, 'rewritten', 'here');
  await until(() => ben.closes.length > 0, 'a close');
  expect(ben.closes).toEqual([{ code: 4403, reason: 'wrong-stage' }]);
  expect(ben.provider.shouldConnect).toBe(false);
});

test('what an observer sends when it connects is harmless; what it writes is refused', async () => {
  const wall = await page('wall-0001', { role: 'observer', acks: true }).open();
  await until(() => wall.acked === 1, 'the ack of step 2');
  expect(wall.refusals).toEqual([]);
  moveNote(wall.doc, NOTE, [200, 200], 'here');
  await until(() => wall.refusals.length === 1, 'a refusal');
  expect((await store.load(BOARD)).records).toHaveLength(1);
});

test("another person's desk is closed, whatever the ticket is good for", async () => {
  const ana = await page('ana-0001', { document: deskOfPerson('ana-0001') }).open();
  addDraft(ana.doc, { id: 'draft-0001', lane: 'stop', text: 'mine alone' }, 'here');
  const ben = page('ben-0001', { document: deskOfPerson('ana-0001') });
  await until(() => ben.closes.length > 0, 'a close');
  expect(ben.closes).toEqual([{ code: 4403, reason: 'not-allowed' }]);
  expect(ben.provider.shouldConnect).toBe(false);
  expect(readDrafts(ben.doc)).toEqual([]);
});

test('undo and redo of a stock UndoManager pass the gate', async () => {
  const ana = await page('ana-0001', { acks: true }).open();
  const roots = Object.values(boardOf(ana.doc)) as unknown as Y.AbstractType<unknown>[];
  const undo = new Y.UndoManager(roots, { trackedOrigins: new Set(['here']), captureTimeout: 0 });
  clusterNotes(ana.doc, NOTE, OTHER, CLUSTER, 'here');
  rewriteNote(ana.doc, NOTE, 'weekly reports nobody reads', 'here');
  for (const step of ['undo', 'undo', 'redo', 'redo', 'undo', 'redo'] as const) undo[step]();
  await until(() => ana.acked === 9, 'all acks');
  expect(ana.refusals).toEqual([]);
  const served = await server.sync.documents.read(BOARD, readBoard);
  expect(served).toEqual(readBoard(ana.doc));
  expect(served.clusters).toHaveLength(1);
});

test('a facilitator who removed a note may undo that', async () => {
  const fay = await page('fay-0001', { acks: true, role: 'facilitator' }).open();
  server.door.places = new Set(['note.remove']);
  const undo = new Y.UndoManager([boardOf(fay.doc).notes], { trackedOrigins: new Set(['here']) });
  removeNote(fay.doc, NOTE, 'here');
  undo.undo();
  await until(() => fay.acked === 3, 'all acks');
  expect(fay.refusals).toEqual([]);
  expect(textOf(await fresh(), NOTE)).toBe('weekly status');
});

test('words that go into a note which somebody deleted meanwhile are taken in, and their author is told', async () => {
  const ana = await page('ana-0001', { acks: true }).open();
  const fay = await page('fay-0001', { role: 'facilitator', acks: true }).open();
  await until(() => ana.acked === 1 && fay.acked === 1, 'both first acks');
  ana.provider.disconnect();
  rewriteNote(ana.doc, NOTE, 'weekly status, written offline', 'here');
  removeNote(fay.doc, NOTE, 'here');
  await until(() => fay.acked === 2, 'the ack of the removal');
  ana.controls.length = 0;
  ana.provider.connect();
  await until(() => ana.refusals.length === 1, 'a word on what became of it');
  expect(ana.refusals).toEqual(['not-found']);
  moveNote(ana.doc, OTHER, [150, 90], 'here');
  await until(() => ana.acked === 2, 'the ack of a later edit');
  expect(ana.refusals).toEqual(['not-found']);
  expect(readBoard(ana.doc)).toEqual(readBoard(await fresh()));
});

test('after a restart clients come back by themselves, and what was written offline arrives once', async () => {
  const ana = await page('ana-0001', { acks: true }).open();
  const ben = await page('ben-0001').open();
  rewriteNote(ana.doc, NOTE, 'before', 'here');
  await until(() => textOf(ben.doc, NOTE) === 'before');
  const { port, door } = server;
  await server.stop();
  rewriteNote(ana.doc, NOTE, 'before and offline', 'here');
  moveNote(ben.doc, OTHER, [200, 300], 'here');
  server = await startSync(store, { port, door });
  await until(async () => {
    const served = await server.sync.documents.read(BOARD, readBoard);
    return (
      served.notes.some((note) => note.text === 'before and offline') &&
      served.notes.some((n) => n.pos[0] === 200)
    );
  }, 'what was written offline');
  await until(() => textOf(ben.doc, NOTE) === 'before and offline');
  expect(readBoard(ana.doc)).toEqual(readBoard(ben.doc));
  expect(ana.refusals).toEqual([]);
  expect(readBoard(await fresh()).notes).toHaveLength(2);
});
