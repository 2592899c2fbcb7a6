import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import { cannotRunHere } from '../support/needs.ts';
import { startRedis, useRedis } from '../support/redis.ts';
import { aRedisNode, changingClock, fasterClock, type RedisNode } from './redisStore.ts';
import { smallDisk } from './storeFolder.ts';
import { bytes, eventually, numbers, texts } from './storeTexts.ts';

/** For nodes that are to wait for a Redis however long it takes on this machine to start it, and for such as are not. */
const slow = fasterClock(systemClock, 1 / 4);
const quick = fasterClock(systemClock, 3);

const NAMES = ['board/w/a', 'board/w/b', 'desk/w/1/ana', 'log/v'];

/** Appends to all names until it is told to stop, several at once. */
function writeAll({ store }: RedisNode, who: string) {
  const resolved = new Map(NAMES.map((name) => [name, [] as string[]]));
  let failed = 0;
  let count = 0;
  let going = true;
  const one = async (name: string, text: string) => {
    try {
      await store.append(name, bytes(text));
      resolved.get(name)?.push(text);
    } catch (problem) {
      expect(problem).toBeInstanceOf(StoreTrouble);
      failed++;
    }
  };
  const work = (async () => {
    while (going)
      await Promise.all(NAMES.flatMap((name) => [0, 1].map(() => one(name, `${who}-${count++}`))));
  })();
  return {
    resolved,
    count: () => [...resolved.values()].reduce((sum, list) => sum + list.length, 0),
    failed: () => failed,
    async stop() {
      going = false;
      await work;
    },
  };
}

