import * as edits from '../../shared/boardEdits.ts';
import type { Pos } from '../../shared/board.ts';
import { LANES, type Lane } from '../../shared/lanes.ts';
import { LAYOUT } from '../../shared/layout.ts';
import { cleanText } from '../../shared/text.ts';
import { SAID } from '../../shared/words/board.ts';
import { freshId } from '../link/ids.ts';
import { announce } from '../ui/announcer.svelte.ts';
import type { BoardModel } from './boardModel.svelte.ts';

/** What a person does on a board, canvas and outline alike: one edit each, and one sentence for who cannot see it. */
export class BoardActions {
  readonly #model: BoardModel;

  constructor(model: BoardModel) {
    this.#model = model;
  }

  /** The document, for one step of undo; only the keys of a title or a text run together into one. */
  get #doc() {
    this.#model.link.beginStep();
    return this.#model.link.doc;
  }
  get #origin() {
    return this.#model.link.origin;
  }
  #title(id: string): string {
    return this.#model.titleOf(id);
  }

  moveNote(id: string, pos: Pos): void {
    const title = this.#title(id);
    const was = this.#model.note(id)?.cluster;
    edits.moveNote(this.#doc, id, pos, this.#origin);
    announce(was ? SAID.tookOut(title) : SAID.moved(title));
  }
  moveCluster(id: string, pos: Pos): void {
    edits.moveCluster(this.#doc, id, pos, this.#origin);
    announce(SAID.moved(this.#title(id)));
  }
  /** @returns the new cluster's id, or null when a note is gone or of another lane. */
  cluster(ids: readonly string[]): string | null {
    const id = freshId();
    const made = edits.clusterMany(this.#doc, ids, id, this.#origin);
    announce(made ? SAID.clustered(ids.length) : SAID.gone);
    return made ? id : null;
  }
  addTo(ids: readonly string[], cluster: string): void {
    const title = this.#title(ids[0] ?? '');
    const doc = this.#doc;
    doc.transact(() => {
      for (const id of ids) edits.addToCluster(doc, id, cluster, this.#origin);
    }, this.#origin);
    announce(SAID.added(title, this.#title(cluster)));
  }
  takeOut(id: string): void {
    edits.takeOut(this.#doc, id, this.#origin);
    announce(SAID.tookOut(this.#title(id)));
  }
  changeLane(id: string, lane: Lane): void {
    const bottom = this.#model.lanes.find((view) => view.lane === lane)?.bottom ?? LAYOUT.head;
    edits.changeNoteLane(this.#doc, id, lane, [LAYOUT.margin, bottom + LAYOUT.gap], this.#origin);
    announce(SAID.changedLane(this.#title(id), lane));
  }
  rename(id: string, title: string): void {
    edits.renameCluster(this.#model.link.doc, id, cleanText(title).replace(/\s+/g, ' '), this.#origin);
  }
  rewrite(id: string, text: string): void {
    edits.rewriteNote(this.#doc, id, text, this.#origin);
  }
  ungroup(id: string): void {
    const title = this.#title(id);
    edits.ungroup(this.#doc, id, this.#origin);
    announce(SAID.ungrouped(title));
  }
  merge(id: string, into: string): void {
    edits.mergeClusters(this.#doc, id, into, this.#origin);
    announce(SAID.merged(this.#title(into)));
  }
  remove(id: string): void {
    const title = this.#title(id);
    edits.removeNote(this.#doc, id, this.#origin);
    announce(SAID.removed(title));
  }
  tidy(): void {
    const doc = this.#doc;
    doc.transact(() => {
      for (const lane of LANES) edits.tidyLane(doc, lane, this.#origin);
    }, this.#origin);
    announce(SAID.tidied);
  }
  place(item: string, capability: string | null): void {
    edits.placeItem(this.#doc, item, capability, this.#origin);
  }
  undo(): void {
    if (this.#model.link.canUndo && this.#model.link.undo()) announce(SAID.undone);
  }
  redo(): void {
    if (this.#model.link.canRedo && this.#model.link.redo()) announce(SAID.redone);
  }
}
