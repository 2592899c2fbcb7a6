import type { Capability, Catalogue } from './catalogue.ts';

/** Every id that a catalogue's capabilities have or had. */
export function knownIds({ capabilities }: Catalogue): ReadonlySet<string> {
  return new Set(
    capabilities.flatMap(({ id, formerly = [], splitFrom }) => [id, ...formerly, splitFrom ?? id]),
  );
}

/** The same capability in its new shape; a key without a value is left out. */
export function replaced(catalogue: Catalogue, capability: Capability): Catalogue {
  const plain = Object.fromEntries(Object.entries(capability).filter(([, value]) => value !== undefined));
  const capabilities = catalogue.capabilities.map((each) =>
    each.id === capability.id ? (plain as unknown as Capability) : each,
  );
  return { ...catalogue, capabilities };
}

/** A list with something new in front of another, or at its end. */
export function placed<T extends { readonly id: string }>(
  list: readonly T[],
  fresh: T,
  before: string | null,
): readonly T[] {
  const at = before === null ? -1 : list.findIndex(({ id }) => id === before);
  return at < 0 ? [...list, fresh] : [...list.slice(0, at), fresh, ...list.slice(at)];
}
