import * as decoding from 'lib0/decoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodePresence, encodeSync } from '../../server/sync/frames.ts';
import { MESSAGE, SYNC } from '../../shared/wire/sync.ts';
import { readBoard } from '../../shared/board.ts';
import { addNotes, moveNote, rewriteNote } from '../../shared/boardEdits.ts';
import { NOTE, useSyncBench } from './syncBench.ts';
import type { Page } from './syncPage.ts';
import type { RawClient } from './syncRaw.ts';
import { BOARD, until } from './syncServer.ts';

const bench = useSyncBench();

async function fill(notes: number): Promise<void> {
  await bench.server.sync.documents.edit(BOARD, (doc) =>
    addNotes(
      doc,
      Array.from({ length: notes }, (_, index) => ({
        id: `note-${10_000 + index}`,
        lane: 'more' as const,
        text: `note number ${index} says what it says, and then some more`,
        pos: [index, index] as const,
      })),
      'server',
    ),
  );
}

const state = (client: number, clock: number, x: number) =>
  encodePresence([{ client, clock, state: JSON.stringify({ cursor: { at: [x, 0], holds: null } }) }]);
const wordsOf = (doc: Y.Doc) => readBoard(doc).notes.find(({ id }) => id === NOTE)?.text;
const presenceOf = (client: RawClient) => client.frames.filter((frame) => frame[0] === MESSAGE.awareness);

