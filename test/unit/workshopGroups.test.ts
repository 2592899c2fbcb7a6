import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, groupSizes, smallestGroup } from '../../shared/balance.ts';
import type { Group, Person } from '../../shared/workshop/state.ts';

const groups: Group[] = Array.from({ length: 5 }, (_, n) => ({ id: `group-${n}`, number: n + 1 }));

function seat(at: readonly number[]): Record<string, Person> {
  const people = at.map((group, n): Person => {
    return { id: `person-${n}`, role: 'attendee', name: `P${n}`, group: `group-${group}` };
  });
  return Object.fromEntries(people.map((person) => [person.id, person]));
}

describe('the smallest group', () => {
  it('is the first of the smallest, and none where there are none', () => {
    expect(smallestGroup(groups, seat([0, 0, 1]))?.id).toBe('group-2');
    expect(smallestGroup(groups, {})?.id).toBe('group-0');
    expect(smallestGroup([], {})).toBeNull();
  });
});

describe('balancing', () => {
  it('leaves sizes that differ by one at most, and moves as few as that takes', () => {
    // Group 9 is one that has gone: whoever sat there must move.
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 3, 4, 9), { maxLength: 60 }), (at) => {
        const people = seat(at);
        const before = groupSizes(groups, people);
        const moves = balance(groups, people);
        for (const { person, group } of moves) people[person] = { ...people[person]!, group };
        const sizes = [...groupSizes(groups, people).values()];
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(at.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(new Set(moves.map(({ person }) => person)).size).toBe(moves.length);
        const most = Math.ceil(at.length / groups.length);
        const least = Math.floor(at.length / groups.length);
        const tooMany = [...before.values()].reduce((sum, size) => sum + Math.max(0, size - most), 0);
        const tooFew = [...before.values()].reduce((sum, size) => sum + Math.max(0, least - size), 0);
        const homeless = at.filter((group) => group === 9).length;
        expect(moves.length).toBeLessThanOrEqual(Math.max(tooMany + homeless, tooFew));
      }),
    );
  });

  it('moves nobody when all is well, and the last to come when not', () => {
    expect(balance(groups, seat([0, 1, 2, 3, 4, 0]))).toEqual([]);
    expect(balance(groups.slice(0, 2), seat([0, 0, 0, 1])).map(({ person }) => person)).toEqual(['person-2']);
    expect(balance(groups.slice(0, 2), seat([0, 0, 0, 0])).map(({ person }) => person)).toEqual([
      'person-2',
      'person-3',
    ]);
  });
});
