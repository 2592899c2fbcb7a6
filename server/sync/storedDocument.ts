import * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { deskOf } from '../../shared/desk.ts';
import type { RandomBytes } from '../../shared/ids.ts';
import { parseDocumentName } from '../../shared/names.ts';
import { SYNC } from '../../shared/wire/sync.ts';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import { StoreCorrupt, type Loaded, type Position, type Store } from '../store/store.ts';
import { encodeSync } from './frames.ts';
import { ClientIds, SERVER_TAG, type OwnerTag } from './owners.ts';
import { decodeRecord, encodeRecord } from './record.ts';

export interface StoredDocumentHost {
  readonly store: Store;
  readonly random: RandomBytes;
  readonly log: Log;
}

/**
 * A Y.Doc and its log. Between `change` and the end of `append` it is ahead of the log; whoever calls them waits for
 * that before anything of it is shown (room.ts). When either fails, `load` goes back to what is stored.
 */
export class StoredDocument {
  readonly name: string;
  readonly #host: StoredDocumentHost;
  #doc = new Y.Doc();
  #clients = new ClientIds();
  #position: Position | null = null;
  /** Of the log behind its snapshot. */
  #records = 0;
  #bytes = 0;
  #snapshotBytes = 0;
  #update: Uint8Array | null = null;
  #whole: Uint8Array | null = null;
  #ask: Uint8Array | null = null;

  constructor(name: string, host: StoredDocumentHost) {
    this.name = name;
    this.#host = host;
  }

  get doc(): Y.Doc {
    return this.#doc;
  }
  get clients(): ClientIds {
    return this.#clients;
  }
  /** The last record of the log. */
  get position(): Position | null {
    return this.#position;
  }
  /** How much the log has grown since it was read or last compacted. */
  get growth(): { readonly records: number; readonly bytes: number } {
    return { records: this.#records, bytes: this.#bytes };
  }
  /** About the bytes of all that is in it, as far as its log has not been compacted somewhat more. */
  get size(): number {
    return this.#snapshotBytes + this.#bytes;
  }

  /** Reads the log, leaving what is here behind. @throws StoreTrouble, StoreCorrupt; then nothing has changed. */
  async load(): Promise<void> {
    const loaded = await this.#host.store.load(this.name);
    const { doc, clients } = rebuild(this.name, loaded);
    doc.clientID = freshClientId(doc, this.#host.random);
    clients.set(doc.clientID, SERVER_TAG);
    doc.on('update', (update: Uint8Array) => (this.#update = update));
    this.#doc.destroy();
    this.#doc = doc;
    this.#clients = this.#clients.with(clients);
    this.#position = (loaded.records.at(-1) ?? loaded.snapshot)?.position ?? null;
    this.#records = loaded.records.length;
    this.#snapshotBytes = loaded.snapshot?.bytes.length ?? 0;
    this.#bytes = loaded.records.reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.#forget();
  }

  /** One transaction. @returns all that it changed as one update; null when that is nothing. */
  change(edit: (doc: Y.Doc) => void): Uint8Array | null {
    this.#update = null;
    this.#forget();
    this.#doc.transact(() => edit(this.#doc));
    return this.#update;
  }

  /** `change` as the server: under its own client id, and durable when it resolves. */
  async changeAsServer(edit: (doc: Y.Doc) => void): Promise<Uint8Array | null> {
    const { clientID, store } = this.#doc;
    const isNew = !store.clients.has(clientID);
    const update = this.change(edit);
    if (update !== null) await this.append(update, new Map(isNew ? [[clientID, SERVER_TAG]] : []));
    return update;
  }

  /** Resolves when the change is durable. @param owners of the client ids that are new with it */
  async append(update: Uint8Array, owners: ReadonlyMap<number, OwnerTag>): Promise<void> {
    const record = encodeRecord({ owners, update });
    this.#position = await this.#host.store.append(this.name, record);
    this.#records++;
    this.#bytes += record.length;
  }

  /** Puts one snapshot in the place of the log's records; what was deleted is not in it. Trouble is put off. */
  async compact(): Promise<void> {
    if (this.#position === null || this.#records === 0) return;
    this.#records = 0;
    this.#bytes = 0;
    const written = this.#doc.store.clients;
    const owners = new Map([...this.#clients.written].filter(([client]) => written.has(client)));
    const snapshot = encodeRecord({ owners, update: Y.encodeStateAsUpdate(this.#doc) });
    this.#snapshotBytes = snapshot.length;
    try {
      await this.#host.store.compact(this.name, this.#position, snapshot);
    } catch (problem) {
      this.#host.log.warn({ document: this.name, ...describeError(problem) }, 'a log was not compacted');
    }
  }

  /** A sync step 1 frame: asks a client for what it has more. */
  askFrame(): Uint8Array {
    return (this.#ask ??= encodeSync(SYNC.step1, Y.encodeStateVector(this.#doc)));
  }

  /** A sync step 2 frame: what a client with this state vector lacks. @throws Error when it is no state vector. */
  answerFrame(stateVector: Uint8Array): Uint8Array {
    const isEmpty = stateVector.length === 1 && stateVector[0] === 0;
    return isEmpty
      ? this.wholeFrame()
      : encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.#doc, stateVector));
  }

  /** A sync step 2 frame with everything; made once for all who come while nothing changes. */
  wholeFrame(): Uint8Array {
    return (this.#whole ??= encodeSync(SYNC.step2, Y.encodeStateAsUpdate(this.#doc)));
  }

  destroy(): void {
    this.#doc.destroy();
  }

  #forget(): void {
    this.#whole = null;
    this.#ask = null;
  }
}

/** @throws StoreCorrupt when the log does not give a whole document. */
function rebuild(name: string, { snapshot, records }: Loaded) {
  const doc = new Y.Doc();
  const clients = new Map<number, OwnerTag>();
  defineRoots(name, doc);
  try {
    doc.transact(() => {
      for (const { bytes } of snapshot ? [snapshot, ...records] : records) {
        const { owners, update } = decodeRecord(bytes);
        for (const [client, tag] of owners) clients.set(client, tag);
        Y.applyUpdate(doc, update);
      }
    });
  } catch (problem) {
    throw new StoreCorrupt(`a record of ${name} cannot be read`, { cause: problem });
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
    throw new StoreCorrupt(`the log of ${name} has a hole`);
  }
  for (const client of doc.store.clients.keys()) if (!clients.has(client)) clients.set(client, SERVER_TAG);
  return { doc, clients };
}

/** Gives the roots their types now: an update does not say them, and the gate and readers go by them. */
function defineRoots(name: string, doc: Y.Doc): void {
  const ref = parseDocumentName(name);
  if (ref.ok && ref.value.kind === 'desk') deskOf(doc);
  else boardOf(doc);
}

function freshClientId(doc: Y.Doc, random: RandomBytes): number {
  for (;;) {
    const id = new DataView(Uint8Array.from(random(4)).buffer).getUint32(0);
    if (!doc.store.clients.has(id)) return id;
  }
}
