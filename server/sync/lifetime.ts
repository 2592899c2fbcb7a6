import { SerialQueue } from '../serialQueue.ts';

/**
 * The queue of something that lives until it is ended or until a task fails that must not. What stands in the queue
 * behind that is turned away with the reason, so nobody reads what a failure left behind.
 */
export class Lifetime {
  readonly #queue = new SerialQueue();
  readonly #onFailure: (problem: unknown) => void;
  #over: unknown = null;

  constructor(onFailure: (problem: unknown) => void) {
    this.#onFailure = onFailure;
  }

  get isOver(): boolean {
    return this.#over !== null;
  }
  /** Tasks that have not ended, with the running one. */
  get tasks(): number {
    return this.#queue.length;
  }

  /** @returns whether it lived until now */
  end(why: Error): boolean {
    if (this.isOver) return false;
    this.#over = why;
    return true;
  }

  /** Runs a task in turn, whose failure is the caller's. */
  run<T>(task: () => T | Promise<T>): Promise<T> {
    return this.#queue.run(() => {
      if (this.isOver) throw this.#over;
      return task();
    });
  }

  /** Inside a task: a step whose failure is the end. */
  async vital(step: () => void | Promise<void>): Promise<void> {
    try {
      await step();
    } catch (problem) {
      this.#onFailure(problem);
      throw problem;
    }
  }

  /** Outside the queue: work that must end before this does, and whose failure is the end. */
  attempt(work: () => void): void {
    if (this.isOver) return;
    try {
      work();
    } catch (problem) {
      this.#onFailure(problem);
    }
  }

  /** A vital task that nobody waits for. */
  start(task: () => void | Promise<void>): void {
    if (this.isOver) return;
    this.run(() => this.vital(task)).catch(() => undefined);
  }
}
