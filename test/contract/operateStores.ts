import { rm } from 'node:fs/promises';
import { afterAll, afterEach, type TestContext } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { RedisLink } from '../../server/redis/link.ts';
import { openRedisStore } from '../../server/store/redis/store.ts';
import type { Store } from '../../server/store/store.ts';
import { cannotRunHere } from '../support/needs.ts';
import { findRedis, startRedis, type RunningRedis } from '../support/redis.ts';
import { openStore, temporaryFolder, withStore } from './storeFolder.ts';

export type Kind = 'embedded' | 'redis';

const nothing = () => undefined;
export const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

export interface Stores {
  /** An empty store; gone after the test. */
  open(kind: Kind, context: TestContext): Promise<Store>;
  /** The address of an empty Redis database. */
  redis(context: TestContext): Promise<string>;
  /** An empty folder; gone after the test. */
  folder(): Promise<string>;
  withFolder<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T>;
}

/** Stores for the tests of one file. Redis is started when one of them wants it. */
export function useStores(): Stores {
  const ends: (() => Promise<unknown>)[] = [];
  let running: Promise<RunningRedis> | null = null;
  let databases = 0;
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
  afterAll(async () => (await running)?.dispose());

  async function folder(): Promise<string> {
    const made = await temporaryFolder();
    ends.push(() => rm(made, { recursive: true, force: true }));
    return made;
  }

  async function redis(context: TestContext): Promise<string> {
    if ((await findRedis()) === null) cannotRunHere(context, 'there is no redis-server');
    const { url } = await (running ??= startRedis('--databases', '100'));
    return `${url}/${databases++}`;
  }

  return {
    folder,
    redis,
    withFolder: withStore,
    async open(kind, context) {
      if (kind === 'embedded') {
        const store = await openStore(await folder());
        ends.push(() => store.close());
        return store;
      }
      const link = new RedisLink({ url: await redis(context), clock: systemClock, log: silent });
      await link.tried();
      const store = openRedisStore({ link, clock: systemClock, log: silent });
      ends.push(() => store.close().then(() => link.close()));
      return store;
    },
  };
}
