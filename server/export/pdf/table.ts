import { paintOf } from '../../../shared/map/scene/palette.ts';
import type { Table } from '../article/blocks.ts';
import { COLUMN, PAGE, QUIET, type Flow } from './flow.ts';
import { linesOf } from './lines.ts';
import { isolated } from './order.ts';
import { LEADING } from './part.ts';
import type { Pen } from './pen.ts';
import { decoration, span, tagged, type Structure } from './structure.ts';

const SIZE = 8.5;
const LINE = SIZE * LEADING;
const PAD = 4;
const CAPTION = 9;
const ABOVE = 12;
/** Of the page, what a column of words may at least take. */
const NARROWEST = 40;
/** Between parts of a narrow table that stand side by side. */
const BETWEEN = 24;
/** Rows that a part has at least. */
const LEAST_ROWS = 3;
/** A table of this height or less stands on one page. */
const KEPT_WHOLE = 220;

/** What has to stand together where a table begins: its caption, its head and some rows. */
export const TABLE_LEAD = ABOVE + CAPTION * LEADING + 4 * (LINE + PAD);

/** Sets tables; those with the same columns line up with each other. */
export class Tables {
  readonly #flow: Flow;
  readonly #widths = new Map<string, readonly number[]>();

  constructor(flow: Flow, tables: readonly Table[]) {
    this.#flow = flow;
    for (const table of tables) {
      const alike = tables.filter((other) => columnsOf(other) === columnsOf(table));
      const rows = alike.flatMap((each) => each.rows);
      this.#widths.set(columnsOf(table), widthsOf(flow.pen, table.columns, rows));
    }
  }

  /** A long table has its head on every page; a narrow one stands in parts side by side. */
  write(table: Table): void {
    const flow = this.#flow;
    const widths = this.#widths.get(columnsOf(table)) ?? [];
    const wide = sum(widths);
    const side = Math.floor((COLUMN + BETWEEN) / (wide + BETWEEN));
    const parts = Math.max(1, Math.min(side, Math.floor(table.rows.length / LEAST_ROWS)));
    const each = Math.ceil(table.rows.length / parts);
    const share = (COLUMN - (parts - 1) * BETWEEN) / parts;
    const grid = new Grid(flow, table, parts > 1 ? widths.map((width) => (width / wide) * share) : widths);
    const whole = ABOVE + CAPTION * LEADING + grid.height(parts > 1 ? table.rows.slice(0, each) : table.rows);
    flow.room(whole <= KEPT_WHOLE ? whole : TABLE_LEAD);
    flow.gap(ABOVE);
    flow.element('Table', (element) => {
      tagged(flow.doc, element, 'Caption', () => {
        const [line] = linesOf(
          flow.pen,
          flow.pen.pieces([{ text: table.caption, bold: true, fill: QUIET }], CAPTION),
          CAPTION,
          COLUMN,
        );
        if (line) flow.pen.set(line.pieces, PAGE.margin, flow.y + CAPTION, CAPTION);
      });
      flow.gap(CAPTION * LEADING + 2);
      if (parts > 1) this.#beside(grid, table, { element, parts, each, across: share });
      else this.#below(grid, table, element);
    });
  }

  #below(grid: Grid, { rows }: Table, element: Structure): void {
    const flow = this.#flow;
    grid.head(PAGE.margin, element);
    for (const row of rows) {
      if (flow.left < grid.rowHeight(row)) {
        flow.newPage();
        grid.head(PAGE.margin, null);
      }
      grid.row(row, PAGE.margin, element);
    }
  }

  #beside(
    grid: Grid,
    { rows }: Table,
    { element, parts, each, across }: { element: Structure; parts: number; each: number; across: number },
  ): void {
    const flow = this.#flow;
    const top = flow.y;
    let bottom = top;
    for (let part = 0; part < parts; part++) {
      const x = PAGE.margin + part * (across + BETWEEN);
      flow.y = top;
      grid.head(x, part === 0 ? element : null);
      for (const row of rows.slice(part * each, (part + 1) * each)) grid.row(row, x, element);
      bottom = Math.max(bottom, flow.y);
    }
    flow.y = bottom;
  }
}

