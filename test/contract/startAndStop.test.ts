import { afterEach, expect, it } from 'vitest';
import { systemClock, type Clock } from '../../server/clock.ts';
import { startApp, type TestApp } from './app.ts';
import { openDesk } from './documents.ts';
import { connect, createWorkshop, join } from './people.ts';
import { storeWith } from './storeWith.ts';

const apps: TestApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.dispose();
});

it('starts without reading what it stored, however many workshops were left open', async () => {
  const before = await startApp();
  const made = await createWorkshop(before.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(before.url, made.code);
  const attendee = await connect(guest.browser, made.workshop, 'attendee');
  await host.open(1);
  await attendee.untilState('reading is open', (state) => state.round === 1);
  const desk = await openDesk(guest.browser, attendee);
  desk.doc.getText('sheet').insert(0, 'half a note');
  await expect.poll(() => before.store.list('desk/')).toHaveLength(1);
  for (const each of [desk, host, attendee]) each.close();
  await before.stop();

  const read: string[] = [];
  const app = await startApp({
    dataDir: before.dataDir,
    wrapStore: (store) =>
      storeWith(store, {
        load: (name) => {
          read.push(name);
          return store.load(name);
        },
      }),
  });
  apps.push(app);
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  expect(read).toEqual(['server/secret']);
});

it('leaves no timer behind when it stops', async () => {
  const pending = new Map<object, number>();
  const clock: Clock = {
    ...systemClock,
    after(milliseconds, callback) {
      const timer = {};
      pending.set(timer, milliseconds);
      const cancel = systemClock.after(milliseconds, () => {
        pending.delete(timer);
        callback();
      });
      return () => {
        pending.delete(timer);
        cancel();
      };
    },
  };
  const app = await startApp({ parts: { clock } });
  const made = await createWorkshop(app.url);
  expect((await made.browser.get(`/api/workshops/${made.workshop}/report?as=facilitator`)).status).toBe(200);
  await app.dispose();
  expect([...pending.values()]).toEqual([]);
});
