import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FITS_NOWHERE } from '../../../shared/catalogue/catalogue.ts';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import { readReport } from '../../../shared/import/fromReport.ts';
import { spreadsOf } from '../../../shared/import/ratings.ts';
import { LANES } from '../../../shared/lanes.ts';
import { VALUE_AREAS } from '../../../shared/map/arrangement.ts';
import { makeReport } from '../../../shared/map/aggregate.ts';
import type { ReportScale } from '../../../shared/map/measured.ts';
import { medianOf } from '../../../shared/map/scales.ts';
import { cleanText } from '../../../shared/text.ts';
import { fold } from '../../../shared/workshop/fold.ts';
import type { WorkshopEvent } from '../../../shared/workshop/events.ts';
import type { WorkshopState } from '../../../shared/workshop/state.ts';
import { stopMoreStartWithMaturity } from '../../../shared/template/stopMoreStart.ts';
import { buildWorkshopReport } from '../../../server/export/report.ts';
import * as Y from 'yjs';
import { hostileText, wholeReport } from '../export/reports.ts';
import { group, input, workshop, type Told } from '../map/boards.ts';
import { roundTrip, withoutIds } from './plain.ts';

const text = (most: number) => hostileText(most).map((it) => cleanText(it).trim());
const told: fc.Arbitrary<Told> = fc.record(
  {
    lane: fc.constantFrom(...LANES),
    on: fc.constantFrom('benefits', 'audits', 'report-status', FITS_NOWHERE, 'was-deleted', null),
    dots: fc.nat(2),
    text: text(280),
    title: text(120),
    notes: fc.array(text(60), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['lane', 'on', 'dots'] },
);
const promise = fc.record({
  intention: text(200).map((it) => `${it}x`),
  owner: text(20),
  due: fc.constantFrom('', '2026-06-30'),
  capability: fc.constantFrom('benefits', 'was-deleted', null),
  action: text(40),
  result: text(40),
});
const scale = { id: 'organisation', question: 'How mature?', steps: 5, low: 'New', high: 'Old' };
const rateStage = {
  kind: 'rate',
  name: 'Rate',
  prompt: 'Where do you stand?',
  lanePrompts: null,
  openedAt: workshop.createdAt,
  endedAt: workshop.stages[0]!.openedAt,
} as const;

const reports = fc
  .record({
    all: fc.array(fc.tuple(fc.array(told, { maxLength: 9 }), fc.array(promise, { maxLength: 2 })), {
      maxLength: 6,
    }),
    lead: fc.array(fc.tuple(fc.nat(5), fc.nat(8), fc.constantFrom('benefits', 'audits', FITS_NOWHERE)), {
      maxLength: 6,
    }),
    values: fc.array(fc.tuple(fc.nat(5), fc.nat(8), fc.subarray([...VALUE_AREAS], { minLength: 1 })), {
      maxLength: 6,
    }),
    answers: fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 9 }), { maxLength: 6 }),
  })
  .map(({ all, lead, values, answers }) => {
    const groups = all.map(([items, promises], index) => group(index + 1, items, promises));
    const idOf = (number: number, item: number) => `g${number + 1}-item-${item}`;
    const spread = (given: readonly number[]) =>
      [1, 2, 3, 4, 5].map((step) => given.filter((it) => it === step).length);
    return makeReport(
      input(groups, {
        workshop: { ...workshop, stages: [rateStage, ...workshop.stages] },
        scales: [scale],
        ratings: Object.fromEntries(
          groups.map(({ id }, index) => [id, { organisation: spread(answers[index] ?? []) }]),
        ),
        arrangement: {
          placements: Object.fromEntries(lead.map(([number, item, place]) => [idOf(number, item), place])),
          values: Object.fromEntries(values.map(([number, item, areas]) => [idOf(number, item), areas])),
          maturity: { benefits: { asIs: 2, toBe: 4 } },
        },
      }),
    );
  });

