import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { RandomBytes } from '../shared/ids.ts';
import { SERVER_WORDS } from '../shared/words/server.ts';
import { openDoor } from './backup/door.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Limits } from './limits/limits.ts';
import { memoryLimits } from './limits/memory.ts';
import { redisLimits } from './limits/redis.ts';
import type { Log } from './log.ts';
import { counter, gauge } from './metrics/figures.ts';
import type { Metrics } from './metrics/metrics.ts';
import { aloneNode } from './nodes/alone.ts';
import type { Nodes } from './nodes/nodes.ts';
import { RedisNodes } from './nodes/redis.ts';
import type { RedisLink } from './redis/link.ts';
import { openRedis, type Opened } from './redis/open.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import { openRedisStore } from './store/redis/store.ts';
import type { Store } from './store/store.ts';

/** What a server stands on: a folder of its own, or the Redis that it shares with others. */
export interface Backing {
  readonly store: Store;
  readonly nodes: Nodes;
  readonly limits: Limits;
  /** Lets go of all of it. */
  close(): Promise<void>;
}

export interface BackingParts {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The id of this process. */
  readonly node: string;
  /** To whoever starts the server. */
  say(line: string): void;
}

type Where = Pick<Config, 'redisUrl' | 'dataDir'>;

export async function openBacking(where: Where, parts: BackingParts): Promise<Opened<Backing>> {
  const { clock, random, log, node } = parts;
  if (where.redisUrl !== null) return openShared(where.redisUrl, where.dataDir, parts);
  const opened = await openFolder(where.dataDir, log);
  if (!opened.ok) return opened;
  const store = opened.value;
  const shutDoor = await openDoor({ folder: where.dataDir, store, clock, log });
  const close = async () => {
    await shutDoor();
    await store.close();
  };
  return { ok: true, value: { store, nodes: aloneNode(random, node), limits: memoryLimits(), close } };
}

/** The store alone, for whoever serves nobody. */
export async function openStore(
  { redisUrl, dataDir }: Where,
  parts: Pick<BackingParts, 'clock' | 'log' | 'say'>,
): Promise<Opened<Pick<Backing, 'store' | 'close'>>> {
  if (redisUrl === null) {
    const opened = await openFolder(dataDir, parts.log);
    return opened.ok
      ? { ok: true, value: { store: opened.value, close: () => opened.value.close() } }
      : opened;
  }
  const opened = await openRedis(redisUrl, parts);
  if (!opened.ok) return opened;
  const link = opened.value;
  const store = openRedisStore({ link, ...parts });
  return { ok: true, value: { store, close: () => store.close().then(() => link.close()) } };
}

async function openFolder(folder: string, log: Log): Promise<Opened<Store>> {
  const opened = await openEmbeddedStore({ folder, log });
  return opened.ok ? opened : { ok: false, sentences: [opened.sentence] };
}

async function openShared(url: string, dataDir: string, parts: BackingParts): Promise<Opened<Backing>> {
  const { random, log, clock, metrics, node, say } = parts;
  if (await isFolderOfStore(dataDir)) say(SERVER_WORDS.storeLeftBehind(dataDir));
  const opened = await openRedis(url, parts);
  if (!opened.ok) return opened;
  const link = opened.value;
  exposeLink(metrics, link);
  const store = openRedisStore({ link, clock, log });
  const nodes = new RedisNodes(link, random, node);
  const close = async () => {
    await nodes.close();
    await store.close();
    await link.close();
  };
  return { ok: true, value: { store, nodes, limits: redisLimits(link), close } };
}

/** Whether an embedded store has been there. */
export function isFolderOfStore(folder: string): Promise<boolean> {
  return access(join(folder, 'CURRENT')).then(
    () => true,
    () => false,
  );
}

function exposeLink({ registry }: Metrics, link: RedisLink): void {
  let reconnects = 0;
  let wasUp = link.isUp;
  link.onChange(() => {
    if (link.isUp && !wasUp) reconnects++;
    wasUp = link.isUp;
  });
  gauge(registry, 'redis_up', '1 while Redis is reached.', () => Number(link.isUp));
  counter(registry, 'redis_reconnects', 'Times that Redis was reached again.', () => reconnects);
}
