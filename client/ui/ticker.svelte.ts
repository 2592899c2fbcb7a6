import { createSubscriber } from 'svelte/reactivity';

/** A clock that a template may read: while it is read, it ticks. `read` returns milliseconds, such as the server's clock. */
export class Ticker {
  readonly #read: () => number;
  readonly #subscribe: () => void;

  /** @param every milliseconds between two looks */
  constructor(read: () => number, every = 250) {
    this.#read = read;
    this.#subscribe = createSubscriber((update) => {
      const timer = setInterval(update, every);
      return () => clearInterval(timer);
    });
  }

  get now(): number {
    this.#subscribe();
    return this.#read();
  }
}
