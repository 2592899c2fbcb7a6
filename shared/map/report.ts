import type { Lane, Voice } from '../lanes.ts';
import type { Maturity, ValueArea } from './arrangement.ts';
import type { ReportAgreement, ReportScale } from './measured.ts';
import type { Anonymity, Audience, StageKind, Tense } from '../template/template.ts';

/** Version of the report's shape. A reader refuses one that it does not know. */
export const REPORT_VERSION = 2;

/**
 * How voices are counted. `groups`: one group, one voice, whatever its size. `people`: every note and every dot counts
 * alike, so that large and busy groups weigh more.
 */
export const COUNTS = ['groups', 'people'] as const;
export type Count = (typeof COUNTS)[number];

/** A workshop's outcome: plain JSON, the same for the same boards. Screen, wall and exports read nothing else. */
export interface Report {
  readonly schemaVersion: typeof REPORT_VERSION;
  readonly workshop: ReportWorkshop;
  readonly numbers: ReportNumbers;
  readonly summary: Readonly<Record<Count, Summary>>;
  /** In the catalogue's order. */
  readonly capabilityGroups: readonly { readonly id: string; readonly name: string }[];
  /** Every capability of the catalogue in its order, also those that nobody mentioned. */
  readonly capabilities: readonly CapabilityReport[];
  /** Looked at, and fits no capability. */
  readonly fitsNowhere: readonly ReportItem[];
  /** On no capability yet, or on one that the catalogue has no more. */
  readonly notPlaced: readonly ReportItem[];
  readonly commitments: readonly ReportCommitment[];
  /** Do the groups see it alike? One number and one sentence each, over the whole map. */
  readonly agreement: ReportAgreement;
  /** Commitments of earlier workshops that were still open when this one began. */
  readonly carried: readonly CarriedCommitment[];
  /** Numbers of the groups whose board is damaged on the server: what could not be read of it is missing here. */
  readonly damaged: readonly number[];
  /** One a scale of the stages where people rate, in their order; empty where a template has none. */
  readonly scales: readonly ReportScale[];
}

export interface ReportWorkshop {
  readonly id: string;
  readonly name: string;
  readonly tense: Tense;
  readonly audience: Audience;
  readonly anonymity: Anonymity;
  /** Server clock, milliseconds. */
  readonly createdAt: number;
  /** When this report was made. */
  readonly reportedAt: number;
  readonly revealed: boolean;
  readonly closed: boolean;
  readonly stages: readonly ReportStage[];
}

export interface ReportStage {
  readonly kind: StageKind;
  readonly name: string;
  readonly prompt: string;
  /** What each lane asked, in a stage where notes were written. */
  readonly lanePrompts: Readonly<Record<Lane, string>> | null;
  /** First opening and last end; null while it has not come to that. */
  readonly openedAt: number | null;
  readonly endedAt: number | null;
}

export interface ReportNumbers {
  readonly groups: number;
  /** Groups with at least one note: the ones that every share is a share of. */
  readonly present: number;
  /** Numbers of the groups without a note. */
  readonly silentGroups: readonly number[];
  readonly people: number;
  readonly notes: number;
  readonly dots: number;
  readonly clusters: number;
  /** Notes that stand on a capability; notes = placed + fitsNowhere + notPlaced. */
  readonly placed: number;
  readonly fitsNowhere: number;
  readonly notPlaced: number;
  readonly lanes: Readonly<Record<Lane, LaneCount>>;
}

export interface LaneCount {
  readonly notes: number;
  readonly dots: number;
}

/** What the whole map says, strongest first; capabilities by id. */
export interface Summary {
  /** "Less status reporting, more benefits". */
  readonly headline: string;
  /** At most three. Contested capabilities are in neither of these two. */
  readonly less: readonly string[];
  readonly more: readonly string[];
  readonly contested: readonly string[];
  readonly silent: readonly string[];
}

