import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { TAG_BYTES, type Owners, type OwnerTag } from './owners.ts';

/** What the log of a document holds, as a record of one change or as a snapshot of all of them. */
export interface DocumentRecord {
  /** Owners of the client ids that are new in it; in a snapshot, of all. */
  readonly owners: Owners;
  /** A Yjs update, V1. */
  readonly update: Uint8Array;
  /** From here on the document takes no change: no record follows. */
  readonly isSealed: boolean;
}

/** First byte: the version of all that follows, one for a document that goes on and one for a sealed one. */
const OPEN = 1;
const SEALED = 2;

/** A record that changes nothing any more. */
export const SEAL: DocumentRecord = { owners: new Map(), update: Uint8Array.of(0, 0), isSealed: true };

/** version, number of owners, { client id, tag } for each, update. */
export function encodeRecord({ owners, update, isSealed }: DocumentRecord): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, isSealed ? SEALED : OPEN);
  encoding.writeVarUint(encoder, owners.size);
  for (const [client, tag] of owners) {
    encoding.writeVarUint(encoder, client);
    encoding.writeUint8Array(encoder, Buffer.from(tag, 'hex'));
  }
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}

/** @throws Error when the bytes are no record, or one of a version that this server does not know. */
export function decodeRecord(bytes: Uint8Array): DocumentRecord {
  const decoder = decoding.createDecoder(bytes);
  const version = decoding.readUint8(decoder);
  if (version !== OPEN && version !== SEALED) throw new Error(`record of version ${version}`);
  const owners = new Map<number, OwnerTag>();
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder);
    owners.set(client, Buffer.from(decoding.readUint8Array(decoder, TAG_BYTES)).toString('hex'));
  }
  return { owners, update: decoding.readVarUint8Array(decoder), isSealed: version === SEALED };
}

/** Whether a document of whose log this is the last record, or the snapshot, is sealed. */
export function endsSealed(bytes: Uint8Array): boolean {
  return bytes[0] === SEALED;
}
