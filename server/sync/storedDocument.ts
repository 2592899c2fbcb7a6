import * as Y from 'yjs';
import type { RandomBytes } from '../../shared/ids.ts';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Position, Store, StoreCorrupt } from '../store/store.ts';
import { Answers } from './answers.ts';
import type { Frame } from './frame.ts';
import { ClientIds, SERVER_TAG, type OwnerTag } from './owners.ts';
import { readDocument } from './rebuild.ts';
import { encodeRecord } from './record.ts';

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
  #damage: StoreCorrupt | null = null;
  /** Of the log behind its snapshot. */
  #records = 0;
  #bytes = 0;
  #snapshotBytes = 0;
  #update: Uint8Array | null = null;
  readonly #answers = new Answers();

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
  /**
   * Why the document is not whole: it is then what could be read of a damaged log, maybe nothing, and takes no changes,
   * so that the log stays as it is.
   */
  get damage(): StoreCorrupt | null {
    return this.#damage;
  }
  /** Nothing of it could be read: it must not be taken for an empty one. */
  get isUnreadable(): boolean {
    return this.#damage !== null && this.#doc.store.clients.size === 0;
  }
  /** The last record of the log. */
  get position(): Position | null {
    return this.#position;
  }
  /** Whether the log has that many records, or bytes in them, behind its snapshot. */
  hasGrown(records: number, bytes = Infinity): boolean {
    return this.#records >= records || this.#bytes >= bytes;
  }
  /** About the bytes of all that is in it, as far as its log has not been compacted somewhat more. */
  get size(): number {
    return this.#snapshotBytes + this.#bytes;
  }

  /** Reads the log, leaving what is here behind. @throws StoreTrouble; then nothing has changed. */
  async load(): Promise<void> {
    const { doc, clients, loaded, damage } = await readDocument(this.#host.store, this.name);
    doc.clientID = freshClientId(doc, this.#host.random);
    clients.set(doc.clientID, SERVER_TAG);
    doc.on('update', (update: Uint8Array) => (this.#update = update));
    this.#doc.destroy();
    this.#doc = doc;
    this.#clients = this.#clients.with(clients);
    this.#damage = damage;
    this.#position = (loaded.records.at(-1) ?? loaded.snapshot)?.position ?? null;
    this.#records = loaded.records.length;
    this.#snapshotBytes = loaded.snapshot?.bytes.length ?? 0;
    this.#bytes = loaded.records.reduce((sum, { bytes }) => sum + bytes.length, 0);
    this.#answers.forget();
  }

  /** One transaction. @returns all that it changed as one update; null when that is nothing. */
  change(edit: (doc: Y.Doc) => void): Uint8Array | null {
    this.#update = null;
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

  /** Resolves when the change is durable. @throws StoreTrouble, StoreCorrupt @param owners of the client ids that are new with it */
  async append(update: Uint8Array, owners: ReadonlyMap<number, OwnerTag>): Promise<void> {
    if (this.#damage !== null) throw this.#damage;
    const record = encodeRecord({ owners, update });
    this.#position = await this.#host.store.append(this.name, record);
    this.#records++;
    this.#bytes += record.length;
  }

  /** Puts one snapshot in the place of the log's records; what was deleted is not in it. Trouble is put off. */
  async compact(): Promise<void> {
    if (this.#position === null || this.#records === 0 || this.#damage !== null) return;
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
  askFrame(): Frame {
    return this.#answers.ask(this.#doc);
  }

  /** Sync frames with what a client with this state vector lacks. @throws Error when it is no state vector. */
  answerFrames(stateVector: Uint8Array): readonly Frame[] {
    return this.#answers.answer(this.#doc, stateVector);
  }

  /** Sync frames with everything. */
  wholeFrames(): readonly Frame[] {
    return this.#answers.everything(this.#doc);
  }

  /** What `change` returned is durable, and this update says it to everybody. */
  shown(update: Frame): void {
    this.#answers.changed(update);
  }

  destroy(): void {
    this.#doc.destroy();
  }
}

function freshClientId(doc: Y.Doc, random: RandomBytes): number {
  for (;;) {
    const id = new DataView(Uint8Array.from(random(4)).buffer).getUint32(0);
    if (!doc.store.clients.has(id)) return id;
  }
}
