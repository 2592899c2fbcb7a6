import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { insertedText } from '../../../shared/insertedText.ts';

/** The updates of one person's edits, on top of what others had written. */
function edits(before: string, change: (text: Y.Text, doc: Y.Doc) => void): Uint8Array[] {
  const others = new Y.Doc();
  others.getText('text').insert(0, before);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(others));
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  change(doc.getText('text'), doc);
  return updates;
}

test('what was typed key by key is one piece, without what was deleted again', () => {
  const updates = edits('', (text) => {
    for (const [at, letter] of [...'Gate revuews'].entries()) text.insert(at, letter);
    text.delete(8, 1);
    text.insert(8, 'i');
  });
  expect(insertedText(updates)).toBe('Gate reviews');
});

test('words put into the text of somebody else come without it', () => {
  const updates = edits('Stop the pack', (text) => text.insert(9, 'monthly '));
  expect(insertedText(updates)).toBe('monthly ');
});

test('text at several places is several pieces', () => {
  const updates = edits('', (_text, doc) => {
    for (const id of ['note-one', 'note-two']) doc.getMap('notes').set(id, new Y.Text(`about ${id}`));
  });
  expect(insertedText(updates)).toBe('about note-one\nabout note-two');
});

test('keys and deletions hold no text', () => {
  const updates = edits('Nobody reads it', (text, doc) => {
    text.delete(0, 7);
    doc.getMap('notes').set('pos', [1, 2]);
  });
  expect(insertedText(updates)).toBe('');
  expect(insertedText([])).toBe('');
});

test('one text that grew in any order reads as it stands on the page', () => {
  const key = fc.record({ at: fc.nat(40), text: fc.stringMatching(/^[a-z]{1,3}$/), del: fc.nat(2) });
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 25 }), (keys) => {
      let shown = '';
      const updates = edits('', (text) => {
        for (const { at, text: letters, del } of keys) {
          text.insert(Math.min(at, text.length), letters);
          const from = Math.min(at, text.length);
          text.delete(from, Math.min(del, text.length - from));
        }
        shown = text.toString();
      });
      // Where a whole word in the middle was deleted, what stood around it may have come apart into lines.
      expect(insertedText(updates).replaceAll('\n', '')).toBe(
        shown.trim() === '' ? '' : shown.replaceAll('\n', ''),
      );
    }),
  );
});
