import type { Lane, Voice } from '../../shared/lanes.ts';
import type {
  CapabilityReport,
  Count,
  Report,
  ReportCommitment,
  ReportItem,
} from '../../shared/map/report.ts';
import { TRAYS, type Tray } from '../../shared/map/scene/trays.ts';
import { groupBy } from '../../shared/groupBy.ts';
import { OPENS, type Opens } from '../../shared/words/lede.ts';

/** What is opened on the map, with all that its panel shows. */
export type Detail =
  | {
      readonly kind: 'capability';
      readonly id: string;
      readonly capability: CapabilityReport;
      /** The name of its group. */
      readonly over: string;
      readonly present: number;
      readonly items: readonly ReportItem[];
      readonly commitments: readonly ReportCommitment[];
    }
  | {
      readonly kind: 'tray';
      readonly id: Tray;
      readonly items: readonly ReportItem[];
      readonly commitments: readonly ReportCommitment[];
    }
  | {
      /** What a number over the map counts: notes, or capabilities. */
      readonly kind: 'number';
      readonly id: Opens;
      readonly capabilities: readonly CapabilityReport[];
      readonly items: readonly ReportItem[];
      readonly commitments: readonly ReportCommitment[];
    };

/** @param id a capability's id, a tray, or a number over the map. Null when the map has no such thing. */
export function detailOf(report: Report, id: string, count: Count = 'groups'): Detail | null {
  const number = OPENS.find((name) => name === id);
  if (number !== undefined) return behind(report, number, count);
  const tray = TRAYS.find((name) => name === id);
  if (tray !== undefined) {
    const commitments = tray === 'commitments' ? report.commitments : [];
    return { kind: 'tray', id: tray, items: tray === 'commitments' ? [] : report[tray], commitments };
  }
  const capability = report.capabilities.find((entry) => entry.id === id);
  if (capability === undefined) return null;
  return {
    kind: 'capability',
    id,
    capability,
    over: report.capabilityGroups.find((group) => group.id === capability.group)?.name ?? '',
    present: report.numbers.present,
    items: capability.items,
    commitments: report.commitments.filter((commitment) => commitment.capability === id),
  };
}

function behind(report: Report, id: Opens, count: Count): Detail {
  const none = { kind: 'number', id, capabilities: [], items: [], commitments: [] } as const;
  if (id === 'contested' || id === 'silent') {
    const found = new Map(report.capabilities.map((each) => [each.id, each]));
    return { ...none, capabilities: report.summary[count][id].flatMap((each) => found.get(each) ?? []) };
  }
  const placed = report.capabilities.flatMap(({ items }) => items);
  const items = [...placed, ...report.fitsNowhere, ...report.notPlaced];
  return { ...none, items: items.sort((a, b) => b.dots - a.dots || a.number - b.number) };
}

/** Notes by group, in the order of the groups' numbers. */
export function notesByGroup(
  items: readonly ReportItem[],
): { readonly group: string; readonly number: number; readonly notes: number }[] {
  return [...groupBy(items, ({ group }) => group)]
    .map(([group, own]) => ({ group, number: own[0]?.number ?? 0, notes: countNotes(own) }))
    .sort((a, b) => a.number - b.number);
}

const FIRST_ITEMS = 3;
const FIRST_NOTES = 2;

/** The first few items with their first notes: enough to see what it is about. */
export function firstItems(items: readonly ReportItem[]): ReportItem[] {
  return items.slice(0, FIRST_ITEMS).map((item) => ({ ...item, notes: item.notes.slice(0, FIRST_NOTES) }));
}

export function countNotes(items: readonly ReportItem[]): number {
  return items.reduce((sum, item) => sum + item.notes.length, 0);
}

/** A voice that stands in a lane has the lane's colour. */
export function laneOfVoice(voice: Voice): Lane | undefined {
  return voice === 'silent' || voice === 'even' ? undefined : voice;
}
