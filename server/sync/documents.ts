import type * as Y from 'yjs';
import type { ReasonCode } from '../../shared/reasons.ts';
import type { Position } from '../store/store.ts';

/** Who made a change: the server here, somebody who has it open here, or whoever it was on another node. */
export type Origin = 'server' | 'person' | 'node';

/** A document that takes no change, and never will again: it is sealed, or its name is used up. */
export class DocumentClosed extends Error {
  override readonly name = 'DocumentClosed';
  /** Whether its log was removed. */
  readonly isRemoved: boolean;

  constructor(document: string, isRemoved: boolean) {
    super(`${document} ${isRemoved ? 'was removed' : 'is sealed'}`);
    this.isRemoved = isRemoved;
  }
}

/** What the workshop side may do with documents. The sync server implements it (rooms.ts). */
export interface Documents {
  /**
   * Changes a document as the server: one transaction under the server's own client id, appended, then sent to whoever
   * has it open. Resolves when it is durable. When another node was first, `change` is run again on what it left.
   * @throws StoreTrouble, StoreCorrupt when the document is damaged, DocumentClosed; then nothing was changed.
   */
  edit(document: string, change: (doc: Y.Doc) => void): Promise<void>;
  /**
   * Reads a document as it is stored or, when it is open, as it is live; everything that was received before the call
   * is in it. `read` must not keep or change the doc, and is told whether it is whole: of a damaged document it gets what
   * could be read. And it is told how far the log goes that the doc is made of: where that is the same, so is the doc.
   * @throws StoreTrouble
   */
  read<T>(document: string, read: (doc: Y.Doc, whole: boolean, at: Position | null) => T): Promise<T>;
  /** Closes the sockets of a document (of one person, if named) with the reason's close code. */
  disconnect(document: string, reason: ReasonCode, person?: string): void;
  /** Who may be seen on a document may have changed: whoever may not is seen no more. */
  hidePresence(document: string): void;
  /**
   * Ends all editing of documents, on every node and whether they exist or not: what was acknowledged before this
   * resolves is in what `read` gives from then on, and nothing is acknowledged any more. A damaged document takes no
   * edits anyway. Sealing twice changes nothing. @returns those on which anything was ever stored.
   * @throws StoreTrouble; then some may be sealed.
   */
  seal(documents: readonly string[]): Promise<readonly string[]>;
  /** Closes, unloads and erases documents for good. */
  erase(documents: readonly string[], reason: ReasonCode): Promise<void>;
  /** Documents whose name begins with a prefix: stored ones, and open ones, in which nothing may have been written yet. */
  list(prefix: string): Promise<string[]>;
  /** Whether it is open on this node, so that each of its changes is heard of. */
  isOpen(document: string): boolean;
  /**
   * Called after each durable change of a document that is open here, with the live doc (only to read, only during the
   * call). Every node hears of a change once, but those of others only while it has the document open.
   */
  onChange(listener: (document: string, doc: Y.Doc, origin: Origin) => void): () => void;
}
