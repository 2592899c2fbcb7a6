import type { Position } from '../store/store.ts';

/** Hints that are kept apart: more say no more than one that says nothing. */
const MOST = 32;

/** What was heard of a log since it was last read. */
export class Hints {
  readonly #heard = new Set<Position | null>();

  /** @param last the last position of the log, or null when nobody said. */
  hear(last: Position | null): void {
    if (this.#heard.size >= MOST) {
      this.#heard.clear();
      last = null;
    }
    this.#heard.add(last);
  }

  /** Whether the log may hold more than what somebody has who knows these positions. */
  isNews(knows: (position: Position) => boolean): boolean {
    for (const position of this.#heard)
      if (position !== null && knows(position)) this.#heard.delete(position);
    return this.#heard.size > 0;
  }

  /** All of them: from here on the log is read. */
  take(): readonly (Position | null)[] {
    const heard = [...this.#heard];
    this.#heard.clear();
    return heard;
  }
}
