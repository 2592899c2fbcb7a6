import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { inflateRawSync } from 'node:zlib';

export interface SocketEvents {
  opened(): void;
  /** Whether a message of so many bytes on the wire is to be handed over; else it is counted and thrown away. */
  wants(bytes: number): boolean;
  /** @param isCompressed the bytes are as on the wire: who wants to read them says `inflate` */
  message(bytes: Uint8Array, isCompressed: boolean): void;
  closed(code: number, reason: string): void;
}

export interface Traffic {
  sent: number;
  received: number;
  receivedBytes: number;
}

const OPCODE = { binary: 2, close: 8, ping: 9, pong: 10 } as const;
const BLOCK_END = Buffer.from([0, 0, 0xff, 0xff]);

/**
 * A WebSocket client that costs next to nothing, so that one core can be a thousand people: what nobody wants to read
 * is skipped unread. It offers the compression that browsers offer. Its masking key is zero, which a server cannot tell
 * from any other and this side need not compute.
 */
export class LoadSocket {
  readonly traffic: Traffic = { sent: 0, received: 0, receivedBytes: 0 };
  readonly #socket: Socket;
  readonly #events: SocketEvents;
  /** The beginning of a frame, and how long it has to be before there is anything to do with it. */
  #rest: Buffer[] = [];
  #held = 0;
  #needed = 0;
  #skip = 0;
  #isOpen = false;
  #isClosed = false;

  constructor(
    url: string,
    headers: Readonly<Record<string, string>>,
    protocols: readonly string[],
    events: SocketEvents,
  ) {
    const { host, hostname, port, pathname, search } = new URL(url);
    this.#events = events;
    this.#socket = connect({ host: hostname, port: Number(port), noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#close(1006, error.message));
    this.#socket.on('close', () => this.#close(1006, 'the connection was lost'));
    const lines = {
      Host: host,
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits',
      ...(protocols.length > 0 ? { 'Sec-WebSocket-Protocol': protocols.join(', ') } : {}),
      ...headers,
    };
    const request = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
    this.#socket.write(`GET ${pathname}${search} HTTP/1.1\r\n${request.join('')}\r\n`);
  }

  send(payload: Uint8Array): void {
    if (this.#isClosed) return;
    this.traffic.sent++;
    this.#socket.write(masked(OPCODE.binary, payload));
  }

  /** Without a goodbye. */
  destroy(): void {
    this.#isClosed = true;
    this.#socket.destroy();
  }

  #close(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.destroy();
    this.#events.closed(code, reason);
  }

  #take(chunk: Buffer): void {
    if (this.#skip >= chunk.length) {
      this.#skip -= chunk.length;
      return;
    }
    this.#rest.push(this.#skip > 0 ? chunk.subarray(this.#skip) : chunk);
    this.#held += chunk.length - this.#skip;
    this.#skip = 0;
    if (this.#held < this.#needed) return;
    const bytes = this.#rest.length === 1 ? this.#rest[0]! : Buffer.concat(this.#rest);
    const left = bytes.subarray(this.#isOpen ? this.#frames(bytes, 0) : this.#open(bytes));
    this.#rest = left.length > 0 ? [left] : [];
    this.#held = left.length;
  }

  /** @returns up to where the bytes were read */
  #open(bytes: Buffer): number {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return 0;
    return this.#shakeHands(bytes.toString('latin1', 0, end)) ? this.#frames(bytes, end + 4) : bytes.length;
  }

  #shakeHands(head: string): boolean {
    const compressed = /^sec-websocket-extensions:(.*)$/im.exec(head)?.[1];
    if (!head.startsWith('HTTP/1.1 101')) this.#close(1006, head.split('\r\n')[0] ?? '');
    else if (compressed?.includes('server_no_context_takeover') === false)
      this.#close(1002, 'a server that compresses one message with another is not read here');
    if (this.#isClosed) return false;
    this.#isOpen = true;
    this.#events.opened();
    return true;
  }

  /** @returns up to where the bytes were read; what follows is the beginning of a frame */
  #frames(bytes: Buffer, from: number): number {
    let at = from;
    this.#needed = 0;
    while (!this.#isClosed && bytes.length - at >= 2) {
      const first = bytes[at]!;
      const short = bytes[at + 1]!;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (bytes.length - at < head) break;
      const length =
        short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
      const end = at + head + length;
      const isMessage = (first & 15) === OPCODE.binary;
      if (isMessage && !this.#events.wants(length)) {
        this.#count(length);
        this.#skip = Math.max(0, end - bytes.length);
        if (this.#skip > 0) return bytes.length;
      } else {
        this.#needed = head + length;
        if (end > bytes.length) break;
        if (isMessage) this.#count(length);
        this.#frame(first, bytes.subarray(at + head, end));
      }
      at = end;
      this.#needed = 0;
    }
    return at;
  }

  #count(bytes: number): void {
    this.traffic.received++;
    this.traffic.receivedBytes += bytes;
  }

  #frame(first: number, payload: Buffer): void {
    switch (first & 15) {
      case OPCODE.ping:
        this.#socket.write(masked(OPCODE.pong, payload));
        return;
      case OPCODE.pong:
        return;
      case OPCODE.close:
        return this.#close(payload.length > 1 ? payload.readUInt16BE(0) : 1005, payload.toString('utf8', 2));
      default:
        if ((first & 0x80) === 0) return this.#close(1002, 'a fragment');
        this.#events.message(payload, (first & 0x40) !== 0);
    }
  }
}

/** A message that a server compressed by itself, without those before it. */
export function inflate(payload: Uint8Array): Uint8Array {
  return inflateRawSync(Buffer.concat([payload, BLOCK_END]));
}

function masked(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.alloc(head + 4 + length);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (length < 126 ? length : length < 65_536 ? 126 : 127);
  if (head === 4) frame.writeUInt16BE(length, 2);
  if (head === 10) frame.writeUInt32BE(length, 6);
  frame.set(payload, head + 4);
  return frame;
}
