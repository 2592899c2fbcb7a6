import type { Commitment } from '../board.ts';
import { FITS_NOWHERE, type Catalogue } from '../catalogue/catalogue.ts';
import { catalogueSchema } from '../catalogue/schema.ts';
import { makeId, type RandomBytes } from '../ids.ts';
import type { Report, ReportItem } from '../map/report.ts';
import { REPORT_VERSION } from '../map/report.ts';
import { itemsIn, parseExportedReport } from '../map/reportSchema.ts';
import type { ValueArea } from '../map/arrangement.ts';
import type { Tally } from '../workshop/state.ts';
import { IMPORTED } from '../words/imported.ts';
import { ascendingIds, fillBoardView, type BoardItem } from './boards.ts';
import { cleanReport } from './cleanReport.ts';
import { cannotRead, type Findings, type Reading, type Remark } from './finding.ts';
import { IMPORT_LIMITS } from './limits.ts';
import type { ImportPlan, PlannedGroup } from './plan.ts';
import { spreadsOf } from './ratings.ts';
import { closedAtOf, openingsOf, templateOf } from './stages.ts';
import { Writers } from './writers.ts';

/** A JSON export as it was written, or why it is none. */
export function readReport(text: string): Reading<Report> {
  if (text.trim() === '') return cannotRead('empty');
  if (text.length > IMPORT_LIMITS.chars) return cannotRead('too-large');
  let json: unknown;
  try {
    json = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    return cannotRead('not-json');
  }
  const version = (json as { schemaVersion?: unknown } | null)?.schemaVersion;
  if (typeof version === 'number' && version !== REPORT_VERSION) return cannotRead('other-version');
  const parsed = parseExportedReport(json);
  if (!parsed.ok || !catalogueSchema.safeParse(catalogueOf(parsed.value)).success)
    return cannotRead('not-a-report');
  const notes = itemsIn(parsed.value).reduce((sum, item) => sum + item.notes.length, 0);
  return notes > IMPORT_LIMITS.notes ? cannotRead('too-much') : { ok: true, value: parsed.value };
}

/** The workshop that a report tells of: its own boards, which give the same report again (docs/import.md says what not). */
export function planReport(original: Report, random: RandomBytes, remarks: Findings<Remark>): ImportPlan {
  const report = cleanReport(original, remarks);
  const { workshop } = report;
  const writers = new Writers(workshop.anonymity === 'named', random, remarks);
  const lead: Lead = { placements: {}, values: {}, remarks };
  const groups = groupNumbersOf(report).map((number) => planGroup(report, number, { random, writers, lead }));
  const idOf = new Map(groups.map(({ id, number }) => [number, id]));
  const closedAt = closedAtOf(workshop);
  if (!workshop.closed) remarks.add('was-open', null);
  for (const number of report.damaged) remarks.add('damaged-groups', null, String(number));
  return {
    name: workshop.name,
    tense: workshop.tense,
    audience: workshop.audience,
    anonymity: workshop.anonymity,
    template: templateOf(workshop.stages, report.scales, workshop.tense, IMPORTED.method),
    catalogue: catalogueOf(report),
    carried: report.carried,
    people: report.numbers.people,
    writers: writers.all(idOf),
    groups,
    ratings: ratingsOf(report, groups, remarks),
    arrangement: { ...lead, maturity: maturityOf(report) },
    heldAt: workshop.createdAt,
    closedAt,
    openings: openingsOf(workshop, closedAt),
    revealed: workshop.revealed,
  };
}

/** The catalogue of the workshop that a report tells of. */
export function catalogueOf({ capabilityGroups, capabilities }: Report): Catalogue {
  return {
    id: 'imported',
    name: IMPORTED.catalogue,
    groups: capabilityGroups,
    capabilities: capabilities.map(({ id, group, name, definition, formerly, splitFrom }) => ({
      id,
      group,
      name,
      definition,
      ...(formerly && { formerly }),
      ...(splitFrom !== undefined && { splitFrom }),
    })),
  };
}

