import { boardOf } from '../../shared/board.ts';
import { changeCommitment } from '../../shared/commitmentEdits.ts';
import { boardName } from '../../shared/names.ts';
import type { CommitmentRef, FollowUp } from '../../shared/portfolio/requests.ts';
import { accept, refuse, type Verdict } from '../../shared/verdict.ts';
import { StoreCorrupt } from '../store/store.ts';
import type { Documents } from '../sync/documents.ts';
import type { Workshop } from '../workshop/workshops.ts';

/**
 * Writes on the board what became of a commitment: boards are its one home, so who has the board open sees it at once.
 * In any phase, a closed workshop too. Codes: not-found, damaged. @throws StoreTrouble
 */
export async function followUp(
  documents: Documents,
  { memory }: Workshop,
  { workshop, group, commitment }: CommitmentRef,
  change: FollowUp,
): Promise<Verdict<undefined>> {
  if (!memory.state.groups.some(({ id }) => id === group)) return refuse('not-found');
  const board = boardName(workshop, group);
  let isThere = false;
  try {
    // Asked inside the edit: somebody may take it away at the same moment.
    await documents.edit(board, (doc) => {
      isThere = boardOf(doc).commitments.has(commitment);
      if (isThere) changeCommitment(doc, commitment, change, 'server');
    });
  } catch (error) {
    if (error instanceof StoreCorrupt) return refuse('damaged');
    throw error;
  }
  return isThere ? accept() : refuse('not-found');
}
