import * as Y from 'yjs';
import type { RandomBytes } from '../../shared/ids.ts';
import type { Position, StoreCorrupt } from '../store/store.ts';
import { Answers } from './answers.ts';
import { DocumentLog, type DocumentLogHost } from './documentLog.ts';
import { DocumentClosed } from './documents.ts';
import { ALOOF, meet, ownOf, type Foreign, type Own } from './foreign.ts';
import type { Frame } from './frame.ts';
import { ClientIds, freshClientId, SERVER_TAG, type OwnerTag } from './owners.ts';
import type { Progress } from './progress.ts';
import type { Rebuilt } from './rebuild.ts';
import { SEAL, type DocumentRecord } from './record.ts';
import { MOST_TRIES, neverFirst } from './tries.ts';

export interface StoredDocumentHost extends DocumentLogHost {
  readonly random: RandomBytes;
}

/**
 * A Y.Doc and its log, to which other nodes write as well. Between `change` and the end of `append` it is ahead of the
 * log; whoever calls them waits for that before anything of it is shown (room.ts). When either fails, `reconcile` goes
 * back to what is stored. What came from elsewhere is taken in by all that reads or writes, and waits in `takeNews`.
 */
export class StoredDocument {
  readonly name: string;
  readonly #log: DocumentLog;
  readonly #random: RandomBytes;
  #doc = new Y.Doc();
  #clients = new ClientIds();
  #damage: StoreCorrupt | null = null;
  #isSealed = false;
  #isLoaded = false;
  #isStoring = false;
  #update: Uint8Array | null = null;
  /** What was changed and is not stored. */
  #ahead: Y.Transaction | null = null;
  #news: Uint8Array[] = [];
  readonly #answers = new Answers();

