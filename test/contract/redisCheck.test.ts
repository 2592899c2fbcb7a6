import { createServer } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { checkRedis, placeOf, type RedisVerdict } from '../../server/redis/check.ts';
import { RedisLink } from '../../server/redis/link.ts';
import { freePort } from '../support/port.ts';
import { useRedis } from '../support/redis.ts';
import { aLog, fasterClock } from './redisStore.ts';

const SECRET = 'canary-secret';

describe('a Redis is checked before anybody works on it', () => {
  const redis = useRedis('--maxmemory', '200mb');
  const undo: (() => Promise<unknown>)[] = [];

  async function check(url: string, clock = systemClock): Promise<RedisVerdict> {
    const log = aLog();
    const link = new RedisLink({ url, clock, log });
    const verdict = await checkRedis(link, url);
    await link.close();
    expect(JSON.stringify([verdict, log.lines])).not.toContain(SECRET);
    return verdict;
  }
  async function codes(url: string, clock = systemClock): Promise<string[]> {
    const verdict = await check(url, clock);
    return (verdict.ok ? verdict.advice : verdict.problems).map(({ code }) => code);
  }
  async function set(name: string, value: string): Promise<void> {
    const [old] = Object.values((await redis().command('CONFIG', 'GET', name)) as Record<string, string>);
    undo.push(() => redis().command('CONFIG', 'SET', name, old ?? ''));
    await redis().command('CONFIG', 'SET', name, value);
  }
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  it('takes a good one, and says what it promises', async () => {
    expect(await codes(redis().url)).toEqual(['redis-every-second']);
    await set('appendfsync', 'always');
    expect(await codes(redis().url)).toEqual([]);
    expect(await redis().command('DBSIZE')).toBe(0);
  });

  it('refuses one that would lose what it is given, and says everything that is wrong', async () => {
    await set('maxmemory-policy', 'allkeys-lru');
    expect(await codes(redis().url)).toEqual(['redis-evicts']);
    await set('appendfsync', 'no');
    expect(await codes(redis().url)).toEqual(['redis-evicts', 'redis-never-syncs']);
    await set('appendonly', 'no');
    const verdict = await check(redis().url);
    expect(verdict).toMatchObject({
      ok: false,
      problems: [
        { sentence: expect.stringContaining('noeviction') as string },
        { code: 'redis-keeps-nothing' },
      ],
    });
  });

  it('says what weakens one', async () => {
    await set('no-appendfsync-on-rewrite', 'yes');
    await set('maxmemory', '0');
    await set('appendfsync', 'always');
    expect(await codes(redis().url)).toEqual(['redis-rests-while-rewriting', 'redis-without-bound']);
  });

  it('refuses a replica, and a full one', async () => {
    await redis().command('REPLICAOF', '127.0.0.1', String(await freePort()));
    undo.push(() => redis().command('REPLICAOF', 'NO', 'ONE'));
    expect(await codes(redis().url, fasterClock(systemClock))).toEqual(['redis-replica']);
    await redis().command('REPLICAOF', 'NO', 'ONE');
    await set('maxmemory', '1');
    expect(await codes(redis().url)).toEqual(['redis-full']);
  });

  it('knows what its user may do', async () => {
    undo.push(() => redis().command('ACL', 'DELUSER', 'ana'));
    const ana = new URL(redis().url);
    ana.username = 'ana';
    ana.password = SECRET;
    await redis().command(
      'ACL',
      'SETUSER',
      'ana',
      'on',
      `>${SECRET}`,
      '+@all',
      '-config',
      '~flashmap:*',
      '&flashmap:*',
    );
    expect(await codes(ana.href)).toEqual(['redis-settings-hidden']);
    await redis().command('ACL', 'SETUSER', 'ana', 'resetchannels');
    expect(await codes(ana.href)).toEqual(['redis-forbids']);
    ana.password = `${SECRET}-wrong`;
    expect(await codes(ana.href)).toEqual(['redis-password']);
  });

  it('says what is wrong with the address', async () => {
    // Where nobody answers, waiting for it shows nothing more.
    const quick = fasterClock(systemClock, 20);
    const closed = `redis://:${SECRET}@127.0.0.1:${await freePort()}`;
    expect(await codes(closed, quick)).toEqual(['redis-unreachable']);
    const unknown = `redis://${'a'.repeat(64)}.invalid:6379`;
    expect(await codes(unknown, quick)).toEqual(['redis-host-unknown']);
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    expect(await codes(`redis://127.0.0.1:${port}`, quick)).toEqual(['redis-not-redis']);
    silent.close();
    const secure = redis().url.replace('redis:', 'rediss:');
    expect(await codes(secure, quick)).toEqual([expect.stringMatching(/tls|not-redis/)]);
    expect(await codes(`${redis().url}/9999`)).toEqual(['redis-database']);
    expect(placeOf(`redis://ana:${SECRET}@redis.example.org/3`)).toBe('redis.example.org:6379');
  });
});
