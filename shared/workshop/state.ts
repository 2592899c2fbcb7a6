import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Arrangement } from '../map/arrangement.ts';
import type { CarriedCommitment } from '../map/report.ts';
import type { MapHistory } from './mapSteps.ts';
import type { Anonymity, Audience, Stage, Template, Tense } from '../template/template.ts';

export const ROLES = ['facilitator', 'attendee', 'observer', 'lead'] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  readonly id: string;
  readonly role: Role;
  /** A first name; in an anonymous workshop an animal that the server chose. */
  readonly name: string;
  /** Attendees only. */
  readonly group: string | null;
}

export interface Group {
  readonly id: string;
  /** From 1, as people call it: "Group 7". */
  readonly number: number;
}

/** `left` is set while paused, `endsAt` while running, neither when the stage has no timer. Milliseconds, server clock. */
export interface Timer {
  readonly endsAt: number | null;
  readonly left: number | null;
}

/** Dots an item (a cluster or a loose note, by id) drew in its group. */
export type Tally = Readonly<Record<string, number>>;

/** How many people of a group chose each step of a scale; index 0 is step 1. */
export type Spread = readonly number[];

/**
 * A link under which anybody may read the outcomes until it expires or is ended. Its secret is made from the workshop's
 * key and stands nowhere (server/workshop/tickets.ts).
 */
export interface Share {
  readonly id: string;
  /** Server clock, milliseconds. */
  readonly madeAt: number;
  readonly until: number;
}

export interface OpenedStage {
  readonly index: number;
  readonly round: number;
  readonly at: number;
  readonly endedAt: number | null;
}

/**
 * Everything that was decided in a workshop: a fold over its log (see fold.ts). A client holds the same shape with
 * less in it: an attendee knows the people and the tally of one group only (see audience.ts).
 */
export interface WorkshopState {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly anonymity: Anonymity;
  readonly tense: Tense;
  readonly audience: Audience;
  readonly template: Template;
  readonly catalogue: Catalogue;
  /** What the lead decided about the map. */
  readonly arrangement: Arrangement;
  /** Who changed the map, and how; for facilitators and leads. */
  readonly mapHistory: MapHistory;
  /** Links to the outcome page that were not ended; some may have expired. Known to facilitators and leads. */
  readonly shares: readonly Share[];
  /** Commitments of earlier workshops that were open when this one was created. */
  readonly carried: readonly CarriedCommitment[];
  /** Null for a workshop that was held here. */
  readonly importedPeople: number | null;
  readonly createdAt: number;
  readonly groups: readonly Group[];
  readonly people: Readonly<Record<string, Person>>;
  /** Index into template.stages; -1 in the lobby, before the first stage. */
  readonly stage: number;
  /** Counts openings of stages, from 1; 0 in the lobby. Names the desks. */
  readonly round: number;
  /** `closing`: the server is revealing or counting; nobody may change a desk or a board. */
  readonly phase: 'lobby' | 'open' | 'closing' | 'closed';
  readonly history: readonly OpenedStage[];
  readonly timer: Timer;
  /** Notes were published to the boards at least once. */
  readonly revealed: boolean;
  readonly tallies: Readonly<Record<string, Tally>>;
  /** People whose dots were counted, by group. */
  readonly voters: Readonly<Record<string, number>>;
  /** group -> scale -> spread. */
  readonly ratings: Readonly<Record<string, Readonly<Record<string, Spread>>>>;
  /** Groups that say they are ready for the next stage. */
  readonly ready: readonly string[];
  /** People whose hand is up, in the order they raised it. */
  readonly hands: readonly string[];
  readonly message: string | null;
}

/** The open stage, or null in the lobby and when the workshop is closed. */
export function openStage(state: Pick<WorkshopState, 'phase' | 'stage' | 'template'>): Stage | null {
  if (state.phase === 'lobby' || state.phase === 'closed') return null;
  return state.template.stages[state.stage] ?? null;
}

export function groupMembers(state: Pick<WorkshopState, 'people'>, group: string): Person[] {
  return Object.values(state.people).filter((p) => p.role === 'attendee' && p.group === group);
}

export function attendees(state: Pick<WorkshopState, 'people'>): Person[] {
  return Object.values(state.people).filter((p) => p.role === 'attendee');
}
