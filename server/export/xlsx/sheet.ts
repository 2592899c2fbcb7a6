import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import type { CellObject, Sheet } from 'write-excel-file/node';
import { WORKBOOK, type SheetName } from '../../../shared/words/workbook.ts';
import type { Cell, Table } from '../tables/table.ts';
import { day, flag, header, number, numeral, text, type WrittenCell } from './cells.ts';
import { lookOf } from './looks.ts';

/** What the library lets files in a workbook be. */
export type FileContent = Stream | Buffer | Blob;

/** A sheet as the library takes it, and the table that it is: to filter, sort and refer to by its name. */
export interface Page {
  readonly sheet: Sheet<FileContent> & { readonly sheet: string };
  /** Null where there are no rows. */
  readonly table: {
    readonly name: string;
    /** `A1:H20` */
    readonly cells: string;
    readonly columns: readonly string[];
    /** What goes on paper: `$A$1:$F$20`, and the widths of its columns, in characters. */
    readonly printed: { readonly cells: string; readonly widths: readonly number[] };
  } | null;
}

/**
 * A table under one row of headings that stays in sight, as does its first column.
 * @param first what stands in the first cell of a row, where it is more than its text
 */
export function tablePage(table: Table, first?: (row: number) => Partial<CellObject>): Page {
  const looks = table.columns.map(lookOf);
  const widths = looks.map(({ width }) => width);
  const printed = widths.slice(0, looks.findLastIndex(({ isPrinted }) => isPrinted) + 1);
  const rows = table.rows.map((row, index) => {
    const height = heightOf(row, widths);
    return row.map((value, column): WrittenCell => {
      const cell = cellOf(value, looks[column]);
      return column === 0 && cell !== null ? { ...cell, ...first?.(index), height } : cell;
    });
  });
  return {
    sheet: {
      sheet: WORKBOOK.sheets[table.name as SheetName],
      data: [table.columns.map(header), ...rows],
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
      showGridLines: false,
    },
    table:
      rows.length === 0
        ? null
        : {
            name: table.name,
            cells: `A1:${letters(looks.length)}${rows.length + 1}`,
            columns: table.columns,
            printed: {
              cells: `$A$1:$${letters(printed.length)}$${rows.length + 1}`,
              widths: printed,
            },
          },
  };
}

export function cellOf(value: Cell, look: Partial<ReturnType<typeof lookOf>> = {}): WrittenCell {
  if (value === null) return null;
  if (typeof value === 'boolean') return flag(value);
  if (typeof value === 'number') return look.isName ? numeral(value) : number(value, look.format);
  return look.isDay ? day(value) : text(value);
}

/** In points; Excel allows no more. */
const LINE = 13;
const MOST_HEIGHT = 409;

/** A row as high as its longest text: not every program makes room for wrapped text by itself. */
export function heightOf(row: readonly Cell[], widths: readonly number[]): number {
  const lines = row.map((value, column) =>
    typeof value === 'string' ? linesOf(value, widths[column] ?? 10) : 1,
  );
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE + 4);
}

/** A width counts digits; most letters are narrower, as much as lines lose between words. */
function linesOf(said: string, width: number): number {
  return said.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

/** A1 notation of a column, counted from 1. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? letters(rest) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}
