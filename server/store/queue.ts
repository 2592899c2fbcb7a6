/**
 * One writer at a time, in the order of asking. Items that are added while something is under way are committed
 * together; a task runs alone, between the items before and behind it.
 */
export class WriteQueue<Item> {
  readonly #commit: (items: readonly Item[]) => Promise<void>;
  #waiting: (Item[] | (() => Promise<void>))[] = [];
  #draining: Promise<void> | null = null;

  /** @param commit settles every item itself and never rejects. */
  constructor(commit: (items: readonly Item[]) => Promise<void>) {
    this.#commit = commit;
  }

  add(item: Item): void {
    const last = this.#waiting.at(-1);
    if (Array.isArray(last)) last.push(item);
    else this.#waiting.push([item]);
    this.#wake();
  }

  run<T>(task: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => task().then(resolve, reject));
      this.#wake();
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#draining !== null) await this.#draining;
  }

  #wake(): void {
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    // What is added in this same turn of the loop belongs to the first group.
    await Promise.resolve();
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      await (Array.isArray(next) ? this.#commit(next) : next());
    }
    this.#draining = null;
  }
}
