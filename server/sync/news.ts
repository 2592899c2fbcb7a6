import type { PresenceEntry } from './frames.ts';
import type { Somebody } from './shown.ts';
import { PRESENCE_CROWD } from './tempo.ts';

/** What the people on a document were not told yet of who is here; only the newest of each. */
export class News {
  /** By client id; who waits longest stands first. */
  readonly #changed = new Map<number, Somebody>();
  /** Client ids that are here no more, with their clocks. */
  readonly #gone = new Map<number, number>();
  /** The state of each as it was told last. */
  readonly #told = new Map<number, string>();

  get isEmpty(): boolean {
    return this.#changed.size === 0 && this.#gone.size === 0;
  }
  /** Whether it is to be told that somebody may be seen no more. */
  get isUrgent(): boolean {
    return this.#gone.size > 0;
  }

  changed(somebody: Somebody): void {
    this.#gone.delete(somebody.client);
    this.#changed.set(somebody.client, somebody);
  }

  gone(client: number, clock: number): void {
    this.forget(client);
    this.#gone.set(client, clock);
  }

  /** Whatever was said under a client id, somebody else says from now on. */
  forget(client: number): void {
    this.#changed.delete(client);
    this.#told.delete(client);
  }

  /**
   * Takes what goes into the next frame: everybody who left; of those who moved the facilitators, and of the others as
   * many as a frame may hold.
   */
  take(mayShow: (somebody: Somebody) => boolean): PresenceEntry[] {
    const entries = [...this.#gone].map(([client, clock]) => ({ client, clock, state: 'null' }));
    this.#gone.clear();
    let room = PRESENCE_CROWD;
    for (const [client, somebody] of this.#changed) {
      if (!somebody.isFacilitator && room-- <= 0) continue;
      this.#changed.delete(client);
      const entry = mayShow(somebody) ? this.#newOf(somebody) : null;
      if (entry) entries.push(entry);
    }
    return entries;
  }

  /** Null for a pointer that moved where nobody may see it. */
  #newOf(somebody: Somebody): PresenceEntry | null {
    const entry = somebody.entry();
    if (entry.state === this.#told.get(somebody.client)) return null;
    // A y-protocols client takes no state of clock 0, which a stock client begins with.
    if (entry.clock === 0) this.#told.delete(somebody.client);
    else this.#told.set(somebody.client, entry.state);
    return entry;
  }
}
