import { groupMembers, openStage, type WorkshopState } from '../../shared/workshop/state.ts';
import type { GroupPulse, Pulse } from '../../shared/workshop/wire.ts';
import { EMPTY_BOARD, type BoardCounts, type DeskCounts } from './counts.ts';
import type { Crowd } from './crowd.ts';

export interface Counts {
  readonly boards: ReadonlyMap<string, BoardCounts>;
  /** By person, of the round that is open. */
  readonly desks: ReadonlyMap<string, DeskCounts>;
  /** By group, server time. */
  readonly changedAt: ReadonlyMap<string, number>;
  /** As Pulse.storing. */
  readonly storing: boolean;
}

/** The pulse of a workshop as a facilitator gets it. */
export function pulseOf(state: WorkshopState, counted: Counts, crowd: Crowd, now: number): Pulse {
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

function groupPulse(state: WorkshopState, counted: Counts, crowd: Crowd, group: string): GroupPulse {
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
