import type { Clock } from '../clock.ts';
import { Listeners } from '../listeners.ts';
import type { Log } from '../log.ts';
import { Channels } from './channels.ts';
import type { Argument, Reply } from './connection.ts';
import { Keeper } from './keeper.ts';
import type { Script } from './script.ts';
import { isAway, isRefused, type RedisTrouble } from './trouble.ts';

export interface RedisLinkOptions {
  /** `redis://` or `rediss://`, with a password as the case may be: never to be logged. */
  readonly url: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Milliseconds for which what Redis does not answer is tried again: longer than it takes to start it anew. */
const PATIENCE = 5000;
/** Milliseconds between two tries while there is a connection: Redis reads its files still. */
const RETRY = 50;

/**
 * What this process has with Redis: a connection for commands and one that listens, each made again by itself when it is
 * lost or has been silent for two seconds. So every call here ends, and throws RedisTrouble, which is a StoreTrouble:
 * `away` when there is no answer (it may have been done), `refused` when the answer is no.
 *
 * - `send`, `transaction`, `run`: one try, now. Strings of bytes come back as buffers.
 * - `patiently`: tries again, for up to `PATIENCE`, what is harmless to do twice.
 * - `hear`: a sharded channel, subscribed once for all who listen here, and again on every new connection.
 * - `onGap`: after each of those everything may have changed, and messages may have been missed.
 * - `isUp`, `problem`, `onChange`: whether it answers, as far as is known.
 *
 * Keys and channels are `flashmap:{<workshop>}:...`, so that those of a workshop lie together.
 */
export class RedisLink {
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #channels: Channels;
  readonly #commands: Keeper;
  readonly #listening: Keeper;
  readonly #changes: Listeners<[]>;
  readonly #gaps: Listeners<[]>;
  #downSince: number | null;
  #hasHeard = false;

  constructor({ url, clock, log }: RedisLinkOptions) {
    this.#clock = clock;
    this.#log = log;
    this.#channels = new Channels(log);
    this.#changes = new Listeners(log);
    this.#gaps = new Listeners(log);
    this.#downSince = clock.monotonic();
    const onChange = () => this.#change();
    this.#commands = new Keeper({ url, name: 'flashmap' }, clock, {
      onOpen: async () => undefined,
      onChange,
    });
    this.#listening = new Keeper({ url, name: 'flashmap-hears' }, clock, {
      onOpen: (connection) => this.#channels.moveTo(connection),
      onChange,
    });
  }

  get isUp(): boolean {
    return this.#commands.isUp && this.#listening.isUp;
  }
  /** Why it is not up; null when it is. */
  get problem(): RedisTrouble | null {
    if (!this.#commands.isUp) return this.#commands.problem;
    return this.#listening.isUp ? null : this.#listening.problem;
  }
  /** Resolves when both connections were tried once. @returns the problem, or null when both are there. */
  async tried(): Promise<RedisTrouble | null> {
    const [commands, listening] = await Promise.all([this.#commands.first, this.#listening.first]);
    return commands ?? listening;
  }
  /** @returns a function that ends the calls */
  onChange(listener: () => void): () => void {
    return this.#changes.add(listener);
  }
  onGap(listener: () => void): () => void {
    return this.#gaps.add(listener);
  }

  async send(...args: readonly Argument[]): Promise<Reply> {
    return this.#commands.connection.send(args);
  }
  async transaction(commands: readonly (readonly Argument[])[]): Promise<readonly Reply[]> {
    return this.#commands.connection.transaction(commands);
  }
  /** By its hash; a Redis that was started anew has forgotten it, and gets the source. */
  async run(script: Script, keys: readonly Argument[], args: readonly Argument[]): Promise<Reply> {
    const rest = [String(keys.length), ...keys, ...args];
    try {
      return await this.send('EVALSHA', script.sha, ...rest);
    } catch (problem) {
      if (!isRefused(problem, 'NOSCRIPT')) throw problem;
      return this.send('EVAL', script.source, ...rest);
    }
  }

  /** Hears what is published from when this resolves until the returned function is called. */
  hear(channel: string, on: (message: Buffer) => void): Promise<() => void> {
    return this.#channels.add(channel, on, () => this.#listening.connection);
  }

  /** Does it again while Redis is away, unless it has been away for too long already. @throws the last problem */
  async patiently<T>(work: () => Promise<T>): Promise<T> {
    const until = this.#clock.monotonic() + PATIENCE;
    for (;;) {
      try {
        return await work();
      } catch (problem) {
        if (!isAway(problem)) throw problem;
        if (!(await this.#upBefore(until))) throw this.problem ?? problem;
      }
    }
  }

  async close(): Promise<void> {
    this.#changes.clear();
    this.#gaps.clear();
    this.#commands.close();
    this.#listening.close();
  }

  #change(): void {
    if (this.problem?.code === 'CLOSED') return;
    if (this.isUp) {
      this.#downSince = null;
      this.#log.info({}, 'Redis is reached');
      if (this.#hasHeard) this.#gaps.tell();
      this.#hasHeard = true;
    } else if (this.#downSince === null) {
      this.#downSince = this.#clock.monotonic();
      this.#log.warn({ code: this.problem?.code ?? 'LOST' }, 'Redis is away');
    }
    this.#changes.tell();
  }

  async #upBefore(until: number): Promise<boolean> {
    if (this.isUp) {
      await new Promise<void>((resolve) => this.#clock.after(RETRY, resolve));
      return this.#clock.monotonic() < until;
    }
    const left = Math.min(until, (this.#downSince ?? until) + PATIENCE) - this.#clock.monotonic();
    if (left <= 0 || this.problem?.code === 'CLOSED') return false;
    return new Promise((resolve) => {
      const settle = (isUp: boolean) => {
        stop();
        cancel();
        resolve(isUp);
      };
      const stop = this.onChange(() => {
        if (this.isUp) settle(true);
      });
      const cancel = this.#clock.after(left, () => settle(false));
    });
  }
}
