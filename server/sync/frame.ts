import { deflateRawSync } from 'node:zlib';
import { MESSAGE } from '../../shared/wire/sync.ts';

/** Bytes from which packing is worth a socket's while: whole boards, and what a whole group has written. */
const LARGE = 16 * 1024;
/** The quickest: the others save a twelfth of a board's bytes at most, in up to three times the time. */
const PACKING = { level: 1 };
/** First byte of a WebSocket header: a whole binary message. */
const WHOLE_BINARY = 0x82;

/** A message as it goes out: made and framed once, for however many sockets. */
export class Frame {
  readonly #payload: Uint8Array;
  #bytes: Buffer | null = null;
  #packed: Frame | null = null;

  constructor(payload: Uint8Array) {
    this.#payload = payload;
  }

  get length(): number {
    return this.#payload.length;
  }

  /** With its WebSocket header (RFC 6455, 5.2); a server masks nothing. */
  get bytes(): Buffer {
    return (this.#bytes ??= withHeader(this.#payload));
  }

  /** The same for a client that reads packed frames: deflated once for all of them when it is large, else this one. */
  get packed(): Frame {
    if (this.length < LARGE) return this;
    return (this.#packed ??= new Frame(
      Buffer.concat([Uint8Array.of(MESSAGE.packed), deflateRawSync(this.#payload, PACKING)]),
    ));
  }
}

function withHeader(payload: Uint8Array): Buffer {
  const { length } = payload;
  const size = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(size + length);
  bytes[0] = WHOLE_BINARY;
  bytes[1] = size === 2 ? length : size === 4 ? 126 : 127;
  if (size === 4) bytes.writeUInt16BE(length, 2);
  if (size === 10) bytes.writeBigUInt64BE(BigInt(length), 2);
  bytes.set(payload, size);
  return bytes;
}
