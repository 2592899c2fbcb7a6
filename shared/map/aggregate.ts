import { agreementOfGroups } from './agreement.ts';
import type { Arrangement, Maturity } from './arrangement.ts';
import { commitmentsOf } from './commitments.ts';
import { currentIds, FITS_NOWHERE, type Capability } from '../catalogue/catalogue.ts';
import {
  byVoice,
  clustersIn,
  dotsByGroup,
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
import { voiceOf } from './measures.ts';
import { REPORT_VERSION, type CapabilityReport, type Report, type ReportItem } from './report.ts';
import { saysOf } from './says.ts';
import { scaleReports } from './scales.ts';

/**
 * The one way from boards to a map. Pure, and the same for any order of the groups: first every group by itself, then
 * across groups, so that a group of eight does not outvote four of two.
 */
export function makeReport(input: ReportInput): Report {
  const groups = [...input.groups].sort((a, b) => a.number - b.number);
  const present = groups.filter((group) => group.board.notes.length > 0);
  const current = currentIds(input.catalogue);
  const { places, fitsNowhere, notPlaced } = placeItems(input, groups, current);
  const placed = [...places.values()].flat();
  const all = [...placed, ...fitsNowhere, ...notPlaced];
  const given = dotsByGroup(all);
  const { capabilities: catalogue } = input.catalogue;
  const most = Math.max(1, ...catalogue.map(({ id }) => totalMarks(laneCounts(places.get(id) ?? []))));
  const capabilities = catalogue.map((capability) =>
    capabilityReport(capability, places.get(capability.id) ?? [], {
      present,
      most,
      given,
      maturity: input.arrangement.maturity,
    }),
  );
  return {
    schemaVersion: REPORT_VERSION,
    workshop: input.workshop,
    numbers: {
      groups: groups.length,
      present: present.length,
      silentGroups: groups.filter((group) => !present.includes(group)).map(({ number }) => number),
      people: input.people,
      notes: notesIn(all),
      dots: dotsIn(all),
      clusters: clustersIn(all),
      placed: notesIn(placed),
      fitsNowhere: notesIn(fitsNowhere),
      notPlaced: notesIn(notPlaced),
      lanes: laneCounts(all),
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
    agreement: agreementOfGroups(capabilities),
    carried: input.carried,
    damaged: groups.filter((group) => group.damaged === true).map(({ number }) => number),
    scales: scaleReports(input.scales, groups, input.ratings),
  };
}

interface Places {
  /** A list for every capability of the catalogue. */
  readonly places: ReadonlyMap<string, ReportItem[]>;
  readonly fitsNowhere: ReportItem[];
  readonly notPlaced: ReportItem[];
}

function placeItems(
  { catalogue, names, arrangement }: ReportInput,
  groups: readonly GroupInput[],
  current: ReadonlyMap<string, string>,
): Places {
  const places = new Map<string, ReportItem[]>(catalogue.capabilities.map(({ id }) => [id, []]));
  const fitsNowhere: ReportItem[] = [];
  const notPlaced: ReportItem[] = [];
  for (const { item, capability } of groups.flatMap((group) => placedItems(group, { names, arrangement }))) {
    const place = capability === FITS_NOWHERE ? fitsNowhere : places.get(current.get(capability ?? '') ?? '');
    (place ?? notPlaced).push(item);
  }
  for (const list of [...places.values(), fitsNowhere, notPlaced]) list.sort(byWeight);
  return { places, fitsNowhere, notPlaced };
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

function capabilityReport(
  capability: Capability,
  items: readonly ReportItem[],
  whole: Whole,
): CapabilityReport {
  const { present, most, given, maturity } = whole;
  const lanes = laneCounts(items);
  const byGroup = groupItems(items);
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

function groupItems(items: readonly ReportItem[]): Map<string, ReportItem[]> {
  const byGroup = new Map<string, ReportItem[]>();
  for (const item of items) {
    const list = byGroup.get(item.group);
    if (list === undefined) byGroup.set(item.group, [item]);
    else list.push(item);
  }
  return byGroup;
}

/** A judgement of a capability, or of one that was merged into it. */
function ownOrFormer({ id, formerly = [] }: Capability, maturity: Arrangement['maturity']): Maturity | null {
  const judged = [id, ...formerly].find((known) => Object.hasOwn(maturity, known));
  return judged === undefined ? null : (maturity[judged] ?? null);
}
