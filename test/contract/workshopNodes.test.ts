import { afterEach, describe, expect, it } from 'vitest';
import { itemsOf, readBoard } from '../../shared/board.ts';
import { moveNote } from '../../shared/boardEdits.ts';
import { addDraft, setDots } from '../../shared/desk.ts';
import type { Report } from '../../shared/map/report.ts';
import { deskName } from '../../shared/names.ts';
import { useRedis } from '../support/redis.ts';
import { openBoard, openDesk, openDocument, stored } from './documents.ts';
import { connect, createWorkshop, enter, freshId, join, type Control } from './people.ts';
import type { Store } from '../../server/store/store.ts';
import { at, nodesOnOneStore, nodesOnRedis, type SeveralNodes } from './severalNodes.ts';
import { storeWith } from './storeWith.ts';

const STAGE = { write: 0, read: 1, cluster: 2, vote: 3, map: 4 } as const;

function workshopOnNodes(open: () => Promise<SeveralNodes>): void {
  let several: SeveralNodes;
  afterEach(() => several?.dispose());

  it('is one workshop from the lobby to the report, whoever is connected where', async () => {
    several = await open();
    const [a, b] = several.apps;
    const made = await createWorkshop(a.url, { groups: 1 });
    const host = await connect(made.browser, made.workshop, 'facilitator');
    const here = await join(b.url, made.code);
    const there = await join(a.url, made.code);
    const one = await connect(here.browser, made.workshop, 'attendee');
    const two = await connect(there.browser, made.workshop, 'attendee');
    await host.untilState('both are in', ({ people }) => Object.keys(people).length === 3);

    await host.open(STAGE.write);
    for (const [control, { browser }] of [[one, here] as const, [two, there] as const]) {
      await control.untilState('writing is open', ({ phase }) => phase === 'open');
      const desk = await openDesk(browser, control);
      for (const text of ['x', 'y']) addDraft(desk.doc, { id: freshId(), lane: 'stop', text }, 'test');
      await stored(desk, browser, 'attendee');
      desk.close();
    }
    // The facilitator's next page is on the other node.
    const second = await connect(at(made.browser, b), made.workshop, 'facilitator');
    await second.open(STAGE.read);
    const boards = await Promise.all([
      openBoard(here.browser, one, 'attendee'),
      openBoard(there.browser, two, 'attendee'),
    ]);
    for (const board of boards)
      await board.until('four notes', () => readBoard(board.doc).notes.length === 4);
    expect(readBoard(boards[0]!.doc)).toEqual(readBoard(boards[1]!.doc));

    await host.open(STAGE.cluster);
    for (const control of [one, two])
      await control.untilState(
        'clustering is open',
        ({ stage, phase }) => stage === STAGE.cluster && phase === 'open',
      );
    const late = await openDesk(here.browser, one);
    addDraft(late.doc, { id: freshId(), lane: 'more', text: 'late' }, 'test');
    for (const board of boards)
      await board.until('the late note', () => readBoard(board.doc).notes.length === 5);
    const first = readBoard(boards[1]!.doc).notes[0]!;
    moveNote(boards[1]!.doc, first.id, [100, 900], 'test');
    await boards[0]!.until('it is moved there too', () =>
      readBoard(boards[0]!.doc).notes.some(({ id, pos }) => id === first.id && pos[1] === 900),
    );
    late.close();

    await second.open(STAGE.vote);
    const items = itemsOf(readBoard(boards[0]!.doc)).filter(({ lane }) => lane === 'stop');
    for (const [control, { browser }] of [[one, here] as const, [two, there] as const]) {
      await control.untilState(
        'voting is open',
        ({ stage, phase }) => stage === STAGE.vote && phase === 'open',
      );
      const desk = await openDesk(browser, control);
      setDots(desk.doc, items[0]!.id, 2, 'test');
      await stored(desk, browser, 'attendee');
      desk.close();
    }
    await host.open(STAGE.map);
    const group = host.state!.groups[0]!.id;
    for (const control of [host, second, one, two]) {
      await control.untilState('the tally is known', ({ stage }) => stage === STAGE.map);
      expect(control.state!.tallies[group]).toEqual({ [items[0]!.id]: 4 });
    }
    expect(await a.store.list('desk/')).toEqual([]);

    const { round } = second.state!;
    expect(await second.send({ type: 'workshop.close', round })).toMatchObject({ ok: true });
    await host.untilState('it is closed', ({ phase }) => phase === 'closed');
    const lead = await enter(b.url, made.links.lead.replace(a.url, b.url));
    const path = `/api/workshops/${made.workshop}/report?as=lead`;
    const reports = await Promise.all([b, a].map((app) => at(lead.browser, app).get<Report>(path)));
    expect(reports[0]!.body).toMatchObject({ workshop: { closed: true, revealed: true } });
    const said = reports.map(({ body: { workshop, ...rest } }) => ({
      ...rest,
      workshop: { ...workshop, reportedAt: 0 },
    }));
    expect(said[1]).toEqual(said[0]);
    for (const board of boards) board.close();
    for (const control of [host, second, one, two]) control.close();
  });

  it('lets everybody in on any node as soon as one has let them in, and throws them out on all', async () => {
    several = await open();
    const [a, b] = several.apps;
    const made = await createWorkshop(a.url, { groups: 2 });
    const host = await connect(made.browser, made.workshop, 'facilitator');
    // So that the other node has a copy of the workshop that it must not judge by.
    const wall = await connect((await enter(b.url, made.links.observer)).browser, made.workshop, 'observer');
    await host.open(STAGE.write);
    const controls: Control[] = [];
    for (let n = 0; n < 15; n++) {
      const guest = await join(a.url, made.code);
      const browser = at(guest.browser, b);
      const desk = await openDocument(browser, deskName(made.workshop, guest.person, 1), 'attendee');
      controls.push(await connect(browser, made.workshop, 'attendee'));
      await desk.until('it is synced', () => desk.provider.synced);
      expect(desk.closes).toEqual([]);
      desk.close();
    }
    const guest = await join(b.url, made.code);
    const control = await connect(guest.browser, made.workshop, 'attendee');
    const [desk, board] = [
      await openDesk(guest.browser, control),
      await openBoard(guest.browser, control, 'attendee'),
    ];
    await host.untilState('all are in', ({ people }) => Object.hasOwn(people, guest.person));
    expect(await host.send({ type: 'person.remove', person: guest.person })).toMatchObject({ ok: true });
    await control.until('the control socket is closed', () => !control.socket.connected);
    await desk.until('the desk is closed', () => desk.closes.includes(4401));
    await board.until('the board is closed', () => board.closes.includes(4401));
    for (const open of [desk, board]) open.close();
    for (const open of [host, wall, control, ...controls]) open.close();
  });

  it('carries a command out once and answers alike, to whichever nodes it is sent', async () => {
    several = await open();
    const [a, b] = several.apps;
    const made = await createWorkshop(a.url, { groups: 1 });
    const one = await connect(made.browser, made.workshop, 'facilitator');
    const two = await connect(at(made.browser, b), made.workshop, 'facilitator');
    for (let n = 0; n < 10; n++) {
      const id = freshId();
      const say = { type: 'message.say', text: `message ${n}` } as const;
      const answers = await Promise.all([one.send(say, id), two.send(say, id), one.send(say, id)]);
      expect(new Set(answers.map((answer) => answer.ok && answer.seq)).size).toBe(1);
      expect(answers[0]).toMatchObject({ ok: true });
    }
    const openStage = { type: 'stage.open', stage: 0, round: 0 } as const;
    const both = await Promise.all([one.send(openStage), two.send(openStage)]);
    expect(both.map((answer) => (answer.ok ? 'ok' : answer.code)).sort()).toEqual(['ok', 'stage-moved']);
    for (const control of [one, two]) {
      await control.untilState('it is open', ({ round }) => round === 1);
      const said = control.events.filter(({ event }) => event.type === 'message.said');
      expect(said.map(({ event }) => event)).toEqual(
        Array.from({ length: 10 }, (_, n) => ({ type: 'message.said', text: `message ${n}` })),
      );
      control.close();
    }
  });
}

