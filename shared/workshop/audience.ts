import { NO_ARRANGEMENT } from '../map/arrangement.ts';
import { withoutWaysBack } from './mapHistory.ts';
import { NO_MAP_HISTORY } from './mapSteps.ts';
import type { LoggedEvent, WorkshopEvent } from './events.ts';
import type { Person, WorkshopState } from './state.ts';

/**
 * What a person may know of the workshop's state and events. Facilitators and leads know all of it but the answers on
 * scales, which the report alone tells, without those of a few; observers (the big screen) all but who is who; attendees
 * their own group. How the lead arranges the map is for those two roles. An event that is not for somebody is null.
 */
export function stateFor(viewer: Person, whole: WorkshopState): WorkshopState {
  const all = { ...whole, ratings: {} };
  if (viewer.role === 'facilitator' || viewer.role === 'lead') {
    return { ...all, mapHistory: withoutWaysBack(all.mapHistory) };
  }
  const state = { ...all, arrangement: NO_ARRANGEMENT, mapHistory: NO_MAP_HISTORY, shares: [] };
  if (viewer.role === 'observer') return { ...state, people: { [viewer.id]: viewer }, hands: [] };
  const known = Object.entries(state.people).filter(([, p]) => knows(viewer, p));
  const group = viewer.group ?? '';
  return {
    ...state,
    people: Object.fromEntries(known),
    tallies: only(state.tallies, group),
    voters: only(state.voters, group),
    ready: state.ready.filter((id) => id === group),
    hands: state.hands.filter((id) => known.some(([other]) => other === id)),
  };
}

/** @param state after the event, so that a move or a join is judged by where the person is now. */
export function eventFor(viewer: Person, logged: LoggedEvent, state: WorkshopState): LoggedEvent | null {
  const event = eventOf(viewer, logged.event, state);
  return event === null ? null : event === logged.event ? logged : { ...logged, event };
}

function eventOf(viewer: Person, event: WorkshopEvent, state: WorkshopState): WorkshopEvent | null {
  if (event.type === 'ratings.tallied') return { ...event, ratings: {} };
  if (viewer.role === 'facilitator' || viewer.role === 'lead') return event;
  const group = viewer.group ?? '';
  switch (event.type) {
    case 'person.joined':
      return knows(viewer, event.person) ? event : null;
    case 'person.moved': {
      if (viewer.role !== 'attendee') return null;
      // Whoever moves in was a stranger until now. Whoever moved away must leave the list; ids of strangers say nothing.
      const person = state.people[event.person];
      return person && person.group === group ? { type: 'person.joined', person } : event;
    }
    case 'catalogue.changed':
      return { type: 'catalogue.changed', catalogue: event.catalogue };
    case 'map.arranged':
    case 'share.made':
    case 'share.ended':
      return null;
    case 'person.removed':
      return viewer.role === 'attendee' ? event : null;
    case 'hand.set': {
      const person = state.people[event.person];
      return person && knows(viewer, person) ? event : null;
    }
    case 'ready.set':
      return viewer.role === 'observer' || event.group === group ? event : null;
    case 'dots.tallied':
      if (viewer.role === 'observer') return event;
      return { ...event, tallies: only(event.tallies, group), voters: only(event.voters, group) };
    default:
      return event;
  }
}

/** Facilitators are known to everybody; attendees to their own group. */
function knows(viewer: Person, other: Person): boolean {
  if (other.id === viewer.id || other.role === 'facilitator') return true;
  return viewer.role === 'attendee' && other.role === 'attendee' && other.group === viewer.group;
}

function only<T>(byGroup: Readonly<Record<string, T>>, group: string): Record<string, T> {
  const own = byGroup[group];
  return own === undefined ? {} : { [group]: own };
}