/** Rows of one table. */
class Grid {
  readonly #flow: Flow;
  readonly #table: Table;
  readonly #widths: readonly number[];

  constructor(flow: Flow, table: Table, widths: readonly number[]) {
    this.#flow = flow;
    this.#table = table;
    this.#widths = widths;
  }

  /** @param parent null where the head is repeated: it is read once */
  head(x: number, parent: Structure | null): void {
    this.#set(this.#titles(), x, parent, true);
  }

  row(row: readonly string[], x: number, parent: Structure): void {
    this.#set(row, x, parent, false);
  }

  rowHeight(row: readonly string[], bold = false): number {
    return Math.max(1, ...row.map((text, index) => this.#lines(text, index, bold).length)) * LINE + PAD;
  }

  /** With the head. */
  height(rows: readonly (readonly string[])[]): number {
    return rows.reduce((sum, row) => sum + this.rowHeight(row), this.rowHeight(this.#titles(), true));
  }

  #titles(): string[] {
    return this.#table.columns.map(({ title }) => title);
  }

  #set(row: readonly string[], left: number, parent: Structure | null, isHead: boolean): void {
    const { doc } = this.#flow;
    const tr = parent && doc.struct('TR');
    if (tr) parent.add(tr);
    const height = this.rowHeight(row, isHead);
    let x = left;
    row.forEach((text, index) => {
      const at = x;
      const draw = () => this.#cell(text, index, at, isHead);
      const scope = isHead ? 'Column' : index === 0 ? 'Row' : null;
      if (tr) tagged(doc, tr, scope ? 'TH' : 'TD', draw, scope ? { scope } : {});
      else decoration(doc, draw);
      x += this.#widths[index] ?? 0;
    });
    tr?.end();
    const y = (this.#flow.y += height);
    decoration(doc, () =>
      doc
        .moveTo(left, y)
        .lineTo(x, y)
        .lineWidth(isHead ? 1 : 0.5)
        .stroke(paintOf(isHead ? 'line-strong' : 'line', 'light')),
    );
  }

  #cell(text: string, index: number, x: number, bold: boolean): void {
    const { pen, y: top } = this.#flow;
    const width = this.#widths[index] ?? 0;
    let y = top + PAD / 2 + SIZE;
    for (const line of this.#lines(text, index, bold)) {
      const left = this.#table.columns[index]?.numeric ? width - PAD - line.width : PAD;
      pen.set(line.pieces, x + left, y, SIZE);
      y += LINE;
    }
  }

  #lines(text: string, index: number, bold: boolean) {
    const { pen } = this.#flow;
    return linesOf(
      pen,
      pen.pieces([span(isolated(text), bold)], SIZE),
      SIZE,
      (this.#widths[index] ?? 0) - 2 * PAD,
    );
  }
}

function columnsOf({ columns }: Table): string {
  return columns.map(({ title }) => title).join('\n');
}

/** Columns are as wide as they need to be; where that is too much, the widest of words share what the others leave. */
function widthsOf(pen: Pen, columns: Table['columns'], rows: Table['rows']): number[] {
  const wide = (text: string, bold: boolean) =>
    pen.pieces([span(text, bold)], SIZE).reduce((sum, { width }) => sum + width, 0) + 2 * PAD + 1;
  const cells = columns.map((_, index) =>
    rows.reduce((most, row) => Math.max(most, wide(row[index] ?? '', false)), 0),
  );
  const natural = columns.map(({ title }, index) => Math.max(wide(title, true), cells[index] ?? 0));
  if (sum(natural) <= COLUMN) return natural;
  const least = columns.map(({ title, numeric }, index) => {
    const word = Math.max(...title.split(' ').map((each) => wide(each, true)));
    return numeric ? Math.max(word, cells[index] ?? 0) : (natural[index] ?? 0);
  });
  const words = least.filter((_, index) => columns[index]?.numeric !== true).sort((a, b) => a - b);
  let left = COLUMN - (sum(least) - sum(words));
  let share = 0;
  for (const [index, width] of words.entries()) {
    share = left / (words.length - index);
    if (width > share) break;
    left -= width;
  }
  return least.map((width, index) =>
    columns[index]?.numeric ? width : Math.min(width, Math.max(NARROWEST, share)),
  );
}

function sum(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, 0);
}
