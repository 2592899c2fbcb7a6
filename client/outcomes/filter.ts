import type { Lane, Voice } from '../../shared/lanes.ts';
import type { CapabilityReport, ReportItem } from '../../shared/map/report.ts';
import { LANE_WORDS } from '../../shared/words/common.ts';
import { FILTER } from '../../shared/words/edit.ts';
import { LEGEND } from '../../shared/words/outcomes.ts';
import { countNotes } from './detail.ts';

/** Which of the notes a panel lists: all, or those behind a number that was pressed. */
export type Filter =
  | { readonly kind: 'all' | 'groups' | 'dots' | 'clusters' }
  | { readonly kind: 'lane'; readonly lane: Lane }
  | { readonly kind: 'group'; readonly group: string; readonly number: number }
  | { readonly kind: 'voice'; readonly voice: Voice };

export const ALL: Filter = { kind: 'all' };

export function sameFilter(a: Filter, b: Filter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** @param voices what each group says, where the items stand on a capability */
export function filtered(
  items: readonly ReportItem[],
  filter: Filter,
  voices: CapabilityReport['voices'],
): readonly ReportItem[] {
  switch (filter.kind) {
    case 'all':
      return items;
    case 'groups':
      return [...items].sort((a, b) => a.number - b.number);
    case 'dots':
      return items.filter(({ dots }) => dots > 0);
    case 'clusters':
      return items.filter(({ kind }) => kind === 'cluster');
    case 'lane':
      return items.filter(({ lane }) => lane === filter.lane);
    case 'group':
      return items.filter(({ group }) => group === filter.group);
    case 'voice': {
      const groups = new Set(voices.filter(({ voice }) => voice === filter.voice).map(({ group }) => group));
      return items.filter(({ group }) => groups.has(group));
    }
  }
}

/** "Stop: 12 notes": what the list shows. @param items those that the filter lets through */
export function filterWords(filter: Filter, items: readonly ReportItem[]): string {
  const count = countNotes(items);
  switch (filter.kind) {
    case 'all':
      return FILTER.all(count);
    case 'groups':
      return FILTER.groups(count, new Set(items.map(({ group }) => group)).size);
    case 'dots':
    case 'clusters':
      return FILTER[filter.kind](count);
    case 'lane':
      return FILTER.lane(LANE_WORDS[filter.lane], count);
    case 'group':
      return FILTER.group(filter.number, count);
    case 'voice':
      return FILTER.voice(FILTER.said(LEGEND.voices[filter.voice]), count);
  }
}
