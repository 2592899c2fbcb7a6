import { describe, expect, it } from 'vitest';
import { FITS_NOWHERE } from '../../../shared/catalogue/catalogue.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { capability, group, input, type Told } from './boards.ts';

const less: Told = { lane: 'stop', on: 'report-status' };
const more: Told = { lane: 'more', on: 'report-status' };
const elsewhere: Told = { lane: 'start', on: 'benefits' };
const many = (count: number, told: Told, from = 1) =>
  Array.from({ length: count }, (_, index) => group(from + index, [told]));

describe('a map of twelve groups', () => {
  const both = [less, { ...elsewhere, dots: 0 }];
  const groups = [...many(8, less), group(9, both), ...many(2, more, 10), group(12, [elsewhere])];
  const report = makeReport(input(groups));
  const status = capability(report, 'report-status');

  it('says what each group says', () => {
    expect(status.says.groups).toEqual({
      verdict: 'less',
      of: 12,
      voices: { stop: 9, silent: 1, even: 0, more: 2, start: 0 },
      less: 9,
      more: 2,
      direction: -7 / 11,
      step: -3,
      contest: 4 * (2 / 11) * (9 / 11),
      contested: false,
      agreement: 9 / 11,
      lead: '9 of 12 groups say do less',
      sentence: '9 of 12 groups say do less; 2 say do more; 1 silent.',
    });
    expect(status.reach).toBe(11);
    expect(status.voices.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 10, 11]);
  });

  it('keeps every capability, the silent ones too', () => {
    expect(report.capabilities).toHaveLength(27);
    expect(capability(report, 'pm-hr').says.groups).toMatchObject({
      verdict: 'silent',
      step: null,
      sentence: 'Nobody mentioned it.',
    });
    expect(report.summary.groups.silent).toHaveLength(25);
  });

  it('has a headline', () => {
    expect(report.summary.groups).toMatchObject({
      headline: 'Less status reporting, more benefits',
      less: ['report-status'],
      more: ['benefits'],
      contested: [],
    });
  });
});

describe('contested', () => {
  it('needs a split and five groups that take a side', () => {
    const says = (lessGroups: number, moreGroups: number) =>
      capability(
        makeReport(input([...many(lessGroups, less), ...many(moreGroups, more, 50)])),
        'report-status',
      ).says.groups;
    expect(says(3, 2)).toMatchObject({ verdict: 'split', contested: true });
    expect(says(2, 2)).toMatchObject({ verdict: 'even', contested: false, step: 0, agreement: null });
    expect(says(3, 1)).toMatchObject({ verdict: 'less', contested: false });
    expect(says(3, 9)).toMatchObject({ verdict: 'split', contested: true, contest: 0.75 });
    expect(says(2, 9)).toMatchObject({ verdict: 'more', contested: false });
  });

  it('is never called strong either way', () => {
    const { summary } = makeReport(input([...many(9, more), ...many(4, less, 20)]));
    expect(summary.groups).toMatchObject({
      more: [],
      less: [],
      contested: ['report-status'],
      headline: 'No agreement on status reporting',
    });
  });
});

describe('the headline', () => {
  const headline = (...groups: Parameters<typeof input>[0]) =>
    makeReport(input(groups)).summary.groups.headline;
  it.each([
    [
      'one side only',
      [...many(3, less), ...many(2, { lane: 'stop', on: 'audits' }, 4)],
      'Less status reporting, less audits, gates and health checks',
    ],
    [
      'one capability only',
      many(3, { lane: 'more', on: 'pmo-performance' }),
      "More the PMO's own performance",
    ],
    ['one small group', many(1, less), 'Less status reporting'],
    ['nothing on the map', many(3, { lane: 'stop' }), 'Nothing stands out yet'],
    [
      'lone voices among many',
      [...many(1, less), ...many(1, elsewhere, 2), ...many(2, { lane: 'more' }, 3)],
      'Nothing stands out yet',
    ],
    ['nothing at all', [], 'No notes yet'],
  ])('makes sense with %s', (_, groups, line) => {
    expect(headline(...groups)).toBe(line);
  });
});

