import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { addNotes, removeNote, rewriteNote } from '../../shared/boardEdits.ts';
import type { Store } from '../../server/store/store.ts';
import { openStore, temporaryFolder } from './storeFolder.ts';
import { BOMBS, FRAMES } from './syncBombs.ts';
import { RawClient } from './syncRaw.ts';
import { BOARD, startSync, until, type SyncServer } from './syncServer.ts';

const NOTE = 'note-0001';

let folder: string;
let store: Store;
let server: SyncServer;
const clients: RawClient[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
  store = await openStore(folder);
  server = await startSync(store);
  await server.sync.documents.edit(BOARD, (doc) =>
    addNotes(doc, [{ id: NOTE, lane: 'stop', text: 'weekly status', pos: [12, 60] }], 'server'),
  );
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.stop();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

function raw(person: string | null, options?: ConstructorParameters<typeof RawClient>[2]): RawClient {
  const client = new RawClient(server.url, person, options);
  clients.push(client);
  return client;
}

const state = () => server.sync.documents.read(BOARD, (doc) => Y.encodeStateAsUpdate(doc));
const records = async () => (await store.load(BOARD)).records.length;

/** What a page that holds the board sends when somebody does this on it. */
async function updateOf(change: (doc: Y.Doc) => void, clientID?: number): Promise<Uint8Array> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await state());
  if (clientID !== undefined) doc.clientID = clientID;
  let made: Uint8Array = new Uint8Array();
  doc.on('update', (update: Uint8Array) => (made = update));
  doc.transact(() => change(doc));
  return made;
}

describe('an upgrade', () => {
  test.each([
    ['a name that is none', null, { document: 'board/../etc' }, 404, 'unknown-document'],
    ['no ticket', null, {}, 401, 'not-signed-in'],
    [
      "another site's page",
      'ana-0001',
      { headers: { origin: 'https://elsewhere.example' } },
      403,
      'bad-origin',
    ],
  ])('with %s gets a status, and nothing is made for it', async (_what, person, options, status, code) => {
    await server.sync.documents.erase([BOARD], 'restarting');
    const client = raw(person, options);
    await until(() => client.closed !== null, 'the end');
    expect([client.status, JSON.parse(client.body).code]).toEqual([status, code]);
    expect(server.sync.stats()).toMatchObject({ rooms: 0, sockets: 0 });
  });

  test.each([
    ['desk-closed', 4410],
    ['workshop-closed', 4409],
    ['not-allowed', 4403],
    ['not-signed-in', 4401],
  ] as const)('that is refused for %s is closed with %i', async (reason, code) => {
    server.door.refusal = reason;
    const client = raw('ana-0001');
    await until(() => client.closed !== null, 'the close');
    expect(client.closed).toEqual({ code, reason });
    expect(server.sync.stats().sockets).toBe(0);
  });
});

describe('frames', () => {
  test.each(FRAMES)('%s closes the socket and harms nothing', async (_what, frame) => {
    const before = await state();
    const client = await raw('ana-0001').open();
    client.send(frame);
    await until(() => client.closed !== null, 'the close');
    expect([client.closed?.code, client.closed?.reason]).toEqual([4400, 'bad-frame']);
    expect(await state()).toEqual(before);
  });

  test('a frame over the limit is closed with 1009', async () => {
    const client = await raw('ana-0001').open();
    client.send(new Uint8Array(1024 * 1024 + 1));
    await until(() => client.closed !== null, 'the close');
    expect(client.closed?.code).toBe(1009);
  });

  test.each(BOMBS)('%s changes nothing, and the next person is served', async (_what, bomb) => {
    const before = await state();
    const client = await raw('ana-0001').open();
    client.edit(bomb);
    await until(() => client.refusals.length > 0 || client.closed !== null, 'a refusal');
    expect(await state()).toEqual(before);
    expect(await records()).toBe(1);
    const next = await raw('ben-0001').open();
    next.ask().edit(await updateOf((doc) => rewriteNote(doc, NOTE, 'still here', 'x')));
    await until(() => next.controls.some((frame) => frame.kind === 'ack'), 'an ack');
    expect(next.refusals).toEqual([]);
  });
});

