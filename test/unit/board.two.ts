import * as Y from 'yjs';
import { addNotes } from '../../shared/boardEdits.ts';
import { readBoard, type Note } from '../../shared/board.ts';
import type { Lane } from '../../shared/lanes.ts';

/** Board ids are at least eight characters. */
export const id = (name: string) => `${name}-00000000`;

export function boardWith(
  notes: readonly (readonly [name: string, lane?: Lane, x?: number, y?: number])[],
): Y.Doc {
  const doc = new Y.Doc();
  addNotes(
    doc,
    notes.map(([name, lane = 'stop', x = 12, y = 60]) => ({ id: id(name), lane, text: name, pos: [x, y] })),
    'server',
  );
  return doc;
}

/** The same board on another person's screen. */
export function copyOf(doc: Y.Doc, clientId?: number): Y.Doc {
  const copy = new Y.Doc();
  if (clientId !== undefined) copy.clientID = clientId;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Both send each other what the other lacks. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  const forB = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b));
  const forA = Y.encodeStateAsUpdate(b, Y.encodeStateVector(a));
  Y.applyUpdate(b, forB, 'peer');
  Y.applyUpdate(a, forA, 'peer');
}

export function noteOf(doc: Y.Doc, name: string): Note {
  const note = readBoard(doc).notes.find((n) => n.id === id(name));
  if (!note) throw new Error(`no note ${name}`);
  return note;
}
