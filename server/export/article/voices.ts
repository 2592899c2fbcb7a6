import type { ReportItem, ReportNote } from '../../../shared/map/report.ts';
import { ARTICLE as SAY } from '../../../shared/words/article.ts';
import { item, line, quote, strong, type ListItem, type Quote, type Run } from './blocks.ts';

const QUOTED_NOTES = 3;

/** The first note of an item, set apart. */
export function quoteOf(of: ReportItem, names: boolean): Quote[] {
  const [note] = of.notes;
  if (note === undefined) return [];
  const source = SAY.source(of.lane, of.number, of.dots);
  const text = line(note.text);
  return [{ kind: 'quote', lane: of.lane, text, source: line([source, ...writer(note, names)].join(', ')) }];
}

/** “One-page reports” (more, group 3, 2 dots) */
export function noteItem(of: ReportItem, note: ReportNote, names: boolean): ListItem {
  const runs = [...quoted(note, names), ` (${SAY.source(of.lane, of.number, of.dots)})`];
  return { ...item(runs), lane: of.lane };
}

/** A cluster with its first notes, or a loose note; and how many notes that shows. */
export function shownItem(
  of: ReportItem,
  names: boolean,
): { readonly item: ListItem; readonly notes: number } {
  const shown = of.notes.slice(0, QUOTED_NOTES);
  const [first] = shown;
  if (of.kind === 'note' && first !== undefined) return { item: noteItem(of, first, names), notes: 1 };
  const title = [strong(of.title), ` (${SAY.source(of.lane, of.number, of.dots)}): `];
  const notes = shown.flatMap((note, index) => [...(index > 0 ? [', '] : []), ...quoted(note, names)]);
  return { item: { ...item([...title, ...notes]), lane: of.lane }, notes: shown.length };
}

function quoted(note: ReportNote, names: boolean): (Run | string)[] {
  return [quote(note.text), ...writer(note, names).map((by) => ` ${by}`)];
}

function writer(note: ReportNote, names: boolean): string[] {
  return names && note.author !== undefined ? [SAY.author(note.author)] : [];
}
