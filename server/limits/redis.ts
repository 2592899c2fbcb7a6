import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { PREFIX } from '../redis/keys.ts';
import type { RedisLink } from '../redis/link.ts';
import { limiterOver, windowOf } from './limiter.ts';
import type { Limits } from './limits.ts';
import { storeClient } from './storeClient.ts';

/**
 * Limits that nodes share: keys `flashmap:limit:<name>:<key>`, which hold a count and end with its window. While Redis has
 * no answer, each node counts for itself, so that nobody is shut out and no gate stands open.
 */
export function redisLimits(link: RedisLink): Limits {
  const client = storeClient(link);
  return {
    limiter(name, rate) {
      const window = windowOf(rate);
      const counted = new RateLimiterRedis({
        ...window,
        storeClient: client,
        useRedisPackage: true,
        keyPrefix: `${PREFIX}limit:${name}`,
        insuranceLimiter: new RateLimiterMemory(window),
      });
      return limiterOver(counted);
    },
  };
}