export interface CapabilityReport {
  readonly id: string;
  /** A capability group's id. */
  readonly group: string;
  readonly name: string;
  readonly definition: string;
  /** Capabilities that were merged into it, and the one that it was split off, as in the catalogue. */
  readonly formerly?: readonly string[];
  readonly splitFrom?: string;
  readonly notes: number;
  readonly dots: number;
  readonly clusters: number;
  /**
   * Dots made comparable between groups of unequal size: the mean, over the groups that gave any, of the share of a
   * group's dots that fell here. From 0 to 1, and 1 over all places together; null when nobody gave dots.
   */
  readonly dotShare: number | null;
  /** As the lead judged it; null where nobody did. */
  readonly maturity: Maturity | null;
  readonly lanes: Readonly<Record<Lane, LaneCount>>;
  /** Groups that have a note on it. Its share of those present is the reach. */
  readonly reach: number;
  /** One a group that is present, stop first, silent in the middle, start last; then by number. */
  readonly voices: readonly GroupVoice[];
  readonly says: Readonly<Record<Count, Says>>;
  /** What stands behind the numbers: most dots first, then most notes, then by group. */
  readonly items: readonly ReportItem[];
}

export interface GroupVoice {
  /** A group's id, and its number as people call it. */
  readonly group: string;
  readonly number: number;
  readonly voice: Voice;
}

/** `start` is more, said mostly as something new. `split`: contested. `even`: as many for less as for more. */
export type Verdict = 'less' | 'more' | 'start' | 'split' | 'even' | 'silent';

/** -5: all groups say less; 0: as many for less as for more; 5: all say more or start. */
export type Step = -5 | -4 | -3 | -2 | -1 | 0 | 1 | 2 | 3 | 4 | 5;

/** What is said of one capability, counted one way (measures.ts defines each). */
export interface Says {
  readonly verdict: Verdict;
  /** Groups present, or notes and dots on the capability. */
  readonly of: number;
  /** Groups by voice, or notes and dots by lane (then none is silent or even). They add up to `of`. */
  readonly voices: Readonly<Record<Voice, number>>;
  readonly less: number;
  /** More and start together. */
  readonly more: number;
  /** (more - less) / (less + even + more), from -1 to 1; null when nobody mentioned it. */
  readonly direction: number | null;
  /** Null when nobody mentioned it. */
  readonly step: Step | null;
  /** 4p(1-p), from 0 (one camp) to 1 (half and half); null when nobody takes a side. */
  readonly contest: number | null;
  readonly contested: boolean;
  /** Share of the larger side, from 0.5 to 1; null when too few take a side to say. */
  readonly agreement: number | null;
  /** "9 of 12 groups say do less": the beginning of the sentence, for a highlighter. */
  readonly lead: string;
  /** "9 of 12 groups say do less; 2 say do more; 1 silent." */
  readonly sentence: string;
}

/** A cluster, or a note in no cluster. */
export interface ReportItem {
  readonly id: string;
  readonly kind: 'cluster' | 'note';
  /** A group's id, and its number. */
  readonly group: string;
  readonly number: number;
  readonly lane: Lane;
  readonly title: string;
  readonly dots: number;
  /** Who decided where it stands: its group, or the lead afterwards. */
  readonly placedBy: 'group' | 'lead';
  /** Of one that the lead put somewhere: the place its group had given it, by a capability's id as the group knew it, FITS_NOWHERE, or null. */
  readonly groupPlace?: string | null;
  /** Whom it serves, as the lead tagged it. */
  readonly values: readonly ValueArea[];
  readonly notes: readonly ReportNote[];
}

export interface ReportNote {
  readonly id: string;
  readonly text: string;
  /** The writer's name: only in a report of a named workshop that was asked for with names. */
  readonly author?: string;
}

export interface ReportCommitment {
  readonly id: string;
  readonly group: string;
  readonly number: number;
  /** Null when it belongs to none, or to one that the catalogue has no more. */
  readonly capability: string | null;
  readonly intention: string;
  /** As typed; may be empty. */
  readonly owner: string;
  /** ISO date, or empty. */
  readonly due: string;
  readonly action: string;
  readonly result: string;
  readonly progress: Progress;
}

/** `done` when it has a result, `acted` when something was done, else `open`. */
export type Progress = 'open' | 'acted' | 'done';

/** A commitment as it was carried over from an earlier workshop. */
export interface CarriedCommitment {
  readonly workshop: string;
  readonly workshopName: string;
  /** Server clock, milliseconds. */
  readonly heldAt: number;
  readonly id: string;
  readonly group: string;
  readonly number: number;
  readonly capability: string | null;
  readonly capabilityName: string;
  readonly intention: string;
  readonly owner: string;
  readonly due: string;
  readonly action: string;
}
