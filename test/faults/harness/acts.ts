import { itemsOf, readBoard } from '../../../shared/board.ts';
import {
  addToCluster,
  clusterNotes,
  moveCluster,
  moveNote,
  renameCluster,
  rewriteNote,
  takeOut,
  ungroup,
} from '../../../shared/boardEdits.ts';
import {
  addDraft,
  changeDraft,
  deskOf,
  readDots,
  readDrafts,
  removeDraft,
  setDots,
  writeText,
} from '../../../shared/desk.ts';
import { LANES } from '../../../shared/lanes.ts';
import { freshId } from '../../contract/people.ts';
import type { Choices } from '../../rehearse/random.ts';
import type { Page } from './page.ts';
import type { Secrets } from './secrets.ts';

/** One thing that a person will do; `a` and `b` choose among what is there by then. */
export interface Act {
  readonly kind: keyof typeof ACTS;
  readonly a: number;
  readonly b: number;
}

type Do = (page: Page, act: Act, secrets: Secrets) => void;

const of = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const notes = (page: Page) =>
  readBoard(page.link.doc).notes.toSorted((one, other) => (one.id < other.id ? -1 : 1));
const clusters = (page: Page) =>
  readBoard(page.link.doc).clusters.toSorted((one, other) => (one.id < other.id ? -1 : 1));

const ACTS = {
  draft: (page, { a }, secrets) => {
    const text = secrets.words(page.person);
    const lane = of(LANES, a)!;
    page.act(`drafts "${text}"`, (doc, by) => addDraft(doc, { id: freshId(), lane, text }, by), text);
  },
  rewriteDraft: (page, { a }, secrets) => {
    const draft = of(readDrafts(page.link.doc), a);
    const text = secrets.words(page.person);
    if (draft)
      page.act(`rewrites ${draft.id} as "${text}"`, (doc, by) => changeDraft(doc, draft.id, { text }, by));
  },
  removeDraft: (page, { a }) => {
    const draft = of(readDrafts(page.link.doc), a);
    if (draft) page.act(`takes draft ${draft.id} away`, (doc, by) => removeDraft(doc, draft.id, by));
  },
  type: (page, { a }) => {
    page.act(`types ${a}`, (doc, by) => {
      const { sheet } = deskOf(doc);
      doc.transact(() => writeText(sheet, `${sheet.toString().slice(0, 60)}${a} `), by);
    });
  },
  dots: (page, { a, b }) => {
    const item = Object.keys(readDots(page.link.doc))[b] ?? `item-${String(a % 9).padStart(6, '0')}`;
    page.act(`gives ${b % 3} dots to ${item}`, (doc, by) => setDots(doc, item, b % 3, by));
  },
  move: (page, { a, b }) => {
    const note = of(notes(page), a);
    if (note) page.act(`moves ${note.id}`, (doc, by) => moveNote(doc, note.id, [b * 7, a * 5], by));
  },
  rewrite: (page, { a, b }) => {
    const note = of(notes(page), a);
    if (note)
      page.act(`rewrites note ${note.id}`, (doc, by) =>
        rewriteNote(doc, note.id, `${note.text.slice(0, 80)} ${b}`, by),
      );
  },
  cluster: (page, { a, b }) => {
    const note = of(notes(page), a);
    const onto = of(
      notes(page).filter((each) => each.lane === note?.lane && each.id !== note.id),
      b,
    );
    if (note && onto)
      page.act(`puts ${note.id} on ${onto.id}`, (doc, by) =>
        clusterNotes(doc, note.id, onto.id, freshId(), by),
      );
  },
  join: (page, { a, b }) => {
    const [note, cluster] = [of(notes(page), a), of(clusters(page), b)];
    if (note && cluster)
      page.act(`puts ${note.id} into ${cluster.id}`, (doc, by) => addToCluster(doc, note.id, cluster.id, by));
  },
  rename: (page, { a, b }) => {
    const cluster = of(clusters(page), a);
    if (cluster)
      page.act(`names ${cluster.id} ${b}`, (doc, by) => renameCluster(doc, cluster.id, `Theme ${b}`, by));
  },
  moveCluster: (page, { a, b }) => {
    const cluster = of(clusters(page), a);
    if (cluster)
      page.act(`moves ${cluster.id}`, (doc, by) => moveCluster(doc, cluster.id, [a * 3, b * 7], by));
  },
  takeOut: (page, { a }) => {
    const note = of(
      notes(page).filter(({ cluster }) => cluster !== null),
      a,
    );
    if (note) page.act(`takes ${note.id} out`, (doc, by) => takeOut(doc, note.id, by));
  },
  ungroup: (page, { a }) => {
    const cluster = of(clusters(page), a);
    if (cluster) page.act(`takes ${cluster.id} apart`, (doc, by) => ungroup(doc, cluster.id, by));
  },
  undo: (page) => page.act('undoes', () => void page.link.undo()),
  redo: (page) => page.act('redoes', () => void page.link.redo()),
} as const satisfies Record<string, Do>;

const PLANS = {
  write: ['draft', 'draft', 'draft', 'type', 'type', 'rewriteDraft', 'removeDraft', 'undo', 'redo'],
  cluster: [
    ...(['move', 'move', 'move', 'rewrite', 'rewrite', 'cluster', 'cluster', 'join', 'rename'] as const),
    ...(['moveCluster', 'takeOut', 'ungroup', 'undo', 'redo'] as const),
  ],
  vote: ['dots', 'dots', 'dots', 'undo'],
} as const satisfies Record<string, readonly Act['kind'][]>;
export type Plan = keyof typeof PLANS;

/** What somebody will do in a stage, drawn from the seed. */
export function planOf(plan: Plan, count: number, choices: Choices): Act[] {
  return Array.from({ length: count }, () => ({
    kind: choices.pick<Act['kind']>(PLANS[plan])!,
    a: choices.below(1000),
    b: choices.below(100),
  }));
}

export function perform(page: Page, act: Act, secrets: Secrets): void {
  const does: Do = ACTS[act.kind];
  does(page, act, secrets);
}

/** What can be voted on, so that dots mean something. */
export function itemIds(page: Page): string[] {
  return itemsOf(readBoard(page.link.doc)).map(({ id }) => id);
}
