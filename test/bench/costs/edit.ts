import { randomInt } from 'node:crypto';
import * as Y from 'yjs';
import { boardOf } from '../../../shared/board.ts';
import { judge } from '../../../shared/gate/gate.ts';
import { SCHEMAS } from '../../../shared/gate/schema.ts';
import { SYNC } from '../../../shared/wire/sync.ts';
import { encodeSync } from '../../../server/sync/frames.ts';
import { keystroke, noteHandles, type ItemId, type NoteHandle } from '../load/edits.ts';
import { seedBoard } from '../servers/seed.ts';
import { median } from '../stats.ts';

export interface EditCost {
  readonly notes: number;
  /** Client ids that have written in the document. */
  readonly ids: number;
  /** Microseconds, medians: judging a keystroke, taking it in by itself, making the frame of it. */
  readonly gate: number;
  readonly apply: number;
  readonly encode: number;
  /** All of it for each of 350 that are taken in together. */
  readonly together: number;
}

const TOGETHER = 350;
const ALONE = 200;
const ROUNDS = 5;

/** What one pressed key costs on a board of so many notes, on which so many pages have written. */
export function editCost(notes: number, ids: number): EditCost {
  const board = new Writers(notes);
  board.transact(() => {
    for (let id = 0; id < ids; id++) board.take(board.keyOf(board.newcomer()));
  });
  const author = board.newcomer();
  const [gate, apply, encode]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ALONE; round++) {
    const update = board.keyOf(author);
    gate.push(timed(() => board.judge(update)));
    let change = update;
    apply.push(timed(() => (change = board.transact(() => board.take(update)))));
    encode.push(timed(() => encodeSync(SYNC.update, change)));
  }
  const crowd = Array.from({ length: TOGETHER }, () => board.newcomer());
  const together = Array.from({ length: ROUNDS }, () => {
    const updates = crowd.map((writer) => board.keyOf(writer));
    const batch = () =>
      updates.forEach((update) => {
        board.judge(update);
        board.take(update);
      });
    return timed(() => encodeSync(SYNC.update, board.transact(batch))) / TOGETHER;
  });
  return {
    notes,
    ids,
    gate: median(gate),
    apply: median(apply),
    encode: median(encode),
    together: median(together),
  };
}

/** A document and people who press keys in it, each in a note of their own as far as there are enough. */
class Writers {
  readonly #doc = new Y.Doc();
  readonly #notes: NoteHandle[];
  #update: Uint8Array = new Uint8Array();
  #turn = 0;

  constructor(notes: number) {
    boardOf(this.#doc);
    Y.applyUpdate(this.#doc, seedBoard(notes));
    this.#notes = noteHandles(this.#doc);
    this.#doc.on('update', (update: Uint8Array) => (this.#update = update));
  }

  newcomer(): ItemId {
    return { client: randomInt(2 ** 32), clock: 0 };
  }

  /** A key that this author presses next, at the end of the next note. */
  keyOf(author: ItemId): Uint8Array {
    const index = this.#turn++ % this.#notes.length;
    const note = this.#notes[index]!;
    const item = { client: author.client, clock: this.#clockOf(author) };
    this.#notes[index] = { ...note, letter: item };
    return keystroke(item, note.letter, 'a');
  }

  judge(update: Uint8Array): void {
    const author = { may: () => true, mayUse: () => true, freshClients: Infinity, bytes: Infinity };
    const verdict = judge(update, this.#doc, SCHEMAS.board, author);
    if (!verdict.ok) throw new Error(`the gate refused a keystroke: ${verdict.code}`);
  }

  take(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update);
  }

  /** @returns all that it changed */
  transact(change: () => void): Uint8Array {
    this.#doc.transact(change);
    return this.#update;
  }

  #clockOf({ client }: ItemId): number {
    return Y.getState(this.#doc.store, client);
  }
}

/** @returns microseconds */
function timed(task: () => void): number {
  const began = performance.now();
  task();
  return (performance.now() - began) * 1000;
}
