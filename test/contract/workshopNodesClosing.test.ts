import { afterEach, expect, it } from 'vitest';
import { itemsOf, readBoard } from '../../shared/board.ts';
import { removeNote } from '../../shared/boardEdits.ts';
import { boardName, deskName, workshopLogName } from '../../shared/names.ts';
import { setDots } from '../../shared/desk.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import { readDocument } from '../../server/sync/rebuild.ts';
import { decodeEntries } from '../../server/workshop/record.ts';
import { until } from '../support/until.ts';
import { openBoard, openDesk, stored } from './documents.ts';
import { Freezer, type Hold, type Kind } from './heldStore.ts';
import { connect, createWorkshop, join } from './people.ts';
import { at, nodesOnOneStore, type SeveralNodes, type Wrap } from './severalNodes.ts';
import { Typist } from './typist.ts';

let several: SeveralNodes;
afterEach(() => several?.dispose());

async function textsOn(board: string): Promise<string[]> {
  const { doc } = await readDocument(several.apps[0].store, board);
  return readBoard(doc).notes.map(({ text }) => text);
}

async function eventsOf(workshop: string): Promise<WorkshopEvent[]> {
  const { records } = await several.apps[1].store.load(workshopLogName(workshop));
  return records.flatMap(({ bytes }) => decodeEntries(bytes).flatMap(({ events }) => events));
}

const step = (kind: Kind, start: string, within = '') =>
  ((of: Kind, name: string, bytes: string) =>
    of === kind && name.startsWith(start) && bytes.includes(within)) as Hold['matches'];

const STEPS = {
  'sealing the desks': step('append', 'desk/'),
  'filling the board': step('append', 'board/'),
  'saying what came of it': step('append', 'log/', 'notes.revealed'),
  'erasing the desks': step('remove', 'desk/'),
  'opening the next stage': step('append', 'log/', '"round":2'),
};

it('is closed by another node when one freezes at any step, and that one changes nothing when it wakes', async () => {
  const freezer = new Freezer();
  several = await nodesOnOneStore(2, {
    wrap: (store, index) => (index === 0 ? freezer.wrap(store) : store),
  });
  const [a, b] = several.apps;
  const cases = Object.entries(STEPS).flatMap(([name, matches]) =>
    (['before', 'after'] as const).map((when) => ({ name: `${when} ${name}`, hold: { when, matches } })),
  );
  const frozen = await Promise.all(
    cases.map(async ({ name, hold }) => {
      const made = await createWorkshop(a.url, { groups: 1 });
      const host = await connect(made.browser, made.workshop, 'facilitator');
      const guest = await join(b.url, made.code);
      const control = await connect(guest.browser, made.workshop, 'attendee');
      await host.open(0);
      await control.untilState('writing is open', ({ phase }) => phase === 'open');
      const typist = await Typist.open(guest.browser, deskName(made.workshop, guest.person, 1));
      for (const text of ['one', 'two', 'three']) typist.write(text);
      await typist.judged();

      freezer.arm(made.workshop, hold);
      expect(await host.send({ type: 'stage.open', stage: 2, round: 1 })).toMatchObject({ ok: true });
      await until(`the node is frozen ${name}`, () => freezer.isFrozen(made.workshop));
      return { name, made, host, guest, control, typist };
    }),
  );
  several.lapse();
  await Promise.all(
    frozen.map(async ({ name, made, host, guest, control, typist }) => {
      await control.until(`the next stage is open: ${name}`, () => control.state?.round === 2);
      const board = await openBoard(guest.browser, control, 'attendee');
      expect(
        readBoard(board.doc)
          .notes.map(({ text }) => text)
          .sort(),
      ).toEqual(['one', 'three', 'two']);
      const tidying = await openBoard(at(made.browser, b), host, 'facilitator', host.state!.groups[0]!.id);
      removeNote(tidying.doc, readBoard(tidying.doc).notes[0]!.id, 'test');
      await board.until('a note is deleted', () => readBoard(board.doc).notes.length === 2);
      tidying.close();
      const left = readBoard(board.doc);
      const { position } = (await b.store.load(workshopLogName(made.workshop))).records.at(-1)!;

      freezer.thaw(made.workshop);
      await host.untilState(
        'the frozen node knows it',
        ({ round, phase }) => round === 2 && phase === 'open',
      );
      await until('the frozen node has ended its work', () => freezer.isIdle(made.workshop));
      const awake = await openBoard(made.browser, host, 'facilitator', host.state!.groups[0]!.id);
      await awake.until(`it is up to date: ${name}`, () => readBoard(awake.doc).notes.length === 2);
      expect([name, readBoard(awake.doc), readBoard(board.doc)]).toEqual([name, left, left]);
      expect((await b.store.load(workshopLogName(made.workshop))).records.at(-1)!.position).toBe(position);
      const events = await eventsOf(made.workshop);
      expect(events.filter(({ type }) => type === 'notes.revealed')).toHaveLength(1);
      expect(await b.store.list(`desk/${made.workshop}/1/`)).toEqual([]);
      for (const open of [host, control, board, awake, typist]) open.close();
    }),
  );
});

