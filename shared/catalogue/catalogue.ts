export interface CapabilityGroup {
  readonly id: string;
  readonly name: string;
}

export interface Capability {
  readonly id: string;
  /** A CapabilityGroup's id. */
  readonly group: string;
  readonly name: string;
  readonly definition: string;
  /** Words that people use for it, of this organisation's own; suggestions look at them. */
  readonly words?: readonly string[] | undefined;
  /** Capabilities that were merged into it: what stands on one of those counts here. */
  readonly formerly?: readonly string[] | undefined;
  /** The capability that it was split off. */
  readonly splitFrom?: string | undefined;
}

/** A workshop copies a built-in catalogue and may edit its copy; ids never change, so notes keep their place. */
export interface Catalogue {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly CapabilityGroup[];
  readonly capabilities: readonly Capability[];
}

/** Where an item was put instead of a capability: it was looked at and fits none. */
export const FITS_NOWHERE = 'fits-nowhere';

/** Which capability an id stands for now: itself, or the one that it was merged into. */
export function currentIds({ capabilities }: Catalogue): ReadonlyMap<string, string> {
  return new Map(capabilities.flatMap(({ id, formerly = [] }) => [id, ...formerly].map((old) => [old, id])));
}
