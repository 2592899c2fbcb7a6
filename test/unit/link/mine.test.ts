import { expect, test } from 'vitest';
import { findMine } from '../../../client/attend/mine.ts';
import { EMPTY_KEPT, parseKept } from '../../../client/desk/kept.ts';
import type { Note } from '../../../shared/board.ts';
import type { Lane } from '../../../shared/lanes.ts';

const note = (id: string, lane: Lane, text: string): Note => ({
  id,
  lane,
  text,
  pos: [0, 0],
  cluster: null,
  capability: null,
  author: null,
});
const draft = (id: string, lane: Lane, text: string) => ({ id, lane, text });

test('a note is mine when its lane and its text are those of a draft of mine', () => {
  const board = [note('note-one', 'stop', 'Weekly packs'), note('note-two', 'more', 'Weekly packs')];
  expect(findMine([draft('draft-one', 'more', 'Weekly packs')], board, {})).toEqual({
    'note-two': 'draft-one',
  });
});

test('one draft accounts for one note, though somebody else wrote the same words', () => {
  const board = [note('note-one', 'stop', 'Sponsorship?'), note('note-two', 'stop', 'Sponsorship?')];
  const own = [draft('draft-one', 'stop', 'Sponsorship?')];
  expect(Object.keys(findMine(own, board, {}))).toHaveLength(1);
  const both = [...own, draft('draft-two', 'stop', 'Sponsorship?')];
  expect(Object.keys(findMine(both, board, {}))).toHaveLength(2);
});

test('a note that was found stays found when it is reworded, and is let go when it is deleted', () => {
  const known = { 'note-one': 'draft-one', 'note-gone': 'draft-two' };
  const own = [draft('draft-one', 'stop', 'Weekly packs')];
  expect(findMine(own, [note('note-one', 'more', 'Monthly packs')], known)).toEqual({
    'note-one': 'draft-one',
  });
});

test('what the browser remembers is read with care', () => {
  expect(parseKept(null)).toEqual(EMPTY_KEPT);
  expect(parseKept('{')).toEqual(EMPTY_KEPT);
  expect(parseKept('{"drafts":[{"id":1}]}')).toEqual(EMPTY_KEPT);
  const kept = {
    drafts: [draft('draft-one', 'stop', 'Weekly packs')],
    notes: { 'note-one': 'draft-one' },
    lane: 'more',
  };
  expect(parseKept(JSON.stringify(kept))).toEqual(kept);
});
