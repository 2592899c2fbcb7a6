import { FITS_NOWHERE } from '../catalogue/catalogue.ts';
import type { Capability } from '../catalogue/catalogue.ts';
import {
  byVoice,
  clustersIn,
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
import {
  REPORT_VERSION,
  type CapabilityReport,
  type Report,
  type ReportCommitment,
  type ReportItem,
} from './report.ts';
import { saysOf } from './says.ts';
import { scaleReports } from './scales.ts';

/**
 * The one way from boards to a map. Pure, and the same for any order of the groups: first every group by itself, then
 * across groups, so that a group of eight does not outvote four of two.
 */
export function makeReport(input: ReportInput): Report {
  const groups = [...input.groups].sort((a, b) => a.number - b.number);
  const present = groups.filter((group) => group.board.notes.length > 0);
  const { places, fitsNowhere, notPlaced } = placeItems(input, groups);
  const { capabilities: catalogue } = input.catalogue;
  const most = Math.max(1, ...catalogue.map(({ id }) => totalMarks(laneCounts(places.get(id) ?? []))));
  const capabilities = catalogue.map((capability) =>
    capabilityReport(capability, places.get(capability.id) ?? [], present, most),
  );
  const placed = [...places.values()].flat();
  const all = [...placed, ...fitsNowhere, ...notPlaced];
  return {
    schemaVersion: REPORT_VERSION,
    workshop: input.workshop,
    numbers: {
      groups: groups.length,
      present: present.length,
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
    commitments: groups.flatMap((group) => commitmentsOf(group, places)),
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

function placeItems({ catalogue, names }: ReportInput, groups: readonly GroupInput[]): Places {
  const places = new Map<string, ReportItem[]>(catalogue.capabilities.map(({ id }) => [id, []]));
  const fitsNowhere: ReportItem[] = [];
  const notPlaced: ReportItem[] = [];
  for (const { item, capability } of groups.flatMap((group) => placedItems(group, names))) {
    const place = capability === FITS_NOWHERE ? fitsNowhere : places.get(capability ?? '');
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

function capabilityReport(
  capability: Capability,
  items: readonly ReportItem[],
  present: readonly GroupInput[],
  most: number,
): CapabilityReport {
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
    notes: notesIn(items),
    dots: dotsIn(items),
    clusters: clustersIn(items),
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

function groupItems(items: readonly ReportItem[]): Map<string, ReportItem[]> {
  const byGroup = new Map<string, ReportItem[]>();
  for (const item of items) {
    const list = byGroup.get(item.group);
    if (list === undefined) byGroup.set(item.group, [item]);
    else list.push(item);
  }
  return byGroup;
}

/** A commitment without words is one that somebody has begun to write. */
function commitmentsOf(
  { id, number, board }: GroupInput,
  places: ReadonlyMap<string, unknown>,
): ReportCommitment[] {
  return board.commitments
    .filter(({ intention }) => intention.trim() !== '')
    .map(({ id: commitment, intention, owner, due, capability, action, result }) => ({
      id: commitment,
      group: id,
      number,
      capability: capability !== null && places.has(capability) ? capability : null,
      intention,
      owner,
      due,
      action,
      result,
    }));
}
