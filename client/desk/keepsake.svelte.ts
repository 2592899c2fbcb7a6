import { createContext } from 'svelte';
import type { Lane } from '../../shared/lanes.ts';
import { EMPTY_KEPT, parseKept, type Kept, type KeptDraft, type KeptSheet } from './kept.ts';

/**
 * What one person wrote in one workshop, remembered by this browser alone: text that no ack has covered survives a
 * reload and the end of a round, and the page can tell which notes on the board are its own.
 */
export class Keepsake {
  readonly #key: string;
  #kept = $state.raw<Kept>(EMPTY_KEPT);

  constructor(workshop: string, person: string) {
    this.#key = `flashmap.kept.${workshop}.${person}`;
    this.#kept = parseKept(recall(this.#key));
  }

  get drafts(): readonly KeptDraft[] {
    return this.#kept.drafts;
  }
  get sheet(): KeptSheet {
    return this.#kept.sheet;
  }
  /** Board notes that were found to be this person's. */
  get notes(): Readonly<Record<string, string>> {
    return this.#kept.notes;
  }

  /** A draft as it stands now. `stored`: an ack has covered it. */
  put(draft: { id: string; lane: Lane; text: string }, stored: boolean): void {
    const { id, lane, text } = draft;
    const before = this.#kept.drafts.find((other) => other.id === id);
    if (before?.lane === lane && before.text === text && before.stored === stored) return;
    const others = this.#kept.drafts.filter((other) => other.id !== id);
    this.#keep({ drafts: [...others, { id, lane, text, stored }] });
  }
  forget(id: string): void {
    this.#keep({ drafts: this.#kept.drafts.filter((draft) => draft.id !== id) });
  }
  write(sheet: Partial<KeptSheet>): void {
    this.#keep({ sheet: { ...this.#kept.sheet, ...sheet } });
  }
  /**
   * An ack has covered what stood on a desk.
   * @param ids of drafts that were there. @param sheet as it is there.
   */
  stored(ids: ReadonlySet<string>, sheet: string): void {
    const waits = (draft: KeptDraft) => !draft.stored && ids.has(draft.id);
    const sheetWaits = !this.#kept.sheet.stored && this.#kept.sheet.text === sheet;
    if (!sheetWaits && !this.#kept.drafts.some(waits)) return;
    this.#keep({
      drafts: this.#kept.drafts.map((draft) => (waits(draft) ? { ...draft, stored: true } : draft)),
      sheet: sheetWaits ? { ...this.#kept.sheet, stored: true } : this.#kept.sheet,
    });
  }
  /** What stands on the board is stored, ack or no ack. @param notes board note id -> draft id */
  found(notes: Readonly<Record<string, string>>): void {
    if (JSON.stringify(notes) === JSON.stringify(this.#kept.notes)) return;
    const ids = new Set(Object.values(notes));
    this.#keep({
      notes,
      drafts: this.#kept.drafts.map((draft) => (ids.has(draft.id) ? { ...draft, stored: true } : draft)),
    });
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
      // A browser that stores nothing still keeps it for as long as the page is open.
    }
  }
}

function recall(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export const [keepsakeHere, provideKeepsake] = createContext<() => Keepsake>();
