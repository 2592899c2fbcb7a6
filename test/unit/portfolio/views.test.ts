import { describe, expect, it } from 'vitest';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { courseOf, followed, voicesOf } from '../../../shared/portfolio/course.ts';
import { askedTogether, facetWords, NO_FILTER, passes } from '../../../shared/portfolio/filter.ts';
import { NO_FACETS } from '../../../shared/portfolio/portfolio.ts';
import { digestOf, withoutItems } from '../../../shared/portfolio/views.ts';
import { group, input, workshop } from '../map/boards.ts';

const [A, B] = functions27.capabilities.map(({ id }) => id) as [string, string];
const merged = {
  ...functions27,
  capabilities: functions27.capabilities
    .filter(({ id }) => id !== B)
    .map((one) => (one.id === A ? { ...one, name: 'Both', formerly: [B] } : one)),
};
const DAY = 86_400_000;
const early = digestOf(
  makeReport(input([group(1, [{ lane: 'stop', on: B }]), group(2, [{ lane: 'more', on: A }])])),
);
const late = digestOf(
  makeReport(
    input([group(1, [{ lane: 'more', on: A }]), group(2, [])], {
      catalogue: merged,
      workshop: { ...workshop, id: 'workshop-0002', createdAt: workshop.createdAt + 30 * DAY },
    }),
  ),
);

describe('one capability over time', () => {
  it('goes from the oldest workshop to the newest, whatever was merged meanwhile', () => {
    const course = courseOf([late, early], A);
    expect(course.map(({ digest }) => digest.workshop.id)).toEqual([early.workshop.id, 'workshop-0002']);
    expect(course[1]!.said.map((one) => [one.name, voicesOf(one)])).toEqual([['Both', ['more']]]);
  });

  it('has what was said of each, where it was two before a merge', () => {
    const [before] = courseOf([late, early], A);
    expect(before!.said.map((one) => [one.id, voicesOf(one)])).toEqual([
      [A, ['silent', 'more']],
      [B, ['stop', 'silent']],
    ]);
    const [other] = courseOf([early], B);
    expect(other!.said.map(({ id }) => id)).toEqual([B]);
  });

  it('is followed apart in what asked other people, the most workshops first', () => {
    const sponsors = { ...early, workshop: { ...early.workshop, audience: 'sponsors' as const } };
    expect(askedTogether([sponsors, early, late])).toEqual([
      { tense: early.workshop.tense, audience: early.workshop.audience, digests: [early, late] },
      { tense: early.workshop.tense, audience: 'sponsors', digests: [sponsors] },
    ]);
  });

  it('is offered once, under its newest name', () => {
    const names = followed([early, late]).map(({ name }) => name);
    expect(names).toContain('Both');
    expect(names).toHaveLength(functions27.capabilities.length - 1);
  });
});

describe('a cohort', () => {
  const facets = { ...NO_FACETS, sector: 'Health' };
  const one = { id: early.workshop.id, addedAt: 0, facets };

  it('is chosen by facets, date, tense and audience', () => {
    const day = new Date(early.workshop.createdAt).toISOString().slice(0, 10);
    expect(passes(one, early, NO_FILTER)).toBe(true);
    expect(
      passes(one, early, { ...NO_FILTER, sector: 'health', from: day, to: day, tense: 'has-happened' }),
    ).toBe(true);
    for (const wrong of [
      { sector: 'Finance' },
      { from: '2099-01-01' },
      { to: '1999-01-01' },
      { audience: 'sponsors' as const },
    ])
      expect(passes(one, early, { ...NO_FILTER, ...wrong })).toBe(false);
    expect(passes(one, null, { ...NO_FILTER, audience: 'sponsors' })).toBe(true);
  });

  it('is suggested in the words that are used, each once', () => {
    const used = ['Health', 'health', '', 'Energy'].map((sector) => ({
      ...one,
      facets: { ...NO_FACETS, sector },
    }));
    expect(facetWords(used, 'sector')).toEqual(['Energy', 'health']);
  });
});

it('holds no note, neither in a digest nor in a map without what stands behind it', () => {
  const report = makeReport(
    input([
      group(1, [
        { lane: 'stop', on: A, text: 'A secret word' },
        { lane: 'more', text: 'Loose secret' },
      ]),
    ]),
  );
  expect(JSON.stringify(digestOf(report))).not.toContain('secret');
  const map = withoutItems(report);
  expect(JSON.stringify(map)).not.toContain('secret');
  expect(map.numbers).toEqual(report.numbers);
});
