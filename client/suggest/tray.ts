import type { ReportItem } from '../../shared/map/report.ts';
import type { Family, Likely } from '../../shared/suggest/suggestions.ts';

/** What is placed with one tap: one item, or several that say the same. */
export interface TrayEntry {
  /** The first item's id. */
  readonly id: string;
  readonly items: readonly ReportItem[];
  readonly groups: number;
}

/** What says the same stands together where its first item stood; all others as they were. */
export function entriesOf(items: readonly ReportItem[], families: readonly Family[]): TrayEntry[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const led = new Map<string, readonly ReportItem[]>();
  const following = new Set<string>();
  for (const family of families) {
    const found = family.flatMap((id) => byId.get(id) ?? []);
    const [first, ...others] = found;
    if (first === undefined || others.length === 0) continue;
    led.set(first.id, found);
    for (const { id } of others) following.add(id);
  }
  return items
    .filter(({ id }) => !following.has(id))
    .map((item) => {
      const together = led.get(item.id) ?? [item];
      return {
        id: item.id,
        items: together,
        groups: new Set(together.map(({ group }) => group)).size,
      };
    });
}

/** Suggestions for one thing. */
const MOST = 3;

/** What may be right for all that stand together: the capabilities with the largest shares of all of them, likeliest first. */
export function pooled(each: readonly (readonly Likely[])[]): string[] {
  const sums = new Map<string, number>();
  for (const { capability, score } of each.flat()) sums.set(capability, (sums.get(capability) ?? 0) + score);
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([capability]) => capability);
}
