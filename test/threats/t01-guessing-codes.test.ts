// T1: an outsider tries join codes, until one opens a workshop.
// A code has 30 bits and is worth something only while its workshop is open; unknown and closed are one answer after one
// time. Wrong codes are counted by address and over all; a right code is never refused for its address, since a venue has one.
// (Whether the times of unknown and closed differ is a question of statistics: docs/threats.md tells how to ask it.)
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type TestApp } from '../contract/app.ts';
import { Browser, connect, createWorkshop, join } from '../contract/people.ts';
import { cannotRunHere } from '../support/needs.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.dispose());

/** Tries a code from an address of this machine. @returns the status, 0 when the connection was cut. */
function guessFrom(localAddress: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = { origin: app.url, 'content-type': 'application/json' };
    const asked = request(`${app.url}/api/join`, { method: 'POST', localAddress, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.on('error', () => resolve(0));
    asked.end('{"code":"ZZZZZZ"}');
  });
}

describe('a wrong code', () => {
  it('is answered alike whether it never was or is closed', async () => {
    const made = await createWorkshop(app.url);
    const host = await connect(made.browser, made.workshop, 'facilitator');
    await host.send({ type: 'workshop.close', round: 0 });
    const asked: number[] = [];
    const answerTo = async (code: string) => {
      const began = performance.now();
      const joined = await new Browser(app.url).post('/api/join', { code });
      asked.push(performance.now() - began);
      const seen = await new Browser(app.url).get(`/api/codes/${code}`);
      const headers = [joined, seen].map((answer) =>
        [...answer.headers].filter(([name]) => !/^(date|etag)$/.test(name)).sort(),
      );
      return [joined.status, joined.body, seen.status, seen.body, headers];
    };
    const unknown = await answerTo('ZZZZZZ');
    expect(await answerTo(made.code)).toEqual(unknown);
    expect(await answerTo('not a code')).toEqual(unknown);
    expect(unknown[1]).toMatchObject({ code: 'unknown-code' });
    // None is answered sooner than the time that all of them take.
    expect(Math.min(...asked)).toBeGreaterThan(145);
    host.close();
  });

  it('tried 2,000 times is slowed down, while a hundred people at the same address still join', async () => {
    const began = performance.now();
    const { code } = await createWorkshop(app.url, { groups: 50 });
    const statuses: number[] = [];
    // When so many are answered, the others wait their turn: all have come. They are cut off when the server stops.
    const guesses = Array.from({ length: 2000 }, () =>
      guessFrom('127.0.0.1').then((it) => statuses.push(it)),
    );
    await expect.poll(() => statuses.length).toBeGreaterThanOrEqual(1600);
    // 60 at once, and one more a second.
    const most = 100 + (performance.now() - began) / 1000;
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(most);
    // They come in at twenty a second; 350 take no other way (test/unit/server/guessing.test.ts).
    const people = await Promise.all(Array.from({ length: 100 }, () => join(app.url, code)));
    expect(new Set(people.map(({ person }) => person)).size).toBe(100);
    await app.stop();
    await Promise.all(guesses);
    app = await startApp();
  });

  it('tried 2,000 times from 50 addresses is slowed down over all, and nobody else notices', async (context) => {
    const addresses = Array.from({ length: 50 }, (_, n) => `127.0.0.${n + 2}`);
    const loopback = Object.values(networkInterfaces())
      .flat()
      .find((it) => it?.address === '127.0.0.1');
    if (loopback?.netmask !== '255.0.0.0' || process.platform !== 'linux')
      cannotRunHere(context, 'this machine answers at 127.0.0.1 alone');
    const { code } = await createWorkshop(app.url, { groups: 50 });
    const began = performance.now();
    const statuses: number[] = [];
    const guesses = addresses.flatMap((address) =>
      Array.from({ length: 40 }, () => guessFrom(address).then((status) => statuses.push(status))),
    );
    await expect.poll(() => statuses.length).toBeGreaterThanOrEqual(1500);
    // 600 at once, and ten more a second.
    const most = 800 + (performance.now() - began) / 100;
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(most);
    const people = await Promise.all(Array.from({ length: 20 }, () => join(app.url, code)));
    expect(new Set(people.map(({ person }) => person)).size).toBe(20);
    await app.stop();
    await Promise.all(guesses);
    app = await startApp();
  });
});

describe('a secret link', () => {
  it('has 132 bits, and a wrong one is answered like one of no workshop', async () => {
    const { links, workshop } = await createWorkshop(app.url);
    for (const role of ['facilitator', 'observer', 'lead'] as const)
      expect(links[role].split('#')[1]).toMatch(/^[\w-]{22}$/);
    const guess = { workshop, secret: 'A'.repeat(22) };
    const wrong = await new Browser(app.url).post('/api/enter', guess);
    const nowhere = await new Browser(app.url).post('/api/enter', { ...guess, workshop: 'no-such-workshop' });
    expect([wrong.status, wrong.body]).toEqual([nowhere.status, nowhere.body]);
    expect(wrong.body.code).toBe('unknown-link');
  });
});
