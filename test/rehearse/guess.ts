import type { Catalogue } from '../../shared/catalogue/catalogue.ts';

const SOURCES = new Map<string, string>();

/** Tells the simulated people what the source of a note says it is about. */
export function learnCapability(text: string, capability: string): void {
  SOURCES.set(text, capability);
}

/**
 * The capability that a simulated person would name: what the note's source says, else the one whose name and
 * definition share most words of four letters or more with the note, else null.
 */
export function guessCapability(text: string, catalogue: Catalogue): string | null {
  const known = SOURCES.get(text);
  if (known !== undefined && catalogue.capabilities.some((c) => c.id === known)) return known;
  const words = wordsOf(text);
  let best: string | null = null;
  let most = 0;
  for (const { id, name, definition } of catalogue.capabilities) {
    const shared = [...wordsOf(`${name} ${definition}`)].filter((word) => words.has(word)).length;
    if (shared > most) [best, most] = [id, shared];
  }
  return best;
}

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return new Set(words.map((word) => word.slice(0, 6)));
}
