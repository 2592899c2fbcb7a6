import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../../server/export/csv.ts';
import { plainCell } from '../../../server/export/cells.ts';
import { decodeText } from '../../../shared/import/decode.ts';
import { withoutGuard } from '../../../shared/import/guard.ts';
import { IMPORT_LIMITS } from '../../../shared/import/limits.ts';
import { readTable, SEPARATORS } from '../../../shared/import/table.ts';
import { cleanText } from '../../../shared/text.ts';
import { hostileText } from '../export/reports.ts';

const cellsOf = (text: string) => readTable(text).rows.map(({ cells }) => cells);

describe('a table', () => {
  it('reads what our exports write, exactly', () => {
    // A first column that is never empty: a row of nothing but empty cells is no row.
    const rows = fc.array(fc.tuple(fc.nat(), hostileText(60), hostileText(60)), { minLength: 1 });
    fc.assert(
      fc.property(rows, (all) => {
        const written = csvText({ columns: ['a', 'b', 'c'], rows: all });
        expect(cellsOf(written)).toEqual([
          ['a', 'b', 'c'],
          ...all.map(([number, ...texts]) => [String(number), ...texts.map(plainCell)]),
        ]);
      }),
    );
  });

  it('gives back the text behind a guarded cell, if the text had no such apostrophe of its own', () => {
    fc.assert(
      fc.property(hostileText(80), (raw) => {
        const text = cleanText(raw).replaceAll("'", '');
        expect(withoutGuard(plainCell(text))).toBe(text);
      }),
    );
    expect(withoutGuard("'tis not")).toBe("'tis not");
  });

  it('knows its separator, also inside quotes, and line ends of any kind', () => {
    for (const separator of SEPARATORS)
      for (const end of ['\n', '\r\n', '\r']) {
        const text = [`a${separator}b`, `"x${separator}, ; y"${separator}"he said ""no"""`, ''].join(end);
        expect(readTable(text)).toMatchObject({ separator, torn: null });
        expect(cellsOf(text)).toEqual([
          ['a', 'b'],
          [`x${separator}, ; y`, 'he said "no"'],
        ]);
      }
    expect(cellsOf('sep=;\r\na;b,c\r\n')).toEqual([['a', 'b,c']]);
    expect(cellsOf('\ufeffa\tb')).toEqual([['a', 'b']]);
  });

  it('counts lines as an editor does, through cells of several lines, and leaves empty rows out', () => {
    const { rows } = readTable('a,b\n"one\ntwo\r\nthree",x\n,\n\ny,z');
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [2, 'one\ntwo\r\nthree'],
      [7, 'y'],
    ]);
  });

  it('takes a quote that nobody closes as a character, and says where', () => {
    const table = readTable('a,b\nx,"open\ny,z');
    expect(table.torn).toBe(2);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['x', '"open'],
      ['y', 'z'],
    ]);
    expect(cellsOf('a,b\n"x" y,z')[1]).toEqual(['x y', 'z']);
  });

  it.each([
    ['quotes', '"'.repeat(1_000_000)],
    ['an odd number of quotes', '"'.repeat(499_999)],
    ['quotes that open', ',"'.repeat(250_000)],
    ['rows of one quote', '\n"'.repeat(250_000)],
    ['separators', ','.repeat(500_000)],
    ['line ends', 'a\n'.repeat(250_000)],
    ['spaces', ' '.repeat(500_000)],
    ['zeros', '\u0000'.repeat(500_000)],
  ])('is read in one pass: any number of %s', (_, text) => {
    const { rows, left } = readTable(text);
    expect(rows.length).toBeLessThanOrEqual(IMPORT_LIMITS.rows);
    expect(rows.every(({ cells }) => cells.length <= IMPORT_LIMITS.columns)).toBe(true);
    expect(left).toBeGreaterThanOrEqual(0);
  });
});

describe('the text of a file', () => {
  const text = 'Lane,Note\nstop,Größe – “so” 😀';
  const utf16 = (big: boolean, mark: boolean) => {
    const units = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
    return new Uint8Array(big ? units.swap16() : units);
  };
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', utf16(false, true)],
    ['UTF-16 BE with a mark', utf16(true, true)],
    ['UTF-16 LE', utf16(false, false)],
    ['UTF-16 BE', utf16(true, false)],
  ])('is read as %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('is what older Excels write, where it is not UTF-8; and of any bytes something', () => {
    expect(decodeText(new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65]))).toBe('Größe');
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof decodeText(bytes) === 'string'));
  });
});
