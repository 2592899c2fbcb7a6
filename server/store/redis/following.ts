import { describeError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { RedisLink } from '../../redis/link.ts';
import type { Position, StoredRecord } from '../store.ts';
import { Watchers } from '../watchers.ts';
import { recordsKey } from './keys.ts';
import { readMessage, Tail } from './tail.ts';

interface Followed {
  readonly tail: Tail;
  /** Ends the hearing. */
  readonly hearing: Promise<() => void>;
  watchers: number;
}

/** Who watches which log, and what was heard of it lately. */
export class Following {
  readonly #link: RedisLink;
  readonly #log: Log;
  readonly #watchers: Watchers;
  readonly #followed = new Map<string, Followed>();
  readonly #stopHearingOfGaps: () => void;

  constructor(link: RedisLink, log: Log) {
    this.#link = link;
    this.#log = log;
    this.#watchers = new Watchers(log);
    this.#stopHearingOfGaps = link.onGap(() => this.#doubtAll());
  }

  /** @returns a function that ends the calls @throws StoreTrouble */
  async watch(name: string, on: (last: Position | null) => void): Promise<() => void> {
    const followed = this.#followed.get(name) ?? this.#follow(name);
    const stopCalls = this.#watchers.add(name, on);
    followed.watchers++;
    const stop = (): void => {
      stopCalls();
      if (--followed.watchers === 0) this.#leave(name, followed);
    };
    try {
      await followed.hearing;
      return once(stop);
    } catch (problem) {
      stop();
      throw problem;
    }
  }

  /** What was heard of a log behind `from`, if it reaches `upTo`. */
  heard(name: string, from: Position | null, upTo: Position): readonly StoredRecord[] | null {
    return this.#followed.get(name)?.tail.behind(from, upTo) ?? null;
  }

  close(): void {
    this.#stopHearingOfGaps();
    for (const [name, followed] of [...this.#followed]) this.#leave(name, followed);
  }

  #follow(name: string): Followed {
    const tail = new Tail();
    const key = recordsKey(name);
    const hear = () => this.#link.hear(key, (message) => this.#take(name, key, tail, message));
    const followed: Followed = { tail, hearing: this.#link.patiently(hear), watchers: 0 };
    this.#followed.set(name, followed);
    return followed;
  }

  #leave(name: string, followed: Followed): void {
    if (this.#followed.get(name) === followed) this.#followed.delete(name);
    followed.hearing.then(
      (stop) => stop(),
      () => undefined,
    );
  }

  #take(name: string, key: string, tail: Tail, message: Buffer): void {
    let last: Position | null = null;
    try {
      const heard = readMessage(key, message);
      if (heard === null) tail.clear();
      else tail.add(heard);
      last = heard?.records.at(-1)?.position ?? null;
    } catch (error) {
      tail.clear();
      this.#log.warn(describeError(error), 'a record was published that cannot be read');
    }
    this.#watchers.tell(name, last);
  }

  /** Messages may have been missed, and the log may be another one. */
  #doubtAll(): void {
    for (const [name, { tail }] of [...this.#followed]) {
      tail.clear();
      this.#watchers.tell(name, null);
    }
  }
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}
