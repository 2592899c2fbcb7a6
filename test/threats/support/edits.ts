import * as Y from 'yjs';
import { boardOf } from '../../../shared/board.ts';
import { addNotes, setKey } from '../../../shared/boardEdits.ts';
import { addCommitment } from '../../../shared/commitmentEdits.ts';
import { addDraft, deskOf } from '../../../shared/desk.ts';
import type { Place } from '../../../shared/permissions.ts';
import { freshId } from '../../contract/people.ts';

/** For each place one edit that touches it and nothing else. The board must hold two notes, a cluster and a commitment. */
export const EDITS: Readonly<Record<Place, (doc: Y.Doc) => void>> = {
  'desk.sheet': (doc) => deskOf(doc).sheet.insert(0, 'x'),
  'desk.drafts': (doc) => addDraft(doc, { id: freshId(), lane: 'stop', text: 'a draft' }, 'x'),
  'desk.dots': (doc) => deskOf(doc).dots.set(freshId(), 1),
  'desk.ratings': (doc) => deskOf(doc).ratings.set('organisation', 3),
  'note.add': (doc) => addNotes(doc, [{ id: freshId(), lane: 'stop', text: 'mine', pos: [12, 60] }], 'x'),
  'note.remove': (doc) => boardOf(doc).notes.delete(newest(boardOf(doc).notes)[0]),
  'note.lane': (doc) => toggle(newest(boardOf(doc).notes)[1], 'lane', 'start', 'more'),
  'note.text': (doc) => write(newest(boardOf(doc).notes)[1], 'text'),
  'note.pos': (doc) => newest(boardOf(doc).notes)[1].set('pos', somewhere()),
  'note.cluster': (doc) => newest(boardOf(doc).notes)[1].set('cluster', freshId()),
  'note.capability': (doc) => toggle(newest(boardOf(doc).notes)[1], 'capability', 'benefits', 'risk'),
  'note.author': (doc) => newest(boardOf(doc).notes)[1].set('author', freshId()),
  'cluster.add': (doc) => {
    const cluster = new Y.Map<unknown>([
      ['lane', 'stop'],
      ['pos', somewhere()],
    ]);
    cluster.set('title', new Y.Text('A cluster'));
    boardOf(doc).clusters.set(freshId(), cluster);
  },
  'cluster.remove': (doc) => boardOf(doc).clusters.delete(newest(boardOf(doc).clusters)[0]),
  'cluster.lane': (doc) => toggle(newest(boardOf(doc).clusters)[1], 'lane', 'start', 'more'),
  'cluster.title': (doc) => write(newest(boardOf(doc).clusters)[1], 'title'),
  'cluster.pos': (doc) => newest(boardOf(doc).clusters)[1].set('pos', somewhere()),
  'cluster.capability': (doc) => toggle(newest(boardOf(doc).clusters)[1], 'capability', 'benefits', 'risk'),
  'commitment.add': (doc) => {
    addCommitment(doc, { id: freshId(), intention: 'Listen', owner: '', due: '', capability: null }, 'x');
  },
  'commitment.remove': (doc) => boardOf(doc).commitments.delete(newest(boardOf(doc).commitments)[0]),
  'commitment.intention': (doc) => write(newest(boardOf(doc).commitments)[1], 'intention'),
  'commitment.owner': (doc) => newest(boardOf(doc).commitments)[1].set('owner', freshId()),
  'commitment.due': (doc) => toggle(newest(boardOf(doc).commitments)[1], 'due', '2031-01-31', '2031-02-28'),
  'commitment.capability': (doc) =>
    toggle(newest(boardOf(doc).commitments)[1], 'capability', 'benefits', 'risk'),
  'commitment.action': (doc) => write(newest(boardOf(doc).commitments)[1], 'action'),
  'commitment.result': (doc) => write(newest(boardOf(doc).commitments)[1], 'result'),
};

function newest(entries: Y.Map<Y.Map<unknown>>): [id: string, entry: Y.Map<unknown>] {
  const last = [...entries.entries()].at(-1);
  if (last === undefined) throw new Error('the board lacks what is to be edited');
  return last;
}

function toggle(entry: Y.Map<unknown>, key: string, one: string, other: string): void {
  setKey(entry, key, entry.get(key) === one ? other : one);
}

function write(entry: Y.Map<unknown>, key: string): void {
  (entry.get(key) as Y.Text).insert(0, 'x');
}

let step = 0;
function somewhere(): [number, number] {
  step += 1;
  return [12 + step, 60];
}
