import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { useRedis } from '../support/redis.ts';
import { aRedisNode, fasterClock, type RedisNode } from './redisStore.ts';
import { bytes, eventually, numbers, texts } from './storeTexts.ts';

const MARKS = 'flashmap:erasing';
/** For nodes that wait for the files however long this machine takes to rewrite them. */
const patient = fasterClock(systemClock, 1 / 4);

describe('what is removed from Redis is gone from its files', () => {
  const redis = useRedis('--hz', '500');
  const nodes: RedisNode[] = [];
  let canary: string;

  const open = async (url = redis().url): Promise<RedisNode> => {
    const node = await aRedisNode(url, patient);
    nodes.push(node);
    return node;
  };
  beforeEach(async () => {
    await redis().command('FLUSHALL');
    canary = `canary-${randomUUID()}`;
  });
  afterEach(async () => {
    for (const node of nodes.splice(0)) await node.close();
  });

  /** How many files of Redis hold the canary. */
  async function files(): Promise<number> {
    const entries = await readdir(redis().folder, { recursive: true, withFileTypes: true });
    const texts = entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1').catch(() => ''));
    return (await Promise.all(texts)).filter((content) => content.includes(canary)).length;
  }

  async function fill({ store }: RedisNode): Promise<void> {
    const last = await store.append('desk/w/1/ana', bytes(canary));
    await store.compact('desk/w/1/ana', last, bytes(`all of ${canary}`));
    await store.append('desk/w/1/ana', bytes(`more of ${canary}`));
    await store.append('desk/w/1/ben', bytes('stays'));
  }

  it('when remove resolves, in its log and in its dump', async () => {
    const node = await open();
    await fill(node);
    await redis().command('SAVE');
    await redis().command('CONFIG', 'SET', 'save', '3600 1');
    expect(await files()).toBe(2);
    await node.store.remove(['desk/w/1/ana']);
    expect(await files()).toBe(0);
    expect(await redis().command('HLEN', MARKS)).toBe(0);
    await redis().command('CONFIG', 'SET', 'save', '');
    await redis().kill();
    await redis().restart();
    expect(await texts((await open()).store, 'desk/w/1/ben')).toEqual(['stays']);
    await expect(node.store.append('desk/w/1/ana', bytes('late'))).rejects.toMatchObject({ isRemoved: true });
  });

  it('also when many are removed at once, by two nodes, while others write', async () => {
    const [a, b] = [await open(), await open()];
    const names = numbers(40).map((i) => `desk/w${i % 4}/1/p${i}`);
    for (const name of names) await a.store.append(name, bytes(`${canary} ${name}`));
    expect(await files()).toBe(1);
    let going = true;
    const writing = (async () => {
      while (going) await b.store.append('board/w/a', bytes('on'));
    })();
    await Promise.all(names.map((name, i) => [a, b][i % 2]!.store.remove([name])));
    expect(await files()).toBe(0);
    going = false;
    await writing;
  });

  it('also when the files are just being rewritten for somebody else', async () => {
    const [a, b] = [await open(), await open()];
    for (const [by, later] of [
      [a, a],
      [a, b],
    ] as const) {
      const names = [`desk/w/1/${randomUUID()}`, `desk/w/1/${randomUUID()}`] as const;
      for (const name of names) await a.store.append(name, bytes(canary));
      await redis().command('CONFIG', 'SET', 'rdb-key-save-delay', '50000');
      const first = by.store.remove([names[0]]);
      await eventually(async () => /aof_rewrite_in_progress:1/.test(String(await redis().command('INFO'))));
      await later.store.remove([names[1]]);
      await redis().command('CONFIG', 'SET', 'rdb-key-save-delay', '0');
      expect(await files()).toBe(0);
      await first;
    }
  });

  it('also when the node that removed it did not live to see it', async () => {
    await fill(await open());
    await redis().command('HSET', MARKS, 'of somebody', '1');
    await redis().command('DEL', 'flashmap:{w}:log:desk/w/1/ana', 'flashmap:{w}:snapshot:desk/w/1/ana');
    expect(await files()).toBe(1);
    await open();
    await eventually(async () => (await redis().command('HLEN', MARKS)) === 0);
    expect(await files()).toBe(0);
  });

  it('also when Redis is killed while it rewrites', async () => {
    const node = await open();
    await fill(node);
    await redis().command('CONFIG', 'SET', 'rdb-key-save-delay', '200000');
    const removed = node.store.remove(['desk/w/1/ana']);
    await eventually(async () => /aof_rewrite_in_progress:1/.test(String(await redis().command('INFO'))));
    await redis().kill();
    await redis().restart();
    await removed;
    expect(await files()).toBe(0);
    expect(await redis().command('HLEN', MARKS)).toBe(0);
  });

  it('not where Redis may not be told to: that is said once', async () => {
    await redis().command('ACL', 'SETUSER', 'ana', 'on', '>secret', '+@all', '-bgrewriteaof', '~*', '&*');
    const url = new URL(redis().url);
    url.username = 'ana';
    url.password = 'secret';
    const node = await open(url.href);
    await fill(node);
    await node.store.remove(['desk/w/1/ana']);
    await node.store.remove(['desk/w/1/ben']);
    expect(await node.store.list('desk/w/')).toEqual([]);
    expect(node.log.lines.filter((line) => line.includes('NOPERM'))).toHaveLength(1);
  });
});
