import type { Lane } from '../lanes.ts';

/** What people do in a stage. Every method is a list of stages of these kinds. */
export const STAGE_KINDS = ['write', 'read', 'cluster', 'vote', 'rate', 'map', 'commit', 'review'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

export const TENSES = ['has-happened', 'should-happen'] as const;
export type Tense = (typeof TENSES)[number];

export const AUDIENCES = ['pmo-team', 'project-managers', 'sponsors'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const ANONYMITIES = ['anonymous', 'named'] as const;
export type Anonymity = (typeof ANONYMITIES)[number];

/** Dots a person has. Absent bounds do not bind. */
export interface DotBudget {
  readonly total?: number;
  readonly perLane?: number;
  readonly perItem?: number;
}

/** A question answered on whole steps from 1 to `steps`. */
export interface Scale {
  readonly id: string;
  readonly question: string;
  readonly steps: number;
  readonly low: string;
  readonly high: string;
}

export interface Stage {
  readonly kind: StageKind;
  /** Shown in the agenda and on buttons: "Open Vote". */
  readonly name: string;
  /** The one instruction that people read; in a write stage the prompt of each lane. */
  readonly prompt: string;
  readonly lanePrompts?: Readonly<Record<Lane, LanePrompt>>;
  /** One line under the prompt. */
  readonly hint: string;
  /** Planned length; 0 has no timer. */
  readonly minutes: number;
  readonly budget?: DotBudget;
  readonly scales?: readonly Scale[];
  /** Notes may still be written on the desk and are published at once, each by itself. */
  readonly lateNotes?: boolean;
}

export interface LanePrompt {
  readonly prompt: string;
  readonly placeholder: string;
}

/** A method as data. A workshop copies its template, so that a later change of ours does not rewrite what was asked. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly stages: readonly Stage[];
}

/** Stages in which a person has a desk open, and so a desk document of that round. */
export function stageHasDesk(stage: Stage): boolean {
  return stage.kind === 'write' || stage.kind === 'vote' || stage.kind === 'rate' || stage.lateNotes === true;
}
