import * as z from 'zod/mini';

/**
 * A short list that this browser remembers, the newest first. What is stored is parsed each time, since anybody may have
 * changed it; a browser that stores nothing remembers nothing.
 */
export class Remembered<T> {
  readonly #key: string;
  readonly #schema: z.ZodMiniType<T[]>;
  readonly #most: number;
  readonly #storage: () => Storage;

  /** @param storage throws where a browser forbids it */
  constructor(
    key: string,
    item: z.ZodMiniType<T>,
    most: number,
    storage: () => Storage = () => localStorage,
  ) {
    this.#key = key;
    this.#schema = z.array(item);
    this.#most = most;
    this.#storage = storage;
  }

  get all(): readonly T[] {
    try {
      const parsed = this.#schema.safeParse(JSON.parse(this.#storage().getItem(this.#key) ?? '[]'));
      return parsed.success ? parsed.data : [];
    } catch {
      return [];
    }
  }

  /** It takes the place of what is the same. */
  put(newest: T, isSame: (known: T) => boolean): void {
    this.#keep([newest, ...this.all.filter((known) => !isSame(known))].slice(0, this.#most));
  }

  drop(isGone: (known: T) => boolean): void {
    this.#keep(this.all.filter((known) => !isGone(known)));
  }

  #keep(list: readonly T[]): void {
    try {
      this.#storage().setItem(this.#key, JSON.stringify(list));
    } catch {
      // Full or forbidden: then it is not known the next time.
    }
  }
}
