import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE, SYNC } from '../../shared/wire/sync.ts';
import { accept, refuse, type Verdict } from '../../shared/verdict.ts';

/** What a client may send. Bytes are copies: what comes from a socket lies in memory that is used again. */
export type ClientFrame =
  | { readonly kind: 'ask'; readonly stateVector: Uint8Array }
  | { readonly kind: 'edit'; readonly via: EditKind; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly states: Uint8Array }
  | { readonly kind: 'who-is-here' };

/** Step 2 answers a step 1 of ours and holds all that we lack; an update is one change as it is made. */
export type EditKind = 'step2' | 'update';

/** Codes: bad-frame. */
export function parseClientFrame(bytes: Uint8Array): Verdict<ClientFrame> {
  // Every kind that a client may send is below 128 and so stands in one byte.
  const [kind, step] = bytes;
  switch (kind) {
    case MESSAGE.sync:
      return parseSync(bytes, step);
    case MESSAGE.awareness: {
      const states = payload(bytes, 1);
      return states ? accept({ kind: 'presence', states }) : refuse('bad-frame', 'presence');
    }
    case MESSAGE.queryAwareness:
      return bytes.length === 1 ? accept({ kind: 'who-is-here' }) : refuse('bad-frame', 'query');
    default:
      return refuse('bad-frame', 'kind');
  }
}

function parseSync(bytes: Uint8Array, step: number | undefined): Verdict<ClientFrame> {
  const body = payload(bytes, 2);
  if (body === null) return refuse('bad-frame', 'sync');
  if (step === SYNC.step1) return accept({ kind: 'ask', stateVector: body });
  if (step === SYNC.step2) return accept({ kind: 'edit', via: 'step2', update: body });
  if (step === SYNC.update) return accept({ kind: 'edit', via: 'update', update: body });
  return refuse('bad-frame', 'sync step');
}

/** A length and exactly that many bytes, up to the end of the frame; null when it is anything else. */
function payload(bytes: Uint8Array, from: number): Uint8Array | null {
  const decoder = decoding.createDecoder(bytes);
  decoder.pos = from;
  try {
    const length = decoding.readVarUint(decoder);
    return decoder.pos + length === bytes.length ? new Uint8Array(bytes.subarray(decoder.pos)) : null;
  } catch {
    return null;
  }
}

export function encodeSync(step: (typeof SYNC)[keyof typeof SYNC], body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

export interface PresenceEntry {
  readonly client: number;
  readonly clock: number;
  /** JSON; `null` takes the client away. */
  readonly state: string;
}

export function encodePresence(entries: readonly PresenceEntry[]): Uint8Array {
  const states = encoding.createEncoder();
  encoding.writeVarUint(states, entries.length);
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(states, client);
    encoding.writeVarUint(states, clock);
    encoding.writeVarString(states, state);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(states));
  return encoding.toUint8Array(encoder);
}
