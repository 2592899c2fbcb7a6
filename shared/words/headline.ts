import { CATALOGUES } from '../catalogue/index.ts';
import { inSentence } from './map.ts';

const OURS = new Set(
  Object.values(CATALOGUES).flatMap(({ capabilities }) => capabilities.map(({ name }) => name)),
);

/** A capability's name inside a sentence. What others call theirs stays as they write it: it may be a noun in German. */
export function capabilityInSentence(name: string): string {
  return OURS.has(name) ? inSentence(name) : name;
}

/** The one line over the map. Names are as in the catalogue, strongest first. */
export function headlineOf(found: {
  less: readonly string[];
  more: readonly string[];
  contested: readonly string[];
  notes: number;
}): string {
  const less = found.less.map((name) => `less ${capabilityInSentence(name)}`);
  const more = found.more.map((name) => `more ${capabilityInSentence(name)}`);
  const [first, second] = less.length > 0 && more.length > 0 ? [less[0], more[0]] : [...less, ...more];
  // The word stands before each name, since names have an "and" of their own.
  if (first !== undefined) return capitalised(second === undefined ? first : `${first}, ${second}`);
  if (found.contested[0] !== undefined) return `No agreement on ${capabilityInSentence(found.contested[0])}`;
  return found.notes === 0 ? 'No notes yet' : 'Nothing stands out yet';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
