import type { Line } from './lines.ts';

/** Distance of base lines, as a share of the size. */
export const LEADING = 1.38;

/** One line of text. */
export interface Row {
  readonly line: Line;
  /** From the left of its column, and the size of its letters, in points. */
  readonly indent: number;
  readonly size: number;
  /** Drawn under or beside it; whoever hears the document misses nothing. */
  readonly ornament?: (doc: PDFKit.PDFDocument, x: number, y: number) => void;
}

/** What is read as one: a heading, a paragraph, an item, somebody's words. */
export interface Part {
  readonly tag: string;
  readonly rows: readonly Row[];
  /** Kept free over it, unless it stands at the top. */
  readonly above: number;
  /** The list whose item it is: the same object for each of them. */
  readonly list?: object;
  readonly bookmark?: { readonly level: number; readonly text: string };
}

/** Parts that stand together: a heading, what is said under it, and the words behind it. */
export type Group = readonly Part[];

export function heightOf(group: Group, atTop: boolean): number {
  const above = group.reduce((sum, part) => sum + part.above, 0) - (atTop ? (group[0]?.above ?? 0) : 0);
  return above + group.reduce((sum, { rows }) => sum + heightOfRows(rows), 0);
}

/** As many lines as a height holds, and the others. At least one goes into the first half, so that it ends. */
export function cut(group: Group, height: number): readonly [Group, Group] {
  const head: Part[] = [];
  const tail: Part[] = [];
  let used = 0;
  for (const part of group) {
    if (tail.length > 0) {
      tail.push(part);
      continue;
    }
    used += part.above;
    const { rows, tag, above, list } = part;
    let at = 0;
    for (const row of rows) {
      used += heightOfRows([row]);
      if (used > height && (at > 0 || head.length > 0)) break;
      at += 1;
    }
    if (at > 0) head.push({ ...part, rows: rows.slice(0, at) });
    // Its bookmark leads to where it begins.
    if (at < rows.length)
      tail.push(at > 0 ? { tag, above, ...(list && { list }), rows: rows.slice(at) } : part);
  }
  return [head, tail];
}

function heightOfRows(rows: readonly Row[]): number {
  return rows.reduce((sum, { size }) => sum + size * LEADING, 0);
}
