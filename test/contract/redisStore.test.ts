import { systemClock } from '../../server/clock.ts';
import { openRedisStore } from '../../server/store/redis/store.ts';
import { useRedis } from '../support/redis.ts';
import { aLog, aRedisNode } from './redisStore.ts';
import { storeSuite } from './storeSuite.ts';

// A rewriting of its files is noticed by Redis in its own rhythm only.
const redis = useRedis('--hz', '500');

async function open() {
  await redis().command('FLUSHALL');
  const { link, store: first } = await aRedisNode(redis().url);
  let store = first;
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = openRedisStore({ link, clock: systemClock, log: aLog() }));
    },
    dispose: async () => {
      await store.close();
      await link.close();
    },
  };
}

storeSuite('the store on Redis', open, 10);
