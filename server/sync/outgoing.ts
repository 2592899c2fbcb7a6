import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Frame } from './frame.ts';

/**
 * What goes out of one socket. Frames are written as they are, past `ws`, which would frame and compress each anew for
 * every socket; its own pings and closes keep their order, since it compresses nothing itself and so writes them at
 * once. What is sent within one turn leaves in one write.
 */
export class Outgoing {
  readonly #webSocket: WebSocket;
  readonly #socket: Duplex;
  readonly #deflates: boolean;
  readonly #depart = () => {
    this.#gathers = false;
    this.#socket.uncork();
  };
  #gathers = false;

  /** @param socket what `webSocket` was made of. */
  constructor(webSocket: WebSocket, socket: Duplex) {
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.#deflates = webSocket.extensions.includes('permessage-deflate');
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
      queueMicrotask(this.#depart);
    }
    this.#socket.write(frame.bytes(this.#deflates));
  }
}
