import { untrack } from 'svelte';

class Announcements {
  #text = $state.raw('');
  /** What the live region holds. */
  get text(): string {
    return this.#text;
  }
  say(text: string): void {
    // A live region speaks only when its text changes; a no-break space lets one sentence be said twice in a row.
    // Whoever speaks from an effect does not follow what is spoken.
    this.#text = text === untrack(() => this.#text) ? `${text}\u00a0` : text;
  }
}

export const announcements = new Announcements();

/** Says a sentence to a screen reader, politely. The page shows the same somewhere, or it is not worth saying. */
export function announce(text: string): void {
  announcements.say(text);
}
