import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { moveNote, rewriteNote } from '../../shared/boardEdits.ts';
import { systemClock } from '../../server/clock.ts';
import { encodePresence } from '../../server/sync/frames.ts';
import { SYNC_LIMITS } from '../../server/sync/limits.ts';
import { NOTE, useSyncBench } from './syncBench.ts';
import type { RawClient } from './syncRaw.ts';
import { BOARD, deskOfPerson, startSync, until } from './syncServer.ts';

const bench = useSyncBench();

/** Somebody who asks for the board, and is given it or turned away. */
async function come(person: string, document = BOARD): Promise<RawClient> {
  const client = bench.come(person, { document });
  await until(() => client.frames.length > 0 || client.closed !== null, 'an answer');
  return client;
}

/** What a page sends while somebody types so many letters. */
async function typing(letters: number): Promise<Uint8Array[]> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await bench.server.sync.documents.read(BOARD, (board) => Y.encodeStateAsUpdate(board)));
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = boardOf(doc).notes.get(NOTE)?.get('text') as Y.Text;
  for (let letter = 0; letter < letters; letter++) text.insert(0, 'x');
  return updates;
}

describe('whoever floods', () => {
  test('is cut off, while forty people beside them go on working', async () => {
    const pages = Array.from({ length: 40 }, (_, n) => bench.page(`honest-${1000 + n}`, { acks: true }));
    await Promise.all(pages.map((page) => page.open()));
    const abuser = await bench.raw('abuser-001');
    const updates = await typing(10_000);
    let sent = 0;
    const flood = setInterval(() => {
      for (const update of updates.slice(sent, (sent += 250))) abuser.edit(update);
    }, 50);
    let moves = 0;
    while (abuser.closed === null) {
      moves++;
      for (const page of pages) moveNote(page.doc, NOTE, [100, 100 + moves], 'x');
      await until(() => pages.every((page) => page.acked > moves), 'acks of all');
    }
    clearInterval(flood);
    expect(abuser.closed).toEqual({ code: 1008, reason: 'flooding' });
    expect(sent).toBeLessThan(updates.length);
    for (const page of pages) moveNote(page.doc, NOTE, [100, 500], 'x');
    await until(() => pages.every((page) => page.acked > moves + 1), 'acks after the flood');
    expect(pages.flatMap((page) => [...page.refusals, ...page.closes])).toEqual([]);
  });

  test('stays out for a while, and nobody else does', async () => {
    const abuser = await bench.raw('abuser-001');
    for (const update of await typing(2500)) abuser.edit(update);
    await until(() => abuser.closed !== null, 'the close');
    expect(abuser.closed?.reason).toBe('flooding');
    expect((await come('abuser-001')).closed).toEqual({ code: 1013, reason: 'try-later' });
    expect((await bench.page('ana-0001').open()).closes).toEqual([]);
  });

  test('with presence is not punished, but for most of it not heard', async () => {
    // No time goes by, which would have a late one heard.
    await bench.server.stop();
    const limits = { presenceTick: 10 };
    bench.server = await startSync(bench.store, { limits, clock: { ...systemClock, monotonic: () => 0 } });
    const pointer = (await bench.raw('pointer-01')).ask();
    await until(() => pointer.frames.length > 1, 'the board');
    const [update] = await typing(1);
    for (let clock = 1; clock <= 800; clock++) {
      const state = JSON.stringify({ cursor: { at: [clock, 1], holds: null } });
      pointer.send(encodePresence([{ client: 77, clock, state }]));
    }
    pointer.edit(update!);
    await until(() => pointer.controls.length > 0, 'an ack');
    expect(pointer.closed).toBeNull();
    const newcomer = (await bench.raw('newcomer-1')).ask();
    const heard = () => /"at":\[(\d+)/.exec(Buffer.concat(newcomer.frames).toString())?.[1];
    await until(() => heard() !== undefined, 'who is here');
    expect(heard()).toBe('40');
  });
});

test('a person at work, as fast as fingers go, is never held up', async () => {
  const page = await bench.page('ana-0001', { acks: true }).open();
  const notes = boardOf(page.doc).notes;
  await until(() => page.acked > 0, 'the ack of the first answer');
  let edits = page.acked;
  page.doc.on('update', () => edits++);
  const text = notes.get(NOTE)?.get('text') as Y.Text;
  for (let key = 0; key < 200; key++) text.insert(0, 'a');
  const undo = new Y.UndoManager(notes, { captureTimeout: 0, trackedOrigins: new Set(['ana']) });
  for (let step = 0; step < 300; step++) moveNote(page.doc, NOTE, [100, 100 + step], 'ana');
  for (let step = 0; step < 300; step++) undo.undo();
  rewriteNote(page.doc, NOTE, 'x'.repeat(280), 'ana');
  expect(edits).toBeGreaterThan(800);
  await until(() => page.acked === edits, 'all acks');
  expect([page.refusals, page.closes]).toEqual([[], []]);
});

describe('a place', () => {
  test('is made for the newest tab of a person by the oldest, and for good', async () => {
    const tabs: RawClient[] = [];
    for (let tab = 0; tab < SYNC_LIMITS.tabs; tab++) tabs.push(await bench.raw('ana-0001'));
    const other = await bench.raw('ben-0001');
    const desk = await bench.raw('ana-0001', { document: deskOfPerson('ana-0001') });
    const newest = await bench.raw('ana-0001');
    await until(() => tabs[0]!.closed !== null, 'the close of the oldest');
    expect(tabs[0]!.closed).toEqual({ code: 4429, reason: 'too-many-tabs' });
    const [update] = await typing(1);
    newest.edit(update!);
    await until(() => newest.controls.length > 0, 'an ack');
    expect([...tabs.slice(1), other, desk].map((client) => client.closed)).not.toContainEqual(
      expect.anything(),
    );
    // The old socket's end, told late, takes nobody's place away.
    tabs[1]!.close();
    await until(() => bench.server.sync.stats().sockets === SYNC_LIMITS.tabs + 1, 'the end of one');
    const next = await bench.raw('ana-0001');
    next.ask();
    await until(() => next.frames.length > 1, 'an answer');
    expect(tabs[2]!.closed).toBeNull();
  });

  test.each([
    ['a document', { documentSockets: 2 }],
    ['a workshop', { workshopSockets: 2 }],
    ['the whole server', { sockets: 2 }],
  ])(
    'is limited on %s: who comes later is to try later, and gets in when somebody leaves',
    async (_what, limits) => {
      await bench.server.stop();
      await bench.serve(limits);
      const [first] = [await bench.raw('ana-0001'), await bench.raw('ben-0001')];
      expect((await come('cleo-0001')).closed).toEqual({ code: 1013, reason: 'try-later' });
      first.close();
      await until(() => bench.server.sync.stats().sockets === 1, 'a place');
      expect((await come('cleo-0001')).closed).toBeNull();
    },
  );

  test('in memory goes to who comes, from a document that nobody has open', async () => {
    await bench.server.stop();
    await bench.serve({ documents: 3, idle: 60_000 });
    const desk = (person: string) => come(person, deskOfPerson(person));
    const first = await desk('ana-0001');
    await desk('ben-0001');
    await desk('cleo-0001');
    expect((await desk('dora-0001')).closed).toEqual({ code: 1013, reason: 'try-later' });
    first.close();
    await until(async () => (await desk('dora-0001')).closed === null, 'a place');
    expect(bench.server.sync.stats().rooms).toBe(3);
  });

  test('is not given again and again to one person who comes and goes', async () => {
    await bench.server.stop();
    await bench.serve({ handshakesOfOne: 5 });
    const reasons: (string | undefined)[] = [];
    for (let n = 0; n < 6; n++) {
      const client = await come('ana-0001');
      reasons.push(client.closed?.reason);
      client.close();
    }
    expect(reasons).toEqual([undefined, undefined, undefined, undefined, undefined, 'try-later']);
    expect((await come('ben-0001')).closed).toBeNull();
  });
});

test('nobody is taken for dead because the server itself was paused', async () => {
  await bench.server.stop();
  await bench.serve({ ping: 200 });
  const client = await bench.raw('ana-0001');
  for (let pause = 0; pause < 3; pause++) {
    // The answer to the ping is on its way, and is not read before the next one is due.
    await once(client.socket, 'ping');
    const end = performance.now() + 400;
    while (performance.now() < end);
    await once(client.socket, 'ping');
  }
  expect(client.closed).toBeNull();
});
