import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundOf, dotsLeft, ownOrder } from '../../../client/desk/ballot.ts';
import { LANES } from '../../../shared/lanes.ts';
import { clampBallot } from '../../../shared/tally.ts';

const budget = { perLane: 3, perItem: 2 };
const items = [
  { id: 'item-aaaa', lane: 'stop' },
  { id: 'item-bbbb', lane: 'stop' },
  { id: 'item-cccc', lane: 'more' },
] as const;

test('what is left counts a lane at a time', () => {
  expect(dotsLeft(items, {}, budget)).toEqual({ total: null, lanes: { stop: 3, more: 3, start: 3 } });
  expect(dotsLeft(items, { 'item-aaaa': 2, 'item-cccc': 1 }, budget).lanes).toEqual({
    stop: 1,
    more: 2,
    start: 3,
  });
  expect(dotsLeft(items, { 'item-aaaa': 2 }, { total: 5 })).toEqual({
    total: 3,
    lanes: { stop: null, more: null, start: null },
  });
});

test('the bound that stops a dot is named', () => {
  const [first, second, third] = items;
  expect(boundOf(items, {}, budget, first)).toBeNull();
  expect(boundOf(items, { 'item-aaaa': 2 }, budget, first)).toBe('item');
  expect(boundOf(items, { 'item-aaaa': 2, 'item-bbbb': 1 }, budget, second)).toBe('lane');
  expect(boundOf(items, { 'item-aaaa': 1, 'item-bbbb': 1 }, { total: 2 }, third)).toBe('total');
});

test('dots on what has left the board are not spent', () => {
  expect(dotsLeft(items, { 'item-gone': 3 }, budget).lanes.stop).toBe(3);
});

test('a dot that the page lets somebody give is a dot that the tally counts', () => {
  const board = fc.array(fc.constantFrom(...LANES), { minLength: 1, maxLength: 8 });
  const bound = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
  const bounds = fc.record({ total: bound, perLane: bound, perItem: bound });
  fc.assert(
    fc.property(board, bounds, fc.array(fc.nat(7), { maxLength: 30 }), (lanes, limits, wishes) => {
      const things = lanes.map((lane, index) => ({ id: `item-${index}000`, lane }));
      const given: Record<string, number> = {};
      const most = Object.fromEntries(Object.entries(limits).filter(([, n]) => n !== undefined));
      for (const wish of wishes) {
        const thing = things[wish];
        if (thing === undefined || boundOf(things, given, most, thing) !== null) continue;
        given[thing.id] = (given[thing.id] ?? 0) + 1;
        expect(Object.fromEntries(clampBallot(things, given, most))).toEqual(given);
      }
    }),
  );
});

test('everybody has an order of their own, and keeps it', () => {
  const things = Array.from({ length: 12 }, (_, i) => ({ id: `item-${1000 + i}`, lane: 'stop' as const }));
  const idsOf = (person: string, of = things) => ownOrder(of, person).map(({ id }) => id);
  expect(idsOf('person-ana')).toEqual(idsOf('person-ana', [...things].reverse()));
  expect(idsOf('person-ana')).not.toEqual(idsOf('person-ben'));
  const firsts = new Map<string, number>();
  for (let i = 0; i < 1200; i++) {
    const [first = ''] = idsOf(`person-${i}`);
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  // A hundred each on average; 60 is more than four standard deviations away.
  for (const { id } of things) expect(firsts.get(id)).toBeGreaterThan(60);
  const later = idsOf('person-ana', [...things, { id: 'item-late', lane: 'stop' }]);
  expect(later.filter((id) => id !== 'item-late')).toEqual(idsOf('person-ana'));
});
