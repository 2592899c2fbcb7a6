import type { Capability, Catalogue } from '../../shared/catalogue/catalogue.ts';

/** Edits of a workshop's catalogue. Ids never change, so what stands on a renamed capability stays there. */
export function renameCapability(catalogue: Catalogue, id: string, name: string): Catalogue {
  const capabilities = catalogue.capabilities.map((c) => (c.id === id ? { ...c, name } : c));
  return { ...catalogue, capabilities };
}

export function removeCapability(catalogue: Catalogue, id: string): Catalogue {
  return { ...catalogue, capabilities: catalogue.capabilities.filter((c) => c.id !== id) };
}

/** At the end of its group. @returns also its id, which no capability of the catalogue has. */
export function addCapability(
  catalogue: Catalogue,
  group: string,
  name: string,
): { catalogue: Catalogue; id: string } {
  const taken = new Set(catalogue.capabilities.map((c) => c.id));
  let number = catalogue.capabilities.length + 1;
  while (taken.has(`own-${number}`)) number++;
  const fresh: Capability = { id: `own-${number}`, group, name, definition: '' };
  return { catalogue: { ...catalogue, capabilities: [...catalogue.capabilities, fresh] }, id: fresh.id };
}
