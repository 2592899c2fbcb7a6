import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../server/clock.ts';
import { LoadGuard, levelAfter, smoothed, type LoadLevel } from '../../../server/load.ts';

/** Levels after each look, for timers that come so late. */
function levels(late: readonly number[]): LoadLevel[] {
  let average = 0;
  let level: LoadLevel = 'calm';
  return late.map((milliseconds) => {
    average = smoothed(average, milliseconds);
    return (level = levelAfter(level, average));
  });
}

const times = (count: number, late: number) => Array<number>(count).fill(late);

describe('the level of load', () => {
  it('stays calm while timers come about when they should', () => {
    expect(new Set(levels(times(1000, 20)))).toEqual(new Set(['calm']));
  });

  it('rises while the loop is held up again and again, and falls when it is not', () => {
    const seen = levels([...times(20, 150), ...times(20, 900), ...times(60, 0)]);
    expect(seen.filter((level, index) => level !== seen[index - 1])).toEqual([
      'calm',
      'busy',
      'overloaded',
      'busy',
      'calm',
    ]);
  });

  it('turns nobody away for one pause, however long', () => {
    expect(levels([60_000, ...times(30, 0)])).not.toContain('overloaded');
  });

  it('does not flicker between two levels', () => {
    expect(levelAfter('calm', 40)).toBe('calm');
    expect(levelAfter('busy', 40)).toBe('busy');
    expect(levelAfter('busy', 300)).toBe('busy');
    expect(levelAfter('overloaded', 300)).toBe('overloaded');
  });
});

it('measures by how late its timer comes, and stops', () => {
  let [now, late] = [0, 0];
  const waiting = new Set<() => void>();
  const clock: Clock = {
    now: () => now,
    monotonic: () => now,
    after(milliseconds, callback) {
      const due = () => {
        waiting.delete(due);
        now += milliseconds + late;
        callback();
      };
      waiting.add(due);
      return () => waiting.delete(due);
    },
  };
  const look = (count: number) => {
    for (let turn = 0; turn < count; turn++) for (const due of [...waiting]) due();
  };
  const said: string[] = [];
  const say = (_fields: unknown, message: string) => said.push(message);
  const load = new LoadGuard(clock, { debug: say, info: say, warn: say, error: say });
  look(20);
  expect(load.level).toBe('calm');
  late = 800;
  look(20);
  expect(load.level).toBe('overloaded');
  late = 0;
  look(40);
  expect(load.level).toBe('calm');
  expect(said).toHaveLength(2);
  load.stop();
  expect(waiting.size).toBe(0);
});
