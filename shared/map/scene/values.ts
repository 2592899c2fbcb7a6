import { VALUE_AREAS, type ValueArea } from '../arrangement.ts';
import { groupCounts, laneCounts, markCounts } from '../counts.ts';
import { stepOf, voiceOf } from '../measures.ts';
import type { CapabilityReport, Count, ReportItem, Step } from '../report.ts';
import { groupBy } from '../../groupBy.ts';

/** What was said of a capability with one value in mind, counted as the whole map is. */
export interface ValueCell {
  readonly less: number;
  readonly more: number;
  /** Null when nobody said anything. */
  readonly step: Step | null;
}

export interface ValueRow {
  readonly areas: Readonly<Record<ValueArea, ValueCell>>;
  readonly untagged: ValueCell;
}

/** @param of groups present, or notes and dots on the capability: what a cell's colour is a share of */
export function valueRow({ items, says }: CapabilityReport, count: Count): ValueRow {
  const { of } = says[count];
  const cell = (some: readonly ReportItem[]) => cellOf(some, count, of);
  const [employee, customer, financial] = VALUE_AREAS.map((area) =>
    cell(items.filter(({ values }) => values.includes(area))),
  );
  const none = cell([]);
  return {
    areas: { employee: employee ?? none, customer: customer ?? none, financial: financial ?? none },
    untagged: cell(items.filter(({ values }) => values.length === 0)),
  };
}

function cellOf(items: readonly ReportItem[], count: Count, of: number): ValueCell {
  const voices =
    count === 'people'
      ? markCounts(laneCounts(items))
      : groupCounts(
          [...groupBy(items, ({ group }) => group)].map(([group, own]) => ({
            group,
            number: 0,
            voice: voiceOf(laneCounts(own)),
          })),
        );
  const more = voices.more + voices.start;
  const less = voices.stop;
  const said = less + more + voices.even > 0;
  return { less, more, step: said ? stepOf(more - less, Math.max(1, of)) : null };
}
