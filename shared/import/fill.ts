import * as Y from 'yjs';
import { boardOf, type BoardView, type Entry } from '../board.ts';
import { addNotes, setKey, type Origin } from '../boardEdits.ts';
import { addCommitment, changeCommitment } from '../commitmentEdits.ts';

export const NO_BOARD: BoardView = { notes: [], clusters: [], commitments: [] };

/** Puts a board, or a part of one, into a document in one transaction. Doing it again changes nothing. */
export function fillBoard(doc: Y.Doc, { notes, clusters, commitments }: BoardView, origin: Origin): void {
  const board = boardOf(doc);
  doc.transact(() => {
    for (const { id, lane, title, pos, capability } of clusters) {
      if (board.clusters.has(id)) continue;
      const entry: Entry = new Y.Map();
      entry.set('lane', lane);
      entry.set('title', new Y.Text(title));
      entry.set('pos', pos);
      if (capability !== null) entry.set('capability', capability);
      board.clusters.set(id, entry);
    }
    addNotes(
      doc,
      notes.map(({ author, ...note }) => (author === null ? note : { ...note, author })),
      origin,
    );
    for (const { id, cluster, capability } of notes) {
      const entry = board.notes.get(id);
      if (entry === undefined) continue;
      setKey(entry, 'cluster', cluster ?? undefined);
      setKey(entry, 'capability', capability ?? undefined);
    }
    for (const commitment of commitments) {
      if (board.commitments.has(commitment.id)) continue;
      addCommitment(doc, commitment, origin);
      const { action, result } = commitment;
      changeCommitment(doc, commitment.id, { action, result }, origin);
    }
  }, origin);
}

/** Notes or clusters of a part. */
const PART = 200;

/** A board in pieces that each take a few milliseconds to write or to send. Clusters come before the notes in them. */
export function* boardParts({ notes, clusters, commitments }: BoardView): Generator<BoardView> {
  for (let from = 0; from < clusters.length; from += PART)
    yield { ...NO_BOARD, clusters: clusters.slice(from, from + PART) };
  for (let from = 0; from < notes.length; from += PART)
    yield { ...NO_BOARD, notes: notes.slice(from, from + PART) };
  if (commitments.length > 0) yield { ...NO_BOARD, commitments };
}
