import { expect, test } from 'vitest';
import { Hints } from '../../../server/sync/hints.ts';
import { Progress } from '../../../server/sync/progress.ts';

const record = (position: string, size = 1) => ({ position, bytes: new Uint8Array(size) });

test('whoever has reached a position lately is told no news by it, but by any other and by a hint without one', () => {
  const progress = new Progress();
  const hints = new Hints();
  const isNews = () => hints.isNews((position) => progress.knows(position));
  progress.restart({ snapshot: record('1'), records: [record('2')] });
  for (const position of ['1', '2']) hints.hear(position);
  expect(isNews()).toBe(false);
  hints.hear('3');
  expect(isNews()).toBe(true);
  progress.passed(record('3'));
  expect([isNews(), progress.position, hints.take()]).toEqual([false, '3', []]);
  hints.hear(null);
  expect([isNews(), hints.take(), isNews()]).toEqual([true, [null], false]);
});

test('many hints say no more than that there is something', () => {
  const hints = new Hints();
  for (let position = 0; position < 1000; position++) hints.hear(String(position));
  expect(hints.take().length).toBeLessThan(40);
  for (let position = 0; position <= 32; position++) hints.hear(String(position));
  expect(hints.isNews((position) => position !== '40')).toBe(true);
});

test('the last records are kept, as far as they are not too large, and the newest always', () => {
  const progress = new Progress();
  progress.restart({
    snapshot: null,
    records: [record('1', 40_000), record('2', 40_000), record('3', 20_000)],
  });
  expect(progress.tail.map(({ length }) => length)).toEqual([40_000, 20_000]);
  progress.passed(record('4', 1_000_000));
  expect(progress.tail.map(({ length }) => length)).toEqual([1_000_000]);
  expect([progress.size, progress.hasGrown(4), progress.hasGrown(5)]).toEqual([1_100_000, true, false]);
  progress.leave();
  expect([progress.size, progress.hasGrown(1)]).toEqual([1_100_000, false]);
  progress.compacted(10);
  expect(progress.size).toBe(10);
});
