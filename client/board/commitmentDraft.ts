import type { Commitment } from '../../shared/board.ts';
import { LIMITS } from '../../shared/limits.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import { parseLine, parseNoteText } from '../../shared/text.ts';
import { accept, type Verdict } from '../../shared/verdict.ts';

/** A commitment as its form holds it. */
export type CommitmentDraft = Pick<Commitment, 'intention' | 'owner' | 'due' | 'capability'>;

/** Field by field, so that the form can say it where it is. */
export type DraftProblems = Partial<Record<'intention' | 'owner', ReasonCode>>;

/** Only the intention must be there; an owner and a date may come later. */
export function parseCommitment(
  draft: CommitmentDraft,
): { ok: true; value: CommitmentDraft } | { ok: false; problems: DraftProblems } {
  const intention = parseNoteText(draft.intention, LIMITS.commitmentChars);
  const owner: Verdict<string> =
    draft.owner.trim() === '' ? accept('') : parseLine(draft.owner, LIMITS.ownerChars);
  if (intention.ok && owner.ok)
    return { ok: true, value: { ...draft, intention: intention.value, owner: owner.value } };
  return {
    ok: false,
    problems: {
      ...(intention.ok ? {} : { intention: intention.code }),
      ...(owner.ok ? {} : { owner: owner.code }),
    },
  };
}
