import type { Report, ReportItem } from '../../../shared/map/report.ts';
import { ARTICLE as SAY } from '../../../shared/words/article.ts';
import { heading, list, paragraph, type Block } from './blocks.ts';
import { noteItem } from './voices.ts';

/** Notes of one tray that are printed. Who has more of them has not placed any yet, and wants the map, not a list. */
const PRINTED_NOTES = 100;

/** What stands on no capability is told, never hidden. */
export function leftOver({ fitsNowhere, notPlaced }: Report, names: boolean): Block[] {
  const blocks = [...tray(SAY.fitsNowhere, fitsNowhere, names), ...tray(SAY.notPlaced, notPlaced, names)];
  return [heading(2, SAY.left), ...(blocks.length > 0 ? blocks : [paragraph(SAY.leftNone)])];
}

function tray(intro: string, items: readonly ReportItem[], names: boolean): Block[] {
  const notes = items.flatMap((item) => item.notes.map((note) => ({ item, note })));
  if (notes.length === 0) return [];
  const shown = notes.slice(0, PRINTED_NOTES);
  const hidden = notes.length - shown.length;
  return [
    paragraph(intro),
    list(shown.map(({ item, note }) => noteItem(item, note, names))),
    ...(hidden > 0 ? [paragraph(SAY.moreNotes(hidden))] : []),
  ];
}
