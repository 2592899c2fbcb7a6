import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from '../../shared/board.ts';
import { moveNote, rewriteNote } from '../../shared/boardEdits.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import { NOTE, textOf, useSyncBench } from './syncBench.ts';
import { BOARD, deskOfPerson, until, WORKSHOP } from './syncServer.ts';

const bench = useSyncBench();

describe('trouble with the storage', () => {
  test('an edit that cannot be stored is refused, seen by nobody, and asked for again when there is room', async () => {
    const ana = await bench.page('ana-0001', { acks: true }).open();
    const ben = await bench.page('ben-0001').open();
    await until(() => ana.acked === 1, 'the first ack');
    bench.store.trouble = 'append';
    rewriteNote(ana.doc, NOTE, 'not stored yet', 'here');
    await until(() => ana.refusals.includes('storage'), 'a refusal');
    expect([textOf(ben.doc), await bench.served(), ana.closes]).toEqual([
      'weekly status',
      'weekly status',
      [],
    ]);
    bench.store.trouble = 'none';
    await until(() => textOf(ben.doc) === 'not stored yet', 'the edit');
    await until(() => ana.controls.at(-1)?.kind === 'ack' && ana.acked > 2, 'an ack of what was asked for');
    expect(await bench.served()).toBe('not stored yet');
  });

  test('a record that got there although the store said no is shown to everybody', async () => {
    const ana = await bench.page('ana-0001', { acks: true }).open();
    const ben = await bench.page('ben-0001').open();
    bench.store.trouble = 'append after all';
    rewriteNote(ana.doc, NOTE, 'stored in silence', 'here');
    await until(() => textOf(ben.doc) === 'stored in silence', 'the edit');
    expect(ana.refusals).toEqual(['storage']);
  });

  test('a document that cannot be read never looks empty: sockets are closed with try again, and served when it can', async () => {
    await until(() => bench.server.sync.stats().rooms === 0, 'an unloaded board');
    bench.store.trouble = 'load';
    const ana = bench.page('ana-0001');
    await until(() => ana.closes.length > 0, 'a close');
    expect(ana.closes[0]).toEqual({ code: 1013, reason: 'storage' });
    await expect(bench.served()).rejects.toThrow('cannot be read');
    expect([bench.server.sync.stats().rooms, readBoard(ana.doc).notes]).toEqual([0, []]);
    bench.store.trouble = 'none';
    await ana.open();
    expect(textOf(ana.doc)).toBe('weekly status');
  });

  test('when neither storing nor reading works the document stays open, says nothing, and goes on when it can', async () => {
    const ana = await bench.page('ana-0001', { acks: true }).open();
    const ben = await bench.page('ben-0001', { acks: true }).open();
    rewriteNote(ana.doc, NOTE, 'acknowledged', 'here');
    await until(() => ana.acked === 2 && textOf(ben.doc) === 'acknowledged', 'an ack');
    bench.store.trouble = 'all';
    rewriteNote(ana.doc, NOTE, 'acknowledged, and then not', 'here');
    await until(() => ana.refusals.includes('storage'), 'a refusal');
    const late = bench.page('cleo-0001', { acks: true });
    await until(() => late.controls.length > 0, 'a notice');
    await expect(bench.served()).rejects.toThrow(StoreTrouble);
    const change = () => undefined;
    await expect(bench.server.sync.documents.edit(BOARD, change)).rejects.toThrow(StoreTrouble);
    expect(late.controls).toEqual([{ kind: 'notice', condition: 'storage' }]);
    expect([textOf(ben.doc), textOf(late.doc), ana.acked]).toEqual(['acknowledged', undefined, 3]);
    bench.store.trouble = 'none';
    const all = [ana, ben, late];
    await until(() => all.every(({ doc }) => textOf(doc) === 'acknowledged, and then not'), 'the edit');
    await until(() => ana.controls.at(-1)?.kind === 'ack' && ana.acked > 3, 'an ack of what was asked for');
    expect(all.map(({ closes }) => closes)).toEqual([[], [], []]);
  });

  test('a change by the server that cannot be stored did not happen', async () => {
    bench.store.trouble = 'append';
    const change = (doc: Y.Doc) => rewriteNote(doc, NOTE, 'by the server', 'server');
    await expect(bench.server.sync.documents.edit(BOARD, change)).rejects.toThrow('disk full');
    expect(await bench.served()).toBe('weekly status');
    bench.store.trouble = 'none';
    const works = () => bench.server.sync.documents.edit(BOARD, () => undefined);
    await until(
      () =>
        works().then(
          () => true,
          () => false,
        ),
      'a store that takes writes',
    );
    await expect(
      bench.server.sync.documents.edit(BOARD, (doc) => {
        change(doc);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await bench.served()).toBe('weekly status');
  });
});

describe('edits and acks', () => {
  test('nobody is told of an edit, and nobody sees it, before it is durable', async () => {
    const ana = await bench.page('ana-0001', { acks: true }).open();
    const ben = await bench.page('ben-0001').open();
    await until(() => ana.acked === 1, 'the first ack');
    let release = () => {};
    bench.store.held = new Promise((resolve) => (release = resolve));
    rewriteNote(ana.doc, NOTE, 'on its way', 'here');
    const late = bench.page('cleo-0001');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect([ana.acked, textOf(ben.doc), readBoard(late.doc).notes]).toEqual([1, 'weekly status', []]);
    release();
    await late.open();
    await until(() => ana.acked === 2 && textOf(ben.doc) === 'on its way', 'ack and broadcast');
    expect(textOf(late.doc)).toBe('on its way');
  });

  test('what comes in one tick is one record and one frame for everybody', async () => {
    const watcher = (await bench.raw('wall-0001', { role: 'observer' })).ask();
    const ana = await bench.page('ana-0001', { acks: true }).open();
    await until(() => ana.acked === 1 && watcher.frames.length > 1, 'a quiet start');
    const before = (await bench.store.load(BOARD)).records.length;
    for (let x = 20; x < 60; x++) moveNote(ana.doc, NOTE, [x, 100], 'here');
    await until(() => ana.acked === 41, 'all acks');
    const records = (await bench.store.load(BOARD)).records.length - before;
    expect(records).toBeLessThanOrEqual(4);
    await until(() => watcher.updates.length >= records, 'the frames');
    expect(watcher.updates.length).toBe(records);
  });

  test('listeners hear of every durable change, and one that fails harms nobody', async () => {
    const heard: string[] = [];
    bench.server.sync.documents.onChange(() => {
      throw new Error('mine');
    });
    const stop = bench.server.sync.documents.onChange((name, doc, origin) =>
      heard.push(`${name} ${origin} ${textOf(doc)}`),
    );
    const ana = await bench.page('ana-0001', { acks: true }).open();
    rewriteNote(ana.doc, NOTE, 'heard', 'here');
    await until(() => ana.acked === 2, 'an ack');
    stop();
    await bench.server.sync.documents.edit(BOARD, (doc) => rewriteNote(doc, NOTE, 'not heard', 'server'));
    expect(heard).toEqual([`${BOARD} person heard`]);
  });
});

test('the log says what broke and where, and nothing of what somebody wrote', async () => {
  const quote = (): never => {
    throw new SyntaxError('unexpected "my salary"');
  };
  bench.server.sync.documents.onChange(quote);
  const ana = await bench.page('ana-0001', { acks: true }).open();
  rewriteNote(ana.doc, NOTE, 'my salary', 'here');
  await until(() => ana.acked === 2, 'an ack');
  const { door } = bench.server;
  const admit = door.admit.bind(door);
  door.admit = async (request) => {
    const verdict = await admit(request);
    return verdict.ok ? { ok: true, value: { ...verdict.value, closedFor: quote } } : verdict;
  };
  bench.page('ben-0001');
  await until(() => bench.server.logged.length === 2, 'two lines of log');
  expect(bench.server.logged.map((line) => line.split('{')[0])).toEqual([
    'a listener failed ',
    'an upgrade failed ',
  ]);
  expect(bench.server.logged.join()).toMatch(/SyntaxError.*syncRoom/);
  expect(bench.server.logged.join()).not.toContain('salary');
});

describe('a room', () => {
  test('is let go of when nobody is there, and read again for the next', async () => {
    const ana = await bench.page('ana-0001', { acks: true }).open();
    rewriteNote(ana.doc, NOTE, 'kept', 'here');
    await until(() => ana.acked === 2, 'an ack');
    ana.close();
    await until(() => bench.server.sync.stats().rooms === 0, 'an unloaded board');
    const loads = bench.store.loads.length;
    expect(textOf((await bench.page('ben-0001').open()).doc)).toBe('kept');
    expect(bench.store.loads.slice(loads)).toEqual([BOARD]);
  });

  test('rewrites a long log as a snapshot that keeps whose client ids are whose', async () => {
    await bench.server.stop();
    await bench.serve({ compactRecords: 5, tick: 0 });
    const ana = await bench.page('ana-0001', { acks: true }).open();
    for (let edit = 2; edit < 12; edit++) {
      rewriteNote(ana.doc, NOTE, `edit ${edit}`, 'here');
      await until(() => ana.acked === edit, `ack ${edit}`);
    }
    expect((await bench.store.load(BOARD)).snapshot).not.toBeNull();
    const { clientID } = ana.doc;
    ana.close();
    await until(() => bench.server.sync.stats().rooms === 0, 'an unloaded board');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, await bench.server.sync.documents.read(BOARD, (doc) => Y.encodeStateAsUpdate(doc)));
    copy.clientID = clientID;
    const forged: Uint8Array[] = [];
    copy.on('update', (update: Uint8Array) => forged.push(update));
    rewriteNote(copy, NOTE, 'edit 12', 'here');
    const eve = (await bench.raw('eve-0001')).edit(forged[0]!);
    await until(() => eve.closed !== null, 'a close');
    expect([eve.closed?.reason, await bench.served()]).toEqual(['forged-author', 'edit 11']);
    const again = (await bench.raw('ana-0001')).edit(forged[0]!);
    await until(() => again.controls.length > 0, 'an ack');
    expect([again.refusals, await bench.served()]).toEqual([[], 'edit 12']);
  });

  test('is erased with its log, whoever has it open', async () => {
    const desk = deskOfPerson('ana-0001');
    const ana = await bench.page('ana-0001', { document: desk, acks: true }).open();
    ana.doc.getText('sheet').insert(0, 'private words');
    await until(() => ana.acked === 2, 'an ack');
    expect(await bench.server.sync.documents.list(`desk/${WORKSHOP}/1/`)).toEqual([desk]);
    await bench.server.sync.documents.erase([desk], 'desk-closed');
    await until(() => ana.closes.length > 0, 'a close');
    expect(ana.closes).toEqual([{ code: 4410, reason: 'desk-closed' }]);
    expect([bench.store.removed, await bench.server.sync.documents.list('desk/')]).toEqual([[desk], []]);
  });

  test('closes the sockets of one person and leaves the others', async () => {
    const ana = await bench.page('ana-0001').open();
    const ben = await bench.page('ben-0001').open();
    bench.server.sync.documents.disconnect(BOARD, 'not-allowed', 'ana-0001');
    await until(() => ana.closes.length > 0, 'a close');
    expect([ana.closes, ben.closes]).toEqual([[{ code: 4403, reason: 'not-allowed' }], []]);
    expect(bench.server.sync.stats().sockets).toBe(1);
  });

  test('asks a client that came with a gap for what is missing', async () => {
    const ana = await bench.page('ana-0001', { acks: true }).open();
    await until(() => ana.acked === 1, 'the first ack');
    const { ws } = ana.provider;
    const send = ws!.send.bind(ws);
    ws!.send = () => undefined;
    rewriteNote(ana.doc, NOTE, 'lost on the way', 'here');
    ws!.send = send;
    rewriteNote(ana.doc, NOTE, 'lost on the way, and found', 'here');
    await until(() => ana.refusals.length > 0, 'a refusal');
    expect(ana.refusals).toEqual(['not-in-order']);
    await until(async () => (await bench.served()) === 'lost on the way, and found', 'the whole text');
  });
});
