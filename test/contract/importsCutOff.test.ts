import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import type { Store } from '../../server/store/store.ts';
import type { Report } from '../../shared/map/report.ts';
import { importName } from '../../shared/names.ts';
import type { CreateResponse } from '../../shared/workshop/requests.ts';
import { useRedis } from '../support/redis.ts';
import { startApp } from './app.ts';
import { NodesInOne } from './nodesInOne.ts';
import { NOTES } from './notesToImport.ts';
import { Browser } from './people.ts';
import { aRedisNode } from './redisStore.ts';
import { startServerProcess } from './serverProcess.ts';
import { openStore } from './storeFolder.ts';
import { storeWith } from './storeWith.ts';

describe('an import that is cut off', () => {
  const EVERYTHING = ['board/', 'log/', 'code/', 'import/'];
  const kept = async (store: Store) => (await Promise.all(EVERYTHING.map((kind) => store.list(kind)))).flat();

  const rows = Array.from({ length: 9_000 }, (_, n) => `stop,"Note ${n} ${'of many '.repeat(20)}",${n % 90}`);
  const text = ['lane,note,group', ...rows].join('\n');

  it('by SIGKILL leaves nothing behind once a server is there again', async () => {
    /** The folder of a server that was killed amid an import; an import that was done first is tried again. */
    const killAmid = async (): Promise<string> => {
      const dataDir = await mkdtemp(join(tmpdir(), 'flashmap-killed-'));
      const server = await startServerProcess(dataDir);
      const cutOff = new Browser(server.url).post('/api/imports', { ...NOTES, text }).catch(() => null);
      // Boards are in its files, and the last of them is far off.
      for (let bytes = 0; bytes < 200_000;) bytes = await sizeOf(dataDir);
      process.kill(server.pid, 'SIGKILL');
      if ((await cutOff) === null) return dataDir;
      await rm(dataDir, { recursive: true });
      return killAmid();
    };
    const dataDir = await killAmid();
    const store = await openStore(dataDir);
    expect(await store.list('board/')).not.toEqual([]);
    expect(await store.list('log/')).toEqual([]);
    const unreadable = importName('a-workshop-0001');
    await store.append(unreadable, new TextEncoder().encode('{"names":[]}'), { after: null });
    const again = await startApp({ dataDir, store });
    await expect.poll(() => kept(store)).toEqual([unreadable]);
    await again.stop();
    await store.close();
    await rm(dataDir, { recursive: true });
  });

  describe('on a Redis that others use', () => {
    const redis = useRedis();
    it('by SIGKILL leaves nothing behind once another node has looked for it', async () => {
      const node = await aRedisNode(redis().url);
      const { store } = node;
      const dataDir = await mkdtemp(join(tmpdir(), 'flashmap-killed-'));
      const killAmid = async (): Promise<void> => {
        const server = await startServerProcess(dataDir, { REDIS_URL: redis().url });
        const cutOff = new Browser(server.url).post('/api/imports', { ...NOTES, text }).catch(() => null);
        while ((await store.list('board/')).length < 2);
        process.kill(server.pid, 'SIGKILL');
        if ((await cutOff) === null) return;
        await redis().command('FLUSHALL');
        return killAmid();
      };
      await killAmid();
      expect(await store.list('log/')).toEqual([]);
      expect(await store.list('import/')).toHaveLength(1);
      // One that shares the store waits until whoever imports can be no longer at it.
      const nodes = new NodesInOne();
      const early = await startApp({ store, parts: { nodes: nodes.add() } });
      await early.dispose();
      expect(await store.list('import/')).toHaveLength(1);
      const later = { ...systemClock, now: () => systemClock.now() + 6 * 60_000 };
      const other = await startApp({ store, parts: { nodes: nodes.add(), clock: later } });
      await expect.poll(() => kept(store)).toEqual([]);
      await other.dispose();
      await node.close();
      await rm(dataDir, { recursive: true, force: true });
    });
  });

  it('while it was only slow ends with nothing, and one that is done stays', async () => {
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    let logs = 0;
    const app = await startApp({
      wrapStore: (inner) =>
        storeWith(inner, {
          async append(name, bytes, where) {
            if (name.startsWith('log/') && ++logs === 2) await asleep;
            return inner.append(name, bytes, where);
          },
          // As if it had stopped right behind its log.
          remove: async (names) => (logs === 1 ? undefined : inner.remove(names)),
        }),
    });
    const { store, url } = app;
    const browser = new Browser(url);
    const done = await browser.post<CreateResponse>('/api/imports', NOTES);
    const before = (await kept(store)).filter((name) => !name.startsWith('import/'));
    const slow = browser.post('/api/imports', NOTES);
    await expect.poll(() => logs).toBe(2);
    const later = { ...systemClock, now: () => systemClock.now() + 60_000 };
    const other = await startApp({ store, parts: { clock: later } });
    await expect.poll(() => store.list('import/')).toEqual([]);
    wake();
    expect((await slow).status).toBe(500);
    expect(await kept(store)).toEqual(before);
    const report = await browser.get<Report>(`/api/workshops/${done.body.workshop}/report?as=lead`);
    expect(report.body.numbers.notes).toBe(2);
    await other.dispose();
    await app.dispose();
  });
});

/** Bytes in the files of a folder. */
async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(files.map((file) => stat(join(folder, file)).catch(() => ({ size: 0 }))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
