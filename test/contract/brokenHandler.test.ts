import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { moveNote, rewriteNote } from '../../shared/boardEdits.ts';
import { encodePresence } from '../../server/sync/frames.ts';
import { NOTE, textOf, useSyncBench } from './syncBench.ts';
import { aloneNode } from '../../server/nodes/alone.ts';
import { deskOfPerson, startSync, until } from './syncServer.ts';

const bench = useSyncBench();
const slip = (): never => {
  throw new TypeError('a slip');
};
const pointer = (clock: number) => ({ client: 5, clock, state: '{"cursor":null}' });

test('a mistake while edits are judged closes that document, which is read anew; others never notice', async () => {
  const ana = await bench.page('ana-0001', { acks: true }).open();
  const ben = await bench.page('ben-0001', { acks: true }).open();
  const desk = await bench.page('cleo-001', { document: deskOfPerson('cleo-001'), acks: true }).open();
  const { places } = bench.server.door;
  bench.server.door.places = { has: slip } as never;
  rewriteNote(ana.doc, NOTE, 'typed into a mistake', 'here');
  await until(() => ana.closes.length > 0 && ben.closes.length > 0, 'the closes');
  expect([ana.closes[0], ben.closes[0]]).toEqual(Array(2).fill({ code: 1011, reason: 'broken' }));
  bench.server.door.places = places;
  await until(async () => (await bench.served()) === 'typed into a mistake', 'the edit, sent again');
  await until(() => textOf(ben.doc) === 'typed into a mistake', 'the edit at the other page');
  desk.doc.getText('sheet').insert(0, 'undisturbed');
  await until(() => desk.acked === 2, 'an ack');
  expect(desk.closes).toEqual([]);
});

test('a mistake while a frame is taken apart closes that socket alone', async () => {
  const ana = (await bench.raw('ana-0001')).ask();
  const ben = await bench.page('ben-0001', { acks: true }).open();
  await until(() => Buffer.concat(ana.frames).includes('ben-0001'), 'Ben, after whom nothing is due');
  let slips = 1;
  Object.defineProperty(bench.server.door, 'showsPresence', { get: () => slips-- !== 1 || slip() });
  ana.send(encodePresence([pointer(1)]));
  await until(() => ana.closed !== null, 'a close');
  expect(ana.closed).toEqual({ code: 1011, reason: 'broken' });
  moveNote(ben.doc, NOTE, [50, 80], 'here');
  await until(() => ben.acked === 2, 'an ack');
  expect(ben.closes).toEqual([]);
});

test('a mistake while presence is sent, at a time of its own, closes that document', async () => {
  const ana = (await bench.raw('ana-0001')).ask();
  const ben = await bench.page('ben-0001', { acks: true }).open();
  const desk = await bench.page('cleo-001', { document: deskOfPerson('cleo-001'), acks: true }).open();
  await until(() => Buffer.concat(ana.frames).includes('ben-0001'), 'Ben, after whom nothing is due');
  const { nameOf } = bench.server.door;
  bench.server.door.nameOf = (person) => (person === 'ana-0001' ? slip() : person);
  ana.send(encodePresence([pointer(1)]));
  await until(() => ana.closed !== null && ben.closes.length > 0, 'the closes');
  expect([ana.closed, ben.closes[0]]).toEqual(Array(2).fill({ code: 1011, reason: 'broken' }));
  bench.server.door.nameOf = nameOf;
  rewriteNote(ben.doc, NOTE, 'typed afterwards', 'here');
  await until(
    async () => (await bench.served()) === 'typed afterwards',
    'the edit, in the document read anew',
  );
  expect(desk.closes).toEqual([]);
});

test('a mistake in a sign of life closes that socket alone', async () => {
  await bench.server.stop();
  await bench.serve({ ping: 200, keepAlive: 200 });
  const first = (await bench.raw('ana-0001')).ask().send(encodePresence([pointer(1)]));
  const second = (await bench.raw('ben-0001')).ask();
  await until(() => second.frames.length > 1 && first.frames.length > 1, 'the board');
  // Told on arrival, and by a sign of life, whichever comes first: after both nothing is due but the next such sign.
  const told = () => second.frames.filter((frame) => Buffer.from(frame).includes('ana-0001')).length;
  const before = told();
  await until(() => told() > before + 1, 'Ana');
  const { nameOf } = bench.server.door;
  bench.server.door.nameOf = () => {
    bench.server.door.nameOf = nameOf;
    return slip();
  };
  first.send(encodePresence([pointer(2)]));
  await until(() => first.closed !== null, 'a close');
  expect(first.closed).toEqual({ code: 1011, reason: 'broken' });
  expect(bench.server.logged.join()).toContain('a sign of life broke');
  const heard = second.frames.length;
  await until(() => second.frames.length > heard + 1, 'more signs of life');
  expect(second.closed).toBe(null);
});

test('a mistake while somebody leaves closes that document alone', async () => {
  await bench.server.stop();
  const { isAlone: _isAlone, ...node } = aloneNode(randomBytes);
  const nodes = { ...node, hear: () => slip };
  bench.server = await startSync(bench.store, { nodes, limits: { presenceTick: 10 } });
  const ana = (await bench.raw('ana-0001')).ask();
  const desk = await bench.page('cleo-001', { document: deskOfPerson('cleo-001'), acks: true }).open();
  await until(() => ana.frames.length > 1, 'the board');
  ana.close();
  await until(() => bench.server.logged.join().includes('a document was closed'), 'the line in the log');
  expect(await bench.served()).toBe('weekly status');
  desk.doc.getText('sheet').insert(0, 'undisturbed');
  await until(() => desk.acked === 2, 'an ack');
  expect(desk.closes).toEqual([]);
});
