import type { GroupInput } from './input.ts';
import type { Progress, ReportCommitment } from './report.ts';

/**
 * A group's commitments. One without words is one that somebody has begun to write.
 * @param current which capability an id stands for now
 */
export function commitmentsOf(
  { id, number, board }: GroupInput,
  current: ReadonlyMap<string, string>,
): ReportCommitment[] {
  return board.commitments
    .filter(({ intention }) => intention.trim() !== '')
    .map(({ id: commitment, intention, owner, due, capability, action, result }) => ({
      id: commitment,
      group: id,
      number,
      capability: current.get(capability ?? '') ?? null,
      intention,
      owner,
      due,
      action,
      result,
      progress: commitmentProgress({ action, result }),
    }));
}

/** A result is what counts; an action is on the way to it. */
export function commitmentProgress({ action, result }: { action: string; result: string }): Progress {
  if (result.trim() !== '') return 'done';
  return action.trim() === '' ? 'open' : 'acted';
}
