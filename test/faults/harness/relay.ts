import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as pass } from 'node:timers/promises';
import { WebSocket, WebSocketServer } from 'ws';

export type Direction = 'up' | 'down';

/** What the network does to a frame. Times in milliseconds; frames of one connection keep their order, as over TCP. */
export interface Weather {
  delay(direction: Direction): number;
  /** Whether the frame arrives twice. */
  twice(direction: Direction, frame: Buffer): boolean;
}

const CALM: Weather = { delay: () => 0, twice: () => false };

/** A network between pages and the server that understands WebSocket frames: it delays, holds, repeats and loses them. */
export class Relay {
  readonly #target: string;
  readonly #http = createServer();
  readonly #sockets = new WebSocketServer({ noServer: true, handleProtocols: ([first]) => first ?? false });
  readonly #lines = new Set<Line>();
  readonly #dead = new Set<Duplex>();
  weather: Weather = CALM;
  #state: 'whole' | 'cut' | 'black-hole' = 'whole';

  constructor(target: string) {
    this.#target = target.replace('http', 'ws');
    this.#http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      if (this.#state === 'cut') return void socket.destroy();
      if (this.#state === 'black-hole') return void this.#dead.add(socket);
      this.#sockets.handleUpgrade(request, socket, head, (here) => this.#join(here, request));
    });
  }

  async open(): Promise<this> {
    this.#http.listen(0, '127.0.0.1');
    await once(this.#http, 'listening');
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  /**
   * Ends every connection and lets none be made until `heal`. What is on its way to the server is lost, or `late`: then
   * it arrives over the old connection, maybe after its page has come back over a new one.
   */
  cut(way: 'lost' | 'late' = 'lost'): void {
    this.#state = 'cut';
    this.drop(way);
  }
  /** Ends every connection; the next ones work. */
  drop(way: 'lost' | 'late' = 'lost'): void {
    for (const line of this.#lines) line.end(way);
  }
  /** Everything stays open and nothing arrives any more, not even an end. */
  blackHole(): void {
    this.#state = 'black-hole';
    for (const line of this.#lines) line.hold(['up', 'down']);
  }
  /** One direction stands still, in order, until `heal`. */
  hold(direction: Direction): void {
    for (const line of this.#lines) line.hold([direction]);
  }
  heal(): void {
    this.#state = 'whole';
    for (const line of this.#lines) line.release();
    for (const socket of this.#dead) socket.destroy();
    this.#dead.clear();
  }
  async close(): Promise<void> {
    this.cut();
    this.heal();
    this.#http.close();
    this.#http.closeAllConnections();
    await once(this.#http, 'close');
  }

  #join(here: WebSocket, request: IncomingMessage): void {
    const { cookie = '', origin = '' } = request.headers;
    const protocols = here.protocol === '' ? [] : [here.protocol];
    const there = new WebSocket(this.#target + (request.url ?? ''), protocols, {
      headers: { cookie, origin },
    });
    const line = new Line(here, there, () => this.weather);
    this.#lines.add(line);
    there.on('close', () => this.#lines.delete(line));
  }
}

/** One connection through the relay. */
class Line {
  readonly #here: WebSocket;
  readonly #there: WebSocket;
  readonly #held = new Set<Direction>();
  readonly #queues: Record<Direction, Promise<unknown>>;
  #release: (() => void)[] = [];
  #lost = false;

  constructor(here: WebSocket, there: WebSocket, weather: () => Weather) {
    this.#here = here;
    this.#there = there;
    const opened = once(there, 'open').catch(() => undefined);
    this.#queues = { up: opened, down: opened };
    for (const [from, to, direction] of [
      [here, there, 'up'],
      [there, here, 'down'],
    ] as const) {
      from.on('message', (data, isBinary) => {
        const frame = data as Buffer;
        const times = weather().twice(direction, frame) ? 2 : 1;
        const due = pass(weather().delay(direction));
        this.#queue(direction, due, () => {
          for (let n = 0; n < times; n++) if (to.readyState === to.OPEN) to.send(frame, { binary: isBinary });
        });
      });
      from.on('error', () => from.terminate());
      from.on('close', (code, reason) => {
        this.#queue(direction, Promise.resolve(), () => closeAs(to, code, reason));
      });
    }
  }

  hold(directions: readonly Direction[]): void {
    for (const direction of directions) this.#held.add(direction);
  }

  release(): void {
    this.#held.clear();
    for (const go of this.#release.splice(0)) go();
  }

  end(way: 'lost' | 'late'): void {
    this.#lost = way === 'lost';
    this.#here.terminate();
    if (this.#lost) this.#there.terminate();
  }

  #queue(direction: Direction, due: Promise<unknown>, step: () => void): void {
    this.#queues[direction] = this.#queues[direction].then(async () => {
      await due;
      while (this.#held.has(direction)) await new Promise<void>((go) => this.#release.push(go));
      if (!this.#lost) step();
    });
  }
}

/** Some codes are never sent: they say how a connection ended, and here it ends likewise. */
function closeAs(socket: WebSocket, code: number, reason: Buffer): void {
  if (code === 1005 || code === 1006 || socket.readyState !== socket.OPEN) socket.terminate();
  else socket.close(code, reason);
}
