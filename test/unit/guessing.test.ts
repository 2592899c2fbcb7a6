import { expect, it } from 'vitest';
import { TokenBucket } from '../../server/tokenBucket.ts';

it('a bucket that ran out is dry until it is half full, and never over full', () => {
  let now = 0;
  const clock = { now: () => now, monotonic: () => now, after: () => () => undefined };
  const bucket = new TokenBucket({ burst: 4, perSecond: 1 }, clock);
  expect([bucket.take(), bucket.take(), bucket.take(), bucket.dry]).toEqual([true, true, true, false]);
  expect([bucket.take(), bucket.take(), bucket.dry]).toEqual([true, false, true]);
  now += 1000;
  expect(bucket.dry).toBe(true);
  now += 1000;
  expect([bucket.dry, bucket.full]).toEqual([false, false]);
  now += 60_000;
  expect(bucket.full).toBe(true);
  expect(Array.from({ length: 5 }, () => bucket.take())).toEqual([true, true, true, true, false]);
});
