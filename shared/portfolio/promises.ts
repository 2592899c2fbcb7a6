import type { ReportCommitment } from '../map/report.ts';
import type { Measure } from '../map/measured.ts';
import { FOLLOW } from '../words/portfolio.ts';
import { isIsoDay } from './requests.ts';
import { TIMINGS, type Timing } from './timing.ts';
import type { Digest } from './views.ts';

/** A commitment with the workshop that it was made in. */
export interface PortfolioCommitment extends ReportCommitment {
  readonly workshop: string;
  readonly workshopName: string;
  /** Server clock, milliseconds. */
  readonly heldAt: number;
  /** Empty when it belongs to none. */
  readonly capabilityName: string;
}

const SOON_DAYS = 14;

/** Of all workshops, in their order. */
export function commitmentsIn(digests: readonly Digest[]): PortfolioCommitment[] {
  return digests.flatMap(({ workshop, capabilities, commitments }) => {
    const names = new Map(capabilities.map(({ id, name }) => [id, name]));
    return commitments.map((commitment) => ({
      ...commitment,
      workshop: workshop.id,
      workshopName: workshop.name,
      heldAt: workshop.createdAt,
      capabilityName: names.get(commitment.capability ?? '') ?? '',
    }));
  });
}

/** @param today ISO date of whoever looks */
export function timingOf(
  { due, progress }: Pick<ReportCommitment, 'due' | 'progress'>,
  today: string,
): Timing {
  if (progress === 'done') return 'done';
  if (!isIsoDay(due)) return 'undated';
  if (due < today) return 'overdue';
  return due <= later(today, SOON_DAYS) ? 'soon' : 'later';
}

/** What is still open, most pressing first: overdue from the oldest on, then by day, then what has none. */
export function remindersOf<T extends PortfolioCommitment>(commitments: readonly T[], today: string): T[] {
  const rank = (one: T) => TIMINGS.indexOf(timingOf(one, today));
  return commitments
    .filter(({ progress }) => progress !== 'done')
    .sort((a, b) => rank(a) - rank(b) || compare(a.due, b.due) || a.heldAt - b.heldAt || compare(a.id, b.id));
}

/**
 * Of the commitments whose day has come, the share with a result: the others are overdue. What is not due yet, or has no
 * day, counts neither way; null while no day has come.
 */
export function followThrough(commitments: readonly PortfolioCommitment[], today: string): Measure {
  // On its day itself one may still be kept.
  const due = commitments.filter(
    (one) => isIsoDay(one.due) && (one.due < today || (one.due === today && one.progress === 'done')),
  );
  const done = due.filter(({ progress }) => progress === 'done').length;
  const early = commitments.filter(({ progress }) => progress === 'done').length - done;
  if (due.length === 0) return { value: null, sentence: FOLLOW.none(commitments.length, early) };
  return { value: done / due.length, sentence: FOLLOW.rate(done, due.length, early) };
}

function later(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
