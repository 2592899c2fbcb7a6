import { constants, deflateRawSync } from 'node:zlib';

/** A shorter message is not worth compressing. */
const WORTH = 2048;
/** How hard to compress: twice the effort saves a few hundredths of a board. */
const LEVEL = 3;
/** What every flushed block ends with, and permessage-deflate leaves away (RFC 7692, 7.2.1). */
const TAIL = 4;
/** First bytes of a WebSocket header: a whole binary message, and one that is compressed. */
const WHOLE_BINARY = 0x82;
const WHOLE_COMPRESSED = 0xc2;

/** A message as it goes out: made, framed and compressed once, for however many sockets. */
export class Frame {
  readonly #payload: Uint8Array;
  #plain: Buffer | null = null;
  #deflated: Buffer | null = null;

  constructor(payload: Uint8Array) {
    this.#payload = payload;
  }

  /** @param deflates whether the socket takes compressed messages, each of them for itself. */
  bytes(deflates: boolean): Buffer {
    if (!deflates || this.#payload.length < WORTH) {
      return (this.#plain ??= withHeader(WHOLE_BINARY, this.#payload));
    }
    return (this.#deflated ??= withHeader(WHOLE_COMPRESSED, deflate(this.#payload)));
  }
}

function deflate(payload: Uint8Array): Uint8Array {
  const flushed = deflateRawSync(payload, { level: LEVEL, finishFlush: constants.Z_SYNC_FLUSH });
  return flushed.subarray(0, -TAIL);
}

/** RFC 6455, 5.2; a server masks nothing. */
function withHeader(first: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const size = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.allocUnsafe(size + length);
  bytes[0] = first;
  bytes[1] = size === 2 ? length : size === 4 ? 126 : 127;
  if (size === 4) bytes.writeUInt16BE(length, 2);
  if (size === 10) bytes.writeBigUInt64BE(BigInt(length), 2);
  bytes.set(payload, size);
  return bytes;
}
