import type { Capability, Catalogue } from '../catalogue/catalogue.ts';
import { keyOf } from './laneWords.ts';

export interface Reconciled {
  readonly catalogue: Catalogue;
  /** Ids of the capabilities that stay, whatever their name is now: what stands on them stays there. */
  readonly kept: readonly string[];
  readonly fresh: readonly string[];
  /** Those of the catalogue before that are gone: what stands on them stands on none. */
  readonly gone: readonly Capability[];
}

/**
 * An imported catalogue in the place of a workshop's. A capability that has the id or the name of one that is there is that
 * one, with its id, its history and, where the file has none, its words. Others get ids that were never used.
 * @param mark letters and digits that no id of the workshop ended in
 */
export function reconcile(current: Catalogue, imported: Catalogue, mark: string): Reconciled {
  const free = new Map(current.capabilities.map((capability) => [capability.id, capability]));
  const takes = new Map<string, Capability>();
  const claim = (capability: Capability, known: Capability | undefined) => {
    if (known === undefined || takes.has(capability.id) || !free.delete(known.id)) return;
    takes.set(capability.id, known);
  };
  for (const it of imported.capabilities) claim(it, free.get(it.id));
  const byName = new Map([...free.values()].map((capability) => [keyOf(capability.name), capability]));
  for (const it of imported.capabilities) claim(it, byName.get(keyOf(it.name)));
  const groups = new Map(current.groups.map(({ id, name }) => [keyOf(name), id]));
  const groupIds = new Map(
    imported.groups.map(({ id, name }) => [id, groups.get(keyOf(name)) ?? marked(id, mark)]),
  );
  const capabilities = imported.capabilities.map((it): Capability => {
    const known = takes.get(it.id);
    const words = it.words ?? known?.words;
    return {
      ...it,
      id: known?.id ?? marked(it.id, mark),
      group: groupIds.get(it.group) ?? it.group,
      definition: it.definition === '' ? (known?.definition ?? '') : it.definition,
      ...(words && { words }),
      ...(known?.formerly && { formerly: known.formerly }),
      ...(known?.splitFrom !== undefined && { splitFrom: known.splitFrom }),
    };
  });
  return {
    catalogue: {
      id: current.id,
      name: current.name,
      groups: imported.groups.map(({ id, name }) => ({ id: groupIds.get(id) ?? id, name })),
      capabilities,
    },
    kept: [...takes.values()].map(({ id }) => id),
    fresh: capabilities
      .filter(({ id }) => ![...takes.values()].some((known) => known.id === id))
      .map(({ id }) => id),
    gone: [...free.values()],
  };
}

function marked(id: string, mark: string): string {
  return `${id.slice(0, 39 - mark.length)}-${mark}`;
}
