import type { CapabilityReport, Count, Report } from './report.ts';
import { byStrength, isHeard } from './strongest.ts';

export const HORIZONS = ['now', 'next', 'later'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** Why a capability stands where it stands. */
export type CapabilityReason =
  /** At least half of all, net, want the same. */
  | 'most'
  /** A clear side, and less than half of all. */
  | 'some'
  /** Only one group says so. */
  | 'one'
  /** Groups stand on either side: to be talked about first. */
  | 'contested'
  /** As many for less as for more. */
  | 'even';

/** Why a commitment stands where it stands. */
export type CommitmentReason = 'overdue' | 'soon' | 'quarter' | 'far' | 'undated' | 'waited';

export type RoadMapEntry =
  | { readonly kind: 'capability'; readonly capability: CapabilityReport; readonly reason: CapabilityReason }
  | {
      readonly kind: 'commitment';
      readonly intention: string;
      readonly owner: string;
      /** ISO date, whatever was typed, or empty. */
      readonly due: string;
      readonly group: number;
      /** The earlier workshop that left it open, or null. */
      readonly from: string | null;
      readonly reason: CommitmentReason;
    };

export type RoadMap = Readonly<Record<Horizon, readonly RoadMapEntry[]>>;

const CAPABILITY_HORIZON: Readonly<Record<CapabilityReason, Horizon>> = {
  most: 'now',
  some: 'next',
  one: 'later',
  contested: 'later',
  even: 'later',
};
const COMMITMENT_HORIZON: Readonly<Record<CommitmentReason, Horizon>> = {
  overdue: 'now',
  soon: 'now',
  waited: 'now',
  quarter: 'next',
  undated: 'next',
  far: 'later',
};

/** Net share of all groups (or notes and dots) from which on something is for now. */
const NOW_FROM = 0.5;
const DAY = 24 * 60 * 60 * 1000;
const SOON_DAYS = 31;
const QUARTER_DAYS = 92;

/**
 * A road map proposed from the votes; nobody has decided it. Capabilities: what half of all, net, want goes to now; any
 * other clear side to next; what is contested, even or said by one group alone to later, because it has to be talked
 * about first; what nobody mentioned is on no road map. Commitments that are not done: by their date, counted from the
 * workshop's day: a month is now (as is what is overdue, or was left open by an earlier workshop without a date), three
 * months or no date next, else later. Strongest first: the largest net, then the largest share of dots; then commitments by
 * their date.
 */
export function roadMapOf(report: Report, count: Count): RoadMap {
  const capabilities = report.capabilities.toSorted(byStrength(count)).flatMap((capability) => {
    const reason = reasonOf(capability, count);
    return reason === null ? [] : [{ kind: 'capability' as const, capability, reason }];
  });
  const commitments = promisesOf(report).sort((a, b) => compare(a.due || LAST, b.due || LAST));
  const at = (horizon: Horizon): RoadMapEntry[] => [
    ...capabilities.filter(({ reason }) => CAPABILITY_HORIZON[reason] === horizon),
    ...commitments.filter(({ reason }) => COMMITMENT_HORIZON[reason] === horizon),
  ];
  return { now: at('now'), next: at('next'), later: at('later') };
}

/** Null when nobody mentioned it. */
export function reasonOf(capability: CapabilityReport, count: Count): CapabilityReason | null {
  const { verdict, less, more, of, contested } = capability.says[count];
  if (verdict === 'silent') return null;
  if (contested) return 'contested';
  if (verdict === 'even') return 'even';
  if (!isHeard(capability, count)) return 'one';
  return Math.abs(more - less) / of >= NOW_FROM ? 'most' : 'some';
}

type Promised = Extract<RoadMapEntry, { kind: 'commitment' }>;

function promisesOf({ workshop, commitments, carried }: Report): Promised[] {
  const entry = (
    made: { intention: string; owner: string; due: string; number: number },
    from: string | null,
  ): Promised => ({
    kind: 'commitment',
    intention: made.intention,
    owner: made.owner,
    due: made.due,
    group: made.number,
    from,
    reason: dueReason(made.due, workshop.createdAt, from !== null),
  });
  return [
    ...commitments.filter(({ progress }) => progress !== 'done').map((made) => entry(made, null)),
    ...carried.map((made) => entry(made, made.workshopName)),
  ];
}

function dueReason(due: string, held: number, waited: boolean): CommitmentReason {
  const at = /^\d{4}-\d\d-\d\d$/.test(due) ? Date.parse(due) : Number.NaN;
  if (Number.isNaN(at)) return waited ? 'waited' : 'undated';
  const days = (at - Math.floor(held / DAY) * DAY) / DAY;
  if (days < 0) return 'overdue';
  if (days <= SOON_DAYS) return 'soon';
  return days <= QUARTER_DAYS ? 'quarter' : 'far';
}

/** Behind every date. */
const LAST = '~';

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
