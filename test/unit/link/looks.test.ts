import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Looks } from '../../../client/link/looks.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('looks at once, then once for all that changed meanwhile, and never two at a time', async () => {
  const answers: (() => void)[] = [];
  const looks = new Looks(() => new Promise((resolve) => answers.push(resolve)), 2000);
  looks.changed();
  looks.changed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answers).toHaveLength(1);
  answers[0]!();
  await vi.advanceTimersByTimeAsync(1999);
  looks.changed();
  expect(answers).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(answers).toHaveLength(2);
  answers[1]!();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(answers).toHaveLength(2);
  looks.changed();
  looks.close();
  answers[2]!();
  looks.changed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([answers.length, looks.closed]).toEqual([3, true]);
});
