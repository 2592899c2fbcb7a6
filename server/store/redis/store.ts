import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { RedisLink } from '../../redis/link.ts';
import { checkName } from '../keys.ts';
import { removedConflict } from '../removed.ts';
import { StoreConflict, StoreCorrupt, StoreTrouble } from '../store.ts';
import type { AppendOptions, Loaded, Position, Store, StoredRecord } from '../store.ts';
import { Appends } from './appends.ts';
import { Following } from './following.ts';
import { recordsKey, REMOVED, snapshotKey } from './keys.ts';
import { namesWithPrefix } from './names.ts';
import { readLog, readSince } from './reading.ts';
import { frame, isPosition, numberOf, seal } from './record.ts';
import { Removal } from './removal.ts';
import { COMPACT } from './scripts.ts';

export interface RedisStoreParts {
  readonly link: RedisLink;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The store that any number of nodes share. Each log is a stream, each append one script that compares, adds and publishes
 * (scripts.ts); docs/redis.md says what every key is, and what is kept when. Closing it leaves the link open.
 */
export function openRedisStore({ link, clock, log }: RedisStoreParts): Store {
  return new RedisStore(link, clock, log);
}

class RedisStore implements Store {
  readonly #link: RedisLink;
  readonly #appends: Appends;
  readonly #following: Following;
  readonly #removal: Removal;
  /** Logs in which damage was found: nothing is added to them, so that they stay as they are for whoever mends them. */
  readonly #damaged = new Map<string, StoreCorrupt>();
  #removing: Promise<unknown> = Promise.resolve();
  #closing: Promise<void> | null = null;

  constructor(link: RedisLink, clock: Clock, log: Log) {
    this.#link = link;
    this.#appends = new Appends(link);
    this.#following = new Following(link, log);
    this.#removal = new Removal(link, clock, log);
    this.#removal.finish();
  }

  async append(name: string, bytes: Uint8Array, { after }: AppendOptions = {}): Promise<Position> {
    this.#checkSound(name);
    return this.#appends.add(name, bytes, after);
  }

  async load(name: string): Promise<Loaded> {
    checkName(name);
    this.#checkOpen();
    return this.#watchingForDamage(name, () => readLog(this.#link, name));
  }

  async since(name: string, from: Position | null, upTo?: Position | null): Promise<readonly StoredRecord[]> {
    checkName(name);
    this.#checkOpen();
    const heard = upTo ? this.#following.heard(name, from, upTo) : null;
    return heard ?? this.#watchingForDamage(name, () => readSince(this.#link, name, from));
  }

  async watch(name: string, on: (last: Position | null) => void): Promise<() => void> {
    checkName(name);
    this.#checkOpen();
    return this.#following.watch(name, on);
  }

  async compact(name: string, upTo: Position, snapshot: Uint8Array): Promise<void> {
    this.#checkSound(name);
    if (!isPosition(upTo)) throw new StoreConflict('The log does not hold that position.');
    const keys = [recordsKey(name), snapshotKey(name)];
    const sealed = seal(snapshotKey(name), upTo, frame(snapshot));
    const firstKept = `${numberOf(upTo) + 1}-0`;
    const answer = await this.#link.patiently(() => this.#link.run(COMPACT, keys, [upTo, firstKept, sealed]));
    if (answer === 1) return;
    if (String(answer) === REMOVED) throw removedConflict();
    throw new StoreConflict('The log does not hold that position, or has a newer snapshot.');
  }

  async remove(names: readonly string[]): Promise<void> {
    names.forEach(checkName);
    this.#checkOpen();
    const removal = this.#removal.remove(names);
    this.#removing = Promise.allSettled([this.#removing, removal]);
    await removal;
    for (const name of names) this.#damaged.delete(name);
  }

  async list(prefix: string): Promise<string[]> {
    this.#checkOpen();
    return namesWithPrefix(this.#link, prefix);
  }

  async close(): Promise<void> {
    this.#closing ??= this.#appends
      .idle()
      .then(() => this.#removing)
      .then(() => {
        this.#following.close();
        this.#removal.close();
      });
    return this.#closing;
  }

  async #watchingForDamage<T>(name: string, read: () => Promise<T>): Promise<T> {
    try {
      const whole = await read();
      this.#damaged.delete(name);
      return whole;
    } catch (problem) {
      if (problem instanceof StoreCorrupt) this.#damaged.set(name, problem);
      throw problem;
    }
  }

  #checkSound(name: string): void {
    checkName(name);
    this.#checkOpen();
    const damage = this.#damaged.get(name);
    if (damage) throw damage;
  }

  #checkOpen(): void {
    if (this.#closing !== null) throw new StoreTrouble('The store is closed.');
  }
}
