import * as Y from 'yjs';
import { isOnlyUnsaved, takeApart, type Known, type Parts } from '../../shared/beyond.ts';
import type { Keeping } from './keeping.ts';

/** Milliseconds after which what others have not brought back is taken for lost. */
const PATIENCE = 5_000;

/**
 * What a page does when its server has less than it once had, as after a failover of its storage. The page goes on with
 * the server's document, brings back what is its own and still has a place there, and keeps the words of the rest.
 */
export class Reunion {
  readonly #keeping: Keeping;
  /** On a desk everything is its person's own. */
  readonly #isDesk: boolean;
  /** Client ids under which this page has edited. */
  readonly #own = new Set<number>();
  #known: Known = new Map();
  #isDoubted = false;
  /** What was left behind and may still be brought back by others. */
  #left: Parts[] = [];
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(keeping: Keeping, document: string) {
    this.#keeping = keeping;
    this.#isDesk = document.startsWith('desk/');
  }

  /**
   * Looks at what the server says it knows. At the first doubt it is asked once more, since one of several servers may
   * be a moment behind the others.
   */
  compare(doc: Y.Doc, known: Known): 'answer' | 'ask-again' | 'renew' {
    this.#known = known;
    const isFine = isOnlyUnsaved(beyond(doc, known), known, this.#unsaved());
    const isDoubted = this.#isDoubted;
    this.#isDoubted = !isFine && !isDoubted;
    return isFine ? 'answer' : isDoubted ? 'renew' : 'ask-again';
  }

  /**
   * Leaves a document behind. @returns what a fresh one begins with.
   * @param current the fresh one, once it is there with all the server has @param changed more of it is known to be lost
   */
  leave(doc: Y.Doc, current: () => Y.Doc | null, changed: () => void): Uint8Array[] {
    const unsaved = this.#unsaved();
    this.#own.add(doc.clientID);
    for (const update of unsaved)
      for (const client of Y.parseUpdateMeta(update).to.keys()) this.#own.add(client);
    const isOwn = (client: number) => this.#isDesk || this.#own.has(client);
    const parts = takeApart(beyond(doc, this.#known), this.#known, unsaved, isOwn);
    this.#keeping.restarted(parts.standing, parts.fallen);
    this.#left.push(parts);
    this.#await(current, changed);
    return parts.standing === null ? [] : [parts.standing];
  }

  close(): void {
    clearTimeout(this.#waiting);
  }

  #await(current: () => Y.Doc | null, changed: () => void): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const doc = current();
      if (doc === null) return this.#await(current, changed);
      for (const parts of this.#left.splice(0)) this.#keeping.lost(parts.missingIn(doc));
      changed();
    }, PATIENCE);
  }

  #unsaved(): Uint8Array[] {
    return this.#keeping.outbox.edits.map(({ update }) => update);
  }
}

/** What a document has beyond a state vector, and all its deletions. */
function beyond(doc: Y.Doc, known: Known): Uint8Array {
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(new Map(known)));
}