describe('forgery', () => {
  test("new structs under another person's client id are refused, and the socket is closed", async () => {
    const victim = await raw('ana-0001').open();
    victim.edit(await updateOf((doc) => rewriteNote(doc, NOTE, 'weekly status x', 'x'), 4711));
    await until(() => victim.controls.length > 0, 'an ack');
    const before = await state();
    const forger = await raw('eve-0001').open();
    forger.edit(await updateOf((doc) => rewriteNote(doc, NOTE, 'forged', 'x'), 4711));
    await until(() => forger.closed !== null, 'the close');
    expect([forger.refusals, forger.closed]).toEqual([
      ['forged-author'],
      { code: 4403, reason: 'forged-author' },
    ]);
    expect(await state()).toEqual(before);
    victim.edit(await updateOf((doc) => rewriteNote(doc, NOTE, 'weekly status xy', 'x'), 4711));
    await until(() => victim.controls.length > 1, 'the second ack');
    expect(victim.refusals).toEqual([]);
  });

  test('that holds after a restart, and the person themself may go on', async () => {
    const first = await raw('ana-0001').open();
    first.edit(await updateOf((doc) => rewriteNote(doc, NOTE, 'one', 'x'), 4711));
    await until(() => first.controls.length > 0, 'an ack');
    await server.stop();
    server = await startSync(store);
    const forger = await raw('eve-0001').open();
    forger.edit(await updateOf((doc) => rewriteNote(doc, NOTE, 'forged', 'x'), 4711));
    await until(() => forger.closed !== null, 'the close');
    expect(forger.closed?.reason).toBe('forged-author');
    const again = await raw('ana-0001').open();
    again.edit(await updateOf((doc) => rewriteNote(doc, NOTE, 'two', 'x'), 4711));
    await until(() => again.controls.length > 0, 'an ack');
    expect(again.refusals).toEqual([]);
  });

  test("the server's own client id is nobody else's", async () => {
    const serverId = await server.sync.documents.read(BOARD, (doc) => doc.clientID);
    const forger = await raw('eve-0001').open();
    forger.edit(await updateOf((doc) => rewriteNote(doc, NOTE, 'forged', 'x'), serverId));
    await until(() => forger.closed !== null, 'the close');
    expect(forger.closed?.reason).toBe('forged-author');
  });

  test.each([
    ['a root that no board has', (doc: Y.Doc) => doc.getMap('x').set('y', 1)],
    ['a key that no note has', (doc: Y.Doc) => boardOf(doc).notes.get(NOTE)?.set('isAdmin', true)],
    ['a prototype key', (doc: Y.Doc) => boardOf(doc).notes.get(NOTE)?.set('__proto__', 'x')],
    ['an entry with a prototype id', (doc: Y.Doc) => boardOf(doc).clusters.set('__proto__', new Y.Map())],
    ['a value of the wrong kind', (doc: Y.Doc) => boardOf(doc).notes.get(NOTE)?.set('lane', 'sideways')],
    ['a place out of bounds', (doc: Y.Doc) => boardOf(doc).notes.get(NOTE)?.set('pos', [1e9, 0])],
    [
      'a value inside a value',
      (doc: Y.Doc) =>
        boardOf(doc)
          .notes.get(NOTE)
          ?.set('pos', [[1], { a: 1 }]),
    ],
    ['a map where text belongs', (doc: Y.Doc) => boardOf(doc).notes.get(NOTE)?.set('text', new Y.Map())],
    ['a picture in a text', (doc: Y.Doc) => textOf(doc).insertEmbed(0, { image: 'x' })],
    ['bold text', (doc: Y.Doc) => textOf(doc).format(0, 3, { bold: true })],
    ['a document in a document', (doc: Y.Doc) => boardOf(doc).notes.get(NOTE)?.set('text', new Y.Doc())],
    ['bytes', (doc: Y.Doc) => boardOf(doc).notes.get(NOTE)?.set('pos', new Uint8Array(9))],
  ] satisfies [string, (doc: Y.Doc) => unknown][])('%s is refused', async (_what, change) => {
    const before = await state();
    const client = await raw('eve-0001').open();
    client.edit(await updateOf((doc) => void change(doc)));
    await until(() => client.closed !== null, 'the close');
    expect(client.closed).toEqual({ code: 4400, reason: 'bad-frame' });
    expect(await state()).toEqual(before);
  });

  test('what may not be touched is not touched: deleted, written over, or made anew', async () => {
    server.door.places = new Set(['note.pos', 'cluster.add', 'cluster.title']);
    server.door.forbidden = 'not-allowed';
    const before = await state();
    const client = await raw('eve-0001').open();
    client.edit(await updateOf((doc) => removeNote(doc, NOTE, 'x')));
    client.edit(await updateOf((doc) => rewriteNote(doc, NOTE, '', 'x')));
    client.edit(await updateOf((doc) => void boardOf(doc).notes.get(NOTE)?.set('author', 'ana-0001')));
    client.edit(await updateOf((doc) => void boardOf(doc).notes.get(NOTE)?.delete('lane')));
    client.edit(
      await updateOf((doc) =>
        addNotes(doc, [{ id: 'note-0666', lane: 'stop', text: 'x', pos: [1, 1] }], 'x'),
      ),
    );
    client.edit(await updateOf((doc) => void boardOf(doc).notes.set(NOTE, new Y.Map())));
    await until(() => client.refusals.length === 6, 'six refusals');
    expect(new Set(client.refusals)).toEqual(new Set(['not-allowed']));
    expect(await state()).toEqual(before);
  });
});

function textOf(doc: Y.Doc): Y.Text {
  return boardOf(doc).notes.get(NOTE)?.get('text') as Y.Text;
}
