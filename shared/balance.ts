import type { Group, Person } from './workshop/state.ts';

/** Where people sit: pure rules over groups and the people in them. */
export interface Move {
  readonly person: string;
  readonly group: string;
}

/** How many attendees sit in each group; every group is in it. */
export function groupSizes(
  groups: readonly Group[],
  people: Readonly<Record<string, Person>>,
): Map<string, number> {
  const sizes = new Map(groups.map((group) => [group.id, 0]));
  for (const { role, group } of Object.values(people)) {
    if (role === 'attendee' && group !== null && sizes.has(group))
      sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return sizes;
}

/** Where the next person goes: the smallest group, and of equals the one with the lowest number. */
export function smallestGroup(
  groups: readonly Group[],
  people: Readonly<Record<string, Person>>,
): Group | null {
  const sizes = groupSizes(groups, people);
  const inOrder = [...groups].sort((a, b) => a.number - b.number);
  return inOrder.reduce<Group | null>(
    (best, group) => (best === null || (sizes.get(group.id) ?? 0) < (sizes.get(best.id) ?? 0) ? group : best),
    null,
  );
}

/**
 * The fewest moves after which group sizes differ by one at most. People whose group is not among `groups` are moved
 * too. Of a group that is too large the people who came last go.
 */
export function balance(groups: readonly Group[], people: Readonly<Record<string, Person>>): Move[] {
  if (groups.length === 0) return [];
  const seated = new Map<string, string[]>(groups.map((group) => [group.id, []]));
  const waiting: string[] = [];
  for (const person of Object.values(people)) {
    if (person.role === 'attendee') (seated.get(person.group ?? '') ?? waiting).push(person.id);
  }
  const total = waiting.length + [...seated.values()].reduce((sum, members) => sum + members.length, 0);
  const least = Math.floor(total / groups.length);
  const withOneMore = total % groups.length;
  const numbers = new Map(groups.map((group) => [group.id, group.number]));
  // The groups that are large already take the extra people, so that nobody moves for the remainder's sake.
  const bySize = [...seated.entries()].sort(
    ([a, left], [b, right]) => right.length - left.length || (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0),
  );
  const room: { group: string; free: number }[] = [];
  bySize.forEach(([group, members], index) => {
    const size = least + (index < withOneMore ? 1 : 0);
    waiting.push(...members.slice(size));
    room.push({ group, free: Math.max(0, size - members.length) });
  });
  return room.flatMap(({ group, free }) =>
    waiting.splice(0, free).map((person): Move => ({ person, group })),
  );
}
