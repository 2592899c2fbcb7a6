import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { RedisLink } from '../../server/redis/link.ts';
import { script } from '../../server/redis/script.ts';
import { useRedis } from '../support/redis.ts';
import { aLog, fasterClock } from './redisStore.ts';
import { eventually } from './storeTexts.ts';

const SAY = script('#!lua\nreturn ARGV[1]');
const CHANNEL = 'flashmap:{w}:talk';

describe('the link to Redis', () => {
  const redis = useRedis();
  let link: RedisLink;
  let heard: string[];

  beforeEach(async () => {
    link = new RedisLink({ url: redis().url, clock: fasterClock(systemClock), log: aLog() });
    heard = [];
    expect(await link.tried()).toBeNull();
  });
  afterEach(() => link?.close());

  const hear = () => link.hear(CHANNEL, (message) => heard.push(message.toString()));
  const isDown = () => eventually(() => Promise.resolve(!link.isUp));
  const isUp = () => eventually(() => Promise.resolve(link.isUp));

  it('keeps bytes as they are', async () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    await link.send('SET', 'a', all);
    expect(await link.send('GET', 'a')).toEqual(Buffer.from(all));
    expect(
      await link.transaction([
        ['STRLEN', 'a'],
        ['GET', 'none'],
      ]),
    ).toEqual([256, null]);
  });

  it('comes back after Redis was killed, with its channels and scripts, and says that something may be missing', async () => {
    await hear();
    await link.run(SAY, [], ['before']);
    let gaps = 0;
    link.onGap(() => gaps++);
    await redis().kill();
    await isDown();
    await expect(link.send('GET', 'a')).rejects.toMatchObject({ kind: 'away' });
    expect(gaps).toBe(0);
    await redis().restart();
    await isUp();
    expect(gaps).toBe(1);
    expect(String(await link.run(SAY, [], ['after']))).toBe('after');
    await link.send('SPUBLISH', CHANNEL, 'hello');
    await eventually(() => Promise.resolve(heard.includes('hello')));
  });

  it('lets nobody wait for a frozen Redis for ever, and goes on when it thaws', async () => {
    redis().freeze();
    try {
      await expect(link.send('GET', 'a')).rejects.toMatchObject({ kind: 'away' });
      expect(link.isUp).toBe(false);
      await expect(link.patiently(() => link.send('GET', 'a'))).rejects.toMatchObject({ kind: 'away' });
    } finally {
      redis().thaw();
    }
    await isUp();
    expect(await link.send('PING')).toBe('PONG');
  });

  it('notices a freeze while nobody asks for anything', async () => {
    redis().freeze();
    try {
      await isDown();
    } finally {
      redis().thaw();
    }
    await isUp();
  });

  it('waits for a Redis that starts anew', async () => {
    const patient = new RedisLink({ url: redis().url, clock: fasterClock(systemClock, 1 / 2), log: aLog() });
    expect(await patient.tried()).toBeNull();
    await redis().kill();
    const answer = patient.patiently(() => patient.send('PING'));
    await redis().restart();
    expect(await answer.finally(() => patient.close())).toBe('PONG');
  });

  it('takes a Redis that reads its files for one that is away', async () => {
    // Large enough that Redis looks up from each, and says meanwhile that it reads.
    const value = randomBytes(2048).toString('hex');
    const keys = Array.from({ length: 400 }, (_, i) => [`flashmap:{w}:${i}`, value]).flat();
    await link.send('MSET', ...keys);
    await link.send('BGREWRITEAOF');
    await eventually(async () => !/aof_rewrite_in_progress:1/.test(String(await link.send('INFO'))));
    let gaps = 0;
    link.onGap(() => gaps++);
    // Far longer than anybody needs to see it, and no longer than that.
    const restarted = redis().restart(
      '--key-load-delay',
      '20000',
      '--loading-process-events-interval-bytes',
      '1024',
    );
    await eventually(() => Promise.resolve(link.problem?.code === 'LOADING'));
    expect(gaps).toBe(0);
    await redis().command('CONFIG', 'SET', 'key-load-delay', '0');
    await restarted;
    await isUp();
    expect(gaps).toBe(1);
    expect(String(await link.send('GET', 'flashmap:{w}:399'))).toBe(value);
  });

  it('listens once for all who hear a channel, and no longer than the last of them', async () => {
    const subscribers = async () => ((await link.send('PUBSUB', 'SHARDNUMSUB', CHANNEL)) as unknown[])[1];
    const stops = await Promise.all([hear(), hear()]);
    expect(await subscribers()).toBe(1);
    stops[0]!();
    await link.send('SPUBLISH', CHANNEL, 'one');
    await eventually(() => Promise.resolve(heard.length > 0));
    expect(heard).toEqual(['one']);
    stops[1]!();
    const again = await hear();
    await link.send('SPUBLISH', CHANNEL, 'two');
    await eventually(() => Promise.resolve(heard.includes('two')));
    again();
    await eventually(async () => (await subscribers()) === 0);
    expect(heard).toEqual(['one', 'two']);
  });

  it('is heard again after its connections were killed', async () => {
    await hear();
    let gaps = 0;
    link.onGap(() => gaps++);
    await redis().command('CLIENT', 'KILL', 'TYPE', 'pubsub');
    await eventually(() => Promise.resolve(gaps === 1));
    await redis().command('CLIENT', 'KILL', 'TYPE', 'normal');
    await eventually(() => Promise.resolve(gaps === 2));
    await link.send('SPUBLISH', CHANNEL, 'back');
    await eventually(() => Promise.resolve(heard.includes('back')));
  });

  it('says what Redis refuses, by the word it gives', async () => {
    await link.send('SET', 'text', 'x');
    await expect(link.send('INCR', 'text')).rejects.toMatchObject({ kind: 'refused', code: 'ERR' });
    await expect(link.send('LPUSH', 'text', 'x')).rejects.toMatchObject({ code: 'WRONGTYPE' });
    await expect(link.transaction([['LPUSH', 'text', 'x']])).rejects.toMatchObject({ code: 'WRONGTYPE' });
    expect(link.isUp).toBe(true);
  });
});
