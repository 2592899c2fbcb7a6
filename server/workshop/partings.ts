import { boardName, deskName } from '../../shared/names.ts';
import type { EventType } from '../../shared/workshop/events.ts';
import type { Person, WorkshopState } from '../../shared/workshop/state.ts';
import type { Documents } from '../sync/documents.ts';
import type { Step } from './memory.ts';
import type { Workshop } from './workshops.ts';

/** Whoever points at a board is seen as long as the stage has people work together, and not a moment longer. */
export function hidePresence(documents: Documents, { id, memory }: Workshop, steps: readonly Step[]): void {
  const movesOn = steps.some(({ logged: { event } }) => STAGE_EVENTS.has(event.type));
  if (movesOn) for (const group of memory.state.groups) documents.hidePresence(boardName(id, group.id));
}

const STAGE_EVENTS: ReadonlySet<EventType> = new Set(['stage.opened', 'stage.closing', 'workshop.closed']);

/** Takes people off documents that are not theirs any more. */
export function part(documents: Documents, { id: workshop }: Workshop, steps: readonly Step[]): void {
  for (const { logged, before } of steps) {
    const { event } = logged;
    if (event.type !== 'person.moved' && event.type !== 'person.removed') continue;
    const person = before?.people[event.person];
    if (before == null || person === undefined) continue;
    if (event.type === 'person.moved') leaveGroup(documents, workshop, person);
    else leave(documents, before, person);
  }
}

/** The same when it is not known what happened, but what was before. */
export function partAnew(documents: Documents, { id, memory }: Workshop, before: WorkshopState): void {
  const { groups, people, round } = memory.state;
  for (const person of Object.values(before.people)) {
    const now = people[person.id];
    if (now === undefined) leave(documents, before, person);
    else if (now.group !== person.group) leaveGroup(documents, id, person);
    if (before.round !== round) documents.disconnect(deskName(id, person.id, before.round), 'desk-closed');
  }
  for (const group of groups) documents.hidePresence(boardName(id, group.id));
}

function leaveGroup(documents: Documents, workshop: string, { id, group }: Person): void {
  if (group !== null) documents.disconnect(boardName(workshop, group), 'not-allowed', id);
}

function leave(documents: Documents, { groups, id: workshop, round }: WorkshopState, person: Person): void {
  const theirs = person.role === 'attendee' ? [person.group] : groups.map((group) => group.id);
  for (const group of theirs) {
    if (group !== null) documents.disconnect(boardName(workshop, group), 'not-signed-in', person.id);
  }
  documents.disconnect(deskName(workshop, person.id, round), 'not-signed-in', person.id);
}
