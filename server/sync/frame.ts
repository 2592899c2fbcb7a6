/** First byte of a WebSocket header: a whole binary message. */
const WHOLE_BINARY = 0x82;

/** A message as it goes out: made and framed once, for however many sockets. */
export class Frame {
  readonly #payload: Uint8Array;
  #bytes: Buffer | null = null;

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
