import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Table as TableBlock } from '../article/blocks.ts';
import { officeLine } from '../office/text.ts';
import { script, side } from './direction.ts';
import { colour } from './styles.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: colour('line') } as const;
const BORDERS = { top: NONE, left: NONE, right: NONE, bottom: RULE } as const;

/** A caption, and a table whose row of headings stands again on every page. */
export function tableOf({ caption, columns, rows }: TableBlock, width: number): (Paragraph | Table)[] {
  const widths = widthsOf(columns, rows, width);
  const align = columns.map(({ numeric }) => (numeric ? AlignmentType.RIGHT : AlignmentType.LEFT));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, column) =>
      cell(
        title,
        widths[column] ?? 0,
        align[column],
        { bold: true, color: colour('surface') },
        colour('ink'),
      ),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((said, column) =>
          cell(said, widths[column] ?? 0, align[column], { bold: column === 0 && row.length > 2 }),
        ),
      }),
  );
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    rows: [header, ...body],
  });
  return [new Paragraph({ style: 'Legend', text: officeLine(caption) }), table, new Paragraph('')];
}

function cell(
  said: string,
  width: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] | undefined,
  look: { bold?: boolean; color?: string },
  fill?: string,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    margins: { left: 80, right: 80 },
    borders: BORDERS,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill } }),
    children: [
      new Paragraph({
        style: 'Cell',
        ...side(said),
        ...(alignment === undefined ? {} : { alignment }),
        children: [new TextRun({ text: officeLine(said), ...look, ...script(said) })],
      }),
    ],
  });
}

/** Twentieths of a point. */
const CHAR = 105;
const LEAST = 620;

/** Numbers take what their headings need; texts share the rest by their length. */
function widthsOf(columns: TableBlock['columns'], rows: TableBlock['rows'], width: number): number[] {
  const longest = columns.map(({ title, numeric }, column) => {
    const words = [title, ...rows.map((row) => row[column] ?? '')];
    if (numeric) return Math.max(longestWord(title), ...words.slice(1).map((said) => said.length)) + 2;
    return Math.min(60, Math.max(8, ...words.map((said) => said.length)));
  });
  const numbers = longest.map((chars, column) =>
    columns[column]?.numeric === true ? Math.min(width / 4, Math.max(LEAST, chars * CHAR)) : 0,
  );
  const left = width - numbers.reduce((sum, each) => sum + each, 0);
  const chars = longest.reduce((sum, each, column) => sum + (numbers[column] === 0 ? each : 0), 0);
  return longest.map((each, column) =>
    Math.floor(numbers[column] === 0 ? (left * each) / chars : (numbers[column] ?? 0)),
  );
}

function longestWord(said: string): number {
  return Math.max(...said.split(/\s+/).map((word) => word.length));
}
