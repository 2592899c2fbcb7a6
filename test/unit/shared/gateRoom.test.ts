import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOf } from '../../../shared/board.ts';
import { clusterNotes, moveNote, removeNote, rewriteNote } from '../../../shared/boardEdits.ts';
import { deskOf } from '../../../shared/desk.ts';
import { board, codeOf, copyOf, NOTE, OTHER, say, updateOf } from './gatePage.ts';

const noteOf = (doc: Y.Doc, id = NOTE) => boardOf(doc).notes.get(id);

describe('plain values', () => {
  const written = (value: unknown) => {
    const doc = board();
    return codeOf(
      say(
        doc,
        updateOf(copyOf(doc), (page) => noteOf(page)?.set('pos', value)),
      ),
    );
  };

  test.each([
    ['no number', [NaN, 1]],
    ['a number without end', [Infinity, 1]],
    ['a huge integer', [1n, 2n]],
    ['three numbers', [1, 2, 3]],
    ['numbers in arrays', [[1], [2]]],
    ['keys', { prototype: 1, isAdmin: true }],
    ['a prototype', JSON.parse('{"__proto__":{"isAdmin":true}}')],
    ['a long array', Array.from({ length: 10_000 }, () => 0)],
    ['bytes', new Uint8Array(10)],
    ['nothing', null],
  ])('%s is none for a position', (_what, value) => {
    expect(written(value)).toBe('bad-frame');
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  test('a position left of zero, or just at it, is one', () => {
    expect(written([-12.5, -0])).toBe('accepted');
  });

  test.each([-0, NaN, 1.5, -1, Infinity, 2 ** 40])('%d is no count of dots', (count) => {
    const doc = new Y.Doc();
    deskOf(doc);
    const page = copyOf(doc);
    expect(
      codeOf(
        say(
          doc,
          updateOf(page, () => deskOf(page).dots.set('item-0001', count)),
        ),
      ),
    ).toBe('bad-frame');
  });

  test('half a character pair comes as the sign for what cannot be read', () => {
    const doc = board();
    const update = updateOf(copyOf(doc), (page) => (noteOf(page)?.get('text') as Y.Text).insert(0, '\ud83d'));
    expect(codeOf(say(doc, update))).toBe('accepted');
    Y.applyUpdate(doc, update);
    expect(String(noteOf(doc)?.get('text'))).toBe('\ufffdweekly status');
  });
});

describe('a document has room', () => {
  test('for so many page loads of one person', () => {
    const doc = board();
    const update = updateOf(copyOf(doc), (page) => rewriteNote(page, NOTE, 'again', 'x'));
    expect(codeOf(say(doc, update, 'all', [], { freshClients: 0 }))).toBe('over-limit');
    expect(codeOf(say(doc, update, 'all', [], { freshClients: 1 }))).toBe('accepted');
  });

  test('and the pages that are known go on when there is no more', () => {
    const doc = board();
    const page = copyOf(doc);
    Y.applyUpdate(
      doc,
      updateOf(page, () => rewriteNote(page, NOTE, 'again', 'x')),
    );
    const more = updateOf(page, () => rewriteNote(page, NOTE, 'and again', 'x'));
    expect(codeOf(say(doc, more, 'all', [], { freshClients: 0 }))).toBe('accepted');
  });

  test('for so many bytes; one that is full still lets things be taken away', () => {
    const doc = board();
    const words = updateOf(copyOf(doc), (page) => rewriteNote(page, NOTE, 'x'.repeat(200), 'x'));
    const away = updateOf(copyOf(doc), (page) => removeNote(page, NOTE, 'x'));
    expect(codeOf(say(doc, words, 'all', [], { bytes: 100 }))).toBe('over-limit');
    expect(codeOf(say(doc, words, 'all', [], { bytes: 1_000 }))).toBe('accepted');
    expect(codeOf(say(doc, away, 'all', [], { bytes: -1 }))).toBe('accepted');
  });
});

describe('words that nobody will see', () => {
  const lostOf = (doc: Y.Doc, update: Uint8Array) => {
    const verdict = say(doc, update);
    return verdict.ok ? verdict.value.lost : verdict.code;
  };

  test('are known though other words of the same time offline arrived', () => {
    const doc = board();
    const page = copyOf(doc);
    removeNote(doc, NOTE, 'another');
    const update = updateOf(page, () => {
      rewriteNote(page, NOTE, 'weekly status, to the note that went', 'x');
      rewriteNote(page, OTHER, 'weekly status, to the note that stayed', 'x');
      removeNote(page, OTHER, 'x');
      moveNote(page, NOTE, [1, 1], 'x');
    });
    expect(lostOf(doc, update)).toBe(true);
    Y.applyUpdate(doc, update);
    expect(lostOf(doc, update)).toBe(false);
  });

  test('are none where the author took them back, or something other than words went', () => {
    const doc = board();
    const page = copyOf(doc);
    removeNote(doc, NOTE, 'another');
    const undo = new Y.UndoManager([boardOf(page).notes], {
      trackedOrigins: new Set(['x']),
      captureTimeout: 0,
    });
    const typed = updateOf(page, () => {
      rewriteNote(page, NOTE, 'weekly status and more', 'x');
      undo.undo();
    });
    expect(lostOf(doc, typed)).toBe(false);
    Y.applyUpdate(doc, typed);
    const moved = updateOf(page, () => moveNote(page, NOTE, [5, 5], 'x'));
    expect(lostOf(doc, moved)).toBe(false);
  });

  test('are none where the author takes the note away, too', () => {
    const doc = board();
    const update = updateOf(copyOf(doc), (page) => {
      rewriteNote(page, NOTE, 'weekly status and more', 'x');
      removeNote(page, NOTE, 'x');
    });
    expect(lostOf(doc, update)).toBe(false);
  });
});

test('who may take nothing away is refused at the first thing, not after all of them', () => {
  const doc = board();
  const page = copyOf(doc);
  const update = updateOf(page, () => {
    clusterNotes(page, NOTE, OTHER, 'cluster-001', 'x');
    removeNote(page, NOTE, 'x');
  });
  expect(codeOf(say(doc, update, ['cluster.add', 'note.cluster', 'note.pos', 'note.text']))).toBe(
    'not-allowed',
  );
});
