import { stem } from '../words.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { SPANISH } from './spanish.ts';

type Glossary = ReadonlyMap<string, readonly string[]>;

/** Roots shorter than this are looked for as whole words alone. */
const LEAST_ROOT = 5;

/** Letters that a word of a Romance language may have behind its root. */
const MOST_ENDING = 3;

const LONGEST_ROOT = 22;

const NONE: readonly string[] = [];

const german = glossaryOf(GERMAN);
const romance = [glossaryOf(FRENCH), glossaryOf(SPANISH)];

/** The English words that a word of another language stands for: as wordsOf gives them; none for a word of none of them. */
export function translationsOf(word: string): readonly string[] {
  const plain = word.replace(/ß/g, 'ss');
  const whole = german.get(plain) ?? NONE;
  if (whole.length > 0) return whole;
  for (const glossary of romance) {
    for (let ending = 0; ending <= MOST_ENDING; ending++) {
      const found = glossary.get(plain.slice(0, plain.length - ending));
      if (found !== undefined && (ending === 0 || plain.length - ending >= LEAST_ROOT)) return found;
    }
  }
  return partsOf(plain);
}

/** German makes long words of short ones: from left to right the longest roots that are in it. */
function partsOf(word: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at + LEAST_ROOT <= word.length; at++) {
    for (let end = Math.min(word.length, at + LONGEST_ROOT); end >= at + LEAST_ROOT; end--) {
      const known = german.get(word.slice(at, end));
      if (known === undefined) continue;
      found.push(...known);
      at = end - 1;
      break;
    }
  }
  return found;
}

function glossaryOf(lines: string): Glossary {
  const glossary = new Map<string, string[]>();
  for (const line of lines.trim().split('\n')) {
    const [english = '', foreign = ''] = line.split(': ');
    const words = english.split(' ').map(stem);
    for (const root of foreign.split(' ')) {
      for (const form of new Set([root, stem(root)])) glossary.set(form, words);
    }
  }
  return glossary;
}
