import { arrange, NO_ARRANGEMENT } from '../map/arrangement.ts';
import type { LoggedEvent, WorkshopCreated } from './events.ts';
import { withStep } from './mapHistory.ts';
import { NO_MAP_HISTORY } from './mapSteps.ts';
import type { Person, WorkshopState } from './state.ts';

/** State after one more event. Pure; unknown people and groups in an event change nothing. */
export function fold(state: WorkshopState | null, logged: LoggedEvent): WorkshopState {
  const { at, event } = logged;
  if (event.type === 'workshop.created') return created(event, at);
  if (state === null) throw new Error('a workshop log begins with workshop.created');
  switch (event.type) {
    case 'group.added':
      return { ...state, groups: [...state.groups, event.group] };
    case 'group.removed':
      return { ...state, groups: state.groups.filter((g) => g.id !== event.group) };
    case 'person.joined':
      return withPerson(state, event.person);
    case 'person.moved': {
      const person = state.people[event.person];
      return person ? withPerson(state, { ...person, group: event.group }) : state;
    }
    case 'person.removed': {
      const { [event.person]: _gone, ...people } = state.people;
      return { ...state, people, hands: state.hands.filter((id) => id !== event.person) };
    }
    case 'stage.opened':
      return {
        ...ended(state, at),
        stage: event.stage,
        round: event.round,
        phase: 'open',
        timer: event.timer,
        ready: [],
        hands: [],
        message: null,
        history: [...ended(state, at).history, { index: event.stage, round: event.round, at, endedAt: null }],
      };
    case 'stage.closing':
      return { ...state, phase: 'closing', timer: { endsAt: null, left: null } };
    case 'notes.revealed':
      return { ...state, revealed: true };
    case 'dots.tallied':
      return { ...state, tallies: event.tallies, voters: event.voters };
    case 'ratings.tallied':
      return { ...state, ratings: event.ratings };
    case 'timer.set':
      return { ...state, timer: event.timer };
    case 'ready.set':
      return { ...state, ready: toggled(state.ready, event.group, event.ready) };
    case 'hand.set':
      return { ...state, hands: toggled(state.hands, event.person, event.up) };
    case 'message.said':
      return { ...state, message: event.text === '' ? null : event.text };
    case 'catalogue.changed':
      return { ...state, catalogue: event.catalogue, mapHistory: withStep(state, logged, event) };
    case 'map.arranged':
      return {
        ...state,
        arrangement: arrange(state.arrangement, event.change),
        mapHistory: withStep(state, logged, event),
      };
    case 'share.made':
      return { ...state, shares: [...state.shares, event.share] };
    case 'share.ended':
      return { ...state, shares: state.shares.filter(({ id }) => id !== event.share) };
    case 'workshop.closed':
      return {
        ...ended(state, at),
        phase: 'closed',
        timer: { endsAt: null, left: null },
        ready: [],
        hands: [],
        message: null,
      };
  }
}

function created(event: WorkshopCreated, at: number): WorkshopState {
  const { type: _type, carried = [], importedPeople = null, ...settings } = event;
  return {
    ...settings,
    carried,
    importedPeople,
    arrangement: NO_ARRANGEMENT,
    mapHistory: NO_MAP_HISTORY,
    shares: [],
    createdAt: at,
    groups: [],
    people: {},
    stage: -1,
    round: 0,
    phase: 'lobby',
    history: [],
    timer: { endsAt: null, left: null },
    revealed: false,
    tallies: {},
    voters: {},
    ratings: {},
    ready: [],
    hands: [],
    message: null,
  };
}

function withPerson(state: WorkshopState, person: Person): WorkshopState {
  return { ...state, people: { ...state.people, [person.id]: person } };
}

function ended(state: WorkshopState, at: number): WorkshopState {
  return { ...state, history: state.history.map((h) => (h.endedAt === null ? { ...h, endedAt: at } : h)) };
}

function toggled(list: readonly string[], id: string, on: boolean): readonly string[] {
  const without = list.filter((other) => other !== id);
  return on ? [...without, id] : without;
}
