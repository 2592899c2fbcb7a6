// T15: a note that a spreadsheet takes for a formula when somebody opens the export.
// Every cell that could begin one gets an apostrophe, whatever stands before the trigger and whatever the separator is;
// quoting alone does not help (CWE-1236). The examples stand in test/unit/export/csv.test.ts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeReport } from '../../shared/map/aggregate.ts';
import { plainCell } from '../../server/export/cells.ts';
import { csvText } from '../../server/export/csv.ts';
import { notesTable } from '../../server/export/tables/items.ts';
import { readCsv } from '../unit/export/csvText.ts';
import { group, input } from '../unit/map/boards.ts';

const triggers = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '−'];
/** What a spreadsheet may take for the beginning of a formula, in a cell of a comma, semicolon or tab separated file. */
const live = /(?:^|[;\t\r\n])[\p{Z}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|^[\p{Z}\p{Cf}]*\p{Cc}/u;
const evil = fc
  .array(
    fc.oneof(
      fc.constantFrom(...triggers, ' ', '\u00a0', '\u200b', '\ufeff', '"', ',', ';', '\n', "'"),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

it('a cell never begins a formula, whatever people write', () => {
  fc.assert(
    fc.property(evil, (text) => {
      expect(plainCell(text)).not.toMatch(live);
    }),
    { numRuns: 2000 },
  );
});

it('the export holds every note, and no cell that a spreadsheet executes', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(evil, evil, evil), { maxLength: 6 }), (texts) => {
      const told = texts.map(([title, one, author]) => ({
        lane: 'stop' as const,
        on: 'benefits',
        title,
        notes: [one],
        author,
      }));
      const names = new Map(texts.map(([, , author]) => [author, author]));
      const report = makeReport(input([group(1, told)], { names }));
      const rows = readCsv(csvText(notesTable(report, true)));
      expect(rows).toHaveLength(texts.length + 1);
      for (const row of rows) {
        expect(row).toHaveLength(12);
        for (const cell of row) expect(cell).not.toMatch(live);
      }
    }),
  );
});
