import type { Voice } from '../lanes.ts';
import { VOICES } from '../lanes.ts';
import { kinOf } from '../map/lineage.ts';
import type { Digest, DigestCapability } from './views.ts';

/**
 * A capability in one workshop: none where its catalogue has nothing of that kind, several where it was more than one then
 * (before a merge, after a split). Each keeps its own voices: a group that spoke of both is no two groups.
 */
export interface Mark {
  readonly digest: Digest;
  readonly said: readonly DigestCapability[];
}

/** The capabilities of several workshops, each once whatever became of it, as the newest names them. */
export function followed(digests: readonly Digest[]): { readonly id: string; readonly name: string }[] {
  const kin = kinOf(digests.map(({ capabilities }) => capabilities));
  const names = new Map<string, { id: string; name: string }>();
  for (const { capabilities } of newestFirst(digests))
    for (const { id, name } of capabilities) if (!names.has(kin(id))) names.set(kin(id), { id, name });
  return [...names.values()];
}

/** One capability from workshop to workshop, oldest first; in each, what bears its id stands first. */
export function courseOf(digests: readonly Digest[], capability: string): Mark[] {
  const kin = kinOf(digests.map(({ capabilities }) => capabilities));
  return newestFirst(digests)
    .reverse()
    .map((digest) => {
      const said = digest.capabilities.filter(({ id }) => kin(id) === kin(capability));
      return { digest, said: said.sort((a, b) => Number(b.id === capability) - Number(a.id === capability)) };
    });
}

/** One voice a group, in the order of the strip. */
export function voicesOf({ voices }: Pick<DigestCapability, 'voices'>): Voice[] {
  return VOICES.flatMap((voice) => Array.from({ length: voices[voice] }, () => voice));
}

function newestFirst(digests: readonly Digest[]): Digest[] {
  return [...digests].sort(
    (a, b) => b.workshop.createdAt - a.workshop.createdAt || (a.workshop.id < b.workshop.id ? -1 : 1),
  );
}
