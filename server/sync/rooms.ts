import type * as Y from 'yjs';
import type { ReasonCode } from '../../shared/reasons.ts';
import { describeError } from '../errors.ts';
import type { Documents } from './documents.ts';
import type { RoomHost } from './host.ts';
import { Room } from './room.ts';

type Listener = Parameters<Documents['onChange']>[0];

/** All open documents, one room each. */
export class Rooms implements Documents {
  readonly #host: RoomHost;
  readonly #rooms = new Map<string, Room>();
  readonly #listeners = new Set<Listener>();

  constructor(host: Omit<RoomHost, 'changed' | 'ended'>) {
    this.#host = {
      ...host,
      changed: (document, doc, origin) => this.#tell(document, doc, origin),
      ended: (document) => this.#rooms.delete(document),
    };
  }

  get size(): number {
    return this.#rooms.size;
  }

  /** The room of a document, opened when it is not. */
  open(document: string): Room {
    const there = this.#rooms.get(document);
    if (there) return there;
    const room = new Room(document, this.#host);
    this.#rooms.set(document, room);
    return room;
  }

  edit(document: string, change: (doc: Y.Doc) => void): Promise<void> {
    return this.open(document).change(change);
  }

  read<T>(document: string, read: (doc: Y.Doc) => T): Promise<T> {
    return this.open(document).read(read);
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
  }

  async list(prefix: string): Promise<string[]> {
    const stored = await this.#host.store.list(prefix);
    const open = [...this.#rooms.keys()].filter((name) => name.startsWith(prefix));
    return [...new Set([...stored, ...open])].sort();
  }

  onChange(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Judges and stores what has come, then closes every socket. */
  async close(reason: ReasonCode): Promise<void> {
    await Promise.all([...this.#rooms.values()].map((room) => room.end(reason)));
  }

  /** A listener's failure is its own: the change is stored and sent whatever it makes of it. */
  #tell(document: string, doc: Y.Doc, origin: 'server' | 'person'): void {
    for (const listener of this.#listeners) {
      try {
        listener(document, doc, origin);
      } catch (problem) {
        this.#host.log.error({ document, ...describeError(problem) }, 'a listener failed');
      }
    }
  }
}
