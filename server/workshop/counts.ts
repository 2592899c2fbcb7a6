import { itemsOf, readBoard } from '../../shared/board.ts';
import { deskOf, readDots, readRatings } from '../../shared/desk.ts';
import { groupMembers, openStage, type WorkshopState } from '../../shared/workshop/state.ts';
import type { GroupPulse, Pulse } from '../../shared/workshop/wire.ts';
import type * as Y from 'yjs';
import type { Crowd } from './crowd.ts';

/** What is known of a board without knowing what stands on it. */
export interface BoardCounts {
  readonly notes: number;
  readonly lanes: { readonly stop: number; readonly more: number; readonly start: number };
  readonly clustered: number;
  readonly items: number;
  readonly placed: number;
  readonly commitments: number;
  readonly damaged: boolean;
}

export const EMPTY_BOARD: BoardCounts = {
  notes: 0,
  lanes: { stop: 0, more: 0, start: 0 },
  clustered: 0,
  items: 0,
  placed: 0,
  commitments: 0,
  damaged: false,
};

export function countBoard(doc: Y.Doc, whole: boolean): BoardCounts {
  const view = readBoard(doc);
  const items = itemsOf(view);
  const inLane = (lane: 'stop' | 'more' | 'start') => view.notes.filter((note) => note.lane === lane).length;
  return {
    notes: view.notes.length,
    lanes: { stop: inLane('stop'), more: inLane('more'), start: inLane('start') },
    clustered: view.notes.filter((note) => note.cluster !== null).length,
    items: items.length,
    placed: items.filter((item) => item.capability !== null).length,
    commitments: view.commitments.length,
    damaged: !whole,
  };
}

/** What is known of a desk: how many drafts, and whether something was chosen. */
export interface DeskCounts {
  readonly drafts: number;
  readonly chosen: boolean;
}

export function countDesk(doc: Y.Doc): DeskCounts {
  const chosen = Object.keys(readDots(doc)).length + Object.keys(readRatings(doc)).length > 0;
  return { drafts: deskOf(doc).drafts.size, chosen };
}

export interface Counted {
  readonly boards: ReadonlyMap<string, BoardCounts>;
  /** By person, of the round that is open. */
  readonly desks: ReadonlyMap<string, DeskCounts>;
  /** By group, server time. */
  readonly changedAt: ReadonlyMap<string, number>;
  /** As Pulse.storing. */
  readonly storing: boolean;
}

/** The pulse of a workshop as a facilitator gets it. */
export function pulseOf(state: WorkshopState, counted: Counted, crowd: Crowd, now: number): Pulse {
  const people = Object.values(state.people).filter(({ role }) => role === 'attendee');
  const away = people
    .filter(({ id }) => !crowd.isHere(id))
    .map(({ id }) => ({ person: id, since: crowd.awaySince(id) }));
  return {
    now,
    here: people.length - away.length,
    offline: away.length,
    unsaved: crowd.unsaved(state),
    storing: counted.storing,
    away,
    groups: Object.fromEntries(state.groups.map(({ id }) => [id, groupPulse(state, counted, crowd, id)])),
  };
}

function groupPulse(state: WorkshopState, counted: Counted, crowd: Crowd, group: string): GroupPulse {
  const members = groupMembers(state, group);
  const desks = members.flatMap(({ id }) => counted.desks.get(id) ?? []);
  const { notes, lanes, ...board } = counted.boards.get(group) ?? EMPTY_BOARD;
  const writing = openStage(state)?.kind === 'write';
  return {
    here: members.filter(({ id }) => crowd.isHere(id)).length,
    notes: writing ? desks.reduce((sum, { drafts }) => sum + drafts, 0) : notes,
    lanes: state.revealed ? lanes : null,
    ...board,
    voted: desks.filter(({ chosen }) => chosen).length,
    changedAt: counted.changedAt.get(group) ?? null,
  };
}