  constructor(name: string, host: StoredDocumentHost) {
    this.name = name;
    this.#log = new DocumentLog(name, host);
    this.#random = host.random;
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
  /** It takes no change any more. */
  get isSealed(): boolean {
    return this.#isSealed;
  }
  /** An append is under way: what is heard of the log may be that. */
  get isStoring(): boolean {
    return this.#isStoring;
  }
  /** How far its log was read. */
  get progress(): Progress {
    return this.#log.progress;
  }

  /** Updates that came from elsewhere since this was asked last, for everybody who has the document open. */
  takeNews(): readonly Uint8Array[] {
    const news = this.#news;
    if (news.length > 0) this.#news = [];
    return news;
  }

  /** Reads the log, leaving what is here behind. @throws StoreTrouble; then nothing has changed. */
  async load(): Promise<void> {
    this.#become(await this.#log.read());
  }

  /**
   * As `load`; but what was stored once, and is not in the log of a store that failed over, is appended again first.
   * @throws StoreTrouble, DocumentClosed; then nothing has changed.
   */
  async reconcile(): Promise<void> {
    this.#become(await this.#log.restore());
  }

  /**
   * Takes in what others have appended, or as much as goes up to a position that was heard of.
   * @throws StoreTrouble, DocumentClosed; then nothing has changed.
   */
  async readOn(upTo: Position | null = null): Promise<void> {
    if (this.#damage !== null) return;
    const foreign = await this.#log.since(upTo);
    if (foreign?.records.length === 0) return;
    this.#update = null;
    if (foreign === null || this.#takeIn(foreign) === null) return this.reconcile();
    if (this.#update !== null) this.#news.push(this.#update);
  }

  /** One transaction. @returns all that it changed as one update; null when that is nothing. */
  change(edit: (doc: Y.Doc) => void): Uint8Array | null {
    this.#update = null;
    this.#doc.transact((transaction) => {
      this.#ahead = transaction;
      edit(this.#doc);
    });
    if (this.#update === null) this.#ahead = null;
    return this.#update;
  }

  /** `change` as the server: under its own client id, and durable when it resolves. @throws as `append` */
  async changeAsServer(edit: (doc: Y.Doc) => void): Promise<Uint8Array | null> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (this.#isSealed) throw new DocumentClosed(this.name, false);
      const { clientID, store } = this.#doc;
      const isNew = !store.clients.has(clientID);
      const update = this.change(edit);
      if (update === null) return null;
      const owners = new Map(isNew ? [[clientID, SERVER_TAG]] : []);
      if ((await this.#store({ owners, update, isSealed: false }, null)) === 'stored') return update;
    }
    throw neverFirst(this.name);
  }

  /**
   * Resolves when the change is durable; or when it was overtaken by one of another node that it has to be judged
   * against, and then the document is back at its log. @throws StoreTrouble, StoreCorrupt, DocumentClosed
   * @param owners of the client ids that are new with it
   */
  append(update: Uint8Array, owners: ReadonlyMap<number, OwnerTag>): Promise<'stored' | 'overtaken'> {
    const made = this.#ahead;
    return this.#store({ owners, update, isSealed: false }, () => ownOf(update, owners, made));
  }

  /** Nobody changes it any more, on any node. @throws as `append` */
  async seal(): Promise<void> {
    while (!this.#isSealed) await this.#store(SEAL, () => ALOOF);
  }

  /** Puts one snapshot in the place of the log's records; what was deleted is not in it. Trouble is put off. */
  async compact(): Promise<void> {
    if (!this.progress.hasGrown(1) || this.#damage !== null) return;
    const written = this.#doc.store.clients;
    const owners = new Map([...this.#clients.written].filter(([client]) => written.has(client)));
    const update = Y.encodeStateAsUpdate(this.#doc);
    await this.#log.compact({ owners, update, isSealed: this.#isSealed });
  }

  /** A sync step 1 frame: asks a client for what it has more. */
  askFrame(): Frame {
    return this.#answers.ask(this.#doc);
  }

  /** Sync frames with what a client with this state vector lacks. @throws Error when it is no state vector. */
  answerFrames(stateVector: Uint8Array): readonly Frame[] {
    return this.#answers.answer(this.#doc, stateVector);
  }

  /** What `change` returned is durable, or it was news, and this update says it to everybody. */
  shown(update: Frame): void {
    this.#answers.changed(update);
  }

  destroy(): void {
    this.#doc.destroy();
  }

  /**
   * Appends behind whatever others append first.
   * @param own what the change goes by; null when it has to be made again whatever they did
   */
  async #store(record: DocumentRecord, own: (() => Own) | null): Promise<'stored' | 'overtaken'> {
    if (this.#damage !== null) throw this.#damage;
    this.#isStoring = true;
    try {
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        if (await this.#log.append(record)) {
          this.#ahead = null;
          this.#isSealed ||= record.isSealed;
          return 'stored';
        }
        const foreign = await this.#log.since();
        if (foreign === null || own === null || !this.#standsBehind(foreign, own())) {
          await this.reconcile();
          return 'overtaken';
        }
      }
    } finally {
      this.#isStoring = false;
    }
    throw neverFirst(this.name);
  }

  /** Takes it in. @returns whether a change that goes by so much is what it was, with this before it. */
  #standsBehind(foreign: Foreign, own: Own): boolean {
    if (foreign.isSealed || foreign.meets(own)) return false;
    const changed = this.#takeIn(foreign);
    if (changed === null) return false;
    // Said as the others said it: the document is ahead, and what it makes of it may follow from what is not stored.
    this.#news.push(...foreign.records.map(({ update }) => update));
    return !meet(changed, own.changed);
  }

  /** @returns what it changed; null when it does not go together with the document, which is of no use then */
  #takeIn(foreign: Foreign): Y.Transaction['changed'] | null {
    const changed = foreign.applyTo(this.#doc);
    if (changed === null) return null;
    for (const { owners, isSealed } of foreign.records) {
      for (const [client, tag] of owners)
        if (!this.#clients.isWritten(client)) this.#clients.write(client, tag);
      this.#isSealed ||= isSealed;
    }
    for (const record of foreign.stored) this.progress.passed(record);
    return changed;
  }

  #become({ doc, clients, isSealed, loaded, damage }: Rebuilt): void {
    const { progress } = this;
    const { position } = progress;
    progress.restart(loaded);
    if (this.#isLoaded && progress.position !== position) {
      // Those who have it open know what was there before a change that is not stored.
      const known = Y.encodeStateVector(this.#ahead?.beforeState ?? this.#doc);
      this.#news.push(Y.encodeStateAsUpdate(doc, known));
    }
    doc.clientID = freshClientId(doc.store.clients, this.#random);
    clients.set(doc.clientID, SERVER_TAG);
    doc.on('update', (update: Uint8Array) => (this.#update = update));
    this.#doc.destroy();
    this.#doc = doc;
    this.#clients = this.#clients.with(clients);
    this.#damage = damage;
    this.#isSealed = isSealed;
    this.#isLoaded = true;
    this.#ahead = null;
    this.#answers.forget();
  }
}
