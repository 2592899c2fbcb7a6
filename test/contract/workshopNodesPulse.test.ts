import { afterEach, expect, it } from 'vitest';
import { addDraft } from '../../shared/desk.ts';
import { deskName } from '../../shared/names.ts';
import type { Store } from '../../server/store/store.ts';
import { openDesk, stored } from './documents.ts';
import { connect, createWorkshop, enter, freshId, join, type Control } from './people.ts';
import { at, nodesOnOneStore, type SeveralNodes } from './severalNodes.ts';
import { storeWith } from './storeWith.ts';

let several: SeveralNodes;
afterEach(() => several?.dispose());

const last = (control: Control) => control.pulses.at(-1);
const notes = (control: Control) => Object.values(last(control)?.groups ?? {}).map((group) => group.notes);

it('the pulse of every node counts people, edits, desks and boards of all', async () => {
  const loaded: string[][] = [[], []];
  const noting = (store: Store, index: number) =>
    storeWith(store, {
      load: (name) => {
        loaded[index]?.push(name);
        return store.load(name);
      },
    });
  several = await nodesOnOneStore(2, { wrap: noting, haste: 2 });
  const [a, b] = several.apps;
  const made = await createWorkshop(a.url, { groups: 2 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guests = await Promise.all([a, b, b, b].map((app) => join(app.url, made.code)));
  const [one, two, three, four] = guests as [Guest, Guest, Guest, Guest];
  const seen = await Promise.all(
    [one, two, three].map(({ browser }) => connect(browser, made.workshop, 'attendee')),
  );
  await host.until('three of four are here', () => last(host)?.here === 3 && last(host)?.offline === 1);
  expect(last(host)!.away.map(({ person }) => person)).toEqual([four.person]);
  for (const [control, unsaved] of [[seen[0], 2] as const, [seen[1], 3] as const])
    control!.socket.emit('report', { unsaved });
  await host.until('unsaved edits add up', () => last(host)?.unsaved === 5);

  await host.open(0);
  // A pulse that was begun in this round: before anything is written in it.
  seen[0]!.socket.emit('report', { unsaved: 1 });
  await host.until('the round is counted', () => last(host)?.unsaved === 4);
  seen[0]!.socket.emit('report', { unsaved: 2 });
  const written = Date.now();
  const desks = await Promise.all(
    [one, two].map(async ({ browser }, index) => {
      await seen[index]!.untilState('writing is open', ({ phase }) => phase === 'open');
      const desk = await openDesk(browser, seen[index]!);
      addDraft(desk.doc, { id: freshId(), lane: 'more', text: 'a draft' }, 'test');
      addDraft(desk.doc, { id: freshId(), lane: 'stop', text: 'another' }, 'test');
      await stored(desk, browser, 'attendee');
      return desk;
    }),
  );
  await host.until('drafts of both nodes are counted', () => notes(host).join() === '2,2');
  // The desk on the other node was counted there.
  expect(loaded[0]).not.toContain(deskName(made.workshop, two.person, 1));

  const wall = await connect((await enter(b.url, made.links.observer)).browser, made.workshop, 'observer');
  await wall.until('the wall on the other node says the same', () => {
    return last(wall)?.here === 3 && last(wall)?.unsaved === 5 && notes(wall).join() === '2,2';
  });
  expect(loaded[1]).not.toContain(deskName(made.workshop, one.person, 1));
  expect(last(wall)!.away).toEqual([]);
  wall.close();

  // Somebody moves to the other node, and somebody goes.
  const moved = await connect(at(two.browser, a), made.workshop, 'attendee');
  seen[1]!.close();
  seen[2]!.close();
  await host.until('two are here', () => last(host)?.here === 2 && last(host)?.unsaved === 2);
  const since = last(host)!.away.find(({ person }) => person === three.person)!.since;
  // Not before their node told of what was written, and of them with it.
  expect(since).toBeGreaterThanOrEqual(written);

  await host.open(1);
  await host.until('notes of the boards are counted', () =>
    Object.values(last(host)?.groups ?? {}).every((group) => group.lanes?.stop === 1),
  );
  for (const open of [host, moved, ...seen, ...desks]) open.close();
});

it('the people of a node that died are away after a while, and its desks are counted elsewhere', async () => {
  several = await nodesOnOneStore(2, { haste: 2 });
  const [a, b] = several.apps;
  const made = await createWorkshop(a.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(b.url, made.code);
  const control = await connect(guest.browser, made.workshop, 'attendee');
  await host.open(0);
  await control.untilState('writing is open', ({ phase }) => phase === 'open');
  const desk = await openDesk(guest.browser, control);
  const written = Date.now();
  addDraft(desk.doc, { id: freshId(), lane: 'more', text: 'a draft' }, 'test');
  await host.until('the draft is counted', () => notes(host).join() === '1' && last(host)?.here === 1);
  several.kill(1);
  await host.until('nobody is here', () => last(host)?.here === 0);
  expect(last(host)!.away.map(({ person }) => person)).toEqual([guest.person]);
  expect(last(host)!.away[0]!.since).toBeGreaterThanOrEqual(written);
  expect(notes(host)).toEqual([1]);
  for (const open of [host, control, desk]) open.close();
});

type Guest = Awaited<ReturnType<typeof join>>;
