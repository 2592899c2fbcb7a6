import * as Y from 'yjs';
import type { StoredRecord } from '../store/store.ts';
import type { OwnerTag } from './owners.ts';
import { decodeRecord, type DocumentRecord } from './record.ts';

type Changed = Y.Transaction['changed'];

/** What a change goes by that is not stored yet: whoever was first with something else there comes before it. */
export interface Own {
  /** Client ids that it writes under. */
  readonly clients: ReadonlySet<number>;
  /** Keys that it has set or deleted, by the map that they stand in. */
  readonly changed: Changed;
}

/** Goes by nothing. */
export const ALOOF: Own = { clients: new Set(), changed: new Map() };

/** @param made the transaction that made the update */
export function ownOf(
  update: Uint8Array,
  owners: ReadonlyMap<number, OwnerTag>,
  made: Y.Transaction | null,
): Own {
  return { clients: clientsOf({ update, owners }), changed: made?.changed ?? new Map() };
}

/** Records of a document that other nodes appended. */
export class Foreign {
  readonly stored: readonly StoredRecord[];
  readonly records: readonly DocumentRecord[];

  private constructor(stored: readonly StoredRecord[], records: readonly DocumentRecord[]) {
    this.stored = stored;
    this.records = records;
  }

  /** Null when something of it is no record: a damaged log, which whoever reads it anew finds out about. */
  static read(stored: readonly StoredRecord[]): Foreign | null {
    try {
      return new Foreign(
        stored,
        stored.map(({ bytes }) => decodeRecord(bytes)),
      );
    } catch {
      return null;
    }
  }

  get isSealed(): boolean {
    return this.records.some(({ isSealed }) => isSealed);
  }

  /** Whether somebody of them writes under a client id of ours: one of the two has to give way. */
  meets({ clients }: Own): boolean {
    return this.records.some((record) => [...clientsOf(record)].some((client) => clients.has(client)));
  }

  /** One transaction. @returns what it changed; null when it does not go together with the document. */
  applyTo(doc: Y.Doc): Changed | null {
    try {
      return doc.transact((transaction) => {
        for (const { update } of this.records) Y.applyUpdate(doc, update);
        const { pendingStructs, pendingDs } = doc.store;
        return pendingStructs === null && pendingDs === null ? transaction.changed : null;
      });
    } catch {
      return null;
    }
  }
}

/** Whether both have set or deleted one key: what the second may do there follows from what the first did. */
export function meet(one: Changed, other: Changed): boolean {
  for (const [map, keys] of one) {
    const others = other.get(map);
    if (others && [...keys].some((key) => key !== null && others.has(key))) return true;
  }
  return false;
}

function clientsOf({ update, owners }: Pick<DocumentRecord, 'update' | 'owners'>): ReadonlySet<number> {
  return new Set([...Y.parseUpdateMeta(update).from.keys(), ...owners.keys()]);
}
