/** One thing after the other: a task begins when the one before it has ended, well or badly. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();
  #length = 0;

  /** Tasks that have not ended, with the running one. */
  get length(): number {
    return this.#length;
  }

  run<T>(task: () => T | Promise<T>): Promise<T> {
    this.#length++;
    const turn = this.#last.then(task).finally(() => this.#length--);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
