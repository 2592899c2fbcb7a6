import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readPresence, type Presence } from '../../shared/wire/presence.ts';
import { LIMITS } from '../../shared/limits.ts';
import { TAG_BYTES, type OwnerTag } from './owners.ts';
import { MAX_CLOCK } from './said.ts';

/** What nodes tell each other of the people on a document; PROTOCOL.md, "Between nodes". */
export type Told =
  /** Everybody who may be seen at the telling node. `asks`: it has just come, and wants to be told the same. */
  | { readonly kind: 'everybody'; readonly asks: boolean; readonly people: readonly Person[] }
  | { readonly kind: 'changes'; readonly people: readonly Person[]; readonly gone: readonly Gone[] }
  /** Nobody has the document open there any more. */
  | { readonly kind: 'bye' };

export interface Person {
  readonly client: number;
  readonly clock: number;
  readonly tag: OwnerTag;
  /** As others may see them. */
  readonly state: Presence;
}

export interface Gone {
  readonly client: number;
  readonly clock: number;
}

/** The first byte. A node that does not know it leaves the message aside. */
const VERSION = 1;
const KIND = { changes: 0, everybody: 1, everybodyAsking: 2, bye: 3 } as const;
const MAX_CLIENT = 2 ** 32;
/** As many as may have one document open at one node, and more. */
const MOST_PEOPLE = 2_000;
/** Of one state: a name, a role and a pointer. */
const MOST_STATE = LIMITS.presenceBytes * 2;

export function encodeTold(told: Told): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8(encoder, VERSION);
  if (told.kind === 'everybody') {
    encoding.writeUint8(encoder, told.asks ? KIND.everybodyAsking : KIND.everybody);
    writePeople(encoder, told.people);
  } else if (told.kind === 'changes') {
    encoding.writeUint8(encoder, KIND.changes);
    writePeople(encoder, told.people);
    encoding.writeVarUint(encoder, told.gone.length);
    for (const { client, clock } of told.gone) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
  } else encoding.writeUint8(encoder, KIND.bye);
  return encoding.toUint8Array(encoder);
}

function writePeople(encoder: encoding.Encoder, people: readonly Person[]): void {
  encoding.writeVarUint(encoder, people.length);
  for (const { client, clock, tag, state } of people) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeUint8Array(encoder, Buffer.from(tag, 'hex'));
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
}

/** Null for what no node of this version tells: it is left aside as a whole. */
export function readTold(bytes: Uint8Array): Told | null {
  const decoder = decoding.createDecoder(bytes);
  try {
    const told = decoding.readUint8(decoder) === VERSION ? readKind(decoder) : null;
    return decoding.hasContent(decoder) ? null : told;
  } catch {
    return null;
  }
}

function readKind(decoder: decoding.Decoder): Told | null {
  switch (decoding.readUint8(decoder)) {
    case KIND.changes:
      return { kind: 'changes', people: readMany(decoder, readPerson), gone: readMany(decoder, readGone) };
    case KIND.everybody:
      return { kind: 'everybody', asks: false, people: readMany(decoder, readPerson) };
    case KIND.everybodyAsking:
      return { kind: 'everybody', asks: true, people: readMany(decoder, readPerson) };
    case KIND.bye:
      return { kind: 'bye' };
    default:
      return null;
  }
}

function readMany<T>(decoder: decoding.Decoder, readOne: (decoder: decoding.Decoder) => T): T[] {
  const count = decoding.readVarUint(decoder);
  if (count > MOST_PEOPLE) throw new RangeError('too many people');
  return Array.from({ length: count }, () => readOne(decoder));
}

function readGone(decoder: decoding.Decoder): Gone {
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  if (client >= MAX_CLIENT || clock > MAX_CLOCK) throw new RangeError('no client');
  return { client, clock };
}

function readPerson(decoder: decoding.Decoder): Person {
  const { client, clock } = readGone(decoder);
  const tag = Buffer.from(decoding.readUint8Array(decoder, TAG_BYTES)).toString('hex');
  const json = decoding.readVarString(decoder);
  const state = json.length > MOST_STATE ? null : readPresence(JSON.parse(json));
  if (state === null) throw new RangeError('no state');
  return { client, clock, tag, state };
}
