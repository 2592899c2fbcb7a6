import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { boardOf, readBoard } from '../../shared/board.ts';
import * as edits from '../../shared/boardEdits.ts';
import { addCommitment, changeCommitment, removeCommitment } from '../../shared/commitmentEdits.ts';
import { boardWith, copyOf, exchange, id, noteOf } from './board.two.ts';

const me = 'me';

function undoOf(doc: Y.Doc): Y.UndoManager {
  return new Y.UndoManager(Object.values(boardOf(doc)), { trackedOrigins: new Set([me]), captureTimeout: 0 });
}

it('takes each edit back and brings it again', () => {
  const doc = boardWith([['x'], ['y', 'stop', 150, 60], ['z', 'stop', 288, 60]]);
  const undo = undoOf(doc);
  const states = [readBoard(doc)];
  const steps = [
    () => edits.clusterNotes(doc, id('x'), id('y'), id('cluster'), me),
    () => edits.renameCluster(doc, id('cluster'), 'Reports', me),
    () => edits.addToCluster(doc, id('z'), id('cluster'), me),
    () => edits.takeOut(doc, id('x'), me),
    () => edits.changeNoteLane(doc, id('x'), 'more', [12, 60], me),
    () => edits.rewriteNote(doc, id('x'), 'x again', me),
    () => edits.tidyLane(doc, 'stop', me),
    () => edits.ungroup(doc, id('cluster'), me),
    () => edits.removeNote(doc, id('z'), me),
  ];
  for (const step of steps) {
    step();
    states.push(readBoard(doc));
  }
  for (const state of states.slice(0, -1).reverse()) {
    undo.undo();
    expect(readBoard(doc)).toEqual(state);
  }
  for (const state of states.slice(1)) {
    undo.redo();
    expect(readBoard(doc)).toEqual(state);
  }
});

it('takes back what I did and nothing that others did', () => {
  const mine = boardWith([['x'], ['y', 'stop', 150, 60], ['z', 'stop', 288, 60]]);
  const theirs = copyOf(mine);
  const undo = undoOf(mine);
  edits.clusterNotes(mine, id('x'), id('y'), id('cluster'), me);
  exchange(mine, theirs);
  edits.addToCluster(theirs, id('z'), id('cluster'), 'them');
  edits.moveNote(theirs, id('y'), [12, 700], 'them');
  exchange(mine, theirs);
  undo.undo();
  exchange(mine, theirs);
  expect(readBoard(mine)).toEqual(readBoard(theirs));
  expect(readBoard(mine).clusters).toEqual([]);
  expect(noteOf(mine, 'y').pos).toEqual([12, 700]);
  expect(noteOf(mine, 'z')).toMatchObject({ cluster: null, pos: [288, 60] });
});

it('does not move a note back that somebody else has moved since', () => {
  const mine = boardWith([['x']]);
  const theirs = copyOf(mine);
  const undo = undoOf(mine);
  edits.moveNote(mine, id('x'), [100, 200], me);
  exchange(mine, theirs);
  edits.moveNote(theirs, id('x'), [200, 300], 'them');
  exchange(mine, theirs);
  undo.undo();
  expect(noteOf(mine, 'x').pos).toEqual([200, 300]);
});

it('brings a removed commitment back with all it said', () => {
  const doc = boardWith([]);
  const undo = undoOf(doc);
  const commitment = {
    id: id('promise'),
    intention: 'Stop the deck',
    owner: 'Ines',
    due: '2027-01-15',
    capability: null,
  };
  addCommitment(doc, commitment, me);
  changeCommitment(
    doc,
    id('promise'),
    { intention: 'Stop the Monday deck', capability: 'benefits', result: 'Done' },
    me,
  );
  const before = readBoard(doc).commitments;
  expect(before).toMatchObject([
    { intention: 'Stop the Monday deck', capability: 'benefits', result: 'Done', action: '' },
  ]);
  removeCommitment(doc, id('promise'), me);
  expect(readBoard(doc).commitments).toEqual([]);
  undo.undo();
  expect(readBoard(doc).commitments).toEqual(before);
  changeCommitment(doc, id('promise'), { capability: null }, me);
  expect(readBoard(doc).commitments[0]?.capability).toBeNull();
});
