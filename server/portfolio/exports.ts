import * as z from 'zod/mini';
import type { Report } from '../../shared/map/report.ts';
import { REPORT_PARTS } from '../../shared/map/reportParts.ts';
import {
  PORTFOLIO_EXPORT_VERSION,
  portfolioExportSchema,
  type PortfolioExport,
} from '../../shared/portfolio/exported.ts';
import type { Facets, PortfolioState } from '../../shared/portfolio/portfolio.ts';
import {
  commitmentsIn,
  followThrough,
  remindersOf,
  timingOf,
  type PortfolioCommitment,
} from '../../shared/portfolio/promises.ts';
import { isIsoDay } from '../../shared/portfolio/requests.ts';
import { digestOf, type Digest } from '../../shared/portfolio/views.ts';
import { DETAIL } from '../../shared/words/outcomes.ts';
import { COMMITMENTS, TIMING_WORDS } from '../../shared/words/portfolio.ts';
import { PORTFOLIO_TABLES as SAY } from '../../shared/words/portfolioTables.ts';
import { AUDIENCE_WORDS, TENSE_WORDS } from '../../shared/words/home.ts';
import { csvText } from '../export/csv.ts';
import type { Cell } from '../export/tables/table.ts';
import { calendarText, type Reminder } from './calendar.ts';

/** What a portfolio goes out as. */
export const PORTFOLIO_FORMATS = ['json', 'capabilities.csv', 'commitments.csv', 'reminders.ics'] as const;
export type PortfolioFormat = (typeof PORTFOLIO_FORMATS)[number];

/** A workshop as it goes out; null where it could not be read. */
export interface Outgoing {
  readonly id: string;
  readonly facets: Facets;
  readonly report: Report | null;
}

const TYPES: Record<PortfolioFormat, string> = {
  json: 'application/json; charset=utf-8',
  'capabilities.csv': 'text/csv; charset=utf-8; header=present',
  'commitments.csv': 'text/csv; charset=utf-8; header=present',
  'reminders.ics': 'text/calendar; charset=utf-8; method=PUBLISH',
};

export function contentTypeOf(format: PortfolioFormat): string {
  return TYPES[format];
}

/**
 * The file. JSON comes a workshop at a time, so that never all notes of all of them are in memory as text.
 * @param options now: server clock, milliseconds; names: say in reminders whose they are
 */
export async function* exportPortfolio(
  format: PortfolioFormat,
  state: PortfolioState,
  workshops: AsyncIterable<Outgoing>,
  { now, names }: { readonly now: number; readonly names: boolean },
): AsyncGenerator<string> {
  if (format === 'json') return yield* jsonOf(state, workshops, now);
  const digests: Digest[] = [];
  const rows: Cell[][] = [];
  for await (const { facets, report } of workshops) {
    if (report === null) continue;
    if (format === 'reminders.ics') {
      digests.push(digestOf(report));
      continue;
    }
    const own =
      format === 'capabilities.csv' ? capabilityRows(facets, report) : commitmentRows(facets, report, now);
    rows.push(...own);
  }
  if (format === 'reminders.ics') {
    const open = remindersOf(commitmentsIn(digests), dayOf(now));
    return yield calendarText(
      state.name,
      open.map((one) => reminderOf(one, names)),
      now,
    );
  }
  const columns = format === 'capabilities.csv' ? SAY.capabilities : SAY.commitments;
  yield csvText({ columns: Object.values(columns), rows });
}

async function* jsonOf(
  { id, name }: PortfolioState,
  workshops: AsyncIterable<Outgoing>,
  now: number,
): AsyncGenerator<string> {
  const head = { schemaVersion: PORTFOLIO_EXPORT_VERSION, portfolio: { id, name }, exportedAt: now };
  yield `${JSON.stringify(head).slice(0, -1)},"workshops":[`;
  const missing: string[] = [];
  const commitments: ReturnType<typeof commitmentsIn> = [];
  let written = 0;
  for await (const { id: workshop, facets, report } of workshops) {
    if (report === null) {
      missing.push(workshop);
      continue;
    }
    commitments.push(...commitmentsIn([digestOf(report)]));
    const one: PortfolioExport['workshops'][number] = { facets, report };
    yield `${written++ === 0 ? '' : ','}\n${JSON.stringify(one)}`;
  }
  const tail: Pick<PortfolioExport, 'missing' | 'followThrough'> = {
    missing,
    followThrough: followThrough(commitments, dayOf(now)),
  };
  yield `],${JSON.stringify(tail).slice(1)}\n`;
}

function workshopCells(facets: Facets, { workshop }: Report): Cell[] {
  return [
    workshop.name,
    dayOf(workshop.createdAt),
    TENSE_WORDS[workshop.tense],
    AUDIENCE_WORDS[workshop.audience],
    ...[facets.sector, facets.role, facets.maturity],
  ];
}

function capabilityRows(facets: Facets, report: Report): Cell[][] {
  return report.capabilities.map(({ id, name, notes, dots, reach, says }) => {
    const { of, voices, direction, contested, sentence } = says.groups;
    return [
      ...workshopCells(facets, report),
      ...[id, name, of, reach, voices.stop, voices.more, voices.start, voices.even, voices.silent],
      ...[notes, dots, direction === null ? null : Number(direction.toFixed(3)), contested, sentence],
    ];
  });
}

function commitmentRows(facets: Facets, report: Report, now: number): Cell[][] {
  return commitmentsIn([digestOf(report)]).map((one) => [
    ...workshopCells(facets, report),
    ...[one.number, one.capabilityName, one.intention, one.owner, one.due, one.action, one.result],
    TIMING_WORDS[timingOf(one, dayOf(now))],
  ]);
}

function reminderOf(one: PortfolioCommitment, names: boolean): Reminder {
  const from = COMMITMENTS.of(one.workshopName, one.number, names ? one.owner : '');
  return {
    uid: `${one.id}@${one.workshop}`,
    day: isIsoDay(one.due) ? one.due : null,
    summary: one.intention,
    description: [from, one.capabilityName, one.action && DETAIL.done(one.action)].filter(Boolean).join('\n'),
  };
}

export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** The JSON Schema (draft 2020-12) of the JSON export, as text. */
export function portfolioJsonSchema(): string {
  const schema = z.toJSONSchema(portfolioExportSchema, { metadata: REPORT_PARTS, io: 'input' });
  return `${JSON.stringify({ title: SAY.schema(PORTFOLIO_EXPORT_VERSION), ...schema }, null, 2)}\n`;
}
