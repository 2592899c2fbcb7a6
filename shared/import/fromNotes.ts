import type { Catalogue } from '../catalogue/catalogue.ts';
import { groupBy } from '../groupBy.ts';
import { makeId, type RandomBytes } from '../ids.ts';
import { NO_ARRANGEMENT } from '../map/arrangement.ts';
import { stopMoreStart } from '../template/stopMoreStart.ts';
import type { Anonymity, Audience, Tense } from '../template/template.ts';
import { fillBoardView, type BoardItem } from './boards.ts';
import type { Findings, Remark } from './finding.ts';
import type { TableNote } from './notes.ts';
import type { ImportPlan, PlannedGroup } from './plan.ts';
import { Writers } from './writers.ts';

/** What a table does not say of its workshop. */
export interface HeldWorkshop {
  readonly name: string;
  /** Day on which it was held, as ISO date. */
  readonly date: string;
  readonly tense: Tense;
  readonly audience: Audience;
  readonly anonymity: Anonymity;
  readonly people: number;
}

export const DOTS_ARE = ['each-note', 'whole-cluster'] as const;
/** What a number of dots beside a note of a cluster is: the note's own, or that of the cluster, the same on all its notes. */
export type DotsAre = (typeof DOTS_ARE)[number];

interface Gathered {
  readonly item: BoardItem;
  dots: number;
  readonly members: TableNote[];
}

/** The workshop that a table of notes tells of. */
export function planNotesTable(
  notes: readonly TableNote[],
  held: HeldWorkshop,
  catalogue: Catalogue,
  dotsAre: DotsAre,
  random: RandomBytes,
  remarks: Findings<Remark>,
): ImportPlan {
  const isNamed = held.anonymity === 'named';
  if (!isNamed && notes.some(({ author }) => author !== '')) remarks.add('names-left-out', null);
  const writers = new Writers(isNamed, random, remarks);
  const groups = [...groupBy(notes, ({ group }) => group)]
    .sort(([a], [b]) => a - b)
    .map(([number, own]): PlannedGroup => {
      const items = gather(own, dotsAre, remarks).map(({ dots, members, item }) => ({
        dots,
        item: {
          ...item,
          notes: members.map(({ text, author, line }) => {
            return { text, author: writers.idOf(author, number, line) };
          }),
        },
      }));
      const { ids, ...board } = fillBoardView(
        items.map(({ item }) => item),
        random,
      );
      const tally = Object.fromEntries(
        items.flatMap(({ dots }, index) => (dots > 0 ? [[ids[index] ?? '', dots]] : [])),
      );
      return { id: makeId(random), number, board: { ...board, commitments: [] }, tally };
    });
  const heldAt = Date.parse(`${held.date}T12:00:00Z`);
  return {
    ...held,
    template: stopMoreStart(held.tense),
    catalogue,
    carried: [],
    writers: writers.all(new Map(groups.map(({ number, id }) => [number, id]))),
    groups,
    ratings: {},
    arrangement: NO_ARRANGEMENT,
    heldAt,
    closedAt: heldAt,
    openings: [],
    revealed: true,
  };
}

/** Whether all notes of each cluster have the same number of dots, and some cluster several notes with several dots. */
export function sameInClusters(notes: readonly TableNote[]): boolean {
  const clusters = [
    ...groupBy(
      notes.filter(({ cluster }) => cluster !== ''),
      ({ group, lane, cluster }) => `${group} ${lane} ${cluster}`,
    ).values(),
  ].filter((own) => own.length > 1);
  const areSame = clusters.every((own) => own.every(({ dots }) => dots === own[0]?.dots));
  return areSame && clusters.some(([first]) => first !== undefined && first.dots > 1);
}

/** Rows of one lane and one cluster title are one cluster, which speaks for all its notes. */
function gather(notes: readonly TableNote[], dotsAre: DotsAre, remarks: Findings<Remark>): Gathered[] {
  const clusters = new Map<string, Gathered>();
  const gathered: Gathered[] = [];
  for (const note of notes) {
    const { lane, cluster, capability, dots, line } = note;
    const key = `${lane} ${cluster}`;
    const known = cluster === '' ? undefined : clusters.get(key);
    if (known === undefined) {
      const kind = cluster === '' ? 'note' : 'cluster';
      const item = { kind, lane, title: cluster, capability, notes: [], order: lane } as const;
      const fresh = { item, dots, members: [note] };
      if (cluster !== '') clusters.set(key, fresh);
      gathered.push(fresh);
      continue;
    }
    known.members.push(note);
    if (capability !== known.item.capability) remarks.add('other-capability', line, note.text);
    if (dotsAre === 'each-note') known.dots += dots;
    else if (dots !== known.dots) {
      remarks.add('other-dots', line, note.text);
      known.dots = Math.max(known.dots, dots);
    }
  }
  return gathered;
}
