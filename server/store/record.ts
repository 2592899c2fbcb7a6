import { crc32 } from 'node:zlib';
import { StoreCorrupt, type Position } from './store.ts';

/**
 * What stands behind every key: version (1 byte), CRC-32 of the key and of all that follows (4), tag (4), sequence
 * number (6), then the bytes of the caller. Numbers are big-endian. The key is part of the sum, so a record that
 * turns up in another place is damage too.
 */
const VERSION = 1;
const CRC_AT = 1;
const TAG_AT = 5;
const SEQ_AT = 9;
const SEQ_BYTES = 6;
const HEADER_BYTES = 15;

/** Where in a log: the tag is drawn when the log begins, so that no place of an erased log exists in its successor. */
export interface Place {
  readonly tag: number;
  readonly seq: number;
}

export interface Unsealed extends Place {
  readonly bytes: Uint8Array;
}

/** A copy of the bytes with room for the header, which `seal` fills. */
export function frame(bytes: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(HEADER_BYTES + bytes.length);
  framed.set(bytes, HEADER_BYTES);
  return framed;
}

export function bytesOf(framed: Buffer): Uint8Array {
  return new Uint8Array(framed.buffer, framed.byteOffset + HEADER_BYTES, framed.length - HEADER_BYTES);
}

/** Fills the header in place. @returns the same buffer, ready to be stored behind the key. */
export function seal(key: Buffer, place: Place, framed: Buffer): Buffer {
  framed.writeUInt8(VERSION, 0);
  framed.writeUInt32BE(place.tag, TAG_AT);
  framed.writeUIntBE(place.seq, SEQ_AT, SEQ_BYTES);
  framed.writeUInt32BE(sum(key, framed), CRC_AT);
  return framed;
}

/** @throws StoreCorrupt when the value is not what `seal` made for this key. */
export function unseal(key: Buffer, value: Buffer): Unsealed {
  if (value.length < HEADER_BYTES || value.readUInt8(0) !== VERSION) {
    throw new StoreCorrupt('A stored value does not begin as one of this version.');
  }
  if (value.readUInt32BE(CRC_AT) !== sum(key, value))
    throw new StoreCorrupt('A stored value fails its check sum.');
  return { tag: value.readUInt32BE(TAG_AT), seq: value.readUIntBE(SEQ_AT, SEQ_BYTES), bytes: bytesOf(value) };
}

export function positionOf(place: Place): Position {
  return `${place.tag.toString(16).padStart(8, '0')}-${place.seq}`;
}

/** Null for a text that no log of this store has given out. */
export function placeOf(position: Position): Place | null {
  const [, tag, seq] = /^([0-9a-f]{8})-([1-9][0-9]{0,14})$/.exec(position) ?? [];
  return tag === undefined || seq === undefined ? null : { tag: Number.parseInt(tag, 16), seq: Number(seq) };
}

function sum(key: Buffer, value: Buffer): number {
  return crc32(value.subarray(TAG_AT), crc32(key));
}
