import { groupBy } from '../groupBy.ts';
import { allAtOnce, type Steps } from '../steps.ts';
import { agreementOfGroups } from './agreement.ts';
import type { Arrangement, Maturity } from './arrangement.ts';
import { commitmentsOf } from './commitments.ts';
import { currentIds, FITS_NOWHERE, type Capability } from '../catalogue/catalogue.ts';
import {
  byVoice,
  clustersIn,
  dotShareOf,
  dotsIn,
  groupCounts,
  laneCounts,
  markCounts,
  notesIn,
  totalMarks,
} from './counts.ts';
import { summaryOf } from './findings.ts';
import type { GroupInput, ReportInput } from './input.ts';
import { placedItems } from './items.ts';
import { voiceOf, type Lanes } from './measures.ts';
import { REPORT_VERSION, type CapabilityReport, type Report, type ReportItem } from './report.ts';
import { saysOf } from './says.ts';
import { scaleReports } from './scales.ts';

/**
 * The one way from boards to a map. Pure, and the same for any order of the groups: first every group by itself, then
 * across groups, so that a group of eight does not outvote four of two.
 */
export function makeReport(input: ReportInput): Report {
  return allAtOnce(reportSteps(input));
}

/** The same in steps of a few milliseconds, however many groups there are. */
export function* reportSteps(input: ReportInput): Steps<Report> {
  const groups = [...input.groups].sort((a, b) => a.number - b.number);
  const present = groups.filter((group) => group.board.notes.length > 0);
  const current = currentIds(input.catalogue);
  const { all, given, places, fitsNowhere, notPlaced } = yield* placeItems(input, groups, current);
  const { capabilities: catalogue } = input.catalogue;
  const counted: Counted[] = [];
  for (const capability of catalogue) {
    const items = places.get(capability.id) ?? [];
    counted.push({ capability, items, lanes: laneCounts(items) });
    yield;
  }
  const most = Math.max(1, ...counted.map(({ lanes }) => totalMarks(lanes)));
  const whole: Whole = { present, most, given, maturity: input.arrangement.maturity };
  const capabilities: CapabilityReport[] = [];
  for (const one of counted) {
    capabilities.push(capabilityReport(one, whole));
    yield;
  }
  const agreement = yield* agreementOfGroups(capabilities);
  const lanes = laneCounts(all);
  yield;
  return {
    schemaVersion: REPORT_VERSION,
    workshop: input.workshop,
    numbers: {
      groups: groups.length,
      present: present.length,
      silentGroups: groups.filter(({ board }) => board.notes.length === 0).map(({ number }) => number),
      people: input.people,
      notes: notesIn(all),
      dots: dotsIn(all),
      clusters: clustersIn(all),
      placed: capabilities.reduce((sum, { notes }) => sum + notes, 0),
      fitsNowhere: notesIn(fitsNowhere),
      notPlaced: notesIn(notPlaced),
      lanes,
    },
    summary: {
      groups: summaryOf('groups', capabilities, notesIn(all)),
      people: summaryOf('people', capabilities, notesIn(all)),
    },
    capabilityGroups: input.catalogue.groups,
    capabilities,
    fitsNowhere,
    notPlaced,
    commitments: groups.flatMap((group) => commitmentsOf(group, current)),
    agreement,
    carried: input.carried,
    damaged: groups.filter((group) => group.damaged === true).map(({ number }) => number),
    scales: scaleReports(input.scales, groups, input.ratings),
  };
}

interface Places {
  /** Wherever they stand, group by group. */
  readonly all: readonly ReportItem[];
  /** All dots that each group gave, by group; groups that gave none are left out. */
  readonly given: ReadonlyMap<string, number>;
  /** A list for every capability of the catalogue. */
  readonly places: ReadonlyMap<string, ReportItem[]>;
  readonly fitsNowhere: ReportItem[];
  readonly notPlaced: ReportItem[];
}

function* placeItems(
  { catalogue, names, arrangement }: ReportInput,
  groups: readonly GroupInput[],
  current: ReadonlyMap<string, string>,
): Steps<Places> {
  const places = new Map<string, ReportItem[]>(catalogue.capabilities.map(({ id }) => [id, []]));
  const all: ReportItem[] = [];
  const given = new Map<string, number>();
  const fitsNowhere: ReportItem[] = [];
  const notPlaced: ReportItem[] = [];
  for (const group of groups) {
    let dots = 0;
    for (const { item, capability } of placedItems(group, { names, arrangement })) {
      const place =
        capability === FITS_NOWHERE ? fitsNowhere : places.get(current.get(capability ?? '') ?? '');
      (place ?? notPlaced).push(item);
      all.push(item);
      dots += item.dots;
    }
    if (dots > 0) given.set(group.id, dots);
    yield;
  }
  for (const list of [...places.values(), fitsNowhere, notPlaced]) {
    list.sort(byWeight);
    yield;
  }
  return { all, given, places, fitsNowhere, notPlaced };
}

/** Most dots first, then most notes, then clusters, then by group; else as they stood on the board. */
function byWeight(a: ReportItem, b: ReportItem): number {
  const kind = Number(b.kind === 'cluster') - Number(a.kind === 'cluster');
  return b.dots - a.dots || b.notes.length - a.notes.length || kind || a.number - b.number;
}

/** What a capability is measured by. */
interface Whole {
  readonly present: readonly GroupInput[];
  /** Notes and dots of the capability that drew most. */
  readonly most: number;
  readonly given: ReadonlyMap<string, number>;
  readonly maturity: Arrangement['maturity'];
}

/** A capability and what stands on it. */
interface Counted {
  readonly capability: Capability;
  readonly items: readonly ReportItem[];
  readonly lanes: Lanes;
}

function capabilityReport({ capability, items, lanes }: Counted, whole: Whole): CapabilityReport {
  const { present, most, given, maturity } = whole;
  const byGroup = groupBy(items, ({ group }) => group);
  const voices = present
    .map(({ id, number }) => ({ group: id, number, voice: voiceOf(laneCounts(byGroup.get(id) ?? [])) }))
    .sort(byVoice);
  return {
    id: capability.id,
    group: capability.group,
    name: capability.name,
    definition: capability.definition,
    ...lineageOf(capability),
    notes: notesIn(items),
    dots: dotsIn(items),
    clusters: clustersIn(items),
    dotShare: dotShareOf(items, given),
    maturity: ownOrFormer(capability, maturity),
    lanes,
    reach: byGroup.size,
    voices,
    says: {
      groups: saysOf('groups', groupCounts(voices), present.length, Math.max(1, present.length)),
      people: saysOf('people', markCounts(lanes), totalMarks(lanes), most),
    },
    items,
  };
}

function lineageOf({ formerly, splitFrom }: Capability): Pick<CapabilityReport, 'formerly' | 'splitFrom'> {
  return { ...(formerly && { formerly }), ...(splitFrom !== undefined && { splitFrom }) };
}

/** A judgement of a capability, or of one that was merged into it. */
function ownOrFormer({ id, formerly = [] }: Capability, maturity: Arrangement['maturity']): Maturity | null {
  const judged = [id, ...formerly].find((known) => Object.hasOwn(maturity, known));
  return judged === undefined ? null : (maturity[judged] ?? null);
}
