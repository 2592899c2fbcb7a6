import { createContext } from 'svelte';
import type { Lane } from '../../shared/lanes.ts';
import { EMPTY_KEPT, parseKept, type Kept, type KnownDraft } from './kept.ts';

/**
 * How one person's notes are known again, remembered by this browser alone: nothing on the wire ties a note to its
 * writer in an anonymous workshop. What is not stored on the server yet stands on the shelf of client/link, not here.
 */
export class Keepsake {
  readonly #key: string;
  #kept = $state.raw<Kept>(EMPTY_KEPT);

  constructor(workshop: string, person: string) {
    this.#key = `${keysOf(workshop)}${person}`;
    this.#kept = parseKept(recall(this.#key));
  }

  get drafts(): readonly KnownDraft[] {
    return this.#kept.drafts;
  }
  /** Board notes that were found to be this person's. */
  get notes(): Readonly<Record<string, string>> {
    return this.#kept.notes;
  }
  /** The lane that they wrote in last. */
  get lane(): Lane {
    return this.#kept.lane;
  }

  /** A draft as it stands now. */
  put({ id, lane, text }: KnownDraft): void {
    const before = this.#kept.drafts.find((other) => other.id === id);
    if (before?.lane === lane && before.text === text) return;
    const others = this.#kept.drafts.filter((other) => other.id !== id);
    this.#keep({ drafts: [...others, { id, lane, text }] });
  }
  forget(id: string): void {
    this.#keep({ drafts: this.#kept.drafts.filter((draft) => draft.id !== id) });
  }
  pick(lane: Lane): void {
    this.#keep({ lane });
  }
  /** @param notes board note id -> draft id */
  found(notes: Readonly<Record<string, string>>): void {
    if (JSON.stringify(notes) !== JSON.stringify(this.#kept.notes)) this.#keep({ notes });
  }
  /** Two pages of one person in one browser remember the same. @returns what stops it */
  follow(): () => void {
    const read = (event: StorageEvent) => {
      if (event.key === this.#key) this.#kept = parseKept(event.newValue);
    };
    addEventListener('storage', read);
    return () => removeEventListener('storage', read);
  }

  #keep(change: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...change };
    try {
      localStorage.setItem(this.#key, JSON.stringify(this.#kept));
    } catch {
      // A browser that stores nothing still remembers it for as long as the page is open.
    }
  }
}

/** Whoever uses this browser next finds nothing of those who were here before. */
export function eraseKept(workshop: string): void {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(keysOf(workshop)));
    for (const key of keys) localStorage.removeItem(key);
  } catch {
    // A browser that stores nothing has nothing to erase.
  }
}

function keysOf(workshop: string): string {
  return `flashmap.kept.${workshop}.`;
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export const [keepsakeHere, provideKeepsake] = createContext<() => Keepsake>();