describe('the store on Redis, in trouble', () => {
  // Nothing is answered before it is on the disk, so that a kill at any moment may take nothing that was.
  const redis = useRedis('--appendfsync', 'always');
  const nodes: RedisNode[] = [];
  let node: RedisNode;

  const another = async (clock = systemClock) => {
    const made = await aRedisNode(redis().url, clock);
    nodes.push(made);
    return made;
  };
  beforeEach(async () => {
    await redis().command('FLUSHALL');
    node = await another();
  });
  afterEach(async () => {
    redis()?.thaw();
    await redis()?.command('CONFIG', 'SET', 'maxmemory', '0');
    for (const one of nodes.splice(0)) await one.close();
  });

  /** What was acknowledged is there, in order and once; what was not is there once at most. */
  async function checkKept(writers: ReturnType<typeof writeAll>[]): Promise<void> {
    for (const name of NAMES) {
      const kept = await texts(node.store, name);
      expect(new Set(kept).size).toBe(kept.length);
      for (const { resolved } of writers) {
        const expected = resolved.get(name) ?? [];
        const wanted = new Set(expected);
        expect(kept.filter((text) => wanted.has(text))).toEqual(expected);
      }
    }
  }

  it('loses nothing and stores nothing twice when Redis is killed in the middle, and goes on by itself', async () => {
    const writers = [writeAll(await another(slow), 'a'), writeAll(await another(slow), 'b')];
    for (const round of [1, 2, 3]) {
      await eventually(() => Promise.resolve(writers.every((writer) => writer.count() > round * 100)));
      await redis().kill();
      await redis().restart();
    }
    const before = writers.map((writer) => writer.count());
    await eventually(() => Promise.resolve(writers.every((writer, i) => writer.count() > before[i]! + 100)));
    for (const writer of writers) await writer.stop();
    await checkKept(writers);
    expect(writers.map((writer) => writer.failed())).toEqual([0, 0]);
  });

  it('waits for a Redis that is paused', async () => {
    const patient = await another(slow);
    const writer = writeAll(patient, 'a');
    for (const what of ['WRITE', 'ALL']) {
      const before = writer.count();
      await eventually(() => Promise.resolve(writer.count() > before + 50));
      await redis().command('CLIENT', 'PAUSE', '400', what);
    }
    const before = writer.count();
    await eventually(() => Promise.resolve(writer.count() > before + 50));
    await writer.stop();
    await checkKept([writer]);
    expect(writer.failed()).toBe(0);
    expect(patient.log.lines.join()).not.toContain('away');
  });

  it('repeats what a frozen Redis has taken without an answer, and finds that it is there', async () => {
    const clock = changingClock(systemClock);
    const impatient = await another(clock);
    let last = await impatient.store.append('log/w', bytes('0'));
    for (const i of numbers(3)) {
      clock.runs(3);
      redis().freeze();
      const append = impatient.store.append('log/w', bytes(String(i + 1)), { after: last });
      const behind = impatient.store.append('log/w', bytes(`behind ${i + 1}`));
      await eventually(() => Promise.resolve(!impatient.link.isUp));
      redis().thaw();
      clock.runs(1 / 4);
      expect(await impatient.store.since('log/w', await append)).toMatchObject([{ position: await behind }]);
      last = await behind;
    }
    const expected = ['0', ...numbers(3).flatMap((i) => [`${i + 1}`, `behind ${i + 1}`])];
    expect(await texts(impatient.store, 'log/w')).toEqual(expected);
  });

  it('gives up on a Redis that stays frozen, tells nobody that something is stored, and goes on when it thaws', async () => {
    const impatient = await another(quick);
    await impatient.store.append('log/w', bytes('before'));
    redis().freeze();
    const unheard = numbers(3).map((i) => impatient.store.append('log/w', bytes(`during-${i}`)));
    for (const append of unheard) await expect(append).rejects.toThrow(StoreTrouble);
    await expect(impatient.store.load('log/w')).rejects.toThrow(StoreTrouble);
    await expect(impatient.store.watch('log/w', () => undefined)).rejects.toThrow(StoreTrouble);
    redis().thaw();
    await eventually(() => Promise.resolve(impatient.link.isUp));
    await impatient.store.append('log/w', bytes('after'));
    const kept = await texts(impatient.store, 'log/w');
    expect(kept.at(-1)).toBe('after');
    expect(new Set(kept).size).toBe(kept.length);
  });

  it('says at once when Redis has no memory left, reads and erases on, and stores again when it has', async () => {
    const last = await node.store.append('log/w', bytes('before'));
    await node.store.append('desk/w/1/ana', bytes('draft'));
    await redis().command('CONFIG', 'SET', 'maxmemory', '1');
    const full = { name: 'StoreTrouble', code: 'OOM' };
    await expect(node.store.append('log/w', bytes('x'))).rejects.toMatchObject(full);
    await expect(node.store.append('log/w', bytes('x'), { after: last })).rejects.toMatchObject(full);
    expect(await texts(node.store, 'log/w')).toEqual(['before']);
    expect(await node.store.since('log/w', last)).toEqual([]);
    await node.store.remove(['desk/w/1/ana']);
    await node.store.compact('log/w', last, bytes('all'));
    expect(await node.store.list('desk/w/')).toEqual([]);
    await redis().command('CONFIG', 'SET', 'maxmemory', '0');
    await node.store.append('log/w', bytes('after'), { after: last });
    expect(await texts(node.store, 'log/w')).toEqual(['after']);
  });

  it('says at once that the disk of Redis is full, reads on, and stores again when there is room', async (context) => {
    const disk = await smallDisk('size=1m');
    if (disk === null) cannotRunHere(context, 'this user may not mount a small disk');
    const full = await startRedis('--dir', disk.folder);
    try {
      const on = await aRedisNode(full.url);
      nodes.push(on);
      const kept: string[] = [];
      const large = 'x'.repeat(50_000);
      const fill = async () => {
        for (;;) {
          await on.store.append('log/w', bytes(`${kept.length}${large}`));
          kept.push(`${kept.length}${large}`);
        }
      };
      await expect(fill()).rejects.toMatchObject({ name: 'StoreTrouble', code: 'MISCONF' });
      expect(on.link.isUp).toBe(true);
      expect(await texts(on.store, 'log/w')).toEqual(expect.arrayContaining(kept));
      await disk.remount('size=50m');
      const works = () => on.store.append('log/w', bytes('after')).then(() => true);
      await eventually(() => works().catch(() => false));
      const after = await texts(on.store, 'log/w');
      expect(after.slice(0, kept.length)).toEqual(kept);
      expect(after.at(-1)).toBe('after');
    } finally {
      await full.dispose();
      await disk.dispose();
    }
  });

  it('takes damage for damage, gives what stands before it, and adds nothing behind it', async () => {
    for (const text of ['1', '2', '3']) await node.store.append('log/w', bytes(text));
    const { records } = await node.store.load('log/w');
    await redis().command('XDEL', 'flashmap:{w}:log:log/w', records[1]!.position);
    const damage = { name: 'StoreCorrupt', place: 'record 2', readable: { records: [records[0]] } };
    await expect(node.store.load('log/w')).rejects.toMatchObject(damage);
    await expect(node.store.since('log/w', records[0]!.position)).rejects.toMatchObject({
      name: 'StoreCorrupt',
    });
    await expect(node.store.append('log/w', bytes('4'))).rejects.toMatchObject({ name: 'StoreCorrupt' });
    const last = await node.store.append('log/v', bytes('1'));
    await node.store.compact('log/v', last, bytes('all'));
    await redis().command('HSET', 'flashmap:{v}:snapshot:log/v', 'bytes', 'something else');
    await expect(node.store.load('log/v')).rejects.toMatchObject({ place: 'its snapshot' });
    await redis().command('XADD', 'flashmap:{u}:log:log/u', '1-1', 'r', 'not ours');
    await expect(node.store.load('log/u')).rejects.toMatchObject({ place: 'record 1' });
  });
});
