import { LIMITS } from '../../shared/limits.ts';
import type { WorkshopEvent } from '../../shared/workshop/events.ts';
import { attendees } from '../../shared/workshop/state.ts';
import type { Memory } from './memory.ts';
import type { Entry } from './record.ts';

export interface Rescue {
  /** What still fits, to be stored anew; null when nothing does. */
  readonly entry: Entry | null;
  /** Decisions that are lost. */
  readonly lost: number;
}

/**
 * What can be saved of decisions that a log has lost and gone on without: who came in keeps their place and ticket, and
 * who was removed stays so. All else was judged by a state that is no more. @param memory of the log as it is now
 */
export function rescue(ours: readonly Entry[], memory: Memory, at: number): Rescue {
  const { state } = memory;
  const events = ours.flatMap((entry) => entry.events);
  const removed = new Set(events.flatMap((event) => (event.type === 'person.removed' ? event.person : [])));
  const groups = new Set(state.groups.map(({ id }) => id));
  let room = LIMITS.attendees - attendees(state).length;
  const fits = (event: WorkshopEvent): boolean => {
    if (event.type === 'person.removed') return Object.hasOwn(state.people, event.person);
    if (event.type !== 'person.joined') return false;
    const { id, role, group } = event.person;
    if (Object.hasOwn(state.people, id) || removed.has(id)) return false;
    if (role !== 'attendee') return true;
    return state.phase !== 'closed' && groups.has(group ?? '') && room-- > 0;
  };
  const kept = events.filter(fits);
  const joined = new Set(kept.flatMap((event) => (event.type === 'person.joined' ? event.person.id : [])));
  const tickets = Object.fromEntries(
    ours.flatMap((entry) => Object.entries(entry.tickets ?? {})).filter(([person]) => joined.has(person)),
  );
  // Who is there already, maybe through another process, or is to be gone, is as they should be.
  const isRight = (event: WorkshopEvent): boolean => {
    if (event.type !== 'person.joined') return event.type === 'person.removed';
    return Object.hasOwn(state.people, event.person.id) || removed.has(event.person.id);
  };
  const lost = events.filter((event) => !kept.includes(event) && !isRight(event)).length;
  return { entry: kept.length === 0 ? null : { at, events: kept, tickets }, lost };
}
