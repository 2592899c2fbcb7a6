import { tagOf } from '../../redis/keys.ts';
import type { RedisLink } from '../../redis/link.ts';
import { isAway } from '../../redis/trouble.ts';
import { removedConflict } from '../removed.ts';
import { StoreConflict, StoreTrouble, type Position } from '../store.ts';
import { namesKey, recordsKey, REMOVED, snapshotKey } from './keys.ts';
import { readAtOnce } from './reading.ts';
import { isPosition, numberOf, positionBehind, seal } from './record.ts';
import { APPEND } from './scripts.ts';

export interface Append {
  readonly framed: Buffer;
  /** The position that must be the last; undefined: whatever is. */
  readonly after: Position | null | undefined;
  resolve(position: Position): void;
  reject(error: unknown): void;
}

/** An append, and where it would stand. */
interface Placed {
  readonly append: Append;
  readonly position: Position;
}

/** Expected of a log of which nothing is known yet: where no log ends, so that the answer says where it does. */
const UNKNOWN = '?';
/** Records in one call at most, so that it holds up nobody else. */
const GROUP = 100;

/**
 * The appends to one log, one call at a time. What is added while a call is under way goes together in the next, as far as
 * it expects nothing. Every call names the position that it expects, also for callers who do not, so that a call which is
 * repeated because its answer was lost is done once.
 */
export class Lane {
  readonly #link: RedisLink;
  readonly #name: string;
  readonly #records: string;
  readonly #snapshot: string;
  readonly #names: string;
  #waiting: Append[] = [];
  /** Where the log ended when last heard of. */
  #last: Position | null | typeof UNKNOWN = UNKNOWN;

  constructor(link: RedisLink, name: string) {
    this.#link = link;
    this.#name = name;
    this.#records = recordsKey(name);
    this.#snapshot = snapshotKey(name);
    this.#names = namesKey(tagOf(name));
  }

  add(append: Append): void {
    this.#waiting.push(append);
  }

  /** Resolves when nothing waits any more. @param onEmpty called in the same breath, so that nothing is added behind it. */
  async drain(onEmpty: () => void): Promise<void> {
    // What is added in this same turn of the loop belongs to the first group.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const group = this.#nextGroup();
      try {
        await this.#link.patiently(this.#storing(group));
      } catch (problem) {
        for (const append of group) append.reject(problem);
      }
    }
    onEmpty();
  }

  /** The first, and those behind it that expect nothing. */
  #nextGroup(): Append[] {
    const end = this.#waiting.findIndex((append, i) => i > 0 && (append.after !== undefined || i === GROUP));
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
  }

  /** @returns what stores the group, and may be called again when it has thrown that Redis is away. */
  #storing(group: Append[]): () => Promise<void> {
    const given = group[0]?.after;
    let expected = given === undefined ? this.#last : given;
    let placed = place(group, expected);
    let isUnsure = false;

    const store = async (): Promise<void> => {
      const last = await this.#call(expected, placed).catch((problem: unknown) => {
        isUnsure ||= isAway(problem);
        throw problem;
      });
      if (last === true || (isUnsure && (await this.#holds(placed, last)))) {
        for (const { append, position } of placed) append.resolve((this.#last = position));
        return;
      }
      if (last === REMOVED) throw removedConflict();
      this.#last = last;
      if (given !== undefined) {
        // Those behind it expect nothing, so they have a turn of their own.
        this.#waiting.unshift(...group.splice(1));
        throw new StoreConflict('The log has moved on, or is not as long as it was.');
      }
      expected = last;
      placed = place(group, expected);
      isUnsure = false;
      return store();
    };
    return store;
  }

  /** @returns that it is stored, or where the log ends instead. */
  async #call(expected: Position | null, placed: readonly Placed[]): Promise<true | Position | null> {
    const records = placed.flatMap(({ append, position }) => [
      position,
      seal(this.#records, position, append.framed),
    ]);
    const keys = [this.#records, this.#snapshot, this.#names];
    const answer = await this.#link.run(APPEND, keys, [this.#name, expected ?? '', ...records]);
    return answer === 1 || String(answer) || null;
  }

  /** Whether a call whose answer was lost was done. @throws StoreTrouble when that cannot be known any more */
  async #holds([first]: readonly Placed[], last: Position | null): Promise<boolean> {
    if (first === undefined || last === null || !isPosition(last)) return false;
    const number = numberOf(first.position);
    if (numberOf(last) < number) return false;
    const place = first.position;
    const [found, at] = await readAtOnce(this.#link, this.#name, place, place);
    if (found.length > 0) return true;
    if (at === null || numberOf(at) < number) return false;
    throw new StoreTrouble('Nobody knows whether the record is in the snapshot that was made meanwhile.');
  }
}

function place(group: readonly Append[], expected: Position | null): Placed[] {
  let last = expected !== null && isPosition(expected) ? expected : null;
  return group.map((append) => ({ append, position: (last = positionBehind(last)) }));
}
