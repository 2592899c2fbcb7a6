import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { aloneNode } from '../../server/nodes/alone.ts';
import { REPORT_LIFE } from '../../server/nodes/nodes.ts';
import { RedisNodes } from '../../server/nodes/redis.ts';
import { RedisLink } from '../../server/redis/link.ts';
import { useRedis, type RunningRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';
import { earFor, hearing, nodesSuite, type OpenedNodes } from './nodesSuite.ts';
import { aLog } from './redisStore.ts';
import { bytes } from './storeTexts.ts';

interface RedisNode {
  readonly node: RedisNodes;
  readonly link: RedisLink;
}

async function join({ url }: RunningRedis): Promise<RedisNode> {
  const link = new RedisLink({ url, clock: systemClock, log: aLog() });
  await until('Redis is reached', () => link.isUp);
  return { link, node: new RedisNodes(link, randomBytes) };
}

async function leave({ node, link }: RedisNode): Promise<void> {
  await node.close();
  await link.close();
}

nodesSuite('alone', async () => ({ nodes: [aloneNode(randomBytes)], dispose: () => Promise.resolve() }));

describe('on one Redis', () => {
  const redis = useRedis();
  let all: RedisNode[];
  beforeEach(async () => {
    all = await Promise.all([join(redis()), join(redis()), join(redis())]);
  });
  afterEach(() => Promise.all((all ?? []).map(leave)));
  const nodes = () => all.map(({ node }) => node) as unknown as [RedisNodes, RedisNodes, RedisNodes];
  const saidBy = (from: RedisNodes, count: number) =>
    Array.from({ length: count }, (_, n) => `${from.self} ${n}`);

  it('what one tells is heard by all others that listen to it, in order and once, from when they hear', async () => {
    const [a, b, c] = nodes();
    const heard: string[][] = [[], [], [], []];
    await Promise.all([a, b, c].map((node, i) => hearing(node, 'presence/w/g', heard[i] ?? [])));
    await hearing(c, 'presence/w/other', heard[3] ?? []);
    for (let n = 0; n < 500; n++) a.tell('presence/w/g', bytes(String(n)));
    await until('all was told', () => heard[1]?.length === 500 && heard[2]?.length === 500);
    expect(heard).toEqual([[], saidBy(a, 500), saidBy(a, 500), []]);
  });

  it('bytes arrive as they were told, and nobody hears who has stopped', async () => {
    const [a, b] = nodes();
    const everyByte = Uint8Array.from({ length: 256 }, (_, n) => n);
    let came: Uint8Array | null = null;
    const stop = b.hear('presence/w/g', {
      hears: () => a.tell('presence/w/g', everyByte),
      told: (message) => (came = new Uint8Array(message)),
    });
    await until('it came', () => came !== null);
    expect(came).toEqual(everyByte);
    stop();
    const heard: string[] = [];
    await hearing(b, 'presence/v/g', heard);
    came = null;
    for (const topic of ['presence/w/g', 'presence/v/g']) a.tell(topic, bytes('more'));
    await until('the second topic is heard', () => heard.length > 0);
    expect(came).toBeNull();
  });

  it('a lease ends by itself, and whoever was frozen meanwhile learns it when renewing', async () => {
    const [a, b] = nodes();
    const lease = await a.lease('closing/w', 50);
    await until('it is free', async () => (await b.lease('closing/w', 60_000)) !== null);
    expect(await lease?.renew()).toBe(false);
    await lease?.release();
    expect(await a.lease('closing/w', 60_000)).toBeNull();
  });

  it('whoever leaves takes its leases and reports along', async () => {
    const [a, b] = nodes();
    await a.lease('closing/w', 60_000);
    await a.report('crowd/w', bytes('two'));
    expect([...(await b.report('crowd/w', null)).values()].map(String)).toEqual(['two']);
    await a.close();
    expect((await b.report('crowd/w', null)).size).toBe(0);
    expect(await b.lease('closing/w', 60_000)).not.toBeNull();
  });

  it('reports are known to the others by node, the newest of each, until they are too old', async () => {
    const [a, b, c] = nodes();
    await a.report('crowd/w', bytes('two'));
    await a.report('crowd/w', bytes('three'));
    const known = await b.report('crowd/w', bytes('one'));
    expect([...known].map(([node, said]) => [node, String(said)])).toEqual([[a.self, 'three']]);
    expect([...(await c.report('crowd/w', null)).keys()].sort()).toEqual([a.self, b.self].sort());
    // As if the first had said it long ago: Redis keeps the time itself.
    const key = 'flashmap:{w}:reports:crowd/w';
    const [seconds] = (await redis().command('TIME')) as string[];
    await redis().command('HSET', key, a.self, `${Number(seconds) * 1000 - REPORT_LIFE} three`);
    expect([...(await c.report('crowd/w', null)).keys()]).toEqual([b.self]);
    expect(await redis().command('HLEN', key)).toBe(1);
    expect(Number(await redis().command('PTTL', key))).toBeGreaterThan(REPORT_LIFE / 2);
  });

  it('Redis may end and come again: leases are refused meanwhile, and then all is as before by itself', async () => {
    const [a, b] = nodes();
    const heard: string[] = [];
    let times = 0;
    b.hear('presence/w/g', earFor(heard, () => times++)); // prettier-ignore
    await until('it hears', () => times === 1);
    await redis().kill();
    await until('it is missed', () => !all.some(({ link }) => link.isUp));
    a.tell('presence/w/g', bytes('lost'));
    const begun: string[] = [];
    let late = 0;
    b.hear('presence/v/g', earFor(begun, () => late++)); // prettier-ignore
    await expect(a.lease('closing/w', 60_000)).rejects.toThrow(/away/);
    await expect(a.report('crowd/w', bytes('x'))).rejects.toThrow(/away/);
    await redis().restart();
    await until('both hear', () => times === 2 && late === 1 && all.every(({ link }) => link.isUp));
    a.tell('presence/w/g', bytes('again'));
    a.tell('presence/v/g', bytes('too'));
    await until('it is heard', () => heard.length > 0 && begun.length > 0);
    expect([heard, begun]).toEqual([[`${a.self} again`], [`${a.self} too`]]);
    expect(await a.lease('closing/w', 60_000)).not.toBeNull();
  });

  nodesSuite('on Redis', async (): Promise<OpenedNodes> => {
    await redis().command('FLUSHALL');
    const joined = [await join(redis()), await join(redis())] as const;
    return {
      nodes: [joined[0].node, joined[1].node],
      dispose: async () => void (await Promise.all(joined.map(leave))),
    };
  });
});
