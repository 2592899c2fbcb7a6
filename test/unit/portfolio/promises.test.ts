import { describe, expect, it } from 'vitest';
import { commitmentProgress } from '../../../shared/map/commitments.ts';
import {
  followThrough,
  remindersOf,
  timingOf,
  type PortfolioCommitment,
} from '../../../shared/portfolio/promises.ts';

const TODAY = '2026-06-10';
function promise(id: string, due: string, result = ''): PortfolioCommitment {
  const review = { action: '', result };
  return {
    ...{ id, group: 'group-0001', number: 1, capability: null, capabilityName: '', intention: id, owner: '' },
    ...{
      workshop: 'workshop-0001',
      workshopName: 'Spring',
      heldAt: 0,
      due,
      ...review,
      progress: commitmentProgress(review),
    },
  };
}

describe('what is due', () => {
  it.each([
    ['2026-06-09', 'overdue'],
    ['2026-06-10', 'soon'],
    ['2026-06-24', 'soon'],
    ['2026-06-25', 'later'],
    ['', 'undated'],
    ['next week', 'undated'],
    ['2026-02-31', 'undated'],
  ])('%s is %s', (due, timing) => {
    expect(timingOf(promise('one', due), TODAY)).toBe(timing);
  });

  it('is done once there is a result, however late', () => {
    expect(timingOf(promise('one', '2026-01-01', 'It holds.'), TODAY)).toBe('done');
  });

  it('reminds of the most pressing first, and not of what is done', () => {
    const all = [
      promise('undated', ''),
      promise('later', '2026-12-01'),
      promise('done', '2026-06-01', 'Yes'),
      promise('oldest', '2026-01-01'),
      promise('soon', '2026-06-11'),
      promise('overdue', '2026-06-01'),
    ];
    expect(remindersOf(all, TODAY).map(({ id }) => id)).toEqual([
      'oldest',
      'overdue',
      'soon',
      'later',
      'undated',
    ]);
    expect(all[0]?.id).toBe('undated');
  });
});

describe('the follow-through rate', () => {
  it('is what has a result of what was due', () => {
    const all = [
      promise('a', '2026-06-10', 'Yes'),
      promise('b', '2026-06-01'),
      promise('c', '2026-06-02', 'Yes'),
      promise('d', '2027-01-01', 'Early'),
      promise('e', ''),
      // Due today, and not too late yet.
      promise('f', '2026-06-10'),
    ];
    expect(followThrough(all, TODAY)).toEqual({
      value: 2 / 3,
      sentence: '2 of 3 that were due have a result. 1 more has a result ahead of time or without a date.',
    });
  });

  it('is defined where nothing was due', () => {
    expect(followThrough([], TODAY)).toEqual({ value: null, sentence: 'No commitments yet.' });
    expect(followThrough([promise('a', '')], TODAY).value).toBeNull();
  });
});
