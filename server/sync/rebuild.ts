import * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { deskOf } from '../../shared/desk.ts';
import { parseDocumentName } from '../../shared/names.ts';
import { StoreCorrupt, type Loaded, type Store, type StoredRecord } from '../store/store.ts';
import { SERVER_TAG, type OwnerTag } from './owners.ts';
import { decodeRecord } from './record.ts';

/** A document as its log gives it. */
export interface Rebuilt {
  readonly doc: Y.Doc;
  readonly clients: Map<number, OwnerTag>;
  readonly isSealed: boolean;
  /** What it was made of. */
  readonly loaded: Loaded;
  /** Why it is not whole: then it is what stands before the damage, which may be nothing. */
  readonly damage: StoreCorrupt | null;
}

/** @throws StoreTrouble */
export async function readDocument(store: Store, name: string): Promise<Rebuilt> {
  let loaded: Loaded;
  try {
    loaded = await store.load(name);
  } catch (problem) {
    if (!(problem instanceof StoreCorrupt)) throw problem;
    return { ...beginning(name, problem.readable), damage: problem };
  }
  const whole = rebuild(name, recordsOf(loaded));
  if (whole !== null) return { ...whole, loaded, damage: null };
  const part = beginning(name, loaded);
  const place = `the content of record ${part.loaded.records.length + 1}`;
  return { ...part, damage: new StoreCorrupt(`The log of ${name} makes no document.`, { place }) };
}

/** The longest beginning that makes a document without a hole. */
function beginning(name: string, loaded: Loaded): Omit<Rebuilt, 'damage'> {
  const records = recordsOf(loaded);
  // Halving finds it: whatever makes no document makes none with more records behind it either.
  let [good, bad] = [0, records.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (rebuild(name, records.slice(0, middle)) === null) bad = middle;
    else good = middle;
  }
  const { snapshot } = loaded;
  const kept = good > 0 ? snapshot : null;
  const left = records.slice(kept === null ? 0 : 1, good);
  const made = rebuild(name, records.slice(0, good)) ?? {
    doc: emptyDocument(name),
    clients: new Map(),
    isSealed: false,
  };
  return { ...made, loaded: { snapshot: kept, records: left } };
}

function recordsOf({ snapshot, records }: Loaded): readonly StoredRecord[] {
  return snapshot ? [snapshot, ...records] : records;
}

/** Null when the records do not make a whole document. */
function rebuild(
  name: string,
  records: readonly StoredRecord[],
): Pick<Rebuilt, 'doc' | 'clients' | 'isSealed'> | null {
  const doc = emptyDocument(name);
  const clients = new Map<number, OwnerTag>();
  let isSealed = false;
  try {
    doc.transact(() => {
      for (const { bytes } of records) {
        const record = decodeRecord(bytes);
        for (const [client, tag] of record.owners) if (!clients.has(client)) clients.set(client, tag);
        Y.applyUpdate(doc, record.update);
        isSealed ||= record.isSealed;
      }
    });
  } catch {
    return null;
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return null;
  for (const client of doc.store.clients.keys()) if (!clients.has(client)) clients.set(client, SERVER_TAG);
  return { doc, clients, isSealed };
}

/** Gives the roots their types now: an update does not say them, and the gate and readers go by them. */
function emptyDocument(name: string): Y.Doc {
  const doc = new Y.Doc();
  const ref = parseDocumentName(name);
  if (ref.ok && ref.value.kind === 'desk') deskOf(doc);
  else boardOf(doc);
  return doc;
}
