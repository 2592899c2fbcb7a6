import type * as Y from 'yjs';
import { boardOf, type Entry, type Pos } from '../../shared/board.ts';
import * as board from '../../shared/boardEdits.ts';
import * as commitments from '../../shared/commitmentEdits.ts';
import * as desk from '../../shared/desk.ts';
import { makeId } from '../../shared/ids.ts';
import { LANES } from '../../shared/lanes.ts';
import type { Act } from './lives.ts';
import type { Random } from './random.ts';

const WORDS = ['status', 'report', 'risk', '☃', '𝒳', 'one page', 'weekly', '', 'stop it', 'ça va'];

function words(random: Random): string {
  return Array.from({ length: random.below(6) }, () => random.pick(WORDS)).join(' ');
}
function key(map: { keys(): Iterable<string> }, random: Random): string {
  return random.pick([...map.keys()]) ?? 'nothing-there';
}
function pos(random: Random): Pos {
  return [random.below(400), random.below(3_000)];
}
const newId = (random: Random) => makeId((count) => random.bytes(count));
const note = (doc: Y.Doc, random: Random) => key(boardOf(doc).notes, random);
const cluster = (doc: Y.Doc, random: Random) => key(boardOf(doc).clusters, random);
const commitment = (doc: Y.Doc, random: Random) => key(boardOf(doc).commitments, random);
const lane = (random: Random) => LANES[random.below(3)] ?? 'stop';

/** As keys are pressed: letter by letter. */
function type(entry: Entry | undefined, name: string, origin: object, random: Random): void {
  const text = entry?.get(name) as Y.Text | undefined;
  if (!text || text.length > 200) return;
  for (let letters = random.below(6); letters > 0; letters--) {
    text.doc?.transact(() => text.insert(random.below(text.length + 1), 'x'), origin);
    if (random.chance(0.3)) text.doc?.transact(() => text.delete(random.below(text.length), 1), origin);
  }
}

export const SORTING: readonly Act[] = [
  (doc, origin, random) => board.moveNote(doc, note(doc, random), pos(random), origin),
  (doc, origin, random) => board.moveCluster(doc, cluster(doc, random), pos(random), origin),
  (doc, origin, random) =>
    board.clusterNotes(doc, note(doc, random), note(doc, random), newId(random), origin),
  (doc, origin, random) => board.addToCluster(doc, note(doc, random), cluster(doc, random), origin),
  (doc, origin, random) => board.ungroup(doc, cluster(doc, random), origin),
  (doc, origin, random) => board.renameCluster(doc, cluster(doc, random), words(random), origin),
  (doc, origin, random) => board.rewriteNote(doc, note(doc, random), words(random), origin),
  (doc, origin, random) => board.changeNoteLane(doc, note(doc, random), lane(random), pos(random), origin),
  (doc, origin, random) => board.tidyLane(doc, lane(random), origin),
  (doc, origin, random) => type(boardOf(doc).notes.get(note(doc, random)), 'text', origin, random),
  (doc, origin, random) => type(boardOf(doc).clusters.get(cluster(doc, random)), 'title', origin, random),
];

export const REMOVING: Act = (doc, origin, random) => board.removeNote(doc, note(doc, random), origin);

export const PLACING: readonly Act[] = [
  (doc, origin, random) =>
    board.placeItem(doc, note(doc, random), random.pick(['planning', 'fits-nowhere', null]) ?? null, origin),
  (doc, origin, random) =>
    board.placeItem(doc, cluster(doc, random), random.pick(['risk', null]) ?? null, origin),
];

export const COMMITTING: readonly Act[] = [
  (doc, origin, random) =>
    commitments.addCommitment(
      doc,
      { id: newId(random), intention: words(random), owner: 'Ana', due: '2027-01-31', capability: null },
      origin,
    ),
  (doc, origin, random) => commitments.removeCommitment(doc, commitment(doc, random), origin),
  (doc, origin, random) =>
    commitments.changeCommitment(
      doc,
      commitment(doc, random),
      { intention: words(random), owner: words(random), due: '', capability: 'planning' },
      origin,
    ),
  (doc, origin, random) =>
    type(boardOf(doc).commitments.get(commitment(doc, random)), 'intention', origin, random),
];

export const WRITING: readonly Act[] = [
  (doc, origin, random) =>
    desk.addDraft(doc, { id: newId(random), lane: lane(random), text: words(random) }, origin),
  (doc, origin, random) =>
    desk.changeDraft(
      doc,
      key(desk.deskOf(doc).drafts, random),
      { lane: lane(random), text: words(random) },
      origin,
    ),
  (doc, origin, random) => desk.removeDraft(doc, key(desk.deskOf(doc).drafts, random), origin),
  (doc, origin, random) => {
    const { sheet } = desk.deskOf(doc);
    doc.transact(() => desk.writeText(sheet, words(random)), origin);
  },
  (doc, origin, random) =>
    type(desk.deskOf(doc).drafts.get(key(desk.deskOf(doc).drafts, random)), 'text', origin, random),
];

export const VOTING: readonly Act[] = [
  (doc, origin, random) => desk.setDots(doc, `item-000${random.below(6)}`, random.below(4), origin),
  (doc, origin, random) => desk.setRating(doc, `scale-${random.below(3)}`, random.below(6), origin),
];
