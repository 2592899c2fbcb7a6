import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportWorkbook } from '../../../server/export/xlsx/workbook.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Report } from '../../../shared/map/report.ts';
import { group, input, workshop } from '../map/boards.ts';
import { named, openPackage, properties, textOf, type Package } from './packages.ts';
import { asked, hostileReport, wholeReport } from './reports.ts';
import { everyNode, type Node } from './xml.ts';

async function bytesOf(report: Report, names = false): Promise<Uint8Array> {
  const [file] = await exportWorkbook({ ...asked(report), names });
  if (file === undefined) throw new Error('no file');
  return file.body;
}
async function bookOf(report: Report, names = false): Promise<Package> {
  return openPackage(await bytesOf(report, names));
}
/** Cells as they stand: texts as strings, numbers and days as numbers, rows of columns. */
function cellsOf(book: Package, sheet: string): (string | number | null)[][] {
  const names = named(book.xml('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name']);
  const strings = named(book.xml('xl/sharedStrings.xml'), 't').map(({ text }) => text);
  const page = book.xml(`xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`);
  return named(page, 'row').map((row) =>
    named(row, 'c').map((cell) => {
      const value = cell.children.find(({ name }) => name === 'v')?.text;
      if (value === undefined) return null;
      return cell.attributes['t'] === 's' ? (strings[Number(value)] ?? null) : Number(value);
    }),
  );
}
function written(texts: readonly string[]): Report {
  return makeReport(
    input([
      group(
        1,
        texts.map((text) => ({ lane: 'stop', on: 'audits', text })),
      ),
    ]),
  );
}
async function notesOf(texts: readonly string[]): Promise<(string | number | null)[]> {
  const [header, ...rows] = cellsOf(await bookOf(written(texts)), 'Notes');
  return rows.map((row) => row[header!.indexOf('Note')] ?? null);
}

