import * as decoding from 'lib0/decoding';

/** Kinds of plain values, as the first byte of each names them. */
const VALUE = { array: 117, text: 119, float64: 123, float32: 124, integer: 125 } as const;
/** Of an array: a position has two. */
const MOST = 2;

/**
 * Reads a plain value as a page of ours writes one: a number, a text, or two numbers. Everything else (objects with keys
 * of their own choice, arrays in arrays, bytes, huge integers) is not even read. @throws Error
 */
export function readPlain(decoder: decoding.Decoder): unknown {
  const kind = decoding.readUint8(decoder);
  if (kind === VALUE.text) return decoding.readVarString(decoder);
  if (kind !== VALUE.array) return readNumber(decoder, kind);
  const length = decoding.readVarUint(decoder);
  if (length > MOST) throw new Error('length of a value');
  return Array.from({ length }, () => readNumber(decoder, decoding.readUint8(decoder)));
}

function readNumber(decoder: decoding.Decoder, kind: number): number {
  if (kind === VALUE.integer) return decoding.readVarInt(decoder);
  if (kind === VALUE.float64) return decoding.readFloat64(decoder);
  if (kind === VALUE.float32) return decoding.readFloat32(decoder);
  throw new Error('kind of value');
}
