import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { isReasonCode, type ReasonCode } from '../reasons.ts';

/** First varint of every frame on `/sync/<document>`: y-websocket's four kinds, and ours from 101. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  ack: 101,
  refusal: 102,
  notice: 103,
  packed: 104,
} as const;
/** Second varint of a sync frame, as y-protocols has it. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/**
 * The WebSocket subprotocol that asks for acks. A client that offers it is told how many of its edits are durable;
 * a stock y-websocket client offers none and sees y-websocket's kinds alone.
 */
export const ACK_PROTOCOL = 'flashmap.1';

/**
 * How the document is kept. `storage`: the server cannot store now, refuses every edit, and asks for them again when it
 * can. `damaged`: a part of what was stored cannot be read; the document shows what can, and takes no edits.
 */
const CONDITIONS = ['fine', 'storage', 'damaged'] as const;
export type Condition = (typeof CONDITIONS)[number];

/**
 * Edits (step 2 and update frames) are counted per socket from 1, by both ends.
 * ack: the first `count` edits of this socket are judged, and those that were not refused are durable.
 * refusal: edit number `edit` changed nothing, for `reason`. It is sent before the ack that covers the edit. After
 * `not-found` the edit was taken in, and later ones may follow, but its words went into something that is deleted.
 * notice: the condition of the document has changed, or is not `fine` when somebody opens it.
 * A packed frame (kind 104) is no control frame: behind its kind stands any other frame, deflated.
 */
export type ControlFrame =
  | { readonly kind: 'ack'; readonly count: number }
  | { readonly kind: 'refusal'; readonly edit: number; readonly reason: ReasonCode }
  | { readonly kind: 'notice'; readonly condition: Condition };

/** @param count edits of the socket that are judged, from its first */
export function encodeAck(count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.ack);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}

/** @param edit its number on the socket, from 1 */
export function encodeRefusal(edit: number, reason: ReasonCode): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.refusal);
  encoding.writeVarUint(encoder, edit);
  encoding.writeVarString(encoder, reason);
  return encoding.toUint8Array(encoder);
}

/** How the document is kept from now on. */
export function encodeNotice(condition: Condition): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.notice);
  encoding.writeVarString(encoder, condition);
  return encoding.toUint8Array(encoder);
}

/**
 * Reads what follows the first varint of a frame of ours. An unknown reason reads as `broken`; null for an unknown kind
 * or condition.
 */
export function readControlFrame(kind: number, decoder: decoding.Decoder): ControlFrame | null {
  if (kind === MESSAGE.ack) return { kind: 'ack', count: decoding.readVarUint(decoder) };
  if (kind === MESSAGE.notice) return readNotice(decoding.readVarString(decoder));
  if (kind !== MESSAGE.refusal) return null;
  const edit = decoding.readVarUint(decoder);
  const reason = decoding.readVarString(decoder);
  return { kind: 'refusal', edit, reason: isReasonCode(reason) ? reason : 'broken' };
}

function readNotice(said: string): ControlFrame | null {
  const condition = CONDITIONS.find((known) => known === said);
  return condition === undefined ? null : { kind: 'notice', condition };
}

/** Whether a frame that a client sends is an edit, and so is counted. */
export function isEdit(frame: Uint8Array): boolean {
  return (
    frame.length > 1 && frame[0] === MESSAGE.sync && (frame[1] === SYNC.step2 || frame[1] === SYNC.update)
  );
}
