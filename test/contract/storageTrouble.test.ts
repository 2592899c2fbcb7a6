import { expect, test } from 'vitest';
import { rewriteNote } from '../../shared/boardEdits.ts';
import { systemClock } from '../../server/clock.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import { Metrics } from '../../server/metrics/metrics.ts';
import { WatchedStore } from '../../server/store/watched.ts';
import { NOTE, textOf, useSyncBench } from './syncBench.ts';
import type { Page } from './syncPage.ts';
import { deskOfPerson, until } from './syncServer.ts';

const bench = useSyncBench();
const ignore = () => undefined;
const noticesOf = ({ controls }: Page) =>
  controls.flatMap((frame) => (frame.kind === 'notice' ? [frame.condition] : []));

test('all pages are told that nothing is stored, whoever wrote, and told again when it is over', async () => {
  const ana = await bench.page('ana-0001', { acks: true }).open();
  const ben = await bench.page('ben-0001', { acks: true }).open();
  const desk = await bench.page('cleo-001', { document: deskOfPerson('cleo-001'), acks: true }).open();
  bench.store.trouble = 'append';
  rewriteNote(ana.doc, NOTE, 'not stored yet', 'here');
  const everybody = [ana, ben, desk];
  await until(() => everybody.every((page) => noticesOf(page).at(-1) === 'storage'), 'the notices');
  const late = await bench.page('dan-0001', { acks: true }).open();
  expect([noticesOf(late), textOf(late.doc)]).toEqual([['storage'], 'weekly status']);
  bench.store.trouble = 'none';
  const all = [...everybody, late];
  await until(() => all.every((page) => noticesOf(page).at(-1) === 'fine'), 'the end of it');
  await until(() => all.slice(0, 2).every(({ doc }) => textOf(doc) === 'not stored yet'), 'the edit');
  await until(() => textOf(late.doc) === 'not stored yet' && ana.controls.at(-1)?.kind === 'ack', 'its ack');
  for (const page of all) expect([page.closes, noticesOf(page).length <= 2]).toEqual([[], true]);
});

test('while it lasts every edit is refused at once, and the disk is left in peace', async () => {
  await bench.server.stop();
  await bench.serve({ tick: 0, retry: 60_000 });
  const ana = await bench.page('ana-0001', { acks: true }).open();
  const desk = await bench.page('cleo-001', { document: deskOfPerson('cleo-001'), acks: true }).open();
  await until(() => ana.acked === 1 && desk.acked === 1, 'the first acks');
  bench.store.trouble = 'append';
  const [appends, loads] = [bench.store.appends, bench.store.loads.length];
  for (let edit = 1; edit <= 20; edit++) {
    rewriteNote(ana.doc, NOTE, `edit ${edit}`, 'here');
    desk.doc.getText('sheet').insert(0, 'word ');
    await until(() => ana.refusals.length === edit && desk.refusals.length === edit, `refusal ${edit}`);
  }
  expect(new Set([...ana.refusals, ...desk.refusals])).toEqual(new Set(['storage']));
  expect(bench.store.appends - appends).toBe(1);
  expect(bench.store.loads.length - loads).toBe(1);
});

test('a probe that fails too says nothing, and one that gets through leaves nearly nothing behind', async () => {
  const ana = await bench.page('ana-0001', { acks: true }).open();
  bench.store.trouble = 'append';
  rewriteNote(ana.doc, NOTE, 'later', 'here');
  await until(() => bench.store.appends > 4, 'some probes');
  expect(noticesOf(ana)).toEqual(['storage']);
  bench.store.trouble = 'none';
  await until(() => noticesOf(ana).at(-1) === 'fine', 'the end of it');
  expect((await bench.store.load('server/probe')).records).toEqual([]);
  expect(bench.server.logged.filter((line) => /storage/.test(line))).toHaveLength(2);
});

test('whoever writes past the rooms, as the workshop log does, leaves the disk in peace too', async () => {
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const watched = new WatchedStore(bench.store, {
    clock: systemClock,
    log,
    metrics: new Metrics(),
    retry: 50,
  });
  const write = () => watched.append('log/w', new Uint8Array(1));
  bench.store.trouble = 'append';
  const before = bench.store.appends;
  for (let times = 0; times < 20; times++) await expect(write()).rejects.toThrow(StoreTrouble);
  // One that failed, and perhaps some probes.
  expect(bench.store.appends - before).toBeLessThan(10);
  await expect(watched.remove(['log/w'])).rejects.toThrow(StoreTrouble);
  bench.store.trouble = 'none';
  await until(() => !watched.inTrouble, 'the end of it');
  await write();
  watched.stop();
});
