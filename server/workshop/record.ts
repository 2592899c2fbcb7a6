import { WORKSHOP_VERSION, type WorkshopEvent } from '../../shared/workshop/events.ts';
import { decodeVersioned, encodeVersioned } from '../store/versioned.ts';

/**
 * What one decision adds to a workshop's log: its events, which the wire may carry, and what only the server knows.
 */
export interface Entry {
  /** Server clock, milliseconds. */
  readonly at: number;
  readonly events: readonly WorkshopEvent[];
  /** Whose command it was and under which id, so that the same command sent again is answered alike. */
  readonly op?: Op;
  /** Hash of the ticket of a person who came in with this entry, by person. */
  readonly tickets?: Readonly<Record<string, string>>;
  /** Stands in a workshop's first entry: the key that its secret links are made with. */
  readonly linkKey?: string;
}

export interface Op {
  readonly person: string;
  readonly id: string;
}

/** One record holds all that was decided while the record before it was being written. */
interface LogRecord {
  readonly entries: readonly Entry[];
}

export function encodeEntries(entries: readonly Entry[]): Uint8Array {
  return encodeVersioned(WORKSHOP_VERSION, { entries } satisfies LogRecord);
}

/** @throws StoreCorrupt when the bytes are not a record of this version. */
export function decodeEntries(bytes: Uint8Array): readonly Entry[] {
  return decodeVersioned<LogRecord>(bytes, {
    version: WORKSHOP_VERSION,
    list: 'entries',
    what: 'a workshop log holds',
  }).entries;
}
