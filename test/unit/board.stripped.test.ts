import type * as Y from 'yjs';
import { expect, it } from 'vitest';
import { viewLane, contentOf } from '../../client/board/laneView.ts';
import { boardOf, itemsOf, readBoard, type Entry } from '../../shared/board.ts';
import * as edits from '../../shared/boardEdits.ts';
import { addCommitment } from '../../shared/commitmentEdits.ts';
import { LANES } from '../../shared/lanes.ts';
import { makeReport } from '../../shared/map/aggregate.ts';
import { boardWith, id, noteOf } from './board.two.ts';
import { exported } from './export/exported.ts';
import { input } from './map/boards.ts';

const me = 'me';

it('hides nothing that has lost its lane: it stands with its cluster or its notes, else in the middle', () => {
  const doc = boardWith([['a'], ['b'], ['c', 'start'], ['d', 'start'], ['e']]);
  const { notes, clusters } = boardOf(doc);
  edits.clusterNotes(doc, id('a'), id('b'), id('first'), me);
  edits.clusterNotes(doc, id('c'), id('d'), id('second'), me);
  for (const name of ['a', 'e']) notes.get(id(name))?.delete('lane');
  clusters.get(id('second'))?.delete('lane');
  expect(noteOf(doc, 'a')).toMatchObject({ lane: 'stop', cluster: id('first') });
  expect(noteOf(doc, 'c')).toMatchObject({ lane: 'start', cluster: id('second') });
  expect(noteOf(doc, 'e')).toMatchObject({ lane: 'more', cluster: null });
  for (const entry of [...notes.values(), ...clusters.values()]) entry.delete('lane');
  const view = readBoard(doc);
  expect([...view.notes, ...view.clusters].map(({ lane }) => lane)).toEqual(Array(7).fill('more'));
  expect(view.clusters.map((cluster) => cluster.notes.length)).toEqual([2, 2]);
  expect(edits.clusterMany(doc, [id('e'), id('a')], id('third'), me)).toBe(true);
  edits.addToCluster(doc, id('c'), id('third'), me);
  expect(readBoard(doc).clusters.find((cluster) => cluster.id === id('third'))?.notes).toHaveLength(3);
  edits.changeNoteLane(doc, id('e'), 'stop', [12, 60], me);
  expect(noteOf(doc, 'e')).toMatchObject({ lane: 'stop', cluster: null });
});

it('reads a text that is gone as empty, and lets it be written again', () => {
  const doc = boardWith([['a'], ['b']]);
  edits.clusterNotes(doc, id('a'), id('b'), id('cluster'), me);
  const { notes, clusters } = boardOf(doc);
  notes.get(id('a'))?.delete('text');
  notes.get(id('a'))?.delete('pos');
  clusters.get(id('cluster'))?.delete('title');
  expect(noteOf(doc, 'a')).toMatchObject({ text: '', pos: [0, 0], cluster: id('cluster') });
  expect(readBoard(doc).clusters[0]?.title).toBe('');
  edits.rewriteNote(doc, id('a'), 'again', me);
  edits.renameCluster(doc, id('cluster'), 'Named again', me);
  expect(noteOf(doc, 'a').text).toBe('again');
  expect(readBoard(doc).clusters[0]?.title).toBe('Named again');
});

function board(): Y.Doc {
  const doc = boardWith([['a'], ['b'], ['c', 'more'], ['d', 'start'], ['e', 'start']]);
  edits.clusterNotes(doc, id('a'), id('b'), id('cluster'), me);
  edits.clusterNotes(doc, id('d'), id('e'), id('named'), me);
  edits.renameCluster(doc, id('named'), 'Ask why', me);
  edits.placeItem(doc, id('cluster'), 'benefits', me);
  edits.placeItem(doc, id('c'), 'benefits', me);
  const promise = { intention: 'Ask first', owner: 'Lead', due: '2027-01-01', capability: 'benefits' };
  addCommitment(doc, { id: id('promise'), ...promise }, me);
  return doc;
}

/** Whoever may change a key may take it away: what is left has to stay on every screen and in every file. */
const KEYS = {
  notes: ['lane', 'text', 'pos', 'cluster', 'capability'],
  clusters: ['lane', 'title', 'pos', 'capability'],
  commitments: ['intention', 'owner', 'due', 'capability', 'action', 'result'],
} as const;
const CASES = Object.entries(KEYS).flatMap(([root, keys]) =>
  [...keys.map((key) => [key]), [...keys]].map((taken) => [root as keyof typeof KEYS, taken] as const),
);

it.each(CASES)('shows, counts and exports everything when %s lose %j', async (root, keys) => {
  const doc = board();
  for (const entry of boardOf(doc)[root].values() as Iterable<Entry>)
    for (const key of keys) entry.delete(key);
  const view = readBoard(doc);
  expect(view.notes).toHaveLength(5);
  expect(view.commitments).toHaveLength(1);
  expect(itemsOf(view).flatMap((item) => item.notes)).toHaveLength(5);
  const lanes = LANES.map((lane) => viewLane(lane, contentOf(view, lane)));
  const places = lanes.flatMap((lane) => [...lane.places.values()]);
  expect(lanes.reduce((sum, { count }) => sum + count, 0)).toBe(5);
  expect(places).toHaveLength(5 + view.clusters.length);
  expect(places.flatMap((place) => Object.values(place)).every(Number.isFinite)).toBe(true);
  const group = { id: 'group-0001', number: 1, board: view, tally: { [id('cluster')]: 2 } };
  const report = makeReport(input([group]));
  for (const format of ['md', 'csv', 'json'] as const) {
    const { text } = await exported(format, report);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  }
});
