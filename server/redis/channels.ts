import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Connection } from './connection.ts';

type Listener = (message: Buffer) => void;

interface Channel {
  readonly listeners: Set<Listener>;
  /** Given to the connection, once for all listeners. */
  readonly dispatch: Listener;
  /** Under way or done, on the connection that is up. */
  subscribed: Promise<void> | null;
}

/** Who listens to which channel: subscribed once for all of them, and again on every new connection. */
export class Channels {
  readonly #log: Log;
  readonly #channels = new Map<string, Channel>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** @returns a function that ends it. @throws RedisTrouble */
  async add(name: string, listener: Listener, connection: () => Connection): Promise<() => void> {
    const channel = this.#channels.get(name) ?? this.#make(name);
    channel.listeners.add(listener);
    const stop = () => this.#leave(name, channel, listener, connection);
    try {
      await (channel.subscribed ??= connection().subscribe(name, channel.dispatch));
    } catch (problem) {
      channel.subscribed = null;
      stop();
      throw problem;
    }
    return stop;
  }

  /** Subscribes to all on a new connection. @throws RedisTrouble */
  async moveTo(connection: Connection): Promise<void> {
    await Promise.all(
      [...this.#channels].map(([name, channel]) => {
        channel.subscribed = connection.subscribe(name, channel.dispatch);
        return channel.subscribed;
      }),
    );
  }

  #make(name: string): Channel {
    const listeners = new Set<Listener>();
    const dispatch = (message: Buffer) => {
      for (const listener of [...listeners]) this.#call(listener, message);
    };
    const channel: Channel = { listeners, dispatch, subscribed: null };
    this.#channels.set(name, channel);
    return channel;
  }

  #leave(name: string, channel: Channel, listener: Listener, connection: () => Connection): void {
    if (!channel.listeners.delete(listener) || channel.listeners.size > 0) return;
    this.#channels.delete(name);
    try {
      connection()
        .unsubscribe(name, channel.dispatch)
        .catch(() => undefined);
    } catch {
      // Without a connection there is nothing to leave.
    }
  }

  /** One listener's mistake keeps no other from hearing. */
  #call(listener: Listener, message: Buffer): void {
    try {
      listener(message);
    } catch (error) {
      this.#log.error(describeError(error), 'A listener to a channel failed.');
    }
  }
}
