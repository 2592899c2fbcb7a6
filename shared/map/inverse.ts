import type { Arrangement, MapChange } from './arrangement.ts';

/** The changes that lead back from what one change makes of an arrangement. */
export function inverseOf(before: Arrangement, change: MapChange): MapChange[] {
  switch (change.kind) {
    case 'place':
      return byValue(change.items, before.placements, null).map(([capability, items]) => ({
        kind: 'place',
        items,
        capability,
      }));
    case 'value':
      return byValue(change.items, before.values, []).map(([values, items]) => ({
        kind: 'value',
        items,
        values: [...values],
      }));
    case 'maturity': {
      const { capability } = change;
      const judged = Object.hasOwn(before.maturity, capability) ? before.maturity[capability] : undefined;
      return [{ kind: 'maturity', capability, asIs: judged?.asIs ?? null, toBe: judged?.toBe ?? null }];
    }
  }
}

/** What each of the items had, and which had the same. */
function byValue<T>(items: readonly string[], had: Readonly<Record<string, T>>, none: T): [T, string[]][] {
  const alike = new Map<string, [T, string[]]>();
  for (const item of items) {
    const value = Object.hasOwn(had, item) ? (had[item] ?? none) : none;
    const key = JSON.stringify(value);
    const same = alike.get(key);
    if (same === undefined) alike.set(key, [value, [item]]);
    else same[1].push(item);
  }
  return [...alike.values()];
}
