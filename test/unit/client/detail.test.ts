import { describe, expect, it } from 'vitest';
import { nearestTile } from '../../../client/map/nearest.ts';
import { countNotes, detailOf, firstItems, notesByGroup } from '../../../client/outcomes/detail.ts';
import { earlierOnes, reportInFile } from '../../../client/outcomes/earlier.ts';
import { filtered, valueCounts } from '../../../client/outcomes/filter.ts';
import { FITS_NOWHERE } from '../../../shared/catalogue/catalogue.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { ledeParts, type Opens } from '../../../shared/words/lede.ts';
import { group, input } from '../map/boards.ts';

const told = [
  group(
    1,
    [
      { lane: 'stop', on: 'report-status', title: 'Decks', notes: ['a', 'b', 'c'], dots: 2 },
      { lane: 'more', on: FITS_NOWHERE },
    ],
    [{ intention: 'Less', capability: 'report-status' }, { intention: 'More' }],
  ),
];
const report = makeReport(input(told));

describe('what stands behind a tile', () => {
  it('is the items and commitments of a capability', () => {
    const detail = detailOf(report, 'report-status');
    expect(detail).toMatchObject({ kind: 'capability', over: 'Monitoring and control', present: 1 });
    expect(detail?.commitments.map(({ intention }) => intention)).toEqual(['Less']);
    expect(countNotes(detail?.items ?? [])).toBe(3);
    expect(countNotes(firstItems(detail?.items ?? []))).toBe(2);
  });

  it('is a tray, or nothing for what is not on the map', () => {
    expect(detailOf(report, 'fitsNowhere')?.items).toHaveLength(1);
    expect(detailOf(report, 'commitments')?.commitments).toHaveLength(2);
    expect(detailOf(report, 'constructor')).toBeNull();
  });
});

describe('what stands behind a number over the map', () => {
  const many = makeReport(
    input([
      ...Array.from({ length: 4 }, (_, g) => group(g + 1, [{ lane: 'stop', on: 'report-status', dots: g }])),
      ...Array.from({ length: 4 }, (_, g) => group(g + 5, [{ lane: 'more', on: 'report-status' }])),
      group(9, []),
    ]),
  );
  const parts = ledeParts(many.numbers, many.summary.groups);

  it('is said in one sentence, each number that counts notes or capabilities with what it opens', () => {
    expect(parts.map(({ text }) => text).join('')).toBe(
      '8 of 9 groups, 45 people, 8 notes. 1 capability is contested, 26 were not mentioned. Group 9 wrote nothing.',
    );
    expect(parts.flatMap(({ text, opens }) => (opens === null ? [] : [[text, opens]]))).toEqual([
      ['8 of 9 groups', 'groups'],
      ['8 notes', 'notes'],
      ['1 capability is contested', 'contested'],
      ['26 were not mentioned', 'silent'],
    ]);
  });

  it('is as much as the number says', () => {
    const behind = (what: Opens, of = many) => {
      const detail = detailOf(of, what);
      return detail?.kind === 'number' ? detail : expect.fail();
    };
    expect(notesByGroup(behind('groups').items)).toHaveLength(many.numbers.present);
    expect(countNotes(behind('notes').items)).toBe(many.numbers.notes);
    expect(countNotes(behind('notes', report).items)).toBe(report.numbers.notes);
    expect(behind('contested').capabilities.map(({ id }) => id)).toEqual(['report-status']);
    expect(behind('silent').capabilities).toHaveLength(26);
  });

  it('is nothing to open where it is nought', () => {
    const none = makeReport(input([group(1, [{ lane: 'stop' }])]));
    expect(countNotes(detailOf(none, 'notes')?.items ?? [])).toBe(1);
    expect(ledeParts(none.numbers, none.summary.groups).flatMap(({ opens }) => opens ?? [])).toEqual([
      'groups',
      'notes',
    ]);
  });
});

describe('the notes behind a cell of the value view', () => {
  const values = { 'b1-i0': ['employee', 'customer'] } as const;
  const first = told[0]!.board.clusters[0]!.id;
  const tagged = makeReport(
    input(told, { arrangement: { placements: {}, values: { [first]: values['b1-i0'] }, maturity: {} } }),
  );
  const { items } = tagged.capabilities.find(({ id }) => id === 'report-status')!;

  it('are those that the lead tagged', () => {
    expect(valueCounts(items).map(({ strong, words }) => `${strong} ${words}`)).toEqual([
      '3 for employees',
      '3 for customers',
      '0 for finance',
      '0 not tagged',
    ]);
    expect(filtered(items, { kind: 'value', area: 'financial' }, [])).toEqual([]);
  });
  it('are not asked for where nothing is tagged', () => {
    expect(valueCounts(report.capabilities[0]!.items)).toEqual([]);
  });
});

describe('earlier workshops to compare with', () => {
  const asked = { tense: 'has-happened', audience: 'pmo-team' } as const;
  const workshop = (id: string, createdAt: number, more = {}) => ({
    id,
    name: id,
    createdAt,
    ...asked,
    ...more,
  });

  it('were before this one and asked the same, newest first and each once', () => {
    const found = [
      { portfolio: 'p', workshop: workshop('old', 1) },
      { portfolio: 'p', workshop: workshop('later', 9) },
      { portfolio: 'p', workshop: workshop('ahead', 2, { tense: 'should-happen' }) },
      { portfolio: 'p', workshop: workshop('sponsors', 2, { audience: 'sponsors' }) },
      { portfolio: 'p', workshop: workshop('last', 4) },
      { portfolio: 'q', workshop: workshop('old', 1) },
    ];
    expect(earlierOnes(workshop('own', 5), found).map((each) => each.workshop.id)).toEqual(['last', 'old']);
  });
  it('come from a file only if they asked the same', async () => {
    const file = new File([JSON.stringify(report)], 'earlier.json');
    expect(await reportInFile(file, report.workshop)).toHaveProperty(
      'report.workshop.id',
      report.workshop.id,
    );
    const { tense } = report.workshop;
    const other = tense === 'has-happened' ? 'should-happen' : 'has-happened';
    expect(await reportInFile(file, { ...report.workshop, tense: other })).toHaveProperty('problem');
    expect(await reportInFile(new File(['{'], 'x.json'), report.workshop)).toHaveProperty('problem');
  });
});

describe('arrow keys', () => {
  // Two columns; the second begins with a taller tile.
  const boxes = [
    { x: 0, y: 0, width: 100, height: 50 },
    { x: 0, y: 60, width: 100, height: 50 },
    { x: 110, y: 0, width: 100, height: 70 },
    { x: 110, y: 80, width: 100, height: 50 },
  ];
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 1, null],
    ['ArrowUp', 1, 0],
    ['ArrowRight', 0, 2],
    ['ArrowRight', 1, 3],
    ['ArrowLeft', 3, 1],
    ['ArrowLeft', 0, null],
    ['Home', 3, 0],
    ['End', 0, 3],
    ['x', 0, null],
  ])('%s from %i leads to %s', (key, from, to) => {
    expect(nearestTile(key, boxes, from)).toBe(to);
  });
});
