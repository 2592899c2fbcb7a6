import type { Capability, CapabilityGroup, Catalogue } from '../../shared/catalogue/catalogue.ts';

export interface CatalogueSection {
  readonly group: CapabilityGroup;
  readonly capabilities: readonly Capability[];
}

/**
 * The capabilities whose name or definition holds every word that was typed, under their groups' headings. Where a name
 * matches, that comes before a mere mention in a definition; a heading's own name finds all under it.
 */
export function searchCatalogue(catalogue: Catalogue, query: string): CatalogueSection[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLocaleLowerCase().includes(word));
  return catalogue.groups
    .map((group) => {
      const own = catalogue.capabilities.filter((capability) => capability.group === group.id);
      const found = own.filter(
        ({ name, definition }) => holds(`${name} ${definition}`) || (words.length > 0 && holds(group.name)),
      );
      const named = found.filter(({ name }) => holds(name));
      return { group, capabilities: [...named, ...found.filter((one) => !named.includes(one))] };
    })
    .filter(({ capabilities }) => capabilities.length > 0);
}
