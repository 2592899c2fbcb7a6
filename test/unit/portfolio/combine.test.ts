import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { GroupInput, ReportInput } from '../../../shared/map/input.ts';
import type { Report } from '../../../shared/map/report.ts';
import { combine } from '../../../shared/portfolio/combine.ts';
import { originOf, type Combined } from '../../../shared/portfolio/views.ts';
import type { Scale } from '../../../shared/template/template.ts';
import { group, input, workshop, type Told } from '../map/boards.ts';

const CAPABILITIES = functions27.capabilities.slice(0, 5).map(({ id }) => id);
const [A, B] = CAPABILITIES as [string, string];

/** A workshop with ids of its own, held on a day of its own. */
function held(day: number, groups: readonly GroupInput[], change: Partial<ReportInput> = {}): ReportInput {
  const name = `Workshop ${day}`;
  const own = groups.map((one) => ({ ...one, id: `${one.id}-of-${day}` }));
  return input(own, {
    workshop: {
      ...workshop,
      id: `workshop-${String(day).padStart(4, '0')}`,
      name,
      createdAt: workshop.createdAt + day,
    },
    ...change,
  });
}
function combined(inputs: readonly ReportInput[]): Combined {
  const verdict = combine(inputs);
  if (!verdict.ok) throw new Error(verdict.code);
  return verdict.value;
}
const capability = (report: Report, id: string) => report.capabilities.find((one) => one.id === id)!;

