import type { BoardView, Cluster, Commitment, Note } from '../../../shared/board.ts';
import { functions27 } from '../../../shared/catalogue/functions27.ts';
import type { Lane } from '../../../shared/lanes.ts';
import { NO_ARRANGEMENT } from '../../../shared/map/arrangement.ts';
import type { GroupInput, ReportInput } from '../../../shared/map/input.ts';
import type { CapabilityReport, Report, ReportWorkshop } from '../../../shared/map/report.ts';

/** One item as a test tells it: a loose note, or a cluster of `notes` texts under a `title`. */
export interface Told {
  readonly lane: Lane;
  readonly on?: string | null;
  readonly dots?: number;
  readonly text?: string;
  readonly title?: string;
  readonly notes?: readonly string[];
  readonly author?: string;
}

export const workshop: ReportWorkshop = {
  id: 'workshop-0001',
  name: 'Spring PMO meet-up',
  tense: 'has-happened',
  audience: 'pmo-team',
  anonymity: 'anonymous',
  createdAt: Date.UTC(2026, 4, 21, 17),
  reportedAt: Date.UTC(2026, 4, 21, 19),
  revealed: true,
  closed: true,
  stages: [
    {
      kind: 'write',
      name: 'Write',
      prompt: 'What has your PMO stopped doing?',
      lanePrompts: { stop: 'What did it stop?', more: 'What is it asked for?', start: 'What did it start?' },
      openedAt: Date.UTC(2026, 4, 21, 17, 5),
      endedAt: Date.UTC(2026, 4, 21, 17, 13),
    },
  ],
};

/** A group that said this. Its id and its notes' ids follow from its number. */
export function group(
  number: number,
  told: readonly Told[],
  commitments: readonly Partial<Commitment>[] = [],
): GroupInput {
  const notes: Note[] = [];
  const clusters: Cluster[] = [];
  const tally: Record<string, number> = {};
  told.forEach((item, index) => {
    const id = `g${number}-item-${index}`;
    const { lane, on = null, dots = 0, author = null } = item;
    const note = (noteId: string, text: string, cluster: string | null): Note => ({
      id: noteId,
      lane,
      text,
      pos: [0, index],
      cluster,
      capability: cluster === null ? on : null,
      author,
    });
    if (item.notes) {
      const members = item.notes.map((text, place) => note(`${id}-${place}`, text, id));
      notes.push(...members);
      clusters.push({
        id,
        lane,
        title: item.title ?? '',
        pos: [0, index],
        capability: on,
        notes: members.map((n) => n.id),
      });
    } else {
      notes.push(note(id, item.text ?? `note ${index} of group ${number}`, null));
    }
    if (dots > 0) tally[id] = dots;
  });
  const board: BoardView = {
    notes,
    clusters,
    commitments: commitments.map((commitment, index) => ({
      id: `g${number}-promise-${index}`,
      intention: '',
      owner: '',
      due: '',
      capability: null,
      action: '',
      result: '',
      ...commitment,
    })),
  };
  return { id: `group-${String(number).padStart(4, '0')}`, number, board, tally };
}

export function input(groups: readonly GroupInput[], change: Partial<ReportInput> = {}): ReportInput {
  return {
    workshop,
    catalogue: functions27,
    people: groups.length * 5,
    groups,
    scales: [],
    ratings: {},
    names: null,
    arrangement: NO_ARRANGEMENT,
    carried: [],
    ...change,
  };
}

export function capability(report: Report, id: string): CapabilityReport {
  const found = report.capabilities.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no capability ${id}`);
  return found;
}
