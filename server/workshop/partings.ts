import { boardName, deskName } from '../../shared/names.ts';
import type { EventType } from '../../shared/workshop/events.ts';
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
    if (event.type === 'person.moved') {
      if (person.group !== null)
        documents.disconnect(boardName(workshop, person.group), 'not-allowed', person.id);
      continue;
    }
    const groups = person.role === 'attendee' ? [person.group] : before.groups.map((group) => group.id);
    for (const group of groups) {
      if (group !== null) documents.disconnect(boardName(workshop, group), 'not-signed-in', person.id);
    }
    documents.disconnect(deskName(workshop, person.id, before.round), 'not-signed-in', person.id);
  }
}
