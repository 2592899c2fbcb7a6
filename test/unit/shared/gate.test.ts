import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOf, type Entry } from '../../../shared/board.ts';
import {
  addNotes,
  clusterNotes,
  moveNote,
  removeNote,
  rewriteNote,
  ungroup,
} from '../../../shared/boardEdits.ts';
import { addCommitment, removeCommitment } from '../../../shared/commitmentEdits.ts';
import { addDraft, deskOf, setDots } from '../../../shared/desk.ts';
import { placesOf, type Place } from '../../../shared/permissions.ts';
import { board, codeOf, copyOf, NOTE, OTHER, say, updateOf } from './gatePage.ts';

const CLUSTER = 'cluster-0001';

describe('places', () => {
  const changes: readonly [string, (doc: Y.Doc) => unknown, Place[]][] = [
    ['a move', (doc) => moveNote(doc, NOTE, [50, 90], 'x'), ['note.pos']],
    ['words', (doc) => rewriteNote(doc, NOTE, 'weekly', 'x'), ['note.text']],
    ['a cluster', (doc) => clusterNotes(doc, NOTE, OTHER, CLUSTER, 'x'), ['cluster.add', 'note.cluster']],
    ['a removal with all it holds', (doc) => removeNote(doc, NOTE, 'x'), ['note.remove']],
    [
      'a note',
      (doc) =>
        addNotes(doc, [{ id: 'note-0003', lane: 'stop', text: 'x', pos: [1, 1], author: 'ana-0001' }], 'x'),
      ['note.add'],
    ],
    [
      'a commitment with keys that only a review may change later',
      (doc) =>
        addCommitment(
          doc,
          { id: 'commit-0001', intention: 'x', owner: 'Ana', due: '', capability: null },
          'x',
        ),
      ['commitment.add'],
    ],
  ];

  test.each(changes)('%s needs exactly its rights', (_what, change, places) => {
    const doc = board();
    const update = updateOf(copyOf(doc), change);
    expect(codeOf(say(doc, update, places))).toBe('accepted');
    for (const missing of places) {
      const others = places.filter((place) => place !== missing);
      expect(say(doc, update, others)).toEqual({ ok: false, code: 'not-allowed', detail: missing });
    }
  });

  test('an entry in the place of a living one needs the right to remove that', () => {
    const doc = board();
    const update = updateOf(copyOf(doc), (page) => {
      const entry: Entry = new Y.Map();
      entry.set('lane', 'more');
      boardOf(page).notes.set(NOTE, entry);
    });
    expect(say(doc, update, ['note.add'])).toMatchObject({ code: 'not-allowed', detail: 'note.remove' });
  });

  test('nobody may do anything when no stage is open', () => {
    const doc = board();
    for (const [, change] of changes) {
      expect(codeOf(say(doc, updateOf(copyOf(doc), change), placesOf('facilitator', null)))).toBe(
        'not-allowed',
      );
    }
  });

  test('a desk takes drafts and dots by their own rights', () => {
    const doc = new Y.Doc();
    deskOf(doc);
    const draft = updateOf(copyOf(doc), (page) =>
      addDraft(page, { id: 'draft-0001', lane: 'stop', text: 'x' }, 'x'),
    );
    const dots = updateOf(copyOf(doc), (page) => setDots(page, NOTE, 2, 'x'));
    expect([codeOf(say(doc, draft, ['desk.drafts'])), codeOf(say(doc, draft, ['desk.dots']))]).toEqual([
      'accepted',
      'not-allowed',
    ]);
    expect([codeOf(say(doc, dots, ['desk.dots'])), codeOf(say(doc, dots, ['desk.drafts']))]).toEqual([
      'accepted',
      'not-allowed',
    ]);
  });
});

describe('repeats, order and owners', () => {
  test('what the document has already changes nothing, whoever sends it and whatever they may', () => {
    const doc = board();
    removeNote(doc, OTHER, 'x');
    const whole = Y.encodeStateAsUpdate(doc);
    expect(say(doc, whole, [], [doc.clientID])).toMatchObject({
      ok: true,
      value: { effective: false, clients: [] },
    });
  });

  test('new structs of another are forged; a gap is only out of order', () => {
    const doc = board();
    const page = copyOf(doc);
    const first = updateOf(page, (each) => rewriteNote(each, NOTE, 'weekly statu', 'x'));
    const second = updateOf(page, (each) => rewriteNote(each, NOTE, 'weekly statu!', 'x'));
    const third = updateOf(page, (each) => rewriteNote(each, NOTE, 'weekly statu!?', 'x'));
    expect(codeOf(say(doc, second, 'all', [page.clientID]))).toBe('forged-author');
    expect(codeOf(say(doc, third))).toBe('not-in-order');
    expect(codeOf(say(doc, Y.encodeStateAsUpdate(page, Y.encodeStateVector(doc))))).toBe('accepted');
    expect(first.length).toBeGreaterThan(0);
  });

  test('words inside what was collected here are harmless, and known to be lost', () => {
    const doc = board();
    clusterNotes(doc, NOTE, OTHER, CLUSTER, 'x');
    const page = copyOf(doc);
    const words = updateOf(page, (each) =>
      (boardOf(each).clusters.get(CLUSTER)?.get('title') as Y.Text).insert(0, 'reports'),
    );
    const move = updateOf(page, (each) => moveNote(each, NOTE, [200, 200], 'x'));
    ungroup(doc, CLUSTER, 'y');
    expect(say(doc, words)).toMatchObject({ ok: true, value: { effective: true, lost: true } });
    Y.applyUpdate(doc, words);
    expect(say(doc, move)).toMatchObject({ ok: true, value: { effective: true, lost: false } });
  });

  test('a removal that somebody else made first is no removal', () => {
    const doc = board();
    const update = updateOf(copyOf(doc), (page) => removeNote(page, NOTE, 'x'));
    removeNote(doc, NOTE, 'y');
    expect(say(doc, update, [])).toMatchObject({ ok: true, value: { effective: false } });
  });

  test('undoing a removal brings the entry back with the right that removed it', () => {
    const doc = board();
    addCommitment(
      doc,
      { id: 'commit-0001', intention: 'less', owner: 'Ana', due: '', capability: null },
      'y',
    );
    const page = copyOf(doc);
    const undo = new Y.UndoManager([boardOf(page).commitments], { trackedOrigins: new Set(['x']) });
    Y.applyUpdate(
      doc,
      updateOf(page, () => removeCommitment(page, 'commit-0001', 'x')),
    );
    const before = Y.encodeStateVector(page);
    undo.undo();
    const back = Y.encodeStateAsUpdate(page, before);
    expect(codeOf(say(doc, back, ['commitment.remove']))).toBe('accepted');
    expect(codeOf(say(doc, back, ['commitment.intention']))).toBe('not-allowed');
  });
});
