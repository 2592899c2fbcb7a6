import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Limits } from './limits.ts';
import { limiterOver, windowOf } from './limiter.ts';

/** The limits of a node that is alone. */
export function memoryLimits(): Limits {
  return { limiter: (_name, rate) => limiterOver(new RateLimiterMemory(windowOf(rate))) };
}
