import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Anonymity, Audience, Template, Tense } from '../template/template.ts';
import type { MapChange } from '../map/arrangement.ts';
import type { CarriedCommitment } from '../map/report.ts';
import type { StepMark } from './mapSteps.ts';
import type { Group, Person, Share, Spread, Tally, Timer } from './state.ts';

/** Version of the workshop log and of the control wire. A reader refuses what it does not know. */
export const WORKSHOP_VERSION = 1;

/** What was decided. Holds no secret, no note text and no ballot: an event may be sent to whoever its audience is. */
export type WorkshopEvent =
  | WorkshopCreated
  | { readonly type: 'group.added'; readonly group: Group }
  | { readonly type: 'group.removed'; readonly group: string }
  | { readonly type: 'person.joined'; readonly person: Person }
  | { readonly type: 'person.moved'; readonly person: string; readonly group: string }
  | { readonly type: 'person.removed'; readonly person: string }
  | { readonly type: 'stage.opened'; readonly stage: number; readonly round: number; readonly timer: Timer }
  | { readonly type: 'stage.closing'; readonly round: number; readonly next: number | 'closed' }
  | { readonly type: 'notes.revealed'; readonly round: number; readonly notes: number }
  | {
      readonly type: 'dots.tallied';
      readonly round: number;
      readonly tallies: Record<string, Tally>;
      readonly voters: Record<string, number>;
    }
  | {
      readonly type: 'ratings.tallied';
      readonly round: number;
      readonly ratings: Record<string, Record<string, Spread>>;
    }
  | { readonly type: 'timer.set'; readonly timer: Timer }
  | { readonly type: 'ready.set'; readonly group: string; readonly ready: boolean }
  | { readonly type: 'hand.set'; readonly person: string; readonly up: boolean }
  | { readonly type: 'message.said'; readonly text: string }
  | { readonly type: 'catalogue.changed'; readonly catalogue: Catalogue; readonly step?: StepMark }
  /** One without a mark belongs to the step before it. */
  | { readonly type: 'map.arranged'; readonly change: MapChange; readonly step?: StepMark }
  | { readonly type: 'share.made'; readonly share: Share }
  | { readonly type: 'share.ended'; readonly share: string }
  | { readonly type: 'workshop.closed' };

export interface WorkshopCreated {
  readonly type: 'workshop.created';
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly anonymity: Anonymity;
  readonly tense: Tense;
  readonly audience: Audience;
  readonly template: Template;
  readonly catalogue: Catalogue;
  /** Commitments of earlier workshops that are still open. */
  readonly carried?: readonly CarriedCommitment[];
  /** Of a workshop that was taken over from a file: how many people took part, whom no log knows. */
  readonly importedPeople?: number;
}

export type EventType = WorkshopEvent['type'];

/** An event as it is stored and sent. */
export interface LoggedEvent {
  /** Position in the workshop's log, from 1. */
  readonly seq: number;
  /** Server clock, milliseconds. */
  readonly at: number;
  readonly event: WorkshopEvent;
}