describe('a JSON export that is imported', () => {
  it('gives the same report again, but for ids and when it was made', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (report) => {
        const { again, remarks } = await roundTrip(report);
        expect(withoutIds(again)).toEqual(withoutIds(report));
        expect(remarks.total).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('is whole: agreement, conflict, trays, scales, maturity, promises, what was carried', async () => {
    const report = wholeReport();
    const rated = { ...report, workshop: { ...report.workshop, stages: [rateStage, ...workshop.stages] } };
    const { again, remarks } = await roundTrip(rated);
    expect(withoutIds(again)).toEqual(withoutIds(rated));
    expect(remarks.total).toBe(0);
    expect(again.workshop.id).not.toBe(report.workshop.id);
  });

  it.each([
    ['stand in each other’s way', [0, 3, 1, 1, 3], [3, 4]],
    ['stand at the end of the scale', [4, 2, 3, 0, 0], [1.5, null, 2]],
  ])('finds the medians of groups that %s', (_, spread, medians) => {
    const groups = medians.map((median, index) => {
      return { group: `g${index}`, number: index + 1, answers: median === null ? 1 : 4, median };
    });
    const answers = spread.reduce((sum, count) => sum + count);
    const told = { ...scale, answers, spread, groups };
    const { spreads, exact } = spreadsOf(told as unknown as ReportScale);
    const found = spreads.map((own, index) => (medians[index] === null ? null : medianOf(own)));
    expect([exact, found]).toEqual([true, medians]);
  });

  it('keeps the writers of a named workshop, if the export names them, and never those of an anonymous one', async () => {
    const named = { ...workshop, anonymity: 'named' } as const;
    const groups = [group(1, [{ lane: 'stop', on: 'audits', text: 'x', author: 'person-01' }])];
    const names = new Map([['person-01', 'Ana']]);
    const report = makeReport(input(groups, { workshop: named, names }));
    const { again } = await roundTrip(report, true);
    expect(withoutIds(again)).toEqual(withoutIds(report));
    expect(JSON.stringify((await roundTrip(report)).again)).not.toContain('Ana');
    const anonymous = { ...report, workshop: { ...workshop, anonymity: 'anonymous' } as const };
    expect(JSON.stringify((await roundTrip(anonymous, true)).plan)).not.toContain('Ana');
  });

  it('tells what it changes: a workshop that went on, a damaged board, control characters', async () => {
    const groups = [group(1, [{ lane: 'stop', text: 'bell \u0007' }])];
    const stages = [{ ...workshop.stages[0]!, endedAt: null }];
    const report = makeReport(input(groups, { workshop: { ...workshop, closed: false, stages } }));
    const { again, remarks } = await roundTrip({ ...report, damaged: [1] });
    expect(remarks.counts).toEqual({ 'was-open': 1, 'damaged-groups': 1, 'control-characters': 1 });
    expect(again.workshop.closed).toBe(true);
    expect(again.workshop.stages[0]!.endedAt).toBe(workshop.reportedAt);
  });
});

describe('stages', () => {
  /** A day of any course: stages opened in any order, again, and after the workshop was closed. */
  const day = fc
    .array(fc.tuple(fc.option(fc.nat(7), { freq: 4 }), fc.integer({ min: 1, max: 50 })), { maxLength: 14 })
    .map((steps) => {
      let [at, round] = [1000, 0];
      const events: [number, WorkshopEvent][] = steps.map(([stage, later]) => {
        at += later;
        const timer = { endsAt: null, left: null };
        return [
          at,
          stage === null
            ? { type: 'workshop.closed' }
            : { type: 'stage.opened', stage, round: ++round, timer },
        ];
      });
      return [...events, [at + 1, { type: 'workshop.closed' }] as [number, WorkshopEvent]];
    });

  it('were first opened and last closed when they were', async () => {
    const template = stopMoreStartWithMaturity('has-happened');
    const settings = {
      name: 'Day',
      anonymity: 'anonymous',
      tense: 'has-happened',
      audience: 'sponsors',
    } as const;
    const created = { id: 'workshop-1', code: 'ABCDEF', template, catalogue: functions27, ...settings };
    await fc.assert(
      fc.asyncProperty(day, async (events) => {
        const all: [number, WorkshopEvent][] = [[1000, { type: 'workshop.created', ...created }], ...events];
        const state = all.reduce<WorkshopState | null>(
          (before, [at, event], index) => fold(before, { seq: index + 1, at, event }),
          null,
        )!;
        const documents = {
          read: async <T>(_: string, read: (doc: Y.Doc, whole: boolean, at: null) => T) =>
            read(new Y.Doc(), true, null),
        };
        const report = await buildWorkshopReport({ state, documents, now: 99_999, names: false });
        const { again } = await roundTrip(report);
        expect(again.workshop.stages).toEqual(report.workshop.stages);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is no export', () => {
  const good = JSON.stringify(wholeReport());
  it.each([
    ['', 'empty'],
    ['{"a":', 'not-json'],
    ['null', 'not-a-report'],
    ['[]', 'not-a-report'],
    ['{"schemaVersion":1}', 'other-version'],
    ['{"schemaVersion":3}', 'other-version'],
    ['{"schemaVersion":2}', 'not-a-report'],
    [good.replace('"schemaVersion":2', '"schemaVersion":2,"__proto__":{"x":1}'), 'not-a-report'],
    [good.replace('"schemaVersion":2', '"schemaVersion":2,"extra":1'), 'not-a-report'],
    [good.replaceAll('"audits"', '"constructor"'), 'not-a-report'],
    [good.replaceAll('"benefits"', '"__proto__"'), 'not-a-report'],
    [' '.repeat(6 * 1024 * 1024), 'empty'],
    [`"${'x'.repeat(6 * 1024 * 1024)}"`, 'too-large'],
    ['['.repeat(200_000), 'not-json'],
  ])('is refused, and told why (%#)', (json, problem) => {
    expect(readReport(json)).toEqual({ ok: false, problem });
  });

  it('is never more than a workshop takes', () => {
    const many = Array.from({ length: 101 }, (_, number) =>
      Array.from({ length: 100 }, (): Told => ({ lane: 'stop', text: `${number}` })),
    ).slice(0, 100);
    const whole = makeReport(input(many.map((items, index) => group(index + 1, items))));
    expect(readReport(JSON.stringify(whole)).ok).toBe(true);
    const over = makeReport(
      input([
        ...many.slice(1).map((items, index) => group(index + 1, items)),
        group(100, [...many[0]!, { lane: 'stop' }]),
      ]),
    );
    expect(readReport(JSON.stringify(over))).toEqual({ ok: false, problem: 'too-much' });
  });
});
