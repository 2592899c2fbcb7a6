import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { CommandAnswer } from '../../shared/workshop/wire.ts';
import type { RefusalBody, TicketResponse } from '../../shared/workshop/requests.ts';
import { systemClock, type Clock } from '../../server/clock.ts';
import { postJson } from '../../client/api.ts';
import { startApp, type TestApp } from './app.ts';
import { Browser, connect, Control, createWorkshop, join, refusedWith } from './people.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

const code = (answer: CommandAnswer) => (answer.ok ? 'ok' : answer.code);

async function workshop() {
  const made = await createWorkshop(app.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const guest = await join(app.url, made.code);
  const attendee = await connect(guest.browser, made.workshop, 'attendee');
  return { made, host, guest, attendee };
}

/** The last word that the server says to a socket. */
function lastWord(control: Control): Promise<RefusalBody> {
  return new Promise((resolve) => control.socket.once('refused', resolve));
}

describe('commands', () => {
  it('of a facilitator who clicks as fast as fingers go are all carried out', async () => {
    const { host, attendee } = await workshop();
    await host.open(0);
    const answers: CommandAnswer[] = [];
    for (let click = 0; click < 50; click++)
      answers.push(await host.send({ type: click % 2 === 0 ? 'timer.pause' : 'timer.resume' }));
    expect(new Set(answers.map(code))).toEqual(new Set(['ok']));
    for (const control of [host, attendee]) control.close();
  });

  it('of one attendee cannot fill the log, however many tabs they come from', async () => {
    const { made, host, guest, attendee } = await workshop();
    const tabs = [attendee];
    for (let tab = 0; tab < 4; tab++) tabs.push(await connect(guest.browser, made.workshop, 'attendee'));
    const toggles = Array.from({ length: 100 }, (_, n) =>
      tabs[n % tabs.length]!.send({ type: 'hand.set', up: n % 2 === 0 }),
    );
    const answers = (await Promise.all(toggles)).map(code);
    expect(answers.filter((answer) => answer === 'too-many').length).toBeGreaterThan(80);
    expect(host.events.filter(({ event }) => event.type === 'hand.set').length).toBeLessThan(20);
    expect(code(await host.send({ type: 'message.say', text: 'Hello' }))).toBe('ok');
    const other = await join(app.url, made.code);
    const neighbour = await connect(other.browser, made.workshop, 'attendee');
    expect(code(await neighbour.send({ type: 'hand.set', up: true }))).toBe('ok');
    for (const control of [host, neighbour, ...tabs]) control.close();
  });

  it('by the thousand end the connection with a reason, and nobody else’s', async () => {
    const { host, attendee } = await workshop();
    const word = lastWord(attendee);
    for (let n = 0; n < 3000; n++) attendee.socket.emit('report', { unsaved: n });
    expect((await word).code).toBe('flooding');
    expect(code(await host.send({ type: 'message.say', text: 'Hello' }))).toBe('ok');
    for (const control of [host, attendee]) control.close();
  });

  it('larger than any catalogue end the connection', async () => {
    const { host, attendee } = await workshop();
    const gone = new Promise((resolve) => attendee.socket.once('disconnect', resolve));
    attendee.socket.emit('command', { id: 'x'.repeat(200_000) } as never, () => undefined);
    await gone;
    expect(host.socket.connected).toBe(true);
    for (const control of [host, attendee]) control.close();
  });
});

describe('the sockets of one person', () => {
  it('are eight at most: the oldest is told why and goes', async () => {
    const { made, host, guest, attendee } = await workshop();
    const word = lastWord(attendee);
    const tabs: Control[] = [];
    for (let tab = 0; tab < 8; tab++) tabs.push(await connect(guest.browser, made.workshop, 'attendee'));
    const { code, message } = await word;
    expect([code, message]).toEqual(['too-many-tabs', expect.stringMatching(/tabs.*\.$/)]);
    expect(tabs.map(({ socket }) => socket.connected)).toEqual(tabs.map(() => true));
    for (const control of [host, attendee, ...tabs]) control.close();
  });
});

it('ends connections that never say who they are, whatever they go on sending', async () => {
  const open = '/socket.io/?EIO=4&transport=';
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}${open}websocket`);
  const closed = once(socket, 'close');
  await once(socket, 'open');
  // Nothing is polled, so nobody can hold a session without a connection.
  expect((await fetch(`${app.url}${open}polling`)).status).toBe(400);
  // An empty packet now and then keeps a connection busy, and says nothing.
  const trickle = setInterval(() => socket.send('6'), 200);
  await closed;
  clearInterval(trickle);
});

describe('while the server is overloaded', () => {
  it('nobody new comes in, on either wire, and whoever is there works on', async () => {
    const { clock, strain } = strainedClock();
    const own = await startApp({ parts: { clock } });
    const made = await createWorkshop(own.url, { groups: 1 });
    const host = await connect(made.browser, made.workshop, 'facilitator');
    const guest = await join(own.url, made.code);
    strain(true);
    await expect
      .poll(async () => (await new Browser(own.url).post('/api/join', { code: made.code })).status)
      .toBe(503);
    const refused = await refusedWith(new Control(guest.browser, made.workshop, 'attendee'));
    expect([refused.code, refused.message]).toEqual(['try-later', expect.stringMatching(/busy/)]);
    expect(code(await host.send({ type: 'message.say', text: 'Hello' }))).toBe('ok');
    const patient = postJson<TicketResponse>(`${own.url}/api/join`, { code: made.code });
    strain(false);
    expect(await patient).toMatchObject({ ok: true, value: { workshop: made.workshop } });
    await expect
      .poll(async () => (await new Browser(own.url).post('/api/join', { code: made.code })).status)
      .toBe(200);
    host.close();
    await own.dispose();
  });
});

/** A clock whose short timers can be made to come very late, as they do when the process has too much to do. */
function strainedClock() {
  let late = 0;
  let added = 0;
  const clock: Clock = {
    ...systemClock,
    monotonic: () => systemClock.monotonic() + added,
    after: (milliseconds, callback) =>
      systemClock.after(milliseconds, () => {
        added += late;
        callback();
      }),
  };
  return { clock, strain: (on: boolean) => (late = on ? 1000 : 0) };
}
