import { describeError } from './errors.ts';
import type { Log } from './log.ts';

/** Who is told of something. A mistake of one is logged, and keeps neither the others nor whoever tells from going on. */
export class Listeners<Args extends readonly unknown[]> {
  readonly #log: Log;
  readonly #all = new Set<(...args: Args) => void>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** @returns a function that ends the calls */
  add(listener: (...args: Args) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(...args: Args): void {
    for (const listener of [...this.#all]) {
      try {
        listener(...args);
      } catch (error) {
        this.#log.error(describeError(error), 'a listener failed');
      }
    }
  }

  clear(): void {
    this.#all.clear();
  }
}