describe('one group, one voice', () => {
  const loud = group(
    1,
    Array.from({ length: 8 }, () => ({ ...less, dots: 6 })),
  );
  const quiet = [2, 3, 4, 5].map((number) => group(number, [more, more]));
  const status = capability(makeReport(input([loud, ...quiet])), 'report-status');

  it('does not let a group of 8 outvote four of 2', () => {
    expect(status.says.groups).toMatchObject({ verdict: 'more', less: 1, more: 4, step: 3 });
  });

  it('counts every note and dot alike by people', () => {
    expect(status.says.people).toMatchObject({
      verdict: 'less',
      of: 64,
      less: 56,
      more: 8,
      step: -4,
      sentence: '56 of 64 notes and dots say do less; 8 say do more.',
    });
  });

  it('never shows a lone group as unanimous among many', () => {
    const report = makeReport(input([group(1, [less]), ...many(11, elsewhere, 2)]));
    expect(capability(report, 'report-status').says.groups).toMatchObject({ step: -1, agreement: null });
  });

  it('leaves groups without a note out of every share', () => {
    const report = makeReport(input([group(1, [less]), group(2, [])]));
    expect(report.numbers).toMatchObject({ groups: 2, present: 1 });
    expect(capability(report, 'report-status').says.groups.sentence).toBe('1 of 1 group says do less.');
  });
});

describe('where notes stand', () => {
  it('puts the notes of a cluster where the cluster stands, with the dots they drew while loose', () => {
    const told = group(1, [
      { lane: 'stop', on: 'report-status', title: 'Decks', notes: ['Monday deck', 'Friday deck'], dots: 2 },
    ]);
    const report = makeReport(input([{ ...told, tally: { ...told.tally, 'g1-item-0-1': 3 } }]));
    expect(capability(report, 'report-status')).toMatchObject({ notes: 2, clusters: 1, dots: 5, reach: 1 });
    expect(capability(report, 'report-status').items[0]).toMatchObject({
      kind: 'cluster',
      title: 'Decks',
      dots: 5,
      number: 1,
    });
  });

  it('shows what fits nowhere and what is not placed, and never drops a note of a capability that is gone', () => {
    const report = makeReport(
      input([
        group(1, [
          { lane: 'stop', on: FITS_NOWHERE },
          { lane: 'more', on: 'was-deleted' },
          { lane: 'start' },
          less,
        ]),
      ]),
    );
    expect(report.numbers).toMatchObject({ notes: 4, placed: 1, fitsNowhere: 1, notPlaced: 2 });
    expect(report.fitsNowhere).toHaveLength(1);
    expect(report.notPlaced).toHaveLength(2);
  });

  it('does not take a name from the prototype for a capability or a tally', () => {
    const told = group(1, [
      { lane: 'stop', on: '__proto__' },
      { lane: 'stop', on: 'constructor' },
    ]);
    const report = makeReport(input([told]));
    expect(report.numbers).toMatchObject({ notPlaced: 2, dots: 0 });
  });

  it('keeps commitments, without those that nobody has worded yet', () => {
    const told = group(
      3,
      [less],
      [
        { intention: 'No Monday deck', capability: 'report-status', due: '2026-06-30' },
        { intention: ' ' },
        { intention: 'Call Ann', capability: 'gone' },
      ],
    );
    expect(makeReport(input([told])).commitments).toMatchObject([
      { intention: 'No Monday deck', number: 3, capability: 'report-status', due: '2026-06-30' },
      { intention: 'Call Ann', capability: null },
    ]);
  });
});

describe('names', () => {
  const told = [
    group(1, [
      { ...less, author: 'person-0001' },
      { ...more, author: 'person-gone' },
    ]),
  ];
  it('stand on notes only when the report is asked for with names', () => {
    expect(JSON.stringify(makeReport(input(told)))).not.toMatch(/person-|author/);
    const named = makeReport(input(told, { names: new Map([['person-0001', 'Ana']]) }));
    const notes = capability(named, 'report-status').items.flatMap((item) => item.notes);
    expect(notes.map(({ author }) => author)).toEqual(['Ana', undefined]);
    expect(JSON.stringify(named)).not.toMatch(/person-/);
  });
});

describe('an emptied workshop', () => {
  it.each([
    ['without groups', []],
    ['without notes', [group(1, []), group(2, [])]],
  ])('is a whole map %s', (_, groups) => {
    const report = makeReport(input(groups));
    expect(report.summary.groups.headline).toBe('No notes yet');
    expect(
      report.capabilities.every(({ says }) => says.groups.step === null && says.people.contest === null),
    ).toBe(true);
    expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
