import type { ReportChange } from '../map/change.ts';
import type {
  CapabilityReport,
  Report,
  ReportCommitment,
  ReportItem,
  ReportNumbers,
  ReportWorkshop,
  Says,
} from '../map/report.ts';
import type { PortfolioWorkshop } from './portfolio.ts';

/** GET /api/portfolios/:id: comes at once; what each workshop says is asked for one by one. */
export interface PortfolioView {
  readonly id: string;
  readonly name: string;
  /** Absolute address of the secret link. */
  readonly link: string;
  /** When it was last made anew; null while it is the first. Server clock, milliseconds. */
  readonly linkRenewedAt: number | null;
  readonly workshops: readonly PortfolioWorkshop[];
}

/** GET /api/portfolios: those that this browser holds. */
export interface HeldPortfolio {
  readonly id: string;
  readonly name: string;
}

/** POST /api/portfolios and /api/portfolios/enter */
export interface PortfolioResponse {
  readonly portfolio: string;
}

/** GET /api/portfolios/:id/workshops/:workshop: the outcome of one workshop without the notes behind it. */
export interface Digest {
  readonly workshop: Omit<ReportWorkshop, 'stages' | 'reportedAt'>;
  readonly numbers: ReportNumbers;
  readonly headline: string;
  readonly capabilities: readonly DigestCapability[];
  readonly commitments: readonly ReportCommitment[];
}

export type DigestCapability = Pick<
  CapabilityReport,
  'id' | 'name' | 'formerly' | 'splitFrom' | 'notes' | 'dots' | 'reach'
> &
  Pick<Says, 'of' | 'voices' | 'step' | 'direction' | 'contested' | 'verdict' | 'sentence'>;

export function digestOf(report: Report): Digest {
  const { stages: _stages, reportedAt: _reportedAt, ...workshop } = report.workshop;
  return {
    workshop,
    numbers: report.numbers,
    headline: report.summary.groups.headline,
    capabilities: report.capabilities.map(({ says, ...capability }) => {
      const { id, name, formerly, splitFrom, notes, dots, reach } = capability;
      const { of, voices, step, direction, contested, verdict, sentence } = says.groups;
      return {
        ...{ id, name, notes, dots, reach, of, voices, step, direction, contested, verdict, sentence },
        ...(formerly && { formerly }),
        ...(splitFrom !== undefined && { splitFrom }),
      };
    }),
    commitments: report.commitments,
  };
}

/** GET /api/portfolios/:id/combined?workshops=a,b,c */
export interface Combined {
  /** As if the groups of all of them had sat in one room; numbered anew, as `sources` says. */
  readonly report: Report;
  readonly sources: readonly CombinedSource[];
  /** One sentence a thing that could not be brought together. */
  readonly left: readonly string[];
}

/** The same map without the notes behind it: those of a capability are asked for when somebody opens it. */
export function withoutItems(report: Report): Report {
  return {
    ...report,
    capabilities: report.capabilities.map((capability) => ({ ...capability, items: [] })),
    fitsNowhere: [],
    notPlaced: [],
  };
}

/** GET /api/portfolios/:id/combined/items?workshops=a,b,c&at=<capability, fitsNowhere or notPlaced> */
export interface CombinedItems {
  /** The first of them; the map says how many notes there are. */
  readonly items: readonly ReportItem[];
}

/** Items that one answer holds. */
export const MOST_ITEMS = 500;

/** Groups of one workshop within a combined map: `first` to `last` stand for its own, by number. */
export interface CombinedSource {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly first: number;
  readonly last: number;
  /** The group's number in its own workshop, in the order of the combined numbers. */
  readonly own: readonly number[];
}

/** Where a group of a combined map comes from. */
export function originOf(
  sources: readonly CombinedSource[],
  number: number,
): { readonly workshop: string; readonly number: number } | null {
  const source = sources.find(({ first, last }) => first <= number && number <= last);
  const own = source?.own[number - source.first];
  return source === undefined || own === undefined ? null : { workshop: source.name, number: own };
}

/** GET /api/portfolios/:id/change?before=a&after=b */
export type ChangeResponse = ReportChange;
