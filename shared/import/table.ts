import { IMPORT_LIMITS } from './limits.ts';

export interface Row {
  /** Where it begins in the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether an empty row stands right above it. */
  readonly apart: boolean;
}

export interface Table {
  /** Null where every line is one cell. */
  readonly separator: Separator | null;
  /** Without rows of which every cell is empty. */
  readonly rows: readonly Row[];
  /** Rows that are not read any more. */
  readonly left: number;
  /** Line of a quote that nobody closes: it is read as a character like any other. */
  readonly torn: number | null;
  /** Line of the first row with more cells than are read. */
  readonly wider: number | null;
}

export const SEPARATORS = ['\t', ';', ',', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/**
 * Reads a table as spreadsheets write it: RFC 4180 with any of four separators and any line ends. Tolerant: what stands
 * behind a closing quote belongs to the cell. In one pass, whatever the text is.
 */
export function readTable(text: string): Table {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const told = /^"?sep=([\t;,|])"?\r?\n/i.exec(body.slice(0, 16));
  if (told) return rowsOf(body, told[1] as Separator, IMPORT_LIMITS.rows, told[0].length);
  return rowsOf(body, separatorOf(body), IMPORT_LIMITS.rows);
}

/** The same of a text in which every line, or quoted text, is one cell. */
export function readLines(text: string): Table {
  return rowsOf(text.startsWith('\ufeff') ? text.slice(1) : text, null, IMPORT_LIMITS.rows);
}

/**
 * The one that cuts most of the first rows into equally many cells; of two, the one that cuts them into more. What cuts fewer
 * than half of them stands in sentences.
 */
function separatorOf(text: string): Separator | null {
  const sample = text.slice(0, 64 * 1024);
  let best: { separator: Separator | null; alike: number; width: number } = {
    separator: null,
    alike: 0,
    width: 1,
  };
  for (const separator of SEPARATORS) {
    const counts = new Map<number, number>();
    const { rows } = rowsOf(sample, separator, 20);
    const cut = rows.filter(({ cells }) => cells.length > 1);
    if (cut.length * 2 < rows.length) continue;
    for (const { cells } of cut) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    const [width, alike] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
    if (alike > best.alike || (alike === best.alike && width > best.width))
      best = { separator, alike, width };
  }
  return best.separator;
}

/** Whether separators cut sentences rather than rows: behind every one stands a space. */
export function cutsSentences({ separator, rows }: Table): boolean {
  if (separator !== ',' && separator !== ';') return false;
  return rows.every(({ cells }) => cells.slice(1).every((cell) => /^(\s|$)/.test(cell)));
}

function rowsOf(text: string, separator: Separator | null, most: number, from = 0): Table {
  const rows: Row[] = [];
  let cells: string[] = [];
  let left = 0;
  let torn: number | null = null;
  let wider: number | null = null;
  let apart = false;
  let line = from > 0 ? 2 : 1;
  let begun = line;
  let at = from;
  const bare = new RegExp(`[^\\r\\n${separator ?? ''}]*`, 'y');
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      const quoted = readQuoted(text, at);
      if (quoted === null) torn ??= line;
      else {
        cell = quoted.text;
        at = quoted.end;
        line += quoted.lines;
      }
    }
    bare.lastIndex = at;
    const rest = bare.exec(text)?.[0] ?? '';
    at += rest.length;
    if (cells.length < IMPORT_LIMITS.columns) cells.push(cell + rest);
    else if (cell + rest !== '') wider ??= begun;
    const isEnd = at >= text.length;
    if (!isEnd && text[at] === separator) {
      at += 1;
      continue;
    }
    if (cells.some((it) => it.trim() !== '') && !(separator === '|' && cells.every(isRule))) {
      if (rows.length < most) rows.push({ line: begun, cells, apart });
      else left += 1;
      apart = false;
    } else apart = true;
    if (isEnd) return { separator, rows, left, torn, wider };
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line += 1;
    begun = line;
    cells = [];
  }
}

/**
 * A quoted cell from its opening quote on, or null when nobody closes it. That happens once in a text at most: behind
 * such a quote all others stand in pairs, and a cell that begins with a pair is closed.
 */
function readQuoted(text: string, from: number): { text: string; end: number; lines: number } | null {
  const parts: string[] = [];
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    const isPair = text[quote + 1] === '"';
    parts.push(text.slice(at, isPair ? quote + 1 : quote));
    at = quote + (isPair ? 2 : 1);
    if (isPair) continue;
    const cell = parts.join('');
    return { text: cell, end: at, lines: lineEnds(cell) };
  }
}

function lineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** A cell of the line below the headings of a table in Markdown. */
function isRule(cell: string): boolean {
  return /^\s*(:?-{3,}:?)?\s*$/.test(cell);
}

/** Rows among which the one that names the columns may stand. */
const MOST_ABOVE = 6;

/**
 * How many rows stand above the one that names the columns: titles, with nothing beside them. None where no row names them.
 * @param namesColumns is given the rows below as well
 */
export function titleRows(
  rows: readonly Row[],
  namesColumns: (row: Row, below: readonly Row[]) => boolean,
): number {
  const at = rows.slice(0, MOST_ABOVE).findIndex((row, index) => namesColumns(row, rows.slice(index + 1)));
  const isTitle = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== '').length === 1;
  return at > 0 && rows.slice(0, at).every(isTitle) ? at : 0;
}
