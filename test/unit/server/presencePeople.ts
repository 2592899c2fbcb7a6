import * as decoding from 'lib0/decoding';
import type { Frame } from '../../../server/sync/frame.ts';
import { encodePresence } from '../../../server/sync/frames.ts';
import type { Member } from '../../../server/sync/member.ts';
import type { Role } from '../../../shared/workshop/state.ts';

/** One who hears presence, and what they heard: client id, clock and pointer of each state in each frame. */
export class Person {
  readonly heard: string[][] = [];
  isQuick = true;
  #clock = 0;
  readonly client: number;
  readonly admission: Member['admission'];
  tag: string;

  constructor(client: number, role: Role = 'attendee') {
    this.client = client;
    this.tag = client.toString(16).padStart(16, '0');
    this.admission = {
      displayName: `Person ${client}`,
      role,
      presence: () => 'pointer',
    } as Member['admission'];
  }

  send(frame: Frame): void {
    this.heard.push(statesOf(frame.bytes));
  }

  says(state: unknown): Uint8Array {
    const entry = { client: this.client, clock: ++this.#clock, state: JSON.stringify(state) };
    return statesIn(encodePresence([entry]));
  }

  points(x: number): Uint8Array {
    return this.says({ cursor: { at: [x, 0], holds: null } });
  }
}

/** Without the kind and the length of an awareness frame. */
export function statesIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

export function statesOf(bytes: Uint8Array): string[] {
  const header = bytes[1] === 126 ? 4 : bytes[1] === 127 ? 10 : 2;
  const decoder = decoding.createDecoder(statesIn(bytes.subarray(header)));
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = JSON.parse(decoding.readVarString(decoder)) as { cursor: { at: number[] } | null } | null;
    return `${client}@${clock} ${state === null ? 'gone' : (state.cursor?.at[0] ?? 'nowhere')}`;
  });
}
