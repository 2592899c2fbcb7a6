import { paintOf } from '../../../shared/map/scene/palette.ts';
import type { Table } from '../article/blocks.ts';
import { COLUMN, heightOf, PAGE, QUIET, type Flow } from './flow.ts';
import { isolated } from './order.ts';
import { decoration, span, tagged, type Structure } from './structure.ts';

const SIZE = 8.5;
const PAD = 4;
/** Of the column, what the first and the last column of words may at least take. */
const NARROWEST = 40;

/** A table with its head on every page that it reaches. */
export function writeTable(flow: Flow, table: Table, root: Structure): void {
  const { doc } = flow;
  const widths = widthsOf(flow, table);
  const head = table.columns.map(({ title }) => title);
  flow.room(heightOf(5, SIZE) + 6 * PAD);
  tagged(doc, root, 'P', () => flow.text([{ text: table.caption, bold: true, fill: QUIET }], { size: 9 }));
  flow.gap(2);
  const element = doc.struct('Table');
  root.add(element);
  writeRow(flow, table, head, widths, element, 'TH');
  for (const row of table.rows) {
    if (flow.y + rowHeight(flow, row, widths) > PAGE.height - PAGE.foot) {
      flow.newPage();
      cells(flow, table, head, widths, true);
    }
    writeRow(flow, table, row, widths, element, 'TD');
  }
  element.end();
  flow.gap(10);
}

function writeRow(
  flow: Flow,
  table: Table,
  row: readonly string[],
  widths: readonly number[],
  parent: Structure,
  kind: 'TH' | 'TD',
): void {
  const tr = flow.doc.struct('TR');
  parent.add(tr);
  cells(flow, table, row, widths, kind === 'TH', (index, draw) =>
    tagged(flow.doc, tr, index === 0 ? 'TH' : kind, draw),
  );
  tr.end();
}

function cells(
  flow: Flow,
  { columns }: Table,
  row: readonly string[],
  widths: readonly number[],
  bold: boolean,
  mark: (index: number, draw: () => void) => void = (_index, draw) => decoration(flow.doc, draw),
): void {
  const top = flow.y;
  const height = rowHeight(flow, row, widths, bold);
  let x = 0;
  row.forEach((text, index) => {
    const width = widths[index] ?? 0;
    mark(index, () => {
      flow.y = top + PAD / 2;
      for (const line of cellLines(flow, text, width, bold)) {
        const left = columns[index]?.numeric ? width - PAD - line.width : PAD;
        flow.line(line, x + left, SIZE);
      }
    });
    x += width;
  });
  flow.y = top + height;
  decoration(flow.doc, () =>
    flow.doc
      .moveTo(PAGE.margin, flow.y)
      .lineTo(PAGE.margin + COLUMN, flow.y)
      .lineWidth(bold ? 1 : 0.5)
      .stroke(paintOf(bold ? 'line-strong' : 'line', 'light')),
  );
}

function cellLines(flow: Flow, text: string, width: number, bold = false) {
  return flow.lines([span(isolated(text), bold)], { size: SIZE, width: width - 2 * PAD });
}

function rowHeight(flow: Flow, row: readonly string[], widths: readonly number[], bold = false): number {
  const most = Math.max(
    1,
    ...row.map((text, index) => cellLines(flow, text, widths[index] ?? 0, bold).length),
  );
  return heightOf(most, SIZE) + PAD;
}

/** Columns of figures are as wide as they need to be; those of words share the rest by how much they hold. */
function widthsOf(flow: Flow, { columns, rows }: Table): number[] {
  const wide = (text: string, bold: boolean) =>
    flow.pen.pieces([span(text, bold)], SIZE).reduce((sum, { width }) => sum + width, 0) + 2 * PAD + 1;
  const natural = columns.map(({ title }, index) =>
    Math.max(
      Math.max(...title.split(' ').map((word) => wide(word, true))),
      ...rows.map((row) => wide(row[index] ?? '', false)),
    ),
  );
  const whole = natural.reduce((sum, width) => sum + width, 0);
  if (whole <= COLUMN) return natural.map((width) => (width / whole) * COLUMN);
  const figures = natural.reduce((sum, width, index) => sum + (columns[index]?.numeric ? width : 0), 0);
  const left = COLUMN - figures;
  return natural.map((width, index) =>
    columns[index]?.numeric ? width : Math.max(NARROWEST, (width / (whole - figures)) * left),
  );
}
