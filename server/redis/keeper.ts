import { randomInt } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { Connection, type Endpoint } from './connection.ts';
import { RedisTrouble } from './trouble.ts';

/** Milliseconds. */
const BEAT = 250;
const FIRST_WAIT = 25;
const LONGEST_WAIT = 1000;
/** A connection that ends sooner than this counts as one that could not be made. */
const SHORT_LIFE = 1000;

export interface KeeperEvents {
  /** A connection was made; it is given out once this resolves. */
  onOpen(connection: Connection): Promise<void>;
  onChange(): void;
}

/** Keeps one connection, and makes another when it ends: at once, then at growing intervals, never in step with others. */
export class Keeper {
  readonly #endpoint: Endpoint;
  readonly #clock: Clock;
  readonly #events: KeeperEvents;
  readonly #first: Promise<RedisTrouble | null>;
  #connection: Connection | null = null;
  #opening: Connection | null = null;
  #problem = new RedisTrouble('away', 'CONNECTING');
  #isClosed = false;
  #cancelBeat: () => void = () => undefined;
  #wake: () => void = () => undefined;

  constructor(endpoint: Endpoint, clock: Clock, events: KeeperEvents) {
    this.#endpoint = endpoint;
    this.#clock = clock;
    this.#events = events;
    this.#first = this.#open();
    void this.#keep();
    this.#beat();
  }

  /** @throws RedisTrouble while there is none */
  get connection(): Connection {
    if (this.#connection === null) throw this.#problem;
    return this.#connection;
  }
  get isUp(): boolean {
    return this.#connection !== null;
  }
  /** Why there is no connection, when there is none. */
  get problem(): RedisTrouble {
    return this.#problem;
  }
  /** Resolves when the first try has ended: null when it went well. */
  get first(): Promise<RedisTrouble | null> {
    return this.#first;
  }

  close(): void {
    this.#isClosed = true;
    this.#problem = new RedisTrouble('away', 'CLOSED');
    this.#cancelBeat();
    this.#wake();
    for (const one of [this.#opening, this.#connection]) one?.drop(this.#problem);
  }

  async #keep(): Promise<void> {
    await this.#first;
    for (let failed = 0; !this.#isClosed; await this.#open()) {
      const since = this.#clock.monotonic();
      if (this.#connection !== null) this.#lose(await this.#connection.ended);
      failed = this.#clock.monotonic() - since > SHORT_LIFE ? 0 : failed + 1;
      if (failed > 0) await this.#wait(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failed));
      if (this.#isClosed) return;
    }
  }

  async #open(): Promise<RedisTrouble | null> {
    const connection = new Connection(this.#endpoint);
    this.#opening = connection;
    try {
      await connection.open();
      await this.#events.onOpen(connection);
    } catch (problem) {
      connection.drop(problem as RedisTrouble);
      this.#problem = await connection.ended;
      return this.#problem;
    } finally {
      this.#opening = null;
    }
    this.#connection = connection;
    this.#events.onChange();
    return null;
  }

  #lose(problem: RedisTrouble): void {
    this.#connection = null;
    this.#problem = problem;
    this.#events.onChange();
  }

  async #wait(about: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const cancel = this.#clock.after(randomInt(about, about * 2), resolve);
      this.#wake = () => {
        cancel();
        resolve();
      };
    });
  }

  #beat(): void {
    this.#cancelBeat = this.#clock.after(BEAT, () => {
      this.#opening?.beat();
      this.#connection?.beat();
      this.#beat();
    });
  }
}
