import { expect, it } from 'vitest';
import type { Clock } from '../../../server/clock.ts';
import { closingWindow, spread } from '../../../server/spread.ts';

it('takes the longer the more there are, and leaves enough of ten seconds', () => {
  expect([0, 60, 1000, 3000, 100_000].map(closingWindow)).toEqual([0, 120, 2000, 4000, 4000]);
});

/** A clock that moves on as soon as somebody waits. */
function eagerClock() {
  let now = 0;
  const clock: Clock = {
    now: () => now,
    monotonic: () => now,
    after(milliseconds, callback) {
      now += milliseconds;
      queueMicrotask(callback);
      return () => undefined;
    },
  };
  return { clock, time: () => now };
}

it('goes through all of them in order, evenly over the window', async () => {
  const { clock, time } = eagerClock();
  const things = Array.from({ length: 1000 }, (_, n) => n);
  const seen: number[] = [];
  const times = new Map<number, number>();
  await spread(clock, things, 2000, (slice) => {
    seen.push(...slice);
    times.set(time(), slice.length);
  });
  expect(seen).toEqual(things);
  expect(times.size).toBe(40);
  expect(Math.max(...times.values())).toBe(25);
  expect(Math.max(...times.keys())).toBeLessThanOrEqual(2000);
});

it('does all at once where there is no window, and nothing where there is nobody', async () => {
  const { clock, time } = eagerClock();
  const slices: number[] = [];
  await spread(clock, [1, 2, 3], 0, (slice) => void slices.push(slice.length));
  await spread(clock, [], 0, (slice) => void slices.push(slice.length));
  expect([slices, time()]).toEqual([[3], 0]);
});
