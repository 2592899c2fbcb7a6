import { ENGLISH } from './languages/english.ts';
import { translationsOf } from './languages/translations.ts';
import { slipsBetween } from './slips.ts';
import { ideasOf } from './synonyms.ts';
import { stem } from './words.ts';

/** Words shorter than this are too like too many others to be taken for a slip of the finger. */
const LEAST_LETTERS = 5;

/** In words as long as this two slips are still told from another word. */
const LONG = 9;

/** Words whose readings are kept. */
const MOST_KEPT = 20_000;

const NONE: readonly string[] = [];

const english: ReadonlySet<string> = new Set(ENGLISH.trim().split(/\s+/).map(stem));

/** What a word may stand for that a catalogue does not know: another spelling of one it knows, or one of another language. */
export class Readings {
  readonly #known = new Map<string, number>();
  /** Known words by their first letter, those said most first. */
  readonly #byLetter = new Map<string, string[]>();
  readonly #kept = new Map<string, readonly string[]>();

  /** @param words as wordsOf gives them, each as often as it is said. */
  constructor(words: Iterable<string>) {
    for (const word of words) this.#known.set(word, (this.#known.get(word) ?? 0) + 1);
    for (const [word] of [...this.#known].sort(([, a], [, b]) => b - a)) {
      if (word.length < LEAST_LETTERS - 1) continue;
      const others = this.#byLetter.get(word.charAt(0));
      if (others === undefined) this.#byLetter.set(word.charAt(0), [word]);
      else others.push(word);
    }
  }

  /** Known words that it is read as; none for a word that is known itself. */
  of(word: string): readonly string[] {
    if (this.#known.has(word) || english.has(word) || ideasOf(word).length > 0) return NONE;
    const kept = this.#kept.get(word);
    if (kept !== undefined) return kept;
    const translated = translationsOf(word);
    const read = translated.length > 0 ? translated : this.#spelled(word);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(word, read);
    return read;
  }

  /** The known word with the fewest slips between; of several, the one that is said most. */
  #spelled(word: string): readonly string[] {
    if (word.length < LEAST_LETTERS || /\p{N}/u.test(word)) return NONE;
    let most = word.length < LONG ? 1 : 2;
    let found = NONE;
    for (const other of this.#byLetter.get(word.charAt(0)) ?? []) {
      const slips = slipsBetween(word, other, most);
      if (slips > most) continue;
      if (slips === 1) return [other];
      [found, most] = [[other], slips - 1];
    }
    return found;
  }
}
