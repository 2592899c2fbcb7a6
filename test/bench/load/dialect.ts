import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { unpack } from '../../../client/link/packed.ts';
import { ACK_PROTOCOL, MESSAGE, readControlFrame, SYNC } from '../../../shared/wire/sync.ts';

/** What a server said. */
export type Heard =
  | { readonly kind: 'asks' }
  | { readonly kind: 'state' | 'update'; readonly update: Uint8Array }
  /** `upTo` edits of this socket are taken in; null: one more. */
  | { readonly kind: 'ack'; readonly upTo: number | null }
  | { readonly kind: 'refusal'; readonly reason: string }
  | { readonly kind: 'presence' }
  | { readonly kind: 'other' };

/** How a server is spoken to. The same edits and cursors go into each of them. */
export interface Dialect {
  readonly protocols: readonly string[];
  /** Acks are smaller than this on the wire, and edits are not. */
  readonly smallBytes: number;
  /** What a fresh page says first: who it is, if that is asked for, and that it has nothing yet. */
  greetings(document: string): Uint8Array[];
  /** An edit; `answer` is the step 2 that a server asked for. */
  edit(document: string, update: Uint8Array, answer?: boolean): Uint8Array;
  presence(document: string, states: Uint8Array): Uint8Array;
  /** Whether a message is packed by the server itself, so that it takes a page some work to read. */
  isPacked(frame: Uint8Array): boolean;
  read(frame: Uint8Array): Heard;
}

const NOTHING = Uint8Array.of(0);
const HOCUSPOCUS = { auth: 2, syncReply: 4, syncStatus: 8, token: 0 } as const;

export const yWebsocket: Dialect = {
  protocols: [],
  smallBytes: 8,
  greetings: () => [sync('', SYNC.step1, NOTHING)],
  edit: (_, update, answer) => sync('', answer === true ? SYNC.step2 : SYNC.update, update),
  presence: (_, states) => presence('', states),
  isPacked: () => false,
  read: (frame) => readFrame(decoding.createDecoder(frame)),
};

export const flashmap: Dialect = {
  ...yWebsocket,
  protocols: [ACK_PROTOCOL],
  isPacked: ([kind]) => kind === MESSAGE.packed,
};

/** y-websocket's frames, each behind the name of the document, and a token first. */
export const hocuspocus: Dialect = {
  protocols: [],
  smallBytes: 12,
  greetings(document) {
    const auth = begin(document, HOCUSPOCUS.auth);
    encoding.writeVarUint(auth, HOCUSPOCUS.token);
    encoding.writeVarString(auth, 'bench');
    return [encoding.toUint8Array(auth), sync(document, SYNC.step1, NOTHING)];
  },
  edit: (document, update, answer) => sync(document, answer === true ? SYNC.step2 : SYNC.update, update),
  presence,
  isPacked: () => false,
  read(frame) {
    const decoder = decoding.createDecoder(frame);
    decoding.readVarString(decoder);
    return readFrame(decoder);
  },
};

function readFrame(decoder: decoding.Decoder): Heard {
  const kind = decoding.readVarUint(decoder);
  switch (kind) {
    case MESSAGE.sync:
    case HOCUSPOCUS.syncReply: {
      const step = decoding.readVarUint(decoder);
      if (step === SYNC.step1) return { kind: 'asks' };
      const update = decoding.readVarUint8Array(decoder);
      return { kind: step === SYNC.step2 ? 'state' : 'update', update };
    }
    case MESSAGE.packed:
      return readFrame(unpack(decoder));
    case MESSAGE.awareness:
      return { kind: 'presence' };
    case HOCUSPOCUS.syncStatus:
      return { kind: 'ack', upTo: null };
    default: {
      const control = readControlFrame(kind, decoder);
      if (control?.kind === 'ack') return { kind: 'ack', upTo: control.count };
      return control?.kind === 'refusal' ? { kind: 'refusal', reason: control.reason } : { kind: 'other' };
    }
  }
}

function begin(document: string, kind: number): encoding.Encoder {
  const encoder = encoding.createEncoder();
  if (document !== '') encoding.writeVarString(encoder, document);
  encoding.writeVarUint(encoder, kind);
  return encoder;
}

function sync(document: string, step: number, body: Uint8Array): Uint8Array {
  const encoder = begin(document, MESSAGE.sync);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

function presence(document: string, states: Uint8Array): Uint8Array {
  const encoder = begin(document, MESSAGE.awareness);
  encoding.writeVarUint8Array(encoder, states);
  return encoding.toUint8Array(encoder);
}
