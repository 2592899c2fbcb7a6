import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import {
  addDraft,
  changeDraft,
  deskOf,
  readDots,
  readDrafts,
  removeDraft,
  setDots,
  writeText,
} from '../../shared/desk.ts';
import { LIMITS } from '../../shared/limits.ts';

const me = 'me';
const draft = (name: string, text = name) => ({ id: `${name}-00000000`, lane: 'stop' as const, text });

describe('drafts', () => {
  it('stand newest first, and keep their text and lane as changed', () => {
    const doc = new Y.Doc();
    addDraft(doc, draft('one'), me);
    addDraft(doc, draft('two'), me);
    changeDraft(doc, 'one-00000000', { lane: 'start', text: ' one more ' }, me);
    expect(readDrafts(doc)).toMatchObject([
      { text: 'two', lane: 'stop' },
      { text: 'one more', lane: 'start' },
    ]);
    removeDraft(doc, 'two-00000000', me);
    expect(readDrafts(doc)).toHaveLength(1);
  });

  it('are refused when empty, too long or too many, and nothing is written', () => {
    const doc = new Y.Doc();
    expect(addDraft(doc, draft('empty', ' \n '), me)).toMatchObject({ ok: false, code: 'empty-text' });
    expect(addDraft(doc, draft('long', 'x'.repeat(LIMITS.noteChars + 1)), me)).toMatchObject({
      code: 'too-long',
    });
    expect(changeDraft(doc, 'gone-00000000', { text: 'x' }, me)).toMatchObject({ code: 'not-found' });
    expect(deskOf(doc).drafts.size).toBe(0);
    for (let n = 0; n < LIMITS.draftsPerDesk; n++) addDraft(doc, draft(`n${n}`), me);
    expect(addDraft(doc, draft('over'), me)).toMatchObject({ code: 'over-limit' });
  });

  it('leave out entries that are not well-formed', () => {
    const doc = new Y.Doc();
    addDraft(doc, draft('good'), me);
    deskOf(doc).drafts.set('bad-00000000', new Y.Map());
    deskOf(doc).drafts.set('__proto__', new Y.Map());
    expect(readDrafts(doc)).toMatchObject([{ text: 'good' }]);
  });
});

describe('dots', () => {
  it('are whole numbers from 1; nothing else counts', () => {
    const doc = new Y.Doc();
    setDots(doc, 'item-a', 2, me);
    setDots(doc, 'item-b', 1, me);
    setDots(doc, 'item-b', 0, me);
    deskOf(doc).dots.set('item-c', 1.5);
    deskOf(doc).dots.set('item-d', -1);
    expect(readDots(doc)).toEqual({ 'item-a': 2 });
  });
});

describe('writing a shared text', () => {
  // Letters that share a high or a low half, so that common starts and ends fall inside pairs.
  const letters = fc.constantFrom('a', 'b', ' ', '\u{1f600}', '\u{1f601}', '\u{1fa00}', '\u{1f200}', 'é');
  const text = fc.array(letters, { maxLength: 14 }).map((list) => list.join(''));

  it('ends with the text that was asked for, and never writes half a pair', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const doc = new Y.Doc();
        const shared = doc.getText('t');
        shared.insert(0, from);
        const inserted: string[] = [];
        shared.observe((event) => {
          for (const part of event.delta) if (typeof part.insert === 'string') inserted.push(part.insert);
        });
        doc.transact(() => writeText(shared, to));
        expect(shared.toString()).toBe(to);
        for (const part of inserted) expect(part.isWellFormed?.() ?? !/\p{Surrogate}/u.test(part)).toBe(true);
        // Another page, which gets the bytes, reads the same: Yjs turns a cut pair into replacement characters.
        const other = new Y.Doc();
        Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
        expect(other.getText('t').toString()).toBe(to);
      }),
      { numRuns: 500 },
    );
  });

  it('is the smallest edit: what two people write at different ends both stays', () => {
    const a = new Y.Doc();
    a.getText('t').insert(0, 'the deck');
    const b = new Y.Doc();
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
    writeText(a.getText('t'), 'Stop the deck');
    writeText(b.getText('t'), 'the deck \u{1f600}');
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
    expect(a.getText('t').toString()).toBe('Stop the deck \u{1f600}');
  });
});
