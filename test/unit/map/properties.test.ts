import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FITS_NOWHERE } from '../../../shared/catalogue/catalogue.ts';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { LANES } from '../../../shared/lanes.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { Says } from '../../../shared/map/report.ts';
import { group, input, type Told } from './boards.ts';

const places = [...functions27.capabilities.slice(0, 4).map(({ id }) => id), FITS_NOWHERE, 'deleted', null];
const told: fc.Arbitrary<Told> = fc.record(
  {
    lane: fc.constantFrom(...LANES),
    on: fc.constantFrom(...places),
    dots: fc.nat({ max: 9 }),
    text: fc.string({ unit: 'binary' }),
    notes: fc.array(fc.string(), { minLength: 1, maxLength: 4 }),
  },
  { requiredKeys: ['lane', 'on', 'dots'] },
);
const groups = fc
  .array(fc.array(told, { maxLength: 8 }), { maxLength: 9 })
  .map((all) => all.map((items, index) => group(index + 1, items)));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('any map', () => {
  it('adds up', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const { numbers, capabilities, fitsNowhere, notPlaced } = makeReport(input(all));
        expect(numbers.notes).toBe(sum(all.map(({ board }) => board.notes.length)));
        expect(numbers.dots).toBe(sum(all.flatMap(({ tally }) => Object.values(tally))));
        expect(numbers.placed + numbers.fitsNowhere + numbers.notPlaced).toBe(numbers.notes);
        expect(sum(capabilities.map(({ notes }) => notes))).toBe(numbers.placed);
        expect(sum(LANES.map((lane) => numbers.lanes[lane].notes))).toBe(numbers.notes);
        const left = [...fitsNowhere, ...notPlaced];
        expect(sum([...capabilities.flatMap(({ items }) => items), ...left].map(({ dots }) => dots))).toBe(
          numbers.dots,
        );
        for (const { says, voices, reach, items } of capabilities) {
          for (const count of [says.groups, says.people])
            expect(sum(Object.values(count.voices))).toBe(count.of);
          expect(says.groups.of).toBe(numbers.present);
          expect(voices).toHaveLength(numbers.present);
          expect(reach).toBe(numbers.present - says.groups.voices.silent);
          expect(new Set(items.map((item) => item.group)).size).toBe(reach);
        }
      }),
    );
  });

  it('does not depend on the order of the groups', () => {
    fc.assert(
      fc.property(groups, fc.infiniteStream(fc.nat()), (all, random) => {
        const shuffled = [...all].map((entry) => ({ entry, key: random.next().value as number }));
        shuffled.sort((a, b) => a.key - b.key);
        expect(makeReport(input(shuffled.map(({ entry }) => entry)))).toEqual(makeReport(input(all)));
      }),
    );
  });

  it('keeps every measure within its bounds, and every word defined', () => {
    fc.assert(
      fc.property(groups, (all) => {
        const report = makeReport(input(all));
        for (const { says } of report.capabilities) [says.groups, says.people].forEach(isWithinBounds);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        expect(
          JSON.stringify({ ...report, capabilities: report.capabilities.map(({ says }) => says) }),
        ).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });

  it('turns round when less and more change places', () => {
    const turned = (item: Told): Told => ({ ...item, lane: item.lane === 'stop' ? 'more' : 'stop' });
    const simple = fc.array(
      fc.array(
        fc.record({
          lane: fc.constantFrom('stop' as const, 'more' as const),
          on: fc.constantFrom(...places),
          dots: fc.nat(5),
        }),
      ),
      { maxLength: 8 },
    );
    const steps = (all: readonly (readonly Told[])[]) =>
      makeReport(input(all.map((items, index) => group(index + 1, items)))).capabilities.map(
        ({ says }) => says.groups.step,
      );
    fc.assert(
      fc.property(simple, (all) => {
        const back = steps(all.map((items) => items.map(turned)));
        expect(steps(all).map((step) => (step === null ? null : 0 - step))).toEqual(back);
      }),
    );
  });
});

function isWithinBounds(says: Says): void {
  const { direction, contest, agreement, step, less, more, voices } = says;
  const mentions = less + more + voices.even;
  expect(direction === null).toBe(mentions === 0);
  expect(step === null).toBe(mentions === 0);
  expect(contest === null).toBe(less + more === 0);
  if (direction !== null) expect(Math.abs(direction)).toBeLessThanOrEqual(1);
  if (contest !== null) expect(contest >= 0 && contest <= 1).toBe(true);
  if (agreement !== null) expect(agreement >= 0.5 && agreement <= 1).toBe(true);
  if (step !== null) expect(Math.sign(step)).toBe(Math.sign(more - less));
  expect(says.sentence.startsWith(says.lead)).toBe(true);
}
