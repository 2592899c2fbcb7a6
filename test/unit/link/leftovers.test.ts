import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addNotes, rewriteNote } from '../../../shared/boardEdits.ts';
import { addDraft, changeDraft, deskOf, removeDraft, setDots, writeText } from '../../../shared/desk.ts';
import { keptEdit, keptRefusal, keptSheet, sheetIn, type KeptEdit } from '../../../shared/keeping.ts';
import { leftoversOf, NOTHING_LEFT, withoutTaken } from '../../../shared/leftovers.ts';

const DESK = 'desk/workshop-one/1/person-ana';

/** What a page keeps of edits of a document, which begins with what was stored before. */
function rowsOf(document: string, before: (doc: Y.Doc) => void, edit: (doc: Y.Doc) => void): KeptEdit[] {
  const doc = new Y.Doc();
  before(doc);
  const rows: KeptEdit[] = [];
  doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    const under = { owner: 'person-ana', document, page: 'page-one', number: rows.length + 1 };
    rows.push(keptEdit(under, update, transaction));
  });
  edit(doc);
  return rows;
}
const nothing = () => undefined;
const write = (doc: Y.Doc, text: string) => doc.transact(() => writeText(deskOf(doc).sheet, text));
const draft = (doc: Y.Doc, id: string, text: string) => addDraft(doc, { id, lane: 'stop', text }, null);

describe('what an edit touches', () => {
  test('a draft is itself, whatever of it changes, and a sheet is one thing', () => {
    const rows = rowsOf(
      DESK,
      (doc) => draft(doc, 'draft-one', 'Weekly packs'),
      (doc) => {
        write(doc, 'Gate');
        changeDraft(doc, 'draft-one', { text: 'Monthly packs' }, null);
        changeDraft(doc, 'draft-one', { lane: 'more' }, null);
        removeDraft(doc, 'draft-one', null);
        setDots(doc, 'item-one', 2, null);
      },
    );
    expect(rows.map(({ things }) => things)).toEqual([
      ['sheet'],
      ['drafts/draft-one'],
      ['drafts/draft-one'],
      ['drafts/draft-one'],
      ['dots/item-one'],
    ]);
    expect(rows.map(({ words }) => words[0]?.text ?? null)).toEqual([
      'Gate',
      'Monthly packs',
      'Monthly packs',
      null,
      null,
    ]);
  });

  test('several things in one step are all told', () => {
    const [row] = rowsOf(DESK, nothing, (doc) => {
      doc.transact(() => {
        draft(doc, 'draft-one', 'Weekly packs');
        draft(doc, 'draft-two', 'Gate reviews');
      });
    });
    expect(row?.things).toEqual(['drafts/draft-one', 'drafts/draft-two']);
    expect(row?.words.map(({ fresh }) => fresh)).toEqual([true, true]);
  });
});

describe('what a closed desk has left', () => {
  test('nothing leaves nothing', () => expect(leftoversOf([])).toEqual(NOTHING_LEFT));

  test('notes come as they stood last, and those that were deleted do not come', () => {
    const rows = rowsOf(DESK, nothing, (doc) => {
      draft(doc, 'draft-one', 'Weekly packs');
      draft(doc, 'draft-two', 'Gate reviews');
      changeDraft(doc, 'draft-one', { lane: 'more', text: 'Monthly packs' }, null);
      removeDraft(doc, 'draft-two', null);
    });
    expect(leftoversOf(rows)).toEqual({
      ...NOTHING_LEFT,
      drafts: [{ id: 'draft-one', lane: 'more', text: 'Monthly packs' }],
    });
  });

  test('new words of a note that the server had are text: the note itself is on the board as it was', () => {
    const rows = rowsOf(
      DESK,
      (doc) => draft(doc, 'draft-one', 'Weekly packs'),
      (doc) => changeDraft(doc, 'draft-one', { text: 'Monthly packs' }, null),
    );
    expect(leftoversOf(rows)).toEqual({ ...NOTHING_LEFT, texts: ['Monthly packs'] });
  });

  test('a sheet comes as the page had it last, else as the server had it', () => {
    const rows = rowsOf(DESK, nothing, (doc) => {
      write(doc, 'half a');
      write(doc, 'half a thought');
    });
    expect(sheetIn(rows)).toBe('half a thought');
    const stored = keptSheet('person-ana', DESK, 'half');
    expect(leftoversOf([stored]).sheet).toBe('half');
    expect(leftoversOf([stored, ...rows]).sheet).toBe('half a thought');
    const cleared = rowsOf(DESK, nothing, (doc) => {
      write(doc, 'half');
      write(doc, '');
    });
    expect(leftoversOf([stored, ...cleared]).sheet).toBe('');
  });

  test('two tabs with different sheets leave both', () => {
    const of = (page: string, text: string) =>
      rowsOf(DESK, nothing, (doc) => write(doc, text)).map((row) => ({ ...row, page }));
    expect(leftoversOf([...of('page-one', 'one'), ...of('page-two', 'two')]).sheet).toBe('one\ntwo');
  });

  test('dots are counted by what they were on', () => {
    const rows = rowsOf(DESK, nothing, (doc) => {
      setDots(doc, 'item-one', 1, null);
      setDots(doc, 'item-one', 2, null);
      setDots(doc, 'item-two', 1, null);
    });
    expect(leftoversOf(rows).marks).toBe(2);
  });

  test('a board leaves what was typed on it, and what was refused there', () => {
    const board = 'board/workshop-one/group-one';
    const note = { id: 'note-one', lane: 'stop', text: 'Weekly packs', pos: [0, 0] } as const;
    const rows = rowsOf(
      board,
      (doc) => addNotes(doc, [note], null),
      (doc) => rewriteNote(doc, 'note-one', 'Weekly packs of slides', null),
    );
    expect(rows[0]?.things).toEqual(['notes/note-one']);
    const refused = keptRefusal('person-ana', board, 'wrong-stage', 'Gate reviews');
    expect(leftoversOf([...rows, refused]).texts).toEqual(['Gate reviews', ' of slides']);
  });
});

test('what has found its place is taken out, and the rest stays', () => {
  const rows = rowsOf(DESK, nothing, (doc) => {
    draft(doc, 'draft-one', 'Weekly packs');
    doc.transact(() => {
      draft(doc, 'draft-two', 'Gate reviews');
      write(doc, 'half a thought');
    });
  });
  const sheet = keptSheet('person-ana', DESK, 'half');
  const { remove, put } = withoutTaken([sheet, ...rows], new Set(['drafts/draft-one', 'sheet']));
  expect(remove).toEqual([sheet, ...rows]);
  expect(leftoversOf(put)).toEqual({
    ...NOTHING_LEFT,
    drafts: [{ id: 'draft-two', lane: 'stop', text: 'Gate reviews' }],
  });
});