it('a node that hears of no decision refuses nobody by what it has missed', async () => {
  const deaf = (store: Store): Store =>
    storeWith(store, {
      watch: (name, on) => store.watch(name, name.startsWith('log/') ? () => undefined : on),
    });
  const several = await nodesOnOneStore(2, { wrap: (store, index) => (index === 1 ? deaf(store) : store) });
  const [a, b] = several.apps;
  const made = await createWorkshop(a.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(a.url, made.code);
  const control = await connect(guest.browser, made.workshop, 'attendee');
  const browser = at(guest.browser, b);
  await host.open(STAGE.write);
  await control.untilState('writing is open', ({ phase }) => phase === 'open');
  const desk = await openDesk(browser, control);
  addDraft(desk.doc, { id: freshId(), lane: 'stop', text: 'a note' }, 'test');
  await stored(desk, browser, 'attendee');
  const board = await openBoard(browser, control, 'attendee');
  await host.open(STAGE.cluster);
  await board.until('the note is there', () => readBoard(board.doc).notes.length === 1);
  const [note] = readBoard(board.doc).notes;
  moveNote(board.doc, note!.id, [100, 900], 'test');
  const other = await openBoard(made.browser, host, 'facilitator', host.state!.groups[0]!.id);
  await other.until('it is moved', () => readBoard(other.doc).notes[0]?.pos[1] === 900);
  expect(board.closes).toEqual([]);
  const next = await openDesk(browser, control);
  expect(next.closes).toEqual([]);
  const hand = await connect(browser, made.workshop, 'attendee');
  expect(await hand.send({ type: 'ready.set', ready: true })).toMatchObject({ ok: true });
  for (const open of [host, control, hand, desk, next, board, other]) open.close();
  await several.dispose();
});

describe('a workshop on two nodes over one store', () => workshopOnNodes(() => nodesOnOneStore(2)));

describe('a workshop on two nodes over Redis', () => {
  const redis = useRedis();
  workshopOnNodes(() => nodesOnRedis(redis().url, 2));
});
