import { describe, expect, it } from 'vitest';
import { FITS_NOWHERE } from '../../../shared/catalogue/catalogue.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import { plainCell } from '../../../server/export/cells.ts';
import { csvText } from '../../../server/export/csv.ts';
import { notesTable } from '../../../server/export/tables/items.ts';
import { group, input } from '../map/boards.ts';
import { readCsv } from './csvText.ts';

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
    const text = csvText(notesTable(report, false));
    expect(text.startsWith('\ufeff"Group","Lane"')).toBe(true);
    const told7 = ['7', 'stop', 'Monday deck, weekly', 'Reports nobody opens', 'Status reporting'];
    expect(readCsv(text)).toEqual([
      [
        'Group',
        'Lane',
        'Note',
        'Cluster',
        'Capability',
        'Capability group',
        'Dots of its cluster or note',
      ].concat(['Placed by', 'Serves', 'Item ID', 'Note ID']),
      ['2', 'more', 'Ask why', '', 'Benefits', 'Strategy', '1', 'its group', '', 'g2-item-0', 'g2-item-0'],
      [...told7, 'Monitoring and control', '7', 'its group', '', 'g7-item-0', 'g7-item-0-0'],
      ['7', 'stop', 'The "green" ones', ...told7.slice(3)].concat([
        'Monitoring and control',
        '7',
        'its group',
        '',
        'g7-item-0',
        'g7-item-0-1',
      ]),
      ['7', 'more', 'Cake', '', 'Fits nowhere', '', '0', 'its group', '', 'g7-item-1', 'g7-item-1'],
      ['7', 'start', 'Listen', '', 'Not placed yet', '', '0', 'its group', '', 'g7-item-2', 'g7-item-2'],
    ]);
  });
});
