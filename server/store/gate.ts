/** Many may pass at once; whoever closes the gate waits until all have left, and is alone until they open it again. */
export class Gate {
  #inside = 0;
  #closed: Promise<void> | null = null;
  #lastLeft: (() => void) | null = null;

  async pass<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed !== null) await this.#closed;
    this.#inside++;
    try {
      return await work();
    } finally {
      if (--this.#inside === 0) this.#lastLeft?.();
    }
  }

  /** @returns a function that opens the gate again. */
  async close(): Promise<() => void> {
    while (this.#closed !== null) await this.#closed;
    let open: () => void = () => undefined;
    this.#closed = new Promise((resolve) => {
      open = () => {
        this.#closed = null;
        resolve();
      };
    });
    if (this.#inside > 0) await new Promise<void>((left) => (this.#lastLeft = left));
    this.#lastLeft = null;
    return open;
  }
}
