import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { StoreCorrupt, type Position } from '../store.ts';

/**
 * A position is the id of an entry in a stream, `<number>-<chance>`. The number counts the records of a log: 1, 2, 3 ...
 * without holes, over snapshots too. The chance, 64 random bits, makes it unlike every other position at the same place:
 * after a failover to a replica that lagged, or in a log that was begun anew after a loss, the same numbers come again, and
 * nobody need know of the loss for positions never to be given out twice. It also tells whose record stands at a place,
 * so that an append whose answer was lost finds out whether it was done.
 */
export function positionBehind(position: Position | null): Position {
  return `${(position === null ? 0 : numberOf(position)) + 1}-${randomBytes(8).readBigUInt64BE()}`;
}
export function isPosition(text: string): boolean {
  return /^[1-9][0-9]{0,14}-(0|[1-9][0-9]{0,19})$/.test(text);
}
export function numberOf(position: Position): number {
  return Number.parseInt(position, 10);
}

/** What is stored: version (1 byte), CRC-32 of the key, of the position and of all that follows (4), the bytes of the caller. */
const VERSION = 1;
const CRC_AT = 1;
const HEADER_BYTES = 5;

/** A copy of the bytes with room for the header, which `seal` fills. */
export function frame(bytes: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(HEADER_BYTES + bytes.length);
  framed.set(bytes, HEADER_BYTES);
  return framed;
}

/** Fills the header in place. @returns the same buffer, ready to be stored there */
export function seal(key: string, position: Position, framed: Buffer): Buffer {
  framed.writeUInt8(VERSION, 0);
  framed.writeUInt32BE(sum(key, position, framed), CRC_AT);
  return framed;
}

/** @throws StoreCorrupt when it is not what `seal` made for this key and position. */
export function unseal(key: string, position: Position, sealed: Buffer): Uint8Array {
  if (sealed.length < HEADER_BYTES || sealed.readUInt8(0) !== VERSION) {
    throw new StoreCorrupt('A stored value does not begin as one of this version.');
  }
  if (sealed.readUInt32BE(CRC_AT) !== sum(key, position, sealed))
    throw new StoreCorrupt('A stored value fails its check sum.');
  // A copy: all that came in one read of the socket is one block of memory, and would be kept with it.
  return new Uint8Array(sealed.subarray(HEADER_BYTES));
}

function sum(key: string, position: Position, framed: Buffer): number {
  return crc32(framed.subarray(HEADER_BYTES), crc32(`${key} ${position} `));
}
