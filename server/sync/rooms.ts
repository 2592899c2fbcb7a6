import type * as Y from 'yjs';
import type { ReasonCode } from '../../shared/reasons.ts';
import { describeError } from '../errors.ts';
import { StoreCorrupt, type Position } from '../store/store.ts';
import { DocumentClosed, type Documents, type Origin } from './documents.ts';
import type { RoomHost } from './host.ts';
import { Rhythm } from './rhythm.ts';
import { Room } from './room.ts';
import { sealLog } from './seal.ts';

type Listener = Parameters<Documents['onChange']>[0];

/** Idle documents that are let go of for one newcomer. */
const LET_GO = 16;

/** All open documents, one room each. */
export class Rooms implements Documents {
  readonly #host: RoomHost;
  readonly #rooms = new Map<string, Room>();
  readonly #listeners = new Set<Listener>();
  readonly #damaged = new Set<string>();
  readonly #stopWatching: () => void;

  constructor(host: Omit<RoomHost, 'rhythm' | 'changed' | 'damaged' | 'ended'>) {
    this.#host = {
      ...host,
      rhythm: new Rhythm(host.clock),
      damaged: (document, damage) => this.#reportDamage(document, damage),
      changed: (document, doc, origin) => this.#tell(document, doc, origin),
      ended: (document) => this.#rooms.delete(document),
    };
    this.#stopWatching = host.store.onChange(() => {
      for (const room of this.#rooms.values()) room.storageChanged();
    });
  }

  get size(): number {
    return this.#rooms.size;
  }

  /** Whether a document may be opened for somebody. As the limit comes near, some that nobody has open are let go of. */
  fits(document: string): boolean {
    if (this.#rooms.has(document)) return true;
    const most = this.#host.limits.documents;
    let toGo = this.#rooms.size >= most * 0.9 ? LET_GO : 0;
    for (const room of this.#rooms.values()) if (toGo > 0 && room.letGo()) toGo--;
    return this.#rooms.size < most;
  }

  /** The room of a document, opened when it is not. */
  open(document: string): Room {
    const there = this.#rooms.get(document);
    if (there) return there;
    const room = new Room(document, this.#host);
    this.#rooms.set(document, room);
    return room;
  }

  /** Resolves when what was received of some documents has been judged, stored and answered, as far as that can be. */
  async settle(documents: Iterable<string>): Promise<void> {
    const open = [...documents].flatMap((document) => this.#rooms.get(document) ?? []);
    await Promise.allSettled(open.map((room) => room.read(() => undefined)));
  }

  async seal(documents: readonly string[]): Promise<readonly string[]> {
    const holdAnything = await Promise.all(documents.map((document) => this.#seal(document)));
    return documents.filter((_document, index) => holdAnything[index]);
  }

  edit(document: string, change: (doc: Y.Doc) => void): Promise<void> {
    return this.open(document).change(change);
  }

  async read<T>(document: string, read: (doc: Y.Doc, whole: boolean, at: Position | null) => T): Promise<T> {
    try {
      return await this.open(document).read(read);
    } catch (problem) {
      if (!(problem instanceof DocumentClosed)) throw problem;
      // It was open when another node removed it.
      return this.open(document).read(read);
    }
  }

  disconnect(document: string, reason: ReasonCode, person?: string): void {
    void this.#rooms.get(document)?.dismiss(reason, person);
  }

  hidePresence(document: string): void {
    this.#rooms.get(document)?.hidePresence();
  }

  async erase(documents: readonly string[], reason: ReasonCode): Promise<void> {
    do {
      await Promise.all(documents.map((document) => this.#rooms.get(document)?.end(reason)));
      await this.#host.store.remove(documents);
      // Whoever opened one in between holds what is erased, and could store it again.
    } while (documents.some((document) => this.#rooms.has(document)));
    for (const document of documents) this.#damaged.delete(document);
  }

  async list(prefix: string): Promise<string[]> {
    const stored = await this.#host.store.list(prefix);
    const open = [...this.#rooms.keys()].filter((name) => name.startsWith(prefix));
    return [...new Set([...stored, ...open])].sort();
  }

  isOpen(document: string): boolean {
    return this.#rooms.has(document);
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Judges and stores what has come, then closes every socket. */
  async close(reason: ReasonCode): Promise<void> {
    this.#stopWatching();
    await Promise.all([...this.#rooms.values()].map((room) => room.end(reason)));
  }

  /** @returns whether anything was ever stored on it */
  async #seal(document: string): Promise<boolean> {
    const room = this.#rooms.get(document);
    if (!room) return sealLog(this.#host.store, document);
    try {
      return await room.seal();
    } catch (problem) {
      if (problem instanceof StoreCorrupt) return true;
      if (problem instanceof DocumentClosed && problem.isRemoved) return false;
      // It may have been let go of before its turn came.
      if (this.#rooms.get(document) === room) throw problem;
      return sealLog(this.#host.store, document);
    }
  }

  /** Once a document, however often it is opened. */
  #reportDamage(document: string, { place }: StoreCorrupt): void {
    if (this.#damaged.has(document)) return;
    this.#damaged.add(document);
    this.#host.log.error({ document, place }, 'a document is damaged: it is shown as far as it can be read');
  }

  /** A listener's failure is its own: the change is stored and sent whatever it makes of it. */
  #tell(document: string, doc: Y.Doc, origin: Origin): void {
    for (const listener of this.#listeners) {
      try {
        listener(document, doc, origin);
      } catch (problem) {
        this.#host.log.error({ document, ...describeError(problem) }, 'a listener failed');
      }
    }
  }
}
