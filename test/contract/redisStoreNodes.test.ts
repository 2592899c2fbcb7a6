import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreConflict, type Position } from '../../server/store/store.ts';
import { startProxy } from '../support/proxy.ts';
import { startReplica, useRedis } from '../support/redis.ts';
import { aRedisNode, type RedisNode } from './redisStore.ts';
import { bytes, eventually, numbers, text, texts, writeSteadily } from './storeTexts.ts';

describe('several nodes on one Redis', () => {
  const redis = useRedis();
  const undo: (() => Promise<unknown>)[] = [];
  let a: RedisNode;
  let b: RedisNode;

  const open = async (url: string): Promise<RedisNode> => {
    const node = await aRedisNode(url);
    undo.push(() => node.close());
    return node;
  };
  beforeEach(async () => {
    await redis().command('FLUSHALL');
    a = await open(redis().url);
    b = await open(redis().url);
  });
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  /** Reads on whenever it is told to, as far as it was told. */
  async function follow(node: RedisNode, name: string) {
    const heard: string[] = [];
    let position: Position | null = null;
    let reading = Promise.resolve();
    const stop = await node.store.watch(name, (last) => {
      reading = reading.then(async () => {
        for (const record of await node.store.since(name, position, last)) {
          heard.push(text(record));
          position = record.position;
        }
      });
    });
    return { heard, stop, done: () => reading };
  }

  async function calls(command: string): Promise<number> {
    const stats = String(await redis().command('INFO', 'commandstats'));
    return Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(stats)?.[1] ?? 0);
  }

  it('lets exactly one win each place, and the other reads what won', async () => {
    let last: Position | null = null;
    for (const round of numbers(50)) {
      const tries = [a, b].map((node, i) =>
        node.store.append('log/w', bytes(`${round}-${i}`), { after: last }),
      );
      const results = await Promise.allSettled(tries);
      const winner = results.findIndex(({ status }) => status === 'fulfilled');
      const loser = results[1 - winner];
      expect(loser).toMatchObject({ status: 'rejected' });
      expect((loser as PromiseRejectedResult).reason).toBeInstanceOf(StoreConflict);
      const news = await [a, b][1 - winner]!.store.since('log/w', last);
      expect(news.map(text)).toEqual([`${round}-${winner}`]);
      last = news[0]!.position;
    }
    expect(await texts(a.store, 'log/w')).toHaveLength(50);
  });

  it('brings every record to every node once and in order, also when connections are killed in between', async () => {
    const [here, there] = [await follow(a, 'board/w/a'), await follow(b, 'board/w/a')];
    const stops = [writeSteadily(a.store, 'board/w/a'), writeSteadily(b.store, 'board/w/a')];
    for (const type of ['pubsub', 'normal', 'pubsub']) {
      const before = there.heard.length;
      await eventually(() => Promise.resolve(there.heard.length > before + 200));
      await redis().command('CLIENT', 'KILL', 'TYPE', type);
    }
    const written = (await Promise.all(stops.map((stop) => stop()))).reduce((sum, count) => sum + count);
    await eventually(() => Promise.resolve(here.heard.length >= written && there.heard.length >= written));
    const kept = await texts(a.store, 'board/w/a');
    expect(kept).toHaveLength(written);
    expect(here.heard).toEqual(kept);
    expect(there.heard).toEqual(kept);
  });

  it('asks nothing of Redis to read what it was told, and one question to be sure that there is no more', async () => {
    const there = await follow(b, 'board/w/a');
    await a.store.append('board/w/a', bytes('0'));
    await eventually(() => Promise.resolve(there.heard.length === 1));
    const before = await calls('xrange');
    let last: Position | null = null;
    for (const i of numbers(100)) last = await a.store.append('board/w/a', bytes(String(i + 1)));
    await eventually(() => Promise.resolve(there.heard.length === 101));
    await there.done();
    expect(await calls('xrange')).toBe(before);
    expect(await b.store.since('board/w/a', last)).toEqual([]);
    expect(await calls('xrange')).toBe(before + 1);
    expect(there.heard).toEqual(numbers(101).map(String));
  });

  it('reads a log as it was at one moment while another node compacts it', async () => {
    let going = true;
    let last: Position | null = null;
    const writing = (async () => {
      for (let i = 0; going; i++) {
        last = await a.store.append('board/w/a', bytes(String(i)), { after: last });
        if (i % 3 === 2) await a.store.compact('board/w/a', last, bytes(String(i)));
      }
    })();
    const reads = numbers(4).map(async () => {
      for (let seen = 0; seen < 150;) {
        const { snapshot, records } = await b.store.load('board/w/a');
        const all = [...(snapshot ? [snapshot] : []), ...records].map((record) => Number(text(record)));
        expect(all).toEqual(all.map((_, i) => (all[0] ?? 0) + i));
        expect(snapshot !== null || all[0] === undefined || all[0] === 0).toBe(true);
        if (snapshot !== null) seen++;
      }
    });
    await Promise.all(reads);
    going = false;
    await writing;
  });

  it('refuses a snapshot of somebody who was away while others went on', async () => {
    const positions = [];
    for (const i of numbers(10)) positions.push(await a.store.append('board/w/a', bytes(String(i))));
    await b.store.compact('board/w/a', positions[6]!, bytes('0-6'));
    await expect(a.store.compact('board/w/a', positions[3]!, bytes('0-3'))).rejects.toThrow(StoreConflict);
    const { snapshot, records } = await b.store.load('board/w/a');
    expect([text(snapshot!), ...records.map(text)]).toEqual(['0-6', '7', '8', '9']);
    await b.store.remove(['board/w/a']);
    const late = a.store.compact('board/w/a', positions[9]!, bytes('0-9'));
    await expect(late).rejects.toMatchObject({ name: 'StoreConflict', isRemoved: true });
    expect(await b.store.list('')).toEqual([]);
  });

  it('gives no position out twice when a replica that lagged takes over, and says that something is missing', async () => {
    const replica = await startReplica(redis());
    undo.push(() => replica.dispose());
    const proxy = await startProxy(redis().url);
    undo.push(() => proxy.close());
    const knows = await open(proxy.url);
    const before = [];
    for (const i of numbers(5)) before.push(await knows.store.append('log/w', bytes(String(i))));
    await eventually(async () => (await replica.command('XLEN', 'flashmap:{w}:log:log/w')) === 5);
    await replica.command('REPLICAOF', 'NO', 'ONE');
    const lost = [];
    for (const i of numbers(3)) lost.push(await knows.store.append('log/w', bytes(`lost ${i}`)));
    const heard: (Position | null)[] = [];
    await knows.store.watch('log/w', (last) => heard.push(last));
    proxy.lead(replica.url);
    await eventually(() => Promise.resolve(heard.includes(null)));

    const last = lost.at(-1)!;
    await expect(knows.store.append('log/w', bytes('x'), { after: last })).rejects.toThrow(StoreConflict);
    await expect(knows.store.since('log/w', last)).rejects.toMatchObject({ isRemoved: false });
    await expect(knows.store.compact('log/w', last, bytes('x'))).rejects.toThrow(StoreConflict);
    expect(await texts(knows.store, 'log/w')).toEqual(numbers(5).map(String));

    const stranger = await open(replica.url);
    const anew = [];
    for (const i of numbers(4)) anew.push(await stranger.store.append('log/w', bytes(`anew ${i}`)));
    for (const position of lost) {
      expect(anew).not.toContain(position);
      await expect(knows.store.since('log/w', position)).rejects.toThrow(StoreConflict);
      await expect(knows.store.append('log/w', bytes('x'), { after: position })).rejects.toThrow(
        StoreConflict,
      );
    }
    expect((await knows.store.since('log/w', before.at(-1)!)).map(text)).toEqual(
      numbers(4).map((i) => `anew ${i}`),
    );
  });

  it('finds the new primary when its own has become a replica, and stores what was on its way', async () => {
    const replica = await startReplica(redis());
    undo.push(() => replica.dispose());
    const proxy = await startProxy(redis().url);
    undo.push(() => proxy.close());
    const node = await open(proxy.url);
    const last = await node.store.append('log/w', bytes('1'));
    await eventually(async () => (await replica.command('XLEN', 'flashmap:{w}:log:log/w')) === 1);
    await replica.command('REPLICAOF', 'NO', 'ONE');
    await redis().command('REPLICAOF', '127.0.0.1', String(replica.port));
    undo.push(() => redis().command('REPLICAOF', 'NO', 'ONE'));
    const append = node.store.append('log/w', bytes('2'), { after: last });
    await eventually(() => Promise.resolve(node.link.problem?.code === 'REPLICA'));
    proxy.lead(replica.url);
    await append;
    expect(await texts((await open(replica.url)).store, 'log/w')).toEqual(['1', '2']);
  });
});
