import { describe, expect, it } from 'vitest';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { medianOf } from '../../../shared/map/scales.ts';
import type { Scale } from '../../../shared/template/template.ts';
import { group, input } from './boards.ts';

const maturity: Scale = { id: 'maturity', question: 'How mature?', steps: 5, low: 'New', high: 'Old hand' };
const people: Scale = { id: 'people', question: 'How equipped?', steps: 3, low: 'Badly', high: 'Well' };
const groups = [group(2, []), group(1, [])];

describe('the median', () => {
  it.each([
    ['nobody', [0, 0, 0, 0, 0], null],
    ['no steps', [], null],
    ['one answer', [0, 0, 0, 1, 0], 4],
    ['an odd count: 1 2 2 3 5', [1, 2, 1, 0, 1], 2],
    ['an even count, both middle ones alike: 1 3 3 5', [1, 0, 2, 0, 1], 3],
    ['an even count, middle ones a step apart: 1 2 3 4', [1, 1, 1, 1, 0], 2.5],
    ['an even count at both ends: 1 1 5 5', [2, 0, 0, 0, 2], 3],
    ['two answers: 1 2', [1, 1, 0, 0, 0], 1.5],
    ['all at the top', [0, 0, 0, 0, 7], 5],
  ] as const)('of %s', (_, spread, median) => {
    expect(medianOf(spread)).toBe(median);
  });
});

describe('the scales of a report', () => {
  it('adds up groups, and gives every group its own, unless that would tell what single people said', () => {
    const ratings = {
      'group-0001': { maturity: [2, 1, 0, 0, 0], people: [0, 0, 1] },
      'group-0002': { maturity: [0, 0, 0, 1, 1], people: [0, 0, 0] },
    };
    const { scales } = makeReport(input(groups, { scales: [maturity, people], ratings }));
    expect(scales).toEqual([
      {
        ...maturity,
        answers: 5,
        spread: [2, 1, 0, 1, 1],
        median: 2,
        consensus: { value: expect.closeTo(0.27, 2), sentence: expect.stringContaining('consensus 0.') },
        spreadAgreement: { value: expect.any(Number), sentence: expect.stringContaining('agreement A') },
        groups: [
          { group: 'group-0001', number: 1, answers: 3, median: 1 },
          { group: 'group-0002', number: 2, answers: 2, median: null },
        ],
      },
      {
        ...people,
        answers: 1,
        spread: [0, 0, 0],
        median: null,
        consensus: { value: null, sentence: 'Fewer than three people answered.' },
        spreadAgreement: { value: null, sentence: 'Fewer than three people answered.' },
        groups: [
          { group: 'group-0001', number: 1, answers: 1, median: null },
          { group: 'group-0002', number: 2, answers: 0, median: null },
        ],
      },
    ]);
  });

  it('is empty where nothing is asked, and counts nobody where nothing is answered', () => {
    expect(makeReport(input(groups)).scales).toEqual([]);
    const [scale] = makeReport(input(groups, { scales: [people] })).scales;
    expect(scale).toMatchObject({ answers: 0, spread: [0, 0, 0], median: null });
    expect(scale?.groups.map(({ answers, median }) => [answers, median])).toEqual([
      [0, null],
      [0, null],
    ]);
  });

  it('leaves out scales, groups and steps that it does not know', () => {
    const ratings = {
      'group-0001': { people: [3, 0, 0, 9], other: [5, 5, 5] },
      'group-0009': { people: [0, 0, 4] },
    };
    const { scales } = makeReport(input(groups, { scales: [people], ratings }));
    expect(scales.map(({ id }) => id)).toEqual(['people']);
    expect(scales[0]).toMatchObject({ answers: 3, spread: [3, 0, 0], median: 1 });
  });
});
