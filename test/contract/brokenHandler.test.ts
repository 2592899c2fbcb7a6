import { expect, test } from 'vitest';
import { moveNote, rewriteNote } from '../../shared/boardEdits.ts';
import { encodePresence } from '../../server/sync/frames.ts';
import { NOTE, textOf, useSyncBench } from './syncBench.ts';
import { deskOfPerson, until } from './syncServer.ts';

const bench = useSyncBench();
const slip = (): never => {
  throw new TypeError('a slip');
};

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
  await until(() => ana.frames.length > 1, 'the board');
  let slips = 1;
  Object.defineProperty(bench.server.door, 'showsPresence', { get: () => slips-- !== 1 || slip() });
  ana.send(encodePresence([{ client: 5, clock: 1, state: '{"cursor":null}' }]));
  await until(() => ana.closed !== null, 'a close');
  expect(ana.closed).toEqual({ code: 1011, reason: 'broken' });
  moveNote(ben.doc, NOTE, [50, 80], 'here');
  await until(() => ben.acked === 2, 'an ack');
  expect(ben.closes).toEqual([]);
});
