import { LANES, VOICES, type Lane } from '../lanes.ts';
import type { Lanes, VoiceCounts } from './measures.ts';
import type { GroupVoice, ReportItem } from './report.ts';

/** Notes and dots of some items, by lane. */
export function laneCounts(items: readonly ReportItem[]): Lanes {
  const counts = { stop: { notes: 0, dots: 0 }, more: { notes: 0, dots: 0 }, start: { notes: 0, dots: 0 } };
  for (const { lane, notes, dots } of items) {
    counts[lane].notes += notes.length;
    counts[lane].dots += dots;
  }
  return counts;
}

/** Those in clusters too. */
export function notesIn(items: readonly ReportItem[]): number {
  return items.reduce((sum, item) => sum + item.notes.length, 0);
}
export function dotsIn(items: readonly ReportItem[]): number {
  return items.reduce((sum, item) => sum + item.dots, 0);
}
export function clustersIn(items: readonly ReportItem[]): number {
  return items.filter((item) => item.kind === 'cluster').length;
}

/** One voice a group. */
export function groupCounts(voices: readonly GroupVoice[]): VoiceCounts {
  const counts = { stop: 0, silent: 0, even: 0, more: 0, start: 0 };
  for (const { voice } of voices) counts[voice] += 1;
  return counts;
}

/** Every note and every dot is one voice. */
export function markCounts(lanes: Lanes): VoiceCounts {
  const marks = (lane: Lane) => lanes[lane].notes + lanes[lane].dots;
  return { stop: marks('stop'), silent: 0, even: 0, more: marks('more'), start: marks('start') };
}

/** Notes and dots over all lanes. */
export function totalMarks(lanes: Lanes): number {
  return LANES.reduce((sum, lane) => sum + lanes[lane].notes + lanes[lane].dots, 0);
}

/** Stop first, silent in the middle, start last; then by number. */
export function byVoice(a: GroupVoice, b: GroupVoice): number {
  return VOICES.indexOf(a.voice) - VOICES.indexOf(b.voice) || a.number - b.number;
}

/**
 * Dots made comparable between groups of unequal size: the mean, over all groups that gave any, of the share of a group's
 * dots that fell on these items. Null when no group gave dots.
 * @param given all dots that each group gave; groups that gave none are left out
 */
export function dotShareOf(items: readonly ReportItem[], given: ReadonlyMap<string, number>): number | null {
  if (given.size === 0) return null;
  const shares = items.reduce((sum, { group, dots }) => sum + dots / (given.get(group) ?? 1), 0);
  return shares / given.size;
}
