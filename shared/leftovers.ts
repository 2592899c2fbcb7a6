import { groupBy } from './groupBy.ts';
import { insertedText } from './insertedText.ts';
import { sheetIn, type KeptEdit, type KeptRow } from './keeping.ts';
import type { Lane } from './lanes.ts';

/** What documents that are closed to a person have left of theirs on this device. */
export interface Leftovers {
  /** Notes that were never stored: they may still be published, once, since their ids say which they are. */
  readonly drafts: readonly { readonly id: string; readonly lane: Lane; readonly text: string }[];
  /** Unfinished text, stored or not. */
  readonly sheet: string;
  /** Words that have no place to go by themselves: changes of a note that is revealed, texts on a board. */
  readonly texts: readonly string[];
  /** Dots and answers that came too late to count. */
  readonly marks: number;
}

export const NOTHING_LEFT: Leftovers = { drafts: [], sheet: '', texts: [], marks: 0 };

/** @param rows of documents that are not open any more, in the order in which each page made them. */
export function leftoversOf(rows: readonly KeptRow[]): Leftovers {
  if (rows.length === 0) return NOTHING_LEFT;
  const drafts = new Map<string, { id: string; lane: Lane; text: string }>();
  const changed = new Map<string, string>();
  const marks = new Set<string>();
  const texts = rows.flatMap((row) => (row.kind === 'refusal' && row.text !== '' ? [row.text] : []));
  for (const row of rows) {
    if (row.kind !== 'edit') continue;
    for (const { thing, lane, text, fresh } of row.words) {
      if (thing === 'sheet') continue;
      const id = thing.slice('drafts/'.length);
      const known = fresh || drafts.has(id);
      drafts.delete(id);
      changed.delete(id);
      if (lane === null || text === null) continue;
      if (known) drafts.set(id, { id, lane, text });
      else changed.set(id, text);
    }
    for (const thing of row.things) {
      if (thing.startsWith('dots/') || thing.startsWith('ratings/')) marks.add(`${row.document} ${thing}`);
    }
  }
  return {
    drafts: [...drafts.values()],
    sheet: distinct(pagesOf(rows, isDesk).map(sheetLeft)).join('\n'),
    texts: distinct([...texts, ...changed.values(), ...pagesOf(rows, isBoard).map(typedOnBoard)]),
    marks: marks.size,
  };
}

/**
 * What becomes of rows when some things of theirs have found their place. @param taken as things.ts names them
 */
export function withoutTaken(
  rows: readonly KeptRow[],
  taken: ReadonlySet<string>,
): { remove: readonly KeptRow[]; put: readonly KeptRow[] } {
  const touched = rows.filter((row) =>
    row.kind === 'edit'
      ? row.things.some((thing) => taken.has(thing))
      : row.kind === 'sheet' && taken.has('sheet'),
  );
  const put = editsOf(touched).flatMap((row) => {
    const things = row.things.filter((thing) => !taken.has(thing));
    const words = row.words.filter(({ thing }) => !taken.has(thing));
    return things.length === 0 ? [] : [{ ...row, things, words }];
  });
  return { remove: touched, put };
}

const isDesk = ({ document }: KeptRow) => document.startsWith('desk/');
const isBoard = ({ document }: KeptRow) => document.startsWith('board/');

/** Rows of one document that one page made; a sheet that is stored counts where no page has a newer one. */
function pagesOf(rows: readonly KeptRow[], of: (row: KeptRow) => boolean): KeptRow[][] {
  const edits = rows.filter((row) => row.kind === 'edit');
  const isNewer = (sheet: KeptRow) =>
    edits.some((edit) => edit.document === sheet.document && sheetIn([edit]) !== null);
  const counting = rows.filter((row) => of(row) && !(row.kind === 'sheet' && isNewer(row)));
  return [...groupBy(counting, ({ document, page }) => `${document} ${page}`).values()];
}

function sheetLeft(rows: readonly KeptRow[]): string {
  const stored = rows.find((row) => row.kind === 'sheet');
  return (sheetIn(editsOf(rows)) ?? stored?.text ?? '').trim();
}

function typedOnBoard(rows: readonly KeptRow[]): string {
  return insertedText(editsOf(rows).map(({ update }) => update));
}

function editsOf(rows: readonly KeptRow[]): KeptEdit[] {
  return rows.filter((row): row is KeptEdit => row.kind === 'edit');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text.trim() !== '');
}
