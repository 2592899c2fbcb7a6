import { describe, expect, it } from 'vitest';
import { FITS_NOWHERE } from '../../../shared/catalogue/catalogue.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { plainCell } from '../../../server/export/cells.ts';
import { csvOf } from '../../../server/export/csv.ts';
import { group, input } from '../map/boards.ts';
import { readCsv } from './csvText.ts';

const withoutNames = { names: false };
describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['  =1+1', "'  =1+1"],
    ['\u00a0\u200b＝1', "'\u00a0\u200b＝1"],
    ['-5 %', "'-5 %"],
    ['@here', "'@here"],
    ['\0=1', "'=1"],
    ['\tx', "'\tx"],
    ['one;=1+1', "one;'=1+1"],
    ['one\n- two', "one\n'- two"],
    ['a-b = c; d', 'a-b = c; d'],
    ["it's", "it's"],
    ['', ''],
  ])('%j is written %j', (text, cell) => {
    expect(plainCell(text)).toBe(cell);
  });
});

describe('the CSV', () => {
  it('has one row a note', () => {
    const told = group(7, [
      {
        lane: 'stop',
        on: 'report-status',
        title: 'Reports nobody opens',
        notes: ['Monday deck, weekly', 'The "green" ones'],
        dots: 7,
      },
      { lane: 'more', on: FITS_NOWHERE, text: 'Cake' },
      { lane: 'start', text: 'Listen' },
    ]);
    const report = makeReport(
      input([told, group(2, [{ lane: 'more', on: 'benefits', text: 'Ask why', dots: 1 }])]),
    );
    expect(csvOf(report, withoutNames).startsWith('\ufeff"Group","Lane"')).toBe(true);
    expect(readCsv(csvOf(report, withoutNames))).toEqual([
      ['Group', 'Lane', 'Note', 'Cluster', 'Capability', 'Capability group', 'Dots of its cluster or note'],
      ['2', 'more', 'Ask why', '', 'Benefits', 'Strategy', '1'],
      [
        '7',
        'stop',
        'Monday deck, weekly',
        'Reports nobody opens',
        'Status reporting',
        'Monitoring and control',
        '7',
      ],
      [
        '7',
        'stop',
        'The "green" ones',
        'Reports nobody opens',
        'Status reporting',
        'Monitoring and control',
        '7',
      ],
      ['7', 'more', 'Cake', '', 'Fits nowhere', '', '0'],
      ['7', 'start', 'Listen', '', 'Not placed yet', '', '0'],
    ]);
  });
});
