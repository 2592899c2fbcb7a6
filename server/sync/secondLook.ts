import type { ReasonCode } from '../../shared/reasons.ts';
import type { Edit, Member, Outcome } from './member.ts';

/** What an edit is refused with by what is known of the workshop. */
const BY_STAGE: ReadonlySet<ReasonCode> = new Set([
  'desk-closed',
  'wrong-stage',
  'workshop-closed',
  'not-allowed',
]);

/**
 * Edits that were refused by what this node knew of the workshop while another one had decided more already, and with
 * each what stands behind it from the same socket: these are to be judged once more.
 */
export async function judgedTooEarly(
  members: ReadonlyMap<Member, readonly Outcome[]>,
): Promise<ReadonlySet<Edit>> {
  const early = new Set<Edit>();
  for (const [{ admission }, outcomes] of members) {
    const first = outcomes.findIndex(({ refused }) => refused !== null && BY_STAGE.has(refused));
    if (first < 0 || !(await admission.refresh())) continue;
    for (const { edit } of outcomes.slice(first)) early.add(edit);
  }
  return early;
}