function maturityOf({ capabilities }: Report): ImportPlan['arrangement']['maturity'] {
  return Object.fromEntries(capabilities.flatMap(({ id, maturity }) => (maturity ? [[id, maturity]] : [])));
}

/** Every group that the report knows of, silent ones too. */
function groupNumbersOf(report: Report): number[] {
  const numbers = [
    ...report.numbers.silentGroups,
    ...itemsIn(report).map(({ number }) => number),
    ...report.commitments.map(({ number }) => number),
    ...report.scales.flatMap(({ groups }) => groups.map(({ number }) => number)),
  ];
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** What the lead decided, as it is gathered from the items. */
interface Lead {
  readonly placements: Record<string, string>;
  readonly values: Record<string, readonly ValueArea[]>;
  readonly remarks: Findings<Remark>;
}

interface PlanParts {
  readonly random: RandomBytes;
  readonly writers: Writers;
  readonly lead: Lead;
}

function planGroup(report: Report, number: number, { random, writers, lead }: PlanParts): PlannedGroup {
  const placed = placesOf(report).flatMap(({ place, items }) =>
    items.filter((item) => item.number === number).map((item) => ({ place, item })),
  );
  const { ids, ...board } = fillBoardView(
    placed.map(({ place, item }) => boardItem(place, item, number, writers)),
    random,
  );
  const tally: Record<string, number> = {};
  placed.forEach(({ place, item }, index) => {
    const id = ids[index] ?? '';
    if (item.dots > 0) tally[id] = item.dots;
    if (item.values.length > 0) lead.values[id] = item.values;
    if (item.placedBy === 'group') return;
    if (place === null) lead.remarks.add('lead-place-lost', null, item.title);
    else lead.placements[id] = place;
  });
  const commitments = commitmentsOf(report, number, random);
  return { id: makeId(random), number, board: { ...board, commitments }, tally: tally satisfies Tally };
}

function placesOf({ capabilities, fitsNowhere, notPlaced }: Report) {
  return [
    ...capabilities.map(({ id, items }) => ({ place: id, items })),
    { place: FITS_NOWHERE, items: fitsNowhere },
    { place: null, items: notPlaced },
  ];
}

function boardItem(place: string | null, item: ReportItem, number: number, writers: Writers): BoardItem {
  const { kind, lane, title, notes, dots, placedBy, groupPlace = null } = item;
  return {
    kind,
    lane,
    // A cluster without a title of its own bears its first note's text.
    title: title === notes[0]?.text ? '' : title,
    capability: placedBy === 'group' ? place : groupPlace,
    notes: notes.map(({ text, author }) => ({ text, author: writers.idOf(author, number) })),
    // The report sorts by these; what is alike in all of them stands as it stood on the board.
    order: `${place} ${dots} ${notes.length}`,
  };
}

function commitmentsOf({ commitments }: Report, number: number, random: RandomBytes): Commitment[] {
  const own = commitments.filter((commitment) => commitment.number === number);
  const nextId = ascendingIds(own.length, random);
  return own.map(({ intention, owner, due, capability, action, result }) => {
    return { id: nextId(), intention, owner, due, capability, action, result };
  });
}

function ratingsOf(
  { scales }: Report,
  groups: readonly PlannedGroup[],
  remarks: Findings<Remark>,
): ImportPlan['ratings'] {
  const ratings: Record<string, Record<string, readonly number[]>> = {};
  for (const scale of scales) {
    const { spreads, exact } = spreadsOf(scale);
    if (!exact) remarks.add('scales-apart', null, scale.question);
    scale.groups.forEach(({ number }, index) => {
      const group = groups.find((known) => known.number === number);
      const spread = spreads[index];
      if (group !== undefined && spread !== undefined)
        ratings[group.id] = { ...ratings[group.id], [scale.id]: spread };
    });
  }
  return ratings;
}
