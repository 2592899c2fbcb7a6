import { systemClock } from '../../server/clock.ts';
import { RedisLink } from '../../server/redis/link.ts';
import { openRedisStore } from '../../server/store/redis/store.ts';
import { useRedis } from '../support/redis.ts';
import { aLog } from './redisStore.ts';
import { storeSuite } from './storeSuite.ts';

// A rewriting of its files is noticed by Redis in its own rhythm only.
const redis = useRedis('--hz', '500');

storeSuite(
  'the store on Redis',
  async () => {
    const link = new RedisLink({ url: redis().url, clock: systemClock, log: aLog() });
    await link.tried();
    await link.send('FLUSHALL');
    const open = () => openRedisStore({ link, clock: systemClock, log: aLog() });
    let store = open();
    return {
      store,
      reopen: async () => {
        await store.close();
        return (store = open());
      },
      dispose: async () => {
        await store.close();
        await link.close();
      },
    };
  },
  20,
);
