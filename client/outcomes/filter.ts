import type { Lane, Voice } from '../../shared/lanes.ts';
import { VALUE_AREAS, type ValueArea } from '../../shared/map/arrangement.ts';
import type { CapabilityReport, ReportItem } from '../../shared/map/report.ts';
import { LANE_WORDS } from '../../shared/words/common.ts';
import { FILTER } from '../../shared/words/edit.ts';
import { LEGEND, VIEW_WORDS } from '../../shared/words/outcomes.ts';
import { countNotes } from './detail.ts';

/** Which of the notes a panel lists: all, or those behind a number that was pressed. */
export type Filter =
  | { readonly kind: 'all' | 'groups' | 'dots' | 'clusters' }
  | { readonly kind: 'lane'; readonly lane: Lane }
  | { readonly kind: 'group'; readonly group: string; readonly number: number }
  | { readonly kind: 'voice'; readonly voice: Voice }
  /** Null: those that nobody tagged. */
  | { readonly kind: 'value'; readonly area: ValueArea | null };

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
    case 'value':
      return items.filter(({ values }) =>
        filter.area === null ? values.length === 0 : values.includes(filter.area),
      );
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
    case 'value':
      return FILTER.value(valueWords(filter.area), count);
    case 'voice':
      return FILTER.voice(FILTER.said(LEGEND.voices[filter.voice]), count);
  }
}

function valueWords(area: ValueArea | null): string {
  return area === null ? VIEW_WORDS.untagged : VIEW_WORDS.areas[area];
}

/** Notes by whom they serve, to choose from; none where nothing is tagged. */
export function valueCounts(items: readonly ReportItem[]) {
  if (items.every(({ values }) => values.length === 0)) return [];
  return [...VALUE_AREAS, null].map((area) => {
    const wanted = { kind: 'value', area } as const;
    const strong = countNotes(filtered(items, wanted, []));
    return { filter: wanted, strong, words: FILTER.valued(valueWords(area)), empty: strong === 0 };
  });
}
