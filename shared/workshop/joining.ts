import { smallestGroup } from '../balance.ts';
import type { RandomBytes } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { parseLine } from '../text.ts';
import { accept, refuse, type Verdict } from '../verdict.ts';
import type { WorkshopEvent } from './events.ts';
import { pickAnimal } from './naming.ts';
import { attendees, groupMembers, type Role, type WorkshopState } from './state.ts';

/** Facilitators, observers and leads that a workshop takes, together. */
const MOST_STAFF = 200;

/**
 * An attendee who comes in: into the smallest group, under a first name, or under an animal where the workshop is anonymous.
 * @param id of the new person.
 */
export function decideJoin(
  state: WorkshopState,
  id: string,
  name: string | undefined,
  random: RandomBytes,
): Verdict<readonly WorkshopEvent[]> {
  if (state.phase === 'closed') return refuse('unknown-code');
  const group = smallestGroup(state.groups, state.people);
  if (group === null || attendees(state).length >= LIMITS.attendees) return refuse('workshop-full');
  const called = nameOf(state, group.id, name, random);
  if (!called.ok) return called;
  const person = { id, role: 'attendee', name: called.value, group: group.id } as const;
  return accept([{ type: 'person.joined', person }]);
}

function nameOf(
  state: WorkshopState,
  group: string,
  name: string | undefined,
  random: RandomBytes,
): Verdict<string> {
  if (state.anonymity === 'anonymous') {
    return accept(pickAnimal(new Set(groupMembers(state, group).map((member) => member.name)), random));
  }
  const line = parseLine(name ?? '', LIMITS.personNameChars);
  return !line.ok && line.code === 'too-long' ? refuse('bad-name', line.detail) : line;
}

/** Somebody who comes in by a secret link. @param name what the role is called. */
export function decideEnter(
  state: WorkshopState,
  person: { id: string; role: Exclude<Role, 'attendee'>; name: string },
): Verdict<readonly WorkshopEvent[]> {
  const staff = Object.values(state.people).filter(({ role }) => role !== 'attendee').length;
  if (staff >= MOST_STAFF) return refuse('workshop-full');
  return accept([{ type: 'person.joined', person: { ...person, group: null } }]);
}
