import { expect, it } from 'vitest';
import { Undo } from '../../../client/link/undo.svelte.ts';
import { readBoard } from '../../../shared/board.ts';
import { addCommitment, changeCommitment, removeCommitment } from '../../../shared/commitmentEdits.ts';
import { rewriteNote } from '../../../shared/boardEdits.ts';
import { boardWith, copyOf, exchange, id, noteOf } from '../board.two.ts';

const me = Symbol('me');
const BOARD = 'board/workshop-0001/group-0001';

function promised() {
  const mine = boardWith([['x']]);
  const promise = { intention: 'No Monday deck', owner: 'Lead', due: '', capability: null };
  addCommitment(mine, { id: id('promise'), ...promise }, 'server');
  const undo = new Undo(mine, BOARD, me);
  return { mine, theirs: copyOf(mine), undo };
}

it('outlives a course in which Yjs fails: what I took back again and again, others removed', () => {
  const { mine, theirs, undo } = promised();
  const say = (intention: string) => {
    undo.beginStep();
    changeCommitment(mine, id('promise'), { intention }, me);
  };
  removeCommitment(theirs, id('promise'), 'them');
  say('No deck');
  say('No Monday deck');
  undo.beginStep();
  removeCommitment(mine, id('promise'), me);
  expect(undo.undo()).toBe(true);
  exchange(mine, theirs);
  expect(undo.undo()).toBe(true);
  say('No Monday deck at all');
  removeCommitment(theirs, id('promise'), 'them');
  exchange(mine, theirs);
  expect(undo.undo()).toBe(false);
  expect([undo.canUndo, undo.canRedo]).toEqual([false, false]);

  rewriteNote(mine, id('x'), 'x again', me);
  exchange(mine, theirs);
  expect(readBoard(theirs)).toEqual(readBoard(mine));
  expect(undo.canUndo).toBe(true);
  expect(undo.undo()).toBe(true);
  expect(noteOf(mine, 'x').text).toBe('x');
});

it('offers no step that others have overtaken', () => {
  const { mine, theirs, undo } = promised();
  changeCommitment(mine, id('promise'), { owner: 'Ines' }, me);
  exchange(mine, theirs);
  changeCommitment(theirs, id('promise'), { owner: 'Bela' }, 'them');
  exchange(mine, theirs);
  expect(undo.undo()).toBe(false);
  expect(undo.canUndo).toBe(false);
});

it('hides no failure of anything else', () => {
  const { mine, undo } = promised();
  changeCommitment(mine, id('promise'), { owner: 'Ines' }, me);
  mine.on('update', () => {
    throw new RangeError('mine');
  });
  expect(() => undo.undo()).toThrow('mine');
});
