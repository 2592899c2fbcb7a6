import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import type { Limits } from '../../server/limits/limits.ts';
import { memoryLimits } from '../../server/limits/memory.ts';
import { redisLimits } from '../../server/limits/redis.ts';
import { RedisLink } from '../../server/redis/link.ts';
import { useRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';
import { connect, createWorkshop, join } from './people.ts';
import { aLog } from './redisStore.ts';
import { at, nodesOnRedis } from './severalNodes.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function takeMany(limits: Limits, name: string, key: string, count: number): Promise<number> {
  const limiter = limits.limiter(name, { burst: 5, perSecond: 0.1 });
  const taken = await Promise.all(Array.from({ length: count }, () => limiter.take(key)));
  return taken.filter(Boolean).length;
}

let names = 0;
function limiterSuite(where: string, open: () => Promise<Limits>): void {
  describe(`a limit ${where}`, () => {
    it('gives so many of each key, says what is left, and gives again when its window is over', async () => {
      const limits = await open();
      const limiter = limits.limiter(`limit-${++names}`, { burst: 4, perSecond: 0.1 });
      expect(await limiter.left('ana')).toBe(4);
      const taken = await Promise.all(Array.from({ length: 6 }, () => limiter.take('ana')));
      expect(taken).toEqual([true, true, true, true, false, false]);
      expect(await Promise.all([limiter.left('ana'), limiter.left('ben')])).toEqual([0, 4]);
      const short = limits.limiter(`limit-${++names}`, { burst: 1, perSecond: 1 });
      await short.take('ana');
      await until('the window is over', () => short.take('ana'));
    });

    it('leaves nothing to whoever is punished, for that time', async () => {
      const limiter = (await open()).limiter(`limit-${++names}`, { burst: 60, perSecond: 1 });
      const punished = limiter.punish('ana', 1);
      const [may, left, other] = [limiter.take('ana'), limiter.left('ana'), limiter.take('ben')];
      await punished;
      expect(await Promise.all([may, left, other])).toEqual([false, 0, true]);
      await until('that is over', () => limiter.take('ana'));
    });
  });
}

limiterSuite('in memory', () => Promise.resolve(memoryLimits()));

describe('on Redis', () => {
  const redis = useRedis();
  async function openLink(): Promise<RedisLink> {
    const link = new RedisLink({ url: redis().url, clock: systemClock, log: aLog() });
    undo.push(() => link.close());
    await link.tried();
    return link;
  }
  limiterSuite('on Redis', async () => redisLimits(await openLink()));

  it('what one node takes is taken for all, and no key outlives its window', async () => {
    const [a, b] = [redisLimits(await openLink()), redisLimits(await openLink())];
    const taken = await Promise.all([a, b].map((limits) => takeMany(limits, 'shared', 'ana', 20)));
    expect(taken.reduce((sum, count) => sum + count)).toBe(5);
    expect(Number(await redis().command('TTL', 'flashmap:limit:shared:ana'))).toBeGreaterThan(0);
  });

  it('a Redis that is away, or answers nothing, shuts nobody out and opens no gate', async () => {
    const link = await openLink();
    const limits = redisLimits(link);
    redis().freeze();
    try {
      expect(await takeMany(limits, 'frozen', 'ana', 20)).toBe(5);
      expect(await limits.limiter('frozen-too', { burst: 5, perSecond: 1 }).left('ana')).toBe(5);
    } finally {
      redis().thaw();
    }
    await until('it is reached', () => link.isUp);
    await redis().kill();
    try {
      expect(await takeMany(limits, 'away', 'ana', 20)).toBe(5);
      await limits.limiter('away', { burst: 5, perSecond: 0.1 }).punish('ben', 60);
      expect(await takeMany(limits, 'away', 'cleo', 1)).toBe(1);
    } finally {
      await redis().restart();
    }
    await until('it is reached', () => link.isUp);
    expect(await takeMany(limits, 'away', 'ana', 20)).toBe(5);
  });

  it('codes that are guessed at two servers in turn get no more tries than at one, and the right one still lets in', async () => {
    const servers = await nodesOnRedis(redis().url, 2);
    undo.push(() => servers.dispose());
    const { code } = await createWorkshop(servers.apps[0].url, { groups: 2 });
    const statuses: number[] = [];
    const began = performance.now();
    const guesses = Array.from({ length: 1200 }, (_, n) =>
      guess(servers.apps[n % 2]!.url).then((status) => statuses.push(status)),
    );
    await until('most have an answer or wait in line', () => statuses.length >= 350);
    const seconds = (performance.now() - began) / 1000;
    const wrong = statuses.filter((status) => status === 404).length;
    const lookedAt = statuses.filter((status) => status !== 503).length;
    expect(wrong).toBeLessThanOrEqual(60);
    // Besides those: what two servers had begun to look at, and twenty a second of both together.
    expect(lookedAt).toBeLessThanOrEqual(60 + 2 * 30 + 20 * (seconds + 1));
    const people = await Promise.all([0, 1, 0, 1].map((n) => join(servers.apps[n]!.url, code)));
    expect(new Set(people.map(({ person }) => person)).size).toBe(4);
    await Promise.all(servers.apps.map(({ app }) => app.close()));
    await Promise.all(guesses);
  });

  it('an attendee cannot fill the log by going to two servers', async () => {
    const servers = await nodesOnRedis(redis().url, 2);
    undo.push(() => servers.dispose());
    const made = await createWorkshop(servers.apps[0].url, { groups: 1 });
    const guest = await join(servers.apps[0].url, made.code);
    const tabs = await Promise.all(
      servers.apps.map((app) => connect(at(guest.browser, app), made.workshop, 'attendee')),
    );
    undo.push(() => tabs.forEach((tab) => tab.close()));
    const toggles = Array.from({ length: 60 }, (_, n) =>
      tabs[n % 2]!.send({ type: 'hand.set', up: n % 4 < 2 }),
    );
    const answers = (await Promise.all(toggles)).map((answer) => (answer.ok ? 'ok' : answer.code));
    expect(answers.filter((answer) => answer === 'too-many').length).toBe(60 - 12);
  });
});

/** Tries a code. @returns the status, 0 when the connection was cut. */
function guess(url: string): Promise<number> {
  return new Promise((resolve) => {
    const headers = { origin: url, 'content-type': 'application/json' };
    const asked = request(`${url}/api/join`, { method: 'POST', headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    asked.on('error', () => resolve(0));
    asked.end('{"code":"ZZZZZZ"}');
  });
}
