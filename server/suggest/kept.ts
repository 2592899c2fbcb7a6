interface Entry<T> {
  readonly made: Promise<T>;
  readonly of: readonly unknown[];
}

/**
 * Results that are made once for what they are made of: whoever asks at the same time, or later for the same, gets the same.
 * The key that was asked for longest ago is dropped first.
 */
export class Kept<T> {
  readonly #most: number;
  readonly #entries = new Map<string, Entry<T>>();

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * @param of what the result depends on, compared one by one with `===`.
   * @param make gets what was made last for this key, or null. What fails is not kept.
   */
  of(key: string, of: readonly unknown[], make: (last: T | null) => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    const same = known?.of.length === of.length && known.of.every((part, index) => part === of[index]);
    const entry = known !== undefined && same ? known : { of, made: this.#make(known, make) };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.made.catch(() => this.#entries.get(key) === entry && this.#entries.delete(key));
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= this.#most) break;
      this.#entries.delete(oldest);
    }
    return entry.made;
  }

  async #make(known: Entry<T> | undefined, make: (last: T | null) => Promise<T>): Promise<T> {
    return make(known === undefined ? null : await known.made.catch(() => null));
  }
}