const told = fc.record({
  lane: fc.constantFrom('stop' as const, 'more' as const, 'start' as const),
  on: fc.constantFrom(...CAPABILITIES, null, 'fits-nowhere'),
  dots: fc.integer({ min: 0, max: 4 }),
});
const workshops = fc
  .array(fc.array(fc.array(told, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((days) =>
    days.map((groups, day) =>
      held(
        day + 1,
        groups.map((said: Told[], at) => group(at + 1, said)),
      ),
    ),
  );

describe('one map of several workshops', () => {
  it('is the workshop’s own report when there is one', () => {
    fc.assert(
      fc.property(workshops, ([first]) => {
        expect(combined([first!]).report).toEqual(makeReport(first!));
      }),
    );
  });

  it('is the same in any order', () => {
    fc.assert(
      fc.property(workshops, (all) => {
        expect(combined([...all].reverse())).toEqual(combined(all));
      }),
    );
  });

  it('adds up: groups, people, notes, dots, and voices of every capability', () => {
    fc.assert(
      fc.property(workshops, (all) => {
        const each = all.map(makeReport);
        const whole = combined(all).report;
        const sum = (of: (report: Report) => number) => each.reduce((total, report) => total + of(report), 0);
        for (const key of [
          'groups',
          'present',
          'people',
          'notes',
          'dots',
          'placed',
          'fitsNowhere',
          'notPlaced',
        ] as const)
          expect(whole.numbers[key]).toBe(sum((report) => report.numbers[key]));
        for (const id of CAPABILITIES) {
          expect(capability(whole, id).reach).toBe(sum((report) => capability(report, id).reach));
          for (const voice of ['stop', 'silent', 'even', 'more', 'start'] as const)
            expect(capability(whole, id).says.groups.voices[voice]).toBe(
              sum((report) => capability(report, id).says.groups.voices[voice]),
            );
        }
      }),
    );
  });

  it('tells groups of the same number apart by their workshop', () => {
    const { report, sources } = combined([
      held(2, [group(1, [{ lane: 'stop', on: A }]), group(2, [{ lane: 'more', on: A }])]),
      held(1, [group(1, [{ lane: 'start', on: A }])]),
    ]);
    expect(
      capability(report, A)
        .voices.map(({ number }) => number)
        .sort(),
    ).toEqual([1, 2, 3]);
    expect([1, 2, 3].map((number) => originOf(sources, number))).toEqual([
      { workshop: 'Workshop 1', number: 1 },
      { workshop: 'Workshop 2', number: 1 },
      { workshop: 'Workshop 2', number: 2 },
    ]);
    expect(originOf(sources, 4)).toBeNull();
  });

  it('does not mix what has happened with what should, nor one audience with another', () => {
    const one = held(1, [group(1, [])]);
    const ahead = {
      ...one,
      workshop: { ...one.workshop, id: 'workshop-0009', tense: 'should-happen' as const },
    };
    const sponsors = {
      ...one,
      workshop: { ...one.workshop, id: 'workshop-0008', audience: 'sponsors' as const },
    };
    expect(combine([one, ahead])).toMatchObject({ ok: false, code: 'mixed-tense' });
    expect(combine([one, sponsors])).toMatchObject({ ok: false, code: 'mixed-audience' });
    expect(combine([])).toMatchObject({ ok: false, code: 'bad-request' });
  });
});

describe('different catalogues on one map', () => {
  const change = (edit: (catalogue: Catalogue) => Catalogue['capabilities']): Catalogue => ({
    ...functions27,
    capabilities: edit(functions27),
  });
  const merged = change(({ capabilities }) =>
    capabilities.filter(({ id }) => id !== B).map((one) => (one.id === A ? { ...one, formerly: [B] } : one)),
  );

  it('brings what was merged together, whichever of the two is newer', () => {
    const apart = held(1, [
      group(1, [
        { lane: 'stop', on: A },
        { lane: 'stop', on: B },
      ]),
    ]);
    const together = held(2, [group(1, [{ lane: 'stop', on: A }])], { catalogue: merged });
    expect(capability(combined([apart, together]).report, A)).toMatchObject({ notes: 3, reach: 2 });
    const older = held(1, [group(1, [{ lane: 'stop', on: B }])], { catalogue: merged });
    const newer = held(2, [group(1, [{ lane: 'stop', on: A }])]);
    expect(combined([older, newer]).left).toEqual([]);
  });

  it('takes what was split off back to where it came from', () => {
    const own = {
      ...functions27.capabilities[0]!,
      id: 'split-off-one',
      name: 'One-page reports',
      splitFrom: A,
    };
    const split = change(({ capabilities }) => [...capabilities, own]);
    const older = held(1, [group(1, [{ lane: 'more', on: own.id }])], { catalogue: split });
    expect(capability(combined([older, held(2, [group(1, [])])]).report, A).notes).toBe(1);
  });

  it('counts what it has no place for, and says so', () => {
    const without = change(({ capabilities }) => capabilities.filter(({ id }) => id !== A));
    const older = held(1, [
      group(1, [
        { lane: 'more', on: A },
        { lane: 'stop', on: A },
      ]),
    ]);
    const { report, left } = combined([older, held(2, [group(1, [])], { catalogue: without })]);
    expect(report.numbers).toMatchObject({ notes: 2, placed: 0, notPlaced: 2 });
    expect(left).toEqual([
      `2 notes of Workshop 1 are not placed: this map has no ${functions27.capabilities[0]!.name}.`,
    ]);
  });
});

describe('answers on scales', () => {
  const scale: Scale = { id: 'maturity', question: 'How mature?', steps: 5, low: 'Not', high: 'Very' };
  const answered = (day: number, spread: readonly number[], own = scale) => {
    const one = held(day, [group(1, [])], { scales: [own] });
    return { ...one, ratings: { [one.groups[0]!.id]: { [own.id]: spread } } };
  };
  const scaleOf = (inputs: readonly ReportInput[]) => combined(inputs).report.scales[0]!;

  it('are added up', () => {
    expect(scaleOf([answered(1, [1, 2, 0, 0, 0]), answered(2, [0, 0, 0, 0, 3])])).toMatchObject({
      answers: 6,
      spread: [1, 2, 0, 0, 3],
    });
  });

  it('of fewer than three people stay hidden: no map minus another tells them', () => {
    const few = [answered(1, [1, 1, 0, 0, 0]), answered(3, [0, 0, 2, 0, 0])];
    const many = answered(2, [0, 0, 0, 3, 0]);
    for (const inputs of [
      [few[0]!, many],
      [...few, many],
    ])
      expect(scaleOf(inputs)).toMatchObject({ answers: 3, spread: [0, 0, 0, 3, 0] });
    expect(scaleOf(few)).toMatchObject({ answers: 0, median: null });
    expect(combined([few[0]!, many]).left).toHaveLength(1);
  });

  it('to another question are left out, and that is said', () => {
    const other = answered(1, [5, 0, 0, 0, 0], { ...scale, question: 'How old?' });
    const { report, left } = combined([other, answered(2, [0, 4, 0, 0, 0])]);
    expect(report.scales[0]).toMatchObject({ question: 'How mature?', answers: 4 });
    expect(left[0]).toContain('How old?');
  });
});
