import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDraft } from '../../shared/desk.ts';
import { desksPrefix } from '../../shared/names.ts';
import { StoreTrouble, type Store } from '../../server/store/store.ts';
import { startApp, type TestApp } from './app.ts';
import { openDesk } from './documents.ts';
import { Browser, connect, createWorkshop, enter, freshId, join } from './people.ts';
import { storeWith } from './storeWith.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

it('the pulse tells facilitators who is away, the big screen how many, and attendees nothing', async () => {
  const made = await createWorkshop(app.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const wall = await connect((await enter(app.url, made.links.observer)).browser, made.workshop, 'observer');
  const [ana, ben] = [await join(app.url, made.code), await join(app.url, made.code)];
  const attendee = await connect(ana.browser, made.workshop, 'attendee');
  await host.until(
    'one of two is here',
    () => host.pulses.at(-1)?.here === 1 && host.pulses.at(-1)?.offline === 1,
  );
  expect(host.pulses.at(-1)!.away.map(({ person }) => person)).toEqual([ben.person]);
  await wall.until('the wall knows too', () => wall.pulses.at(-1)?.offline === 1);
  expect(wall.pulses.at(-1)!.away).toEqual([]);

  attendee.socket.emit('report', { unsaved: 3 });
  await host.until('unsaved edits are known', () => host.pulses.at(-1)?.unsaved === 3);
  await host.open(0);
  await attendee.untilState('writing is open', (state) => state.round === 1);
  const desk = await openDesk(ana.browser, attendee);
  const before = host.pulses.length;
  const began = performance.now();
  for (let n = 0; n < 100; n++)
    addDraft(desk.doc, { id: freshId(), lane: 'more', text: `draft ${n}` }, 'test');
  await host.until(
    'all drafts are counted',
    () => Object.values(host.pulses.at(-1)!.groups)[0]!.notes === 100,
  );
  expect(host.pulses.length - before).toBeLessThanOrEqual(2 + (performance.now() - began) / 1000);
  expect(JSON.stringify(host.pulses)).not.toContain('draft 1');

  const left = Date.now();
  attendee.close();
  await host.until('she is away', () => host.pulses.at(-1)?.offline === 2);
  const since = host.pulses.at(-1)!.away.find(({ person }) => person === ana.person)!.since;
  expect(since).toBeGreaterThanOrEqual(left - 5);
  expect(host.pulses.at(-1)!.unsaved).toBe(0);
  expect(attendee.pulses).toEqual([]);
  desk.close();
  host.close();
  wall.close();
});

it('counts the desks of before a restart, also when the store has trouble at first', async () => {
  const first = await startApp();
  const made = await createWorkshop(first.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(first.url, made.code);
  const attendee = await connect(guest.browser, made.workshop, 'attendee');
  await host.open(0);
  await attendee.untilState('writing is open', (state) => state.round === 1);
  const desk = await openDesk(guest.browser, attendee);
  addDraft(desk.doc, { id: freshId(), lane: 'more', text: 'kept' }, 'test');
  await host.until('it is counted', () => Object.values(host.pulses.at(-1)!.groups)[0]?.notes === 1);
  for (const each of [desk, host, attendee]) each.close();
  await first.stop();

  let refusals = 0;
  const shaky = (store: Store) =>
    storeWith(store, {
      list: (prefix) =>
        prefix === desksPrefix(made.workshop, 1) && refusals++ < 2
          ? Promise.reject(new StoreTrouble('not now'))
          : store.list(prefix),
    });
  const second = await startApp({ dataDir: first.dataDir, wrapStore: shaky });
  const browser = new Browser(second.url);
  for (const [name, value] of made.browser.cookies) browser.cookies.set(name, value);
  const back = await connect(browser, made.workshop, 'facilitator');
  await back.until('it is counted again', () => {
    const groups = back.pulses.at(-1)?.groups ?? {};
    return Object.values(groups)[0]?.notes === 1;
  });
  expect(refusals).toBeGreaterThan(2);
  back.close();
  await second.dispose();
});

it('says goodbye in good time when everybody is still connected', async () => {
  const own = await startApp();
  const made = await createWorkshop(own.url);
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(own.url, made.code);
  const attendee = await connect(guest.browser, made.workshop, 'attendee');
  await host.open(0);
  await attendee.untilState('writing is open', (state) => state.round === 1);
  const desk = await openDesk(guest.browser, attendee);
  const began = performance.now();
  await own.dispose();
  expect(performance.now() - began).toBeLessThan(20_000);
  await desk.until('the socket is closed to come back later', () => desk.closes.includes(1012));
  desk.close();
  host.close();
  attendee.close();
});
