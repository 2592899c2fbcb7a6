import { RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Rate } from '../tokenBucket.ts';
import type { Limiter } from './limits.ts';

export function windowOf({ burst, perSecond }: Rate): { points: number; duration: number } {
  return { points: burst, duration: Math.ceil(burst / perSecond) };
}

/** @param counted a limiter that only ever fails because there is nothing to take, as one that is insured does. */
export function limiterOver(counted: RateLimiterAbstract): Limiter {
  return {
    take: (key) =>
      counted.consume(key).then(
        () => true,
        (problem: unknown) => !(problem instanceof RateLimiterRes),
      ),
    punish: async (key, seconds) => void (await counted.block(key, seconds)),
    left: async (key) => (await counted.get(key))?.remainingPoints ?? counted.points,
  };
}
