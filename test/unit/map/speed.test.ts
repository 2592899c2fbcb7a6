import { expect, it } from 'vitest';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { LANES } from '../../../shared/lanes.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { group, input } from './boards.ts';

it('makes the map of 100 groups with 50 notes each in under 100 ms', () => {
  const ids = functions27.capabilities.map(({ id }) => id);
  const groups = Array.from({ length: 100 }, (_, g) =>
    group(
      g + 1,
      Array.from({ length: 50 }, (_, n) => ({
        lane: LANES[(g + n) % 3]!,
        on: ids[(g * 7 + n) % ids.length]!,
        dots: n % 4,
      })),
    ),
  );
  const cost = () => {
    const before = process.cpuUsage();
    expect(makeReport(input(groups)).numbers.notes).toBe(5000);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  // What it takes of a core, once it is compiled and no other program has a hand in its caches.
  let least = cost();
  for (let tries = 1; tries < 30 && least >= 100; tries++) least = Math.min(least, cost());
  expect(least).toBeLessThan(100);
});
