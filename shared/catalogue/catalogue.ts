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