describe('what goes out of a socket', () => {
  test('a board of any length reaches a stock client, and nothing is compressed for one that offers it', async () => {
    for (const notes of [1, 3, 900]) {
      await fill(notes);
      const page = await bench.page(`person-${notes}`).open();
      expect(readBoard(page.doc).notes.length).toBe(notes + 1);
      expect((page.provider.ws as unknown as RawClient['socket']).extensions).toBe('');
    }
  });

  test('a large board reaches a page of ours packed, at half of its bytes at most, and then in plain frames', async () => {
    await fill(900);
    const raw = (await bench.raw('ana-0001')).ask();
    const stock = (await bench.raw('ben-0001', { acks: false })).ask();
    const state = ({ frames }: RawClient) =>
      frames.find((frame) => frame[0] !== MESSAGE.sync || frame[1] !== 0);
    await until(() => state(raw) !== undefined && state(stock) !== undefined, 'the board');
    expect([state(raw)?.[0], state(stock)?.[0]]).toEqual([MESSAGE.packed, MESSAGE.sync]);
    expect(state(raw)!.length).toBeLessThan(state(stock)!.length / 2);
    const page = await bench.page('cleo-0001', { acks: true }).open();
    expect(readBoard(page.doc).notes.length).toBe(901);
    rewriteNote(page.doc, NOTE, 'packed and unpacked', 'here');
    await until(() => raw.updates.length === 1, 'the edit, as it is');
  });

  test('acks, updates and pings of a busy board come whole and in order', async () => {
    await bench.server.stop();
    await bench.serve({ ping: 150, tick: 0 });
    const ana = await bench.page('ana-0001', { acks: true }).open();
    const watcher = (await bench.raw('wall-0001', { role: 'observer' })).ask();
    let pings = 0;
    watcher.socket.on('ping', () => pings++);
    await until(() => ana.acked === 1 && watcher.frames.length > 1, 'a quiet start');
    for (let x = 1; pings < 4; x++) {
      moveNote(ana.doc, NOTE, [100 + x, 100], 'here');
      await until(() => ana.acked === x + 1, `ack ${x + 1}`);
    }
    const acks = ana.controls.map((frame) => (frame.kind === 'ack' ? frame.count : -1));
    expect(acks).toEqual(acks.map((_, index) => index + 1));
    await until(() => watcher.updates.length === acks.length - 1, 'all updates');
    const copy = new Y.Doc();
    for (const frame of watcher.frames) {
      if (frame[0] !== MESSAGE.sync || frame[1] === SYNC.step1) continue;
      const decoder = decoding.createDecoder(frame.subarray(2));
      Y.applyUpdate(copy, decoding.readVarUint8Array(decoder));
      expect(copy.store.pendingStructs).toBeNull();
    }
    expect(readBoard(copy)).toEqual(readBoard(ana.doc));
    expect([watcher.closed, ana.closes]).toEqual([null, []]);
  });

  test('whoever comes in the middle of a burst misses nothing', async () => {
    await fill(50);
    const ana = await bench.page('ana-0001', { acks: true }).open();
    const late: Page[] = [];
    for (let turn = 0; turn < 8; turn++) {
      for (let x = 0; x < 5; x++) moveNote(ana.doc, NOTE, [100 + 5 * turn + x, 100], 'here');
      late.push(bench.page(`late-${1000 + turn}`));
      await until(() => ana.acked > turn * 5, 'an ack');
    }
    rewriteNote(ana.doc, NOTE, 'the last word', 'here');
    for (const page of late) await page.open();
    await until(() => late.every(({ doc }) => wordsOf(doc) === 'the last word'), 'everybody');
    for (const { doc } of late) {
      expect(readBoard(doc)).toEqual(readBoard(ana.doc));
      expect([doc.store.pendingStructs, Y.encodeStateVector(doc)]).toEqual([
        null,
        Y.encodeStateVector(ana.doc),
      ]);
    }
  });

  test('many who come back with what they have are answered alike, and lack nothing', async () => {
    const ana = await bench.page('ana-0001', { acks: true }).open();
    await until(() => ana.acked === 1, 'the first ack');
    const vector = Y.encodeStateVector(ana.doc);
    rewriteNote(ana.doc, NOTE, 'written meanwhile', 'here');
    await until(() => ana.acked === 2, 'an ack');
    const back = await Promise.all(['ben', 'cleo', 'dora'].map((name) => bench.raw(`${name}-0001`)));
    for (const client of back) client.send(encodeSync(SYNC.step1, vector));
    const answers = () => back.map(({ frames }) => frames.find((frame) => frame[1] === SYNC.step2));
    await until(() => answers().every((answer) => answer !== undefined), 'the answers');
    expect(new Set(answers().map((answer) => answer?.join())).size).toBe(1);
  });

  test('a socket that is not read from is closed, and the others go on', async () => {
    await bench.server.stop();
    await bench.serve({ dropBytes: 100_000, shedBytes: 50_000, ping: 60_000 });
    await fill(4000);
    const ana = await bench.page('ana-0001', { acks: true }).open();
    const slow = await bench.raw('ben-0001', { acks: false });
    slow.socket.pause();
    for (let asked = 0; asked < 15; asked++) {
      slow.ask();
      rewriteNote(ana.doc, NOTE, `edit ${asked}`, 'here');
      await until(() => ana.acked === asked + 2, 'an ack');
    }
    await until(() => bench.server.sync.stats().sockets === 1, 'the end of the slow one');
    slow.socket.resume();
    await until(() => slow.closed !== null, 'a goodbye');
    expect([slow.closed, ana.closes]).toEqual([{ code: 1013, reason: 'try-later' }, []]);
  });
});

describe('presence of a board', () => {
  test('is told again from time to time at the newest clock, in one frame, and renewals go to nobody', async () => {
    await bench.server.stop();
    await bench.serve({ ping: 100, keepAlive: 100, presenceTick: 1 });
    const ana = (await bench.raw('ana-0001')).ask();
    const ben = (await bench.raw('ben-0001', { role: 'observer' })).ask();
    await until(() => ana.frames.length > 1 && ben.frames.length > 1, 'the board');
    ana.send(state(77, 1, 5));
    await until(() => Buffer.concat(presenceOf(ben)).includes('[5,0]'), 'Ana');
    const clocks = () =>
      presenceOf(ben).flatMap((frame) => (frame[2] === 1 && frame[3] === 77 ? [frame[4]] : []));
    for (let clock = 2; clock < 40; clock++) ana.send(state(77, clock, 5));
    ana.send(Uint8Array.of(MESSAGE.queryAwareness));
    await until(() => clocks().includes(39), 'the newest clock');
    expect(clocks().length).toBeLessThan(10);
  });
});
