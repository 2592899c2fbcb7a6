// T12: more dots than everybody has: from a second tab, by replays, by dots on the wire that no page would give, all at
// once. A person has one desk however many tabs; the server counts each ballot once, clamped to the budget, when the
// vote closes. (A command that is sent twice is carried out once: test/contract/workshopCommands.test.ts.)
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from '../../shared/board.ts';
import { addDraft, deskOf } from '../../shared/desk.ts';
import { deskName } from '../../shared/names.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { openBoard, openDesk, stored } from '../contract/documents.ts';
import { freshId } from '../contract/people.ts';
import { gather, rawOf, type Cast } from './support/cast.ts';
import { doorOf, outcomeOf, outcomesOf, updateOf } from './support/outcome.ts';

let app: TestApp;
let cast: Cast;
let items: string[];
beforeAll(async () => {
  app = await startApp();
  cast = await gather(app.url);
  const { attendee } = cast.of;
  await cast.open('write');
  const desk = await openDesk(attendee.browser, attendee.control);
  for (const lane of ['stop', 'more', 'start'] as const)
    for (let n = 0; n < 3; n++) addDraft(desk.doc, { id: freshId(), lane, text: `${lane} ${n}` }, 'test');
  await stored(desk, attendee.browser, 'attendee');
  desk.close();
  await cast.open('vote');
  const board = await openBoard(attendee.browser, attendee.control, 'attendee');
  items = readBoard(board.doc).notes.map(({ id }) => id);
  board.close();
});
afterAll(async () => {
  cast.close();
  await app.dispose();
});

it('two tabs, replays, 50 ballots at once and a million dots come to one budget', async () => {
  const { attendee } = cast.of;
  const desk = deskName(cast.workshop, attendee.person, cast.host.state!.round);
  const tabs = [await rawOf(app, attendee, desk).open(), await rawOf(app, attendee, desk).open()];
  const ballots = Array.from({ length: 50 }, () =>
    updateOf(new Y.Doc(), (doc) => items.forEach((item) => deskOf(doc).dots.set(item, 1_000_000))),
  );
  const [first = []] = await Promise.all(tabs.map((tab) => outcomesOf(tab, [...ballots, ...ballots])));
  expect(new Set(first)).toEqual(new Set(['taken']));
  for (const dots of [-5, 1.5, Infinity, NaN, '3', 1e300]) {
    const tab = await rawOf(app, attendee, desk).open();
    const odd = updateOf(new Y.Doc(), (doc) => deskOf(doc).dots.set(items[0]!, dots as number));
    expect([dots, await outcomeOf(tab, odd)]).toEqual([dots, 'bad-frame']);
    tab.close();
  }
  const before = await app.store.load(desk);
  await outcomesOf(tabs[0]!, ballots);
  expect((await app.store.load(desk)).records).toHaveLength(before.records.length);
  const stranger = rawOf(app, cast.mate, desk);
  expect(await doorOf(stranger)).toBe('not-allowed');
  for (const tab of [...tabs, stranger]) tab.close();

  await cast.open('map');
  const [tally = {}] = Object.values(cast.host.state!.tallies);
  expect(Object.values(cast.host.state!.voters)).toEqual([1]);
  // Three a lane and two an item: 2 and 1 in each of three lanes.
  expect(Object.values(tally).sort()).toEqual([1, 1, 1, 2, 2, 2]);
});

it('dots that come when the vote has closed do not count', async () => {
  const desk = deskName(cast.workshop, cast.of.attendee.person, cast.host.state!.round - 1);
  expect(await doorOf(rawOf(app, cast.of.attendee, desk))).toBe('desk-closed');
  expect(await app.store.list('desk/')).toEqual([]);
});
