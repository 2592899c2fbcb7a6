import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../server/clock.ts';
import { redisLimits } from '../../server/limits/redis.ts';
import type { Lease, Nodes } from '../../server/nodes/nodes.ts';
import { RedisNodes } from '../../server/nodes/redis.ts';
import { RedisLink } from '../../server/redis/link.ts';
import { openRedisStore } from '../../server/store/redis/store.ts';
import { StoreTrouble, type Store } from '../../server/store/store.ts';
import { openStore, startApp, type TestApp } from './app.ts';
import { NodesInOne } from './nodesInOne.ts';
import { Browser } from './people.ts';
import { aLog } from './redisStore.ts';

export interface SeveralNodes {
  readonly apps: readonly [TestApp, TestApp, ...TestApp[]];
  readonly nodes: readonly Nodes[];
  /** As a crash would end it: at once, with its leases and reports left behind. Only without Redis. */
  kill(index: number): void;
  /** Ends the rights that nodes have now, as time would. Only without Redis. */
  lapse(): void;
  dispose(): Promise<void>;
}

/** Puts something between a node and the store that all share. */
export type Wrap = (store: Store, index: number) => Store;

export interface NodeOptions {
  readonly wrap?: Wrap;
  /** How many times faster leases and reports end than they should. */
  readonly haste?: number;
  /** Every node gets every lease. */
  readonly lax?: boolean;
  /** By default an embedded one. */
  readonly over?: Store;
}

/** Whole servers in this process over one store. */
export async function nodesOnOneStore(
  count: number,
  { wrap = (store) => store, haste = 1, lax = false, over }: NodeOptions = {},
): Promise<SeveralNodes> {
  const folder = await mkdtemp(join(tmpdir(), 'flashmap-nodes-'));
  const store = over ?? (await openStore(folder));
  const together = new NodesInOne(haste);
  const nodes = Array.from({ length: count }, () => ({ ...together.add(), ...(lax && { lease: anyLease }) }));
  const dead = new Set<number>();
  let bury: () => void = () => undefined;
  const buried = new Promise<void>((resolve) => (bury = resolve));
  const apps = await Promise.all(
    nodes.map((node, index) =>
      startApp({
        dataDir: folder,
        store: mortal(wrap(store, index), () => (dead.has(index) ? buried : null)),
        parts: { nodes: node },
      }),
    ),
  );
  return {
    apps: apps as unknown as SeveralNodes['apps'],
    nodes,
    kill(index) {
      dead.add(index);
      together.kill(nodes[index] as Nodes);
    },
    lapse: () => together.lapse(),
    async dispose() {
      bury();
      await Promise.all(apps.map((app) => app.stop()));
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Whole servers in this process, each with its own connection to one Redis. */
export async function nodesOnRedis(
  url: string,
  count: number,
  wrap: Wrap = (store) => store,
): Promise<SeveralNodes> {
  const dataDir = await mkdtemp(join(tmpdir(), 'flashmap-nodes-'));
  const opened = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const link = new RedisLink({ url, clock: systemClock, log: aLog() });
      await link.tried();
      const store = openRedisStore({ link, clock: systemClock, log: aLog() });
      const node = new RedisNodes(link, randomBytes);
      const parts = { nodes: node, limits: redisLimits(link) };
      return { link, store, node, app: await startApp({ dataDir, store: wrap(store, index), parts }) };
    }),
  );
  return {
    apps: opened.map(({ app }) => app) as unknown as SeveralNodes['apps'],
    nodes: opened.map(({ node }) => node),
    kill: () => {
      throw new Error('a node on Redis is ended by ending its process');
    },
    lapse: () => {
      throw new Error('rights on Redis end by themselves');
    },
    async dispose() {
      await Promise.all(
        opened.map(async ({ app, node, store, link }) => {
          await app.stop();
          await node.close();
          await store.close();
          await link.close();
        }),
      );
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same browser, sent to another node. */
export function at(browser: Browser, { url }: TestApp): Browser {
  const there = new Browser(url);
  for (const [name, value] of browser.cookies) there.cookies.set(name, value);
  return there;
}

async function anyLease(): Promise<Lease> {
  return { renew: async () => true, release: async () => undefined };
}

/** Nothing is heard any more of what a dead node asks of its store, until it is taken away. */
function mortal(store: Store, burial: () => Promise<void> | null): Store {
  return new Proxy(store, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        const buried = burial();
        if (buried === null) return Reflect.apply(value, target, given);
        return buried.then(() => Promise.reject(new StoreTrouble('this node is dead')));
      };
    },
  });
}
