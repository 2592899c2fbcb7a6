import { balance, type Move } from '../balance.ts';
import { makeId, type RandomBytes } from '../ids.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import type { WorkshopEvent } from './events.ts';
import { pickAnimal } from './naming.ts';
import { groupMembers, type Group, type Person, type WorkshopState } from './state.ts';

/** In the lobby any number, and people are spread again. Later groups have boards: more may come, none may go. */
export function setGroups(
  state: WorkshopState,
  count: number,
  random: RandomBytes,
): Verdict<WorkshopEvent[]> {
  const inOrder = [...state.groups].sort((a, b) => a.number - b.number);
  const inLobby = state.phase === 'lobby';
  if (count < inOrder.length && !inLobby) return refuse('wrong-stage');
  const kept = inOrder.slice(0, count);
  const dropped = inOrder.slice(count);
  const top = inOrder.at(-1)?.number ?? 0;
  const added = Array.from({ length: Math.max(0, count - inOrder.length) }, (_, index): Group => {
    return { id: makeId(random), number: top + index + 1 };
  });
  const moves = inLobby ? balance([...kept, ...added], state.people) : [];
  return accept([
    ...added.map((group): WorkshopEvent => ({ type: 'group.added', group })),
    ...seat(state, moves, random),
    ...dropped.map((group): WorkshopEvent => ({ type: 'group.removed', group: group.id })),
  ]);
}

/** Spreads people evenly, moving as few as it can. */
export function balanceGroups(state: WorkshopState, random: RandomBytes): Verdict<WorkshopEvent[]> {
  return accept(seat(state, balance(state.groups, state.people), random));
}

/** Codes: unknown-person (or no attendee), unknown-group. */
export function movePerson(state: WorkshopState, to: Move, random: RandomBytes): Verdict<WorkshopEvent[]> {
  const person = Object.hasOwn(state.people, to.person) ? state.people[to.person] : undefined;
  if (person?.role !== 'attendee') return refuse('unknown-person');
  if (!state.groups.some((group) => group.id === to.group)) return refuse('unknown-group');
  return accept(person.group === to.group ? [] : seat(state, [to], random));
}

/** In an anonymous workshop a name is unique in its group, so that whoever moves in may need another animal. */
function seat(state: WorkshopState, moves: readonly Move[], random: RandomBytes): WorkshopEvent[] {
  const people: Record<string, Person> = { ...state.people };
  return moves.flatMap(({ person: id, group }): WorkshopEvent[] => {
    const person = people[id];
    if (person === undefined) return [];
    const taken = new Set(groupMembers({ people }, group).map((member) => member.name));
    const moved: WorkshopEvent = { type: 'person.moved', person: id, group };
    if (state.anonymity === 'named' || !taken.has(person.name)) {
      people[id] = { ...person, group };
      return [moved];
    }
    const renamed = { ...person, group, name: pickAnimal(taken, random) };
    people[id] = renamed;
    return [moved, { type: 'person.joined', person: renamed }];
  });
}
