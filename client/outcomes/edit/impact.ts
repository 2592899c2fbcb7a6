import type { Capability, Catalogue } from '../../../shared/catalogue/catalogue.ts';
import type { Report, ReportItem } from '../../../shared/map/report.ts';

/** What stands on something, before it is changed: how many notes, of how many groups. */
export interface Impact {
  readonly notes: number;
  readonly groups: number;
}

export function impactOf(items: readonly ReportItem[]): Impact {
  return {
    notes: items.reduce((sum, item) => sum + item.notes.length, 0),
    groups: new Set(items.map((item) => item.group)).size,
  };
}

/** What stands on a capability. */
export function itemsOn(report: Report | null, capability: string): readonly ReportItem[] {
  return report?.capabilities.find(({ id }) => id === capability)?.items ?? [];
}

/** Where one step up or down leads: in front of which capability of its group (null: to its end); undefined at the edge. */
export function stepTo<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  way: 'up' | 'down',
): string | null | undefined {
  const at = list.findIndex((each) => each.id === id);
  if (way === 'up') return list[at - 1]?.id;
  if (at < 0 || at + 1 >= list.length) return undefined;
  return list[at + 2]?.id ?? null;
}

export interface Section {
  readonly id: string;
  readonly name: string;
  readonly capabilities: readonly Capability[];
}

/** The capabilities under their groups, groups without any too. */
export function sectionsOf({ groups, capabilities }: Catalogue): Section[] {
  return groups.map(({ id, name }) => ({
    id,
    name,
    capabilities: capabilities.filter(({ group }) => group === id),
  }));
}

/** "RAG, pack; slide deck" as people type a list. */
export function wordsIn(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The ids to move: a note goes along with its cluster where that is chosen too. */
export function chosenIds(items: readonly ReportItem[], chosen: ReadonlySet<string>): string[] {
  return items.flatMap(({ id, kind, notes }) => {
    if (chosen.has(id)) return [id];
    return kind === 'cluster' ? notes.filter((note) => chosen.has(note.id)).map((note) => note.id) : [];
  });
}
