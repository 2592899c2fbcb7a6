import * as Y from 'yjs';
import { boardOf, type Entry } from './board.ts';
import { edit, editText, setKey, type Origin } from './boardEdits.ts';

export interface NewCommitment {
  readonly id: string;
  readonly intention: string;
  readonly owner: string;
  /** ISO date, or empty. */
  readonly due: string;
  readonly capability: string | null;
}

/** The keys of a commitment are there from the start, so that two people who fill them at once do not collide. */
export function addCommitment(doc: Y.Doc, commitment: NewCommitment, origin: Origin): void {
  doc.transact(() => {
    const entry: Entry = new Y.Map();
    entry.set('intention', new Y.Text(commitment.intention));
    entry.set('owner', commitment.owner);
    entry.set('due', commitment.due);
    entry.set('capability', commitment.capability ?? '');
    entry.set('action', new Y.Text());
    entry.set('result', new Y.Text());
    boardOf(doc).commitments.set(commitment.id, entry);
  }, origin);
}

export function removeCommitment(doc: Y.Doc, id: string, origin: Origin): void {
  doc.transact(() => boardOf(doc).commitments.delete(id), origin);
}

export type CommitmentChange = Partial<Omit<NewCommitment, 'id'>> & {
  readonly action?: string;
  readonly result?: string;
};

export function changeCommitment(doc: Y.Doc, id: string, change: CommitmentChange, origin: Origin): void {
  const entry = boardOf(doc).commitments.get(id);
  doc.transact(() => {
    for (const key of ['intention', 'action', 'result'] as const) {
      const text = change[key];
      if (text !== undefined) editText(doc, entry, key, text, origin);
    }
    edit(doc, entry, origin, (commitment) => {
      if (change.owner !== undefined) setKey(commitment, 'owner', change.owner);
      if (change.due !== undefined) setKey(commitment, 'due', change.due);
      if (change.capability !== undefined) setKey(commitment, 'capability', change.capability ?? '');
    });
  }, origin);
}