describe('the workbook', () => {
  it('has a sheet a table, with headings that stay and can be chosen by', async () => {
    const book = await bookOf(wholeReport());
    const names = named(book.xml('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name']);
    expect(names).toEqual([
      'Read me',
      'Capabilities',
      'Clusters',
      'Notes',
      'Votes',
      'Commitments',
      'Groups',
      'Scales',
    ]);
    const pages = book.numbered(/^xl\/worksheets\/sheet\d+\.xml$/).slice(1);
    for (const page of pages) {
      expect(named(page, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
      expect(named(page, 'col').length).toBeGreaterThan(4);
      expect(page.children.map(({ name }) => name)).toEqual([
        'sheetPr',
        'sheetViews',
        'cols',
        'sheetData',
        'pageMargins',
        'pageSetup',
        'headerFooter',
        'tableParts',
      ]);
    }
  });

  it("is made of Excel's own tables, whose columns are called as their headings", async () => {
    const book = await bookOf(wholeReport());
    const sheets = ['Capabilities', 'Clusters', 'Notes', 'Votes', 'Commitments', 'Groups', 'Scales'];
    const tables = book.numbered(/^xl\/tables\/table\d+\.xml$/);
    expect(tables.map(({ attributes }) => attributes['displayName'])).toEqual(
      sheets.map((name) => name.toLowerCase()),
    );
    tables.forEach((table, index) => {
      const [header = [], ...rows] = cellsOf(book, sheets[index] ?? '');
      expect(named(table, 'tableColumn').map(({ attributes }) => attributes['name'])).toEqual(header);
      expect(named(table, 'autoFilter')[0]?.attributes['ref']).toMatch(
        new RegExp(`^A1:[A-Z]+${rows.length + 1}$`),
      );
    });
  });

  it('goes on paper without ids, capabilities on two pages across and the read-me on one', async () => {
    const book = await bookOf(wholeReport());
    const areas = named(book.xml('xl/workbook.xml'), 'definedName').filter(
      ({ attributes }) => attributes['name'] === '_xlnm.Print_Area',
    );
    expect(areas).toHaveLength(7);
    for (const { text } of areas) {
      const [, sheet = '', last = ''] = /^'(.*)'!\$A\$1:\$([A-Z]+)\$\d+$/.exec(text) ?? [];
      const [header = []] = cellsOf(book, sheet);
      const column = [...last].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      expect(header.slice(column).every((name) => /ID$|^Formerly$|^Split from$/.test(String(name)))).toBe(
        true,
      );
      expect(String(header[column - 1])).not.toMatch(/ID$/);
    }
    const setups = book
      .numbered(/^xl\/worksheets\/sheet\d+\.xml$/)
      .flatMap((page) => named(page, 'pageSetup').map(({ attributes }) => attributes));
    expect(setups.map(({ fitToWidth }) => fitToWidth)).toEqual(['1', '2', '1', '1', '1', '1', '1', '1']);
    expect(setups[0]?.['fitToHeight']).toBe('1');
    expect(setups[1]?.['fitToHeight']).toBe('0');
  });

  it('has no scales where nobody was asked, and a heading where there is no row', async () => {
    const book = await bookOf(makeReport(input([group(1, [])])));
    expect(book.numbered(/^xl\/worksheets\/sheet\d+\.xml$/)).toHaveLength(7);
    expect(cellsOf(book, 'Notes')).toHaveLength(1);
  });

  it('has numbers as numbers, days as days, and a due that is no day as it was typed', async () => {
    const promises = [
      { intention: 'One', due: '2026-06-30' },
      { intention: 'Two', due: 'next week' },
    ];
    const report = makeReport(input([group(1, [{ lane: 'stop', on: 'audits', dots: 3 }], promises)]));
    const book = await bookOf(report);
    const [header, ...rows] = cellsOf(book, 'Commitments');
    // 30 June 2026 is the 46203rd day as spreadsheets count.
    expect(rows.map((row) => row[header!.indexOf('Due')])).toEqual([46_203, 'next week']);
    const [names, ...votes] = cellsOf(book, 'Votes');
    expect(votes[0]?.[names!.indexOf('Dots')]).toBe(3);
    expect(votes[0]?.[names!.indexOf('Share of the dots of its group')]).toBe(1);
  });

  it('keeps what people wrote as text, letter by letter', async () => {
    const texts = [
      ...['=1+1', '-5', '+49 30', '@SUM(A1)', '00123', '1e5', 'TRUE', '2026-01-01', '1/2', '#N/A', "'quoted"],
      ...[
        'constructor',
        '__proto__',
        'toString',
        'hasOwnProperty',
        '_x0041_',
        'a_x000D_b',
        ' spaces ',
        'two\nlines',
      ],
      'x'.repeat(400),
    ];
    const read = await notesOf(texts);
    const plain = read.map((text) => String(text).replaceAll('_x005F_', '_'));
    expect(plain).toEqual(texts);
    expect(read).toContain('_x005F_x0041_');
  });

  it('drops what no spreadsheet may hold, and marks what could not be read', async () => {
    expect(await notesOf(['a\u0000b\u0007c', 'd\ud800e', 'f\ufffeg\uffff', 'h\u202ei'])).toEqual([
      'abc',
      'd?e',
      'fg',
      'hi',
    ]);
  });

  it('computes nothing', async () => {
    const book = await bookOf(written(['=1+1', '=cmd|x', '@SUM(A1)']));
    for (const page of book.numbered(/^xl\/worksheets\/sheet\d+\.xml$/)) {
      expect(named(page, 'f')).toEqual([]);
      expect(named(page, 'c').every(({ attributes }) => ['s', undefined].includes(attributes['t']))).toBe(
        true,
      );
    }
  });

  it('colours a capability as the map does', async () => {
    const book = await bookOf(wholeReport());
    const styles = book.xml('xl/styles.xml');
    expect(textOf(styles, 'x')).toBe('');
    expect(
      everyNode(styles).some(({ attributes }) => attributes['rgb']?.toLowerCase().endsWith('7e320f')),
    ).toBe(true);
  });

  it('names a writer only where it is asked to', async () => {
    const report = makeReport(
      input([group(1, [{ lane: 'stop', text: 'Deck', author: 'person-ana' }])], {
        names: new Map([['person-ana', 'Ana Canary']]),
        workshop: { ...workshop, anonymity: 'named' },
      }),
    );
    expect((await bookOf(report)).text('xl/sharedStrings.xml')).not.toContain('Ana Canary');
    expect((await bookOf(report, true)).text('xl/sharedStrings.xml')).toContain('Ana Canary');
  });

  it('is the same bytes for the same report, and tells nothing of the machine', async () => {
    const [first, second] = [await bytesOf(wholeReport()), await bytesOf(wholeReport())];
    expect(Buffer.compare(first, second)).toBe(0);
    const { text, tells } = properties(openPackage(first));
    expect(tells).toEqual([]);
    expect(text).toContain('<dc:title>Spring PMO meet-up</dc:title>');
  });

  it('is well-formed and whole, whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReport(), async (report) => {
        const book = await bookOf(report);
        const pages: Node[] = book.numbered(/^xl\/worksheets\/sheet\d+\.xml$/);
        expect(pages.flatMap((page) => named(page, 'f'))).toEqual([]);
        expect(cellsOf(book, 'Notes')).toHaveLength(1 + report.numbers.notes);
      }),
      { numRuns: 10 },
    );
  });
});
