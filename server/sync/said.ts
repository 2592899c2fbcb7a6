import * as decoding from 'lib0/decoding';
import { LIMITS } from '../../shared/limits.ts';
import { readCursor, type Cursor } from '../../shared/wire/presence.ts';

/** A page renews its state every 15 s and moves its cursor five times a second at most: years below this. */
export const MAX_CLOCK = 2 ** 31;
const NULL = Buffer.from('null');

/** What one client says of itself. */
export interface Said {
  readonly client: number;
  readonly clock: number;
  /** As it came, and not looked into; null when the client takes itself away. */
  readonly json: Uint8Array | null;
}

/** Takes an awareness update apart; null unless it is of exactly one client, and small. */
export function readSaid(states: Uint8Array): Said | null {
  if (states.length > LIMITS.presenceBytes) return null;
  try {
    const decoder = decoding.createDecoder(states);
    if (decoding.readVarUint(decoder) !== 1) return null;
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const json = decoding.readVarUint8Array(decoder);
    if (clock > MAX_CLOCK) return null;
    return { client, clock, json: isSame(json, NULL) ? null : json };
  } catch {
    return null;
  }
}

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Where a state points; nowhere when it is none of ours. */
export function cursorIn(json: Uint8Array): Cursor | null {
  try {
    const state: unknown = JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.length).toString());
    return typeof state === 'object' && state !== null
      ? readCursor((state as { cursor?: unknown }).cursor)
      : null;
  } catch {
    return null;
  }
}
