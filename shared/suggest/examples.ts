import type { Catalogue } from '../catalogue/catalogue.ts';
import { vocabularies } from './vocabulary/index.ts';

/** A text, and the capability that it belongs on. */
export interface Example {
  readonly text: string;
  readonly capability: string;
}

/**
 * What a catalogue itself says of its capabilities: name, definition, the words that its PMO gave them, and, for those of
 * the catalogues that come with Flashmap, a vocabulary. One that others were merged into has their words too.
 */
export function examplesOf(catalogue: Catalogue): Example[] {
  const shipped = vocabularies[catalogue.id] ?? {};
  return catalogue.capabilities.flatMap(({ id, name, definition, words = [], formerly = [] }) => {
    const known = [id, ...formerly].flatMap((one) =>
      Object.hasOwn(shipped, one) ? (shipped[one] ?? []) : [],
    );
    return [name, definition, ...words, ...known].map((text) => ({ text, capability: id }));
  });
}
