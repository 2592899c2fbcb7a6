import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANES } from '../../shared/lanes.ts';
import { clampBallot, spreadRatings, tallyDots, type VotedItem } from '../../shared/tally.ts';
import { shuffled } from '../../shared/shuffle.ts';

const items: VotedItem[] = Array.from({ length: 12 }, (_, n) => ({ id: `item-${n}`, lane: LANES[n % 3]! }));
const budget = { total: 7, perLane: 3, perItem: 2 };
const ballot = fc.dictionary(
  fc.constantFrom(...items.map(({ id }) => id), 'stranger', '__proto__', 'constructor'),
  fc.oneof(fc.integer({ min: -3, max: 40 }), fc.double(), fc.constant(Infinity)),
);
const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

describe('a ballot', () => {
  it('never counts for more than the budget, and never for what is no item', () => {
    fc.assert(
      fc.property(ballot, (given) => {
        const counted = clampBallot(items, given, budget);
        expect(sum(counted.values())).toBeLessThanOrEqual(budget.total);
        for (const lane of LANES) {
          const inLane = items.filter((item) => item.lane === lane).map(({ id }) => counted.get(id) ?? 0);
          expect(sum(inLane)).toBeLessThanOrEqual(budget.perLane);
        }
        for (const [id, count] of counted) {
          expect(items.some((item) => item.id === id)).toBe(true);
          expect(count).toBeLessThanOrEqual(Math.min(budget.perItem, given[id] ?? 0));
          expect(Number.isInteger(count) && count > 0).toBe(true);
        }
      }),
    );
  });

  it('within the budget counts as it is', () => {
    const given = { 'item-0': 2, 'item-3': 1, 'item-1': 2, 'item-2': 1 };
    expect(Object.fromEntries(clampBallot(items, given, budget))).toEqual(given);
    expect(clampBallot(items, { 'item-0': 9 }, {}).get('item-0')).toBe(9);
  });
});

describe('a tally', () => {
  it('is the same in whatever order the ballots come', () => {
    const random = (count: number) =>
      new Uint8Array(Array.from({ length: count }, () => Math.floor(Math.random() * 256)));
    fc.assert(
      fc.property(fc.array(ballot, { maxLength: 20 }), (ballots) => {
        const tally = tallyDots(items, ballots, budget);
        expect(tallyDots(items, shuffled(ballots, random), budget)).toEqual(tally);
        expect(sum(Object.values(tally.tally))).toBeLessThanOrEqual(ballots.length * budget.total);
        expect(tally.voters).toBeLessThanOrEqual(ballots.length);
      }),
    );
  });

  it('counts a voter only when a dot of theirs counts', () => {
    const counted = tallyDots(items, [{ 'item-0': 1 }, { stranger: 3 }, {}, { 'item-0': 2 }], budget);
    expect(counted).toEqual({ tally: { 'item-0': 3 }, voters: 2 });
  });
});

describe('ratings', () => {
  it('become a spread a scale, without answers that are off the scale', () => {
    const scale = { id: 'pmo', question: '?', steps: 3, low: 'low', high: 'high' };
    const answers: Record<string, number>[] = [
      { pmo: 1 },
      { pmo: 3 },
      { pmo: 3 },
      { pmo: 4 },
      { pmo: 0 },
      { other: 2 },
    ];
    expect(spreadRatings([scale], answers)).toEqual({ pmo: [1, 0, 2] });
    expect(spreadRatings([scale], [])).toEqual({ pmo: [0, 0, 0] });
  });
});
