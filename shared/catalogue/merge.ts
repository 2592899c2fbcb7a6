import { LIMITS } from '../limits.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import type { Capability, Catalogue } from './catalogue.ts';
import { replaced } from './within.ts';

/**
 * One capability becomes part of another: what stands on either counts there from now on. Its ids go along flat, so that
 * nothing ever has to be followed over several merges; so do its words and its name, which people go on using. What was
 * split off it counts as split off the other.
 */
export function mergeCapabilities(catalogue: Catalogue, from: string, into: string): Verdict<Catalogue> {
  const merged = catalogue.capabilities.find(({ id }) => id === from);
  const target = catalogue.capabilities.find(({ id }) => id === into);
  if (merged === undefined || target === undefined || merged === target) return refuse('map-moved');
  const formerly = [...(target.formerly ?? []), merged.id, ...(merged.formerly ?? [])];
  if (formerly.length > LIMITS.capabilities) return refuse('map-full');
  const left = {
    ...catalogue,
    capabilities: catalogue.capabilities
      .filter((each) => each !== merged)
      .map((each) => reparented(each, from, into)),
  };
  const whole = reparented(target, from, into);
  return accept(replaced(left, { ...whole, formerly, words: allWords(target, merged) }));
}

/** Whatever was split off the merged one; the other itself is whole again. */
function reparented(capability: Capability, from: string, into: string): Capability {
  if (capability.splitFrom !== from) return capability;
  const { splitFrom: _gone, ...whole } = capability;
  return capability.id === into ? whole : { ...whole, splitFrom: into };
}

function allWords(target: Capability, merged: Capability): readonly string[] | undefined {
  const name = merged.name.length <= LIMITS.capabilityWordChars ? [merged.name] : [];
  const words = new Map(
    [...(target.words ?? []), ...name, ...(merged.words ?? [])].map((word) => [word.toLowerCase(), word]),
  );
  return words.size === 0 ? undefined : [...words.values()].slice(0, LIMITS.capabilityWords);
}
