import * as decoding from 'lib0/decoding';
import type { ReasonCode } from '../../../shared/reasons.ts';
import { isEdit, MESSAGE, readControlFrame, SYNC } from '../../../shared/wire/sync.ts';
import type { Made } from '../check/observation.ts';

export interface WireEvents {
  /** Edits that nothing has acknowledged yet. */
  waiting(): readonly Made[];
  acked(update: Uint8Array, made: readonly Made[]): void;
  refused(reason: ReasonCode): void;
}

interface Sent {
  readonly update: Uint8Array;
  /** What its acknowledgement says of edits that it need not carry: a step 2 holds all that the server lacks. */
  readonly made: readonly Made[];
}

/** Which edits of one socket are acknowledged, read from its frames alone. */
export class Wire {
  readonly #events: WireEvents;
  readonly #edits = new Map<number, Sent>();
  #sent = 0;

  constructor(events: WireEvents) {
    this.#events = events;
  }

  sent(frame: unknown): void {
    if (!(frame instanceof Uint8Array) || !isEdit(frame)) return;
    const update = decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(2))).slice();
    const made = frame[1] === SYNC.step2 ? this.#events.waiting() : [];
    this.#edits.set(++this.#sent, { update, made });
  }

  received(bytes: Uint8Array): void {
    const kind = bytes[0];
    if (kind !== MESSAGE.ack && kind !== MESSAGE.refusal) return;
    const frame = readControlFrame(kind, decoding.createDecoder(bytes.subarray(1)));
    if (frame?.kind === 'refusal') {
      this.#edits.delete(frame.edit);
      this.#events.refused(frame.reason);
    }
    if (frame?.kind !== 'ack') return;
    for (const [number, { update, made }] of this.#edits) {
      if (number > frame.count) continue;
      this.#edits.delete(number);
      this.#events.acked(update, made);
    }
  }
}
