import * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { deskOf } from '../../shared/desk.ts';
import { parseDocumentName } from '../../shared/names.ts';

/** Undo and redo of what one page did in one document. Edits of others stay as they are. */
export class Undo {
  readonly #manager: Y.UndoManager;
  #canUndo = $state.raw(false);
  #canRedo = $state.raw(false);

  /** @param origin of this page's edits. @param document a name of shared/names.ts, which says what `doc` holds. */
  constructor(doc: Y.Doc, document: string, origin: unknown) {
    this.#manager = new Y.UndoManager(rootsOf(doc, document), { trackedOrigins: new Set([origin]) });
    for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
      this.#manager.on(event, () => this.#look());
    }
  }

  get canUndo(): boolean {
    return this.#canUndo;
  }
  get canRedo(): boolean {
    return this.#canRedo;
  }
  /** What is done next is undone by itself, not together with what was done just before. */
  beginStep(): void {
    this.#manager.stopCapturing();
  }
  /** @returns whether anything came of it */
  undo(): boolean {
    return this.#step(() => this.#manager.undo());
  }
  /** @returns whether anything came of it */
  redo(): boolean {
    return this.#step(() => this.#manager.redo());
  }
  close(): void {
    this.#manager.destroy();
  }

  /**
   * Yjs 13.6 loses its way in some courses of many people and ends in a TypeError. Where it stopped, it stays; the same
   * steps would end so again, so they are let go. Any other error is somebody else's to hear.
   */
  #step(take: () => unknown): boolean {
    try {
      return take() !== null;
    } catch (problem) {
      if (!(problem instanceof TypeError)) throw problem;
      this.#manager.clear();
      return false;
    } finally {
      // Steps that others have overtaken are gone without an event.
      this.#look();
    }
  }

  #look(): void {
    this.#canUndo = this.#manager.canUndo();
    this.#canRedo = this.#manager.canRedo();
  }
}

/** A text field has an undo of its own, so the sheet is left to it. */
function rootsOf(doc: Y.Doc, document: string): Y.AbstractType<unknown>[] {
  const ref = parseDocumentName(document);
  const isBoard = ref.ok && ref.value.kind === 'board';
  return (isBoard ? Object.values(boardOf(doc)) : marksOf(doc)) as Y.AbstractType<unknown>[];
}

function marksOf(doc: Y.Doc): readonly unknown[] {
  const { drafts, dots, ratings } = deskOf(doc);
  return [drafts, dots, ratings];
}
