import type { ReportCommitment, ReportItem, ReportNote } from '../../shared/map/report.ts';
import { ARTICLE as SAY } from '../../shared/words/article.ts';
import { plainMarkdown } from './markdown.ts';

const QUOTED_NOTES = 3;

export function quoted(text: string): string {
  return SAY.quote(plainMarkdown(text));
}

/** “One-page reports” (more, group 3, 2 dots) */
export function noteLine(item: ReportItem, note: ReportNote | undefined, names: boolean): string {
  return `${quotedNote(note, names)} (${SAY.source(item.lane, item.number, item.dots)})`;
}

/** A cluster with its first notes, or a loose note; and how many notes that shows. */
export function itemLine(
  item: ReportItem,
  names: boolean,
): { readonly line: string; readonly notes: number } {
  if (item.kind === 'note') return { line: noteLine(item, item.notes[0], names), notes: 1 };
  const shown = item.notes.slice(0, QUOTED_NOTES);
  const title = `**${plainMarkdown(item.title)}** (${SAY.source(item.lane, item.number, item.dots)})`;
  return {
    line: `${title}: ${shown.map((note) => quotedNote(note, names)).join(', ')}`,
    notes: shown.length,
  };
}

export function commitmentLine(
  commitment: ReportCommitment,
  capabilities: ReadonlyMap<string, string>,
): string {
  const { number, intention, owner, due, action, result } = commitment;
  const capability = capabilities.get(commitment.capability ?? '');
  const about = capability === undefined ? '' : `, ${SAY.about(plainMarkdown(capability))}`;
  const promise = `${quoted(intention)} (${SAY.promise(number, plainMarkdown(owner), plainMarkdown(due))}${about})`;
  const review = [action && SAY.action(plainMarkdown(action)), result && SAY.result(plainMarkdown(result))];
  return [promise, ...review.filter((line) => line !== '').map((line) => `  - ${line}`)].join('\n');
}

function quotedNote(note: ReportNote | undefined, names: boolean): string {
  const by = names && note?.author ? ` ${SAY.author(plainMarkdown(note.author))}` : '';
  return `${quoted(note?.text ?? '')}${by}`;
}
