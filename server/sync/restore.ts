import * as Y from 'yjs';
import type { Log } from '../log.ts';
import { StoreConflict, type Loaded, type Position, type Store } from '../store/store.ts';
import type { OwnerTag } from './owners.ts';
import type { Progress } from './progress.ts';
import { readDocument, type Rebuilt } from './rebuild.ts';
import { decodeRecord, encodeRecord, type DocumentRecord } from './record.ts';
import { MOST_TRIES, neverFirst } from './tries.ts';

/**
 * Reads a document again, of whose log somebody has seen so much. When the log does not hold the last position any more,
 * either a snapshot stands for it, or the store has failed over and lost it: what it lacks of the last records is then
 * appended once more, and what it has is as it is. @throws StoreTrouble, StoreConflict when the log was removed
 */
export async function restoreLost(
  store: Store,
  name: string,
  { position, tail }: Progress,
  log: Log,
): Promise<Rebuilt> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const read = await readDocument(store, name);
    const { loaded, damage, isSealed } = read;
    if (position === null || holds(loaded, position) || damage !== null || isSealed) return read;
    const lost = bringBack(tail, read);
    if (lost === null) return read;
    if (lost === 'unfit') {
      log.error({ document: name }, 'the store has lost more of a log than can be stored again');
      return readDocument(store, name);
    }
    const bytes = encodeRecord(lost);
    try {
      const after = lastOf(loaded);
      const stored = await store.append(name, bytes, { after });
      log.warn({ document: name, bytes: bytes.length }, 'what the store had lost of a log is stored again');
      return { ...read, loaded: { ...loaded, records: [...loaded.records, { position: stored, bytes }] } };
    } catch (problem) {
      if (!(problem instanceof StoreConflict) || problem.isRemoved) throw problem;
    }
  }
  throw neverFirst(name);
}

/** The last position of a log; null when it is empty. */
function lastOf({ snapshot, records }: Loaded): Position | null {
  return (records.at(-1) ?? snapshot)?.position ?? null;
}

function holds({ snapshot, records }: Loaded, position: Position): boolean {
  return snapshot?.position === position || records.some((record) => record.position === position);
}

/**
 * Adds records to a document that may lack them, but for what is under a client id that is somebody else's in its log.
 * @returns what it lacked; null when that is nothing
 */
function bringBack(
  tail: readonly Uint8Array[],
  { doc, clients }: Pick<Rebuilt, 'doc' | 'clients'>,
): DocumentRecord | 'unfit' | null {
  const owners = new Map<number, OwnerTag>();
  const lacked: Uint8Array[] = [];
  const note = (update: Uint8Array) => lacked.push(update);
  doc.on('update', note);
  doc.transact(() => {
    for (const record of tail.map(decodeRecord)) {
      const claims = [...record.owners];
      if (claims.some(([client, tag]) => (clients.get(client) ?? tag) !== tag)) continue;
      Y.applyUpdate(doc, record.update);
      for (const [client, tag] of claims) {
        if (clients.has(client)) continue;
        clients.set(client, tag);
        owners.set(client, tag);
      }
    }
  });
  doc.off('update', note);
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return 'unfit';
  const [update] = lacked;
  return update === undefined ? null : { owners, update, isSealed: false };
}
