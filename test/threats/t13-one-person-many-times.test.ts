// T13: one person joins again and again, until nobody else finds a place.
// A browser is one person however often it joins; a workshop takes so many people and no more, says that it is full, and
// takes the next one when the facilitator has removed somebody who is not there.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LIMITS } from '../../shared/limits.ts';
import { attendees } from '../../shared/workshop/state.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { Browser, connect, createWorkshop, join } from '../contract/people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

it('the same browser is one person, however often it joins', async () => {
  const { code, browser, workshop } = await createWorkshop(app.url);
  const { browser: same, person } = await join(app.url, code);
  const again = await Promise.all(
    Array.from({ length: 30 }, () => same.post<{ person: string }>('/api/join', { code })),
  );
  expect(new Set(again.map(({ body }) => body.person))).toEqual(new Set([person]));
  const host = await connect(browser, workshop, 'facilitator');
  expect(attendees(host.state!)).toHaveLength(1);
  host.close();
});

it(`${LIMITS.attendees} and no more get in, until the facilitator makes room`, async () => {
  const { code, browser, workshop } = await createWorkshop(app.url, { groups: 100 });
  const host = await connect(browser, workshop, 'facilitator');
  const statuses: number[] = [];
  for (let left = LIMITS.attendees + 20; left > 0; left -= 60) {
    const some = Array.from({ length: Math.min(60, left) }, () =>
      new Browser(app.url).post('/api/join', { code }),
    );
    statuses.push(...(await Promise.all(some)).map(({ status }) => status));
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(LIMITS.attendees);
  const late = await new Browser(app.url).post('/api/join', { code });
  expect([late.status, late.body]).toMatchObject([
    409,
    { code: 'workshop-full', message: expect.stringMatching(/full/) },
  ]);
  await host.untilState('all are known', (state) => attendees(state).length === LIMITS.attendees);
  const [absent] = attendees(host.state!);
  expect(await host.send({ type: 'person.remove', person: absent!.id })).toMatchObject({ ok: true });
  expect((await new Browser(app.url).post('/api/join', { code })).status).toBe(200);
  // Another workshop has places of its own.
  expect((await join(app.url, (await createWorkshop(app.url)).code)).person).toBeTruthy();
  host.close();
});

it('links that are passed on fill no workshop either', async () => {
  const { links } = await createWorkshop(app.url);
  const [, workshop, secret] = /\/enter\/([^#]+)#(.+)$/.exec(links.observer)!;
  const statuses: number[] = [];
  for (let n = 0; n < 210; n++)
    statuses.push((await new Browser(app.url).post('/api/enter', { workshop, secret })).status);
  // The one who created it is the first of 200.
  expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([199, 409]);
});
