import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock, type Clock } from '../../server/clock.ts';
import { startApp, type TestApp } from './app.ts';
import { connect, Control, createWorkshop, join } from './people.ts';

/** What the hall does is timed: a clock that fails just then, once, is a mistake in it. */
let slipsIn: 'sendState' | 'leave' | null = null;
const clock: Clock = {
  ...systemClock,
  now() {
    const asked = slipsIn !== null && new RegExp(`${slipsIn}.*hall\\.ts`).test(new Error().stack ?? '');
    if (!asked) return systemClock.now();
    slipsIn = null;
    throw new TypeError('a slip');
  },
};

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ parts: { clock } });
});
afterAll(() => app.dispose());

/** Of one who is sent away for a mistake of ours. */
async function sentAway(control: Control): Promise<string[]> {
  const said: string[] = [];
  control.socket.on('refused', ({ code }) => said.push(code));
  await control.until('the server hung up', () => control.socket.disconnected && said.length > 0);
  return said;
}

test('a mistake while somebody is welcomed costs that socket, and it may come back', async () => {
  const made = await createWorkshop(app.url);
  const host = await connect(made.browser, made.workshop, 'facilitator');
  slipsIn = 'sendState';
  const second = new Control(made.browser, made.workshop, 'facilitator');
  expect(await sentAway(second)).toEqual(['broken']);
  expect(app.logLines.join()).toContain('a control socket broke');
  second.socket.connect();
  await second.ready();
  expect(await host.send({ type: 'message.say', text: 'Two more minutes' })).toMatchObject({ ok: true });
  await second.until('the event', () => second.events.length === 1);
  for (const each of [host, second]) each.close();
});

test('a mistake while somebody is told of a decision costs that socket; the others hear of it, and it is done', async () => {
  const made = await createWorkshop(app.url, { groups: 2 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(app.url, made.code);
  const attendee = await connect(guest.browser, made.workshop, 'attendee');
  const { groups } = host.state!;
  const elsewhere = groups.find(({ id }) => id !== attendee.state?.people[guest.person]?.group)!.id;
  slipsIn = 'sendState';
  const gone = sentAway(attendee);
  expect(await host.send({ type: 'person.move', person: guest.person, group: elsewhere })).toMatchObject({
    ok: true,
  });
  expect(await gone).toEqual(['broken']);
  await host.until('the event', () => host.events.some(({ event }) => event.type === 'person.moved'));
  attendee.socket.connect();
  await attendee.untilState('they are there', (state) => state.people[guest.person]?.group === elsewhere);
  for (const each of [host, attendee]) each.close();
});

test('a mistake while somebody leaves costs nobody anything', async () => {
  const made = await createWorkshop(app.url);
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const second = await connect(made.browser, made.workshop, 'facilitator');
  const said = app.logLines.length;
  slipsIn = 'leave';
  second.close();
  await expect
    .poll(() => app.logLines.slice(said).filter((line) => line.includes('a control socket broke')))
    .toHaveLength(1);
  await host.open(1);
  host.close();
});