/** A board with an item, and dots of one person on it, in a workshop whose attendee is on the second node. */
async function voting() {
  const [a, b] = several.apps;
  const made = await createWorkshop(a.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(b.url, made.code);
  const control = await connect(guest.browser, made.workshop, 'attendee');
  await host.open(0);
  await control.untilState('writing is open', ({ phase }) => phase === 'open');
  const typist = await Typist.open(guest.browser, deskName(made.workshop, guest.person, 1));
  for (const text of ['one', 'two', 'three']) typist.write(text);
  await typist.judged();
  await host.open(3);
  await control.untilState('voting is open', ({ round, phase }) => round === 2 && phase === 'open');
  const board = await openBoard(guest.browser, control, 'attendee');
  const [item] = itemsOf(readBoard(board.doc));
  const desk = await openDesk(guest.browser, control);
  setDots(desk.doc, item!.id, 2, 'test');
  await stored(desk, guest.browser, 'attendee');
  const close = () => [host, control, board, desk, typist].forEach((open) => open.close());
  return { workshop: made.workshop, host, control, tally: { [item!.id]: 2 }, close };
}

it('counts dots once when the node that counts them freezes', async () => {
  const freezer = new Freezer();
  const wrap: Wrap = (store, index) => (index === 0 ? freezer.wrap(store) : store);
  several = await nodesOnOneStore(2, { wrap });
  const counting = [step('append', 'desk/'), step('append', 'log/', 'dots.tallied'), step('remove', 'desk/')];
  const frozen = await Promise.all(
    counting.map(async (matches) => {
      const voted = await voting();
      const { workshop, host } = voted;
      freezer.arm(workshop, { when: 'before', matches });
      expect(await host.send({ type: 'stage.open', stage: 4, round: 2 })).toMatchObject({ ok: true });
      await until('the node is frozen', () => freezer.isFrozen(workshop));
      return voted;
    }),
  );
  several.lapse();
  await Promise.all(
    frozen.map(async ({ workshop, host, control, tally, close }) => {
      await control.until('the next stage is open', () => control.state?.round === 3);
      freezer.thaw(workshop);
      await host.untilState(
        'the frozen node knows it',
        ({ round, phase }) => round === 3 && phase === 'open',
      );
      await until('the frozen node has ended its work', () => freezer.isIdle(workshop));
      expect((await eventsOf(workshop)).filter(({ type }) => type === 'dots.tallied')).toHaveLength(1);
      expect(Object.values(host.state!.tallies)).toEqual([tally]);
      expect(await several.apps[1].store.list(`desk/${workshop}/`)).toEqual([]);
      close();
    }),
  );
});

it('counts dots once when two nodes count them at once, and one finds the desks erased', async () => {
  const freezers = [new Freezer(), new Freezer()] as const;
  const wrap: Wrap = (store, index) => freezers[index as 0 | 1].wrap(store);
  // As if the right to close had ended unnoticed in every moment.
  several = await nodesOnOneStore(2, { wrap, lax: true });
  const { workshop, host, control, tally, close } = await voting();
  freezers[0].arm(workshop, { when: 'after', matches: step('append', 'desk/') });
  freezers[1].arm(workshop, { when: 'after', matches: step('remove', 'desk/') });
  expect(await host.send({ type: 'stage.open', stage: 4, round: 2 })).toMatchObject({ ok: true });
  await until('both are at it', () => freezers.every((freezer) => freezer.isFrozen(workshop)));
  freezers[0].thaw(workshop);
  await until('the first has ended its work', () => freezers[0].isIdle(workshop));
  freezers[1].thaw(workshop);
  for (const each of [host, control])
    await each.untilState('the next stage is open', ({ round, phase }) => round === 3 && phase === 'open');
  expect((await eventsOf(workshop)).filter(({ type }) => type === 'dots.tallied')).toHaveLength(1);
  expect(Object.values(host.state!.tallies)).toEqual([tally]);
  close();
});

it('a late note whose node froze is published where its writer comes back, and is there once', async () => {
  const freezer = new Freezer();
  several = await nodesOnOneStore(2, { wrap: (store, index) => (index === 1 ? freezer.wrap(store) : store) });
  const [a, b] = several.apps;
  const made = await createWorkshop(a.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(b.url, made.code);
  const control = await connect(guest.browser, made.workshop, 'attendee');
  await host.open(1);
  await control.untilState('reading is open', ({ phase }) => phase === 'open');
  const typist = await Typist.open(guest.browser, deskName(made.workshop, guest.person, 1));
  freezer.arm(made.workshop, { when: 'before', matches: step('append', 'board/') });
  typist.write('a late note');
  await typist.judged();
  await until('the node has frozen', () => freezer.isFrozen(made.workshop));
  expect(typist.acknowledged).toEqual(['a late note']);
  const board = boardName(made.workshop, host.state!.groups[0]!.id);
  expect(await textsOn(board)).toEqual([]);
  const back = await connect(at(guest.browser, a), made.workshop, 'attendee');
  await until('it is published', async () => (await textsOn(board)).length === 1);
  freezer.thaw(made.workshop);
  await until('the frozen node has ended its work', () => freezer.isIdle(made.workshop));
  await host.open(2);
  expect(await textsOn(board)).toEqual(['a late note']);
  for (const open of [host, control, back, typist]) open.close();
});
