import type { WebSocket } from 'ws';
import type { Clock } from '../clock.ts';

/** Whether a socket is read from: not while its edits wait to be judged, and not while it is made to wait. */
export class Reading {
  readonly #socket: WebSocket;
  readonly #clock: Clock;
  #isFull = false;
  #stopWaiting: (() => void) | null = null;

  constructor(socket: WebSocket, clock: Clock) {
    this.#socket = socket;
    this.#clock = clock;
  }

  /** @param isFull whether enough of it waits to be judged. */
  full(isFull: boolean): void {
    this.#isFull = isFull;
    this.#set();
  }

  wait(milliseconds: number): void {
    this.#stopWaiting ??= this.#clock.after(milliseconds, () => {
      this.#stopWaiting = null;
      this.#set();
    });
    this.#set();
  }

  /** For good: what comes now is read until the other side has said goodbye too. */
  end(): void {
    this.#isFull = false;
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    this.#set();
  }

  #set(): void {
    if (this.#isFull || this.#stopWaiting !== null) this.#socket.pause();
    else this.#socket.resume();
  }
}
