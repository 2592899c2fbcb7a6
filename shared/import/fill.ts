import * as Y from 'yjs';
import { boardOf, type BoardView, type Entry } from '../board.ts';
import { addNotes, setKey, type Origin } from '../boardEdits.ts';
import { addCommitment, changeCommitment } from '../commitmentEdits.ts';

/** Puts a whole board into a document in one transaction. Doing it again changes nothing. */
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
