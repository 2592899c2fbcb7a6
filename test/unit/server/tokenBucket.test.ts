import { expect, it } from 'vitest';
import { TokenBucket } from '../../../server/tokenBucket.ts';
import { HandClock } from './handClock.ts';

it('a bucket gives so many at once, then so many a second, and never holds more', () => {
  const clock = new HandClock();
  const bucket = new TokenBucket({ burst: 4, perSecond: 1 }, clock);
  const take = (count: number) => Array.from({ length: count }, () => bucket.take());
  expect(take(5)).toEqual([true, true, true, true, false]);
  clock.pass(2000);
  expect(take(3)).toEqual([true, true, false]);
  clock.pass(60_000);
  expect(take(5)).toEqual([true, true, true, true, false]);
});

it('what is spent beyond it is owed', () => {
  const clock = new HandClock();
  const bucket = new TokenBucket({ burst: 4, perSecond: 1 }, clock);
  expect([bucket.spend(3), bucket.spend(3)]).toEqual([0, 2]);
  clock.pass(3000);
  expect([bucket.take(), bucket.take()]).toEqual([true, false]);
});
