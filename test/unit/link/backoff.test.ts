import { expect, test } from 'vitest';
import { backoff } from '../../../client/link/backoff.ts';
import { Random } from '../../fuzz/random.ts';

/** When each of a room is back whose server goes at 0 and comes again at `up`. Milliseconds. */
function storm(people: number, up: number, seed: number): { back: number[]; tries: number[] } {
  const random = new Random(seed);
  const tries: number[] = [];
  const back = Array.from({ length: people }, () => {
    let at = 0;
    for (let failures = 0; ; failures++) {
      at += backoff(failures, random.next());
      if (at >= up) return at;
      tries.push(at);
    }
  });
  return { back, tries: [...tries, ...back] };
}

/** How many fall into the fullest tenth of a second. */
function fullest(times: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const time of times) counts.set(Math.floor(time / 100), (counts.get(Math.floor(time / 100)) ?? 0) + 1);
  return Math.max(...counts.values());
}

test('350 people are back within ten seconds of their server, however long it was away', () => {
  for (const up of [50, 500, 2_000, 5_000, 20_000, 120_000]) {
    for (let seed = 1; seed <= 20; seed++) {
      const { back } = storm(350, up, seed);
      expect(Math.max(...back) - up).toBeLessThan(10_000);
    }
  }
});

test('nobody comes in a wave: the first tries are spread, and no later moment draws as many', () => {
  for (const up of [2_000, 5_000, 20_000]) {
    for (let seed = 1; seed <= 20; seed++) {
      const { tries } = storm(350, up, seed);
      const first = tries.filter((at) => at < 1_000);
      const later = tries.filter((at) => at >= 1_000);
      // Spread evenly a tenth of a second has 35 first tries, and second and third ones of who tried at once.
      expect(fullest(first)).toBeLessThan(110);
      expect(fullest(later)).toBeLessThan(75);
    }
  }
});

test('a wait is any time up to a bound that stays once, doubles and ends', () => {
  expect([0, 1, 2, 3, 4, 9].map((failures) => backoff(failures, 0.999999))).toEqual(
    [1_000, 1_000, 2_000, 4_000, 8_000, 8_000].map((bound) => bound * 0.999999),
  );
  expect(backoff(9, 0)).toBe(0);
});
