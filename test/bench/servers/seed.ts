import { randomBytes } from 'node:crypto';
import * as Y from 'yjs';
import { addNotes } from '../../../shared/boardEdits.ts';
import { makeId } from '../../../shared/ids.ts';
import { LANES } from '../../../shared/lanes.ts';
import { gridPos } from '../../../shared/layout.ts';

const TEXTS = [
  'weekly status pack nobody asked for',
  'one page with the decision on top',
  'talk about the trend, not the colour',
  'let people read the status themselves',
  'who needs what from whom by when',
];

/** As long as notes are on the day; room is left for what is typed behind it. */
export function noteText(index: number): string {
  return `${TEXTS[index % TEXTS.length]} ${index}`;
}

/** A board as Flashmap publishes it, for servers that have no way of making one. */
export function seedBoard(notes: number): Uint8Array {
  const doc = new Y.Doc();
  const all = Array.from({ length: notes }, (_, index) => ({
    id: makeId((bytes) => randomBytes(bytes)),
    lane: LANES[index % LANES.length]!,
    text: noteText(index),
    pos: gridPos(Math.floor(index / LANES.length)),
  }));
  addNotes(doc, all, null);
  return Y.encodeStateAsUpdate(doc);
}
