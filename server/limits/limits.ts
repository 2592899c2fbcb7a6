import type { Rate } from '../tokenBucket.ts';

/**
 * One limit, counted by key. It counts in windows: the first that is taken opens one of `burst / perSecond` seconds, in
 * which `burst` may be taken; in the long run that is `perSecond`. Nothing here throws, or takes long.
 */
export interface Limiter {
  /** @returns whether there was one to take. */
  take(key: string): Promise<boolean>;
  /** Leaves nothing to take for so many seconds. */
  punish(key: string, seconds: number): Promise<void>;
  /** What may be taken until the window ends. */
  left(key: string): Promise<number>;
}

/** Limits that hold over all nodes. While the others cannot be asked, each node counts alone. */
export interface Limits {
  /** @param name of the limit, the same on all nodes: letters and dashes. */
  limiter(name: string, rate: Rate): Limiter;
}
