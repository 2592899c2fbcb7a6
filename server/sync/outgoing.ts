import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Metrics } from '../metrics/metrics.ts';
import type { Frame } from './frame.ts';

const NOW = Promise.resolve();

/**
 * What goes out of one socket. Frames are written as they are, past `ws`, which would frame each anew for every socket;
 * its own pings and closes keep their order, since it compresses nothing and so writes them at once. What is sent
 * within one turn leaves in one write.
 */
export class Outgoing {
  readonly #webSocket: WebSocket;
  readonly #socket: Duplex;
  readonly #metrics: Metrics;
  readonly #depart = () => {
    this.#gathers = false;
    this.#socket.uncork();
  };
  #gathers = false;

  /** @param socket what `webSocket` was made of. */
  constructor(webSocket: WebSocket, socket: Duplex, metrics: Metrics) {
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.#metrics = metrics;
  }

  /** Bytes that the network has not taken yet. */
  get waiting(): number {
    return this.#socket.writableLength;
  }

  send(frame: Frame): void {
    if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
    if (!this.#gathers) {
      this.#gathers = true;
      this.#socket.cork();
      void NOW.then(this.#depart);
    }
    this.#metrics.frames++;
    this.#metrics.bytes += frame.bytes.length;
    this.#socket.write(frame.bytes);
  }
}
