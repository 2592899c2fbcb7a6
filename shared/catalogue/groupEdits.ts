import { LIMITS } from '../limits.ts';
import { parseLine } from '../text.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import type { Catalogue } from './catalogue.ts';
import { placed } from './within.ts';

/** Codes: map-moved (it is gone), those of parseLine. */
export function renameGroup(catalogue: Catalogue, group: string, typed: string): Verdict<Catalogue> {
  if (!has(catalogue, group)) return refuse('map-moved');
  const name = parseLine(typed, LIMITS.capabilityNameChars);
  if (!name.ok) return name;
  const groups = catalogue.groups.map((each) => (each.id === group ? { ...each, name: name.value } : each));
  return accept({ ...catalogue, groups });
}

/** At the end. Codes: bad-request (the id is taken), map-full, those of parseLine. */
export function addGroup(catalogue: Catalogue, id: string, typed: string): Verdict<Catalogue> {
  if (has(catalogue, id)) return refuse('bad-request', 'id');
  if (catalogue.groups.length >= LIMITS.capabilityGroups) return refuse('map-full');
  const name = parseLine(typed, LIMITS.capabilityNameChars);
  return name.ok ? accept({ ...catalogue, groups: [...catalogue.groups, { id, name: name.value }] }) : name;
}

/** @param before the group that it stands before then; null for the end. Codes: map-moved. */
export function moveGroup(catalogue: Catalogue, group: string, before: string | null): Verdict<Catalogue> {
  const moved = catalogue.groups.find(({ id }) => id === group);
  const isThere = before === null || (before !== group && has(catalogue, before));
  if (moved === undefined || !isThere) return refuse('map-moved');
  const others = catalogue.groups.filter(({ id }) => id !== group);
  return accept({ ...catalogue, groups: placed(others, moved, before) });
}

/** @param into the group that what stands in it goes to, at its end; null where nothing does */
export function removeGroup(catalogue: Catalogue, group: string, into: string | null): Verdict<Catalogue> {
  const groups = catalogue.groups.filter(({ id }) => id !== group);
  const inside = catalogue.capabilities.filter((each) => each.group === group);
  const isSafe = into === null ? inside.length === 0 : into !== group && has(catalogue, into);
  if (!has(catalogue, group) || groups.length === 0 || !isSafe) return refuse('map-moved');
  const others = catalogue.capabilities.filter((each) => each.group !== group);
  const moved = into === null ? [] : inside.map((each) => ({ ...each, group: into }));
  return accept({ ...catalogue, groups, capabilities: [...others, ...moved] });
}

function has({ groups }: Catalogue, group: string): boolean {
  return groups.some(({ id }) => id === group);
}
