import type * as Y from 'yjs';
import type { ReasonCode } from '../../shared/reasons.ts';

/** What the workshop side may do with documents. The sync server implements it (rooms.ts). */
export interface Documents {
  /**
   * Changes a document as the server: one transaction under the server's own client id, appended, then sent to whoever
   * has it open. Resolves when it is durable. @throws StoreTrouble, or StoreCorrupt when the document is damaged; then
   * nothing was changed.
   */
  edit(document: string, change: (doc: Y.Doc) => void): Promise<void>;
  /**
   * Reads a document as it is stored or, when it is open, as it is live; everything that was received before the call
   * is in it. `read` must not keep or change the doc, and is told whether it is whole: of a damaged document it gets what
   * could be read. @throws StoreTrouble
   */
  read<T>(document: string, read: (doc: Y.Doc, whole: boolean) => T): Promise<T>;
  /** Closes the sockets of a document (of one person, if named) with the reason's close code. */
  disconnect(document: string, reason: ReasonCode, person?: string): void;
  /** Who may be seen on a document may have changed: whoever may not is seen no more. */
  hidePresence(document: string): void;
  /** Closes, unloads and erases documents for good. */
  erase(documents: readonly string[], reason: ReasonCode): Promise<void>;
  /** Documents whose name begins with a prefix: stored ones, and open ones, in which nothing may have been written yet. */
  list(prefix: string): Promise<string[]>;
  /** Called after each durable change of a document, with the live doc (only to read, only during the call). */
  onChange(listener: (document: string, doc: Y.Doc, origin: 'server' | 'person') => void): () => void;
}
