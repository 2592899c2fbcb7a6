import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { addNotes } from '../../shared/boardEdits.ts';
import { addDraft, deskOf } from '../../shared/desk.ts';
import { check } from './check/check.ts';
import { NOTHING_SEEN, type Invariant, type LinkTrace, type Observation } from './check/observation.ts';

const DESK = 'desk/workshop-0001/1/person-0001';
const BOARD = 'board/workshop-0001/group-0001';

/** Somebody who made three drafts and got an acknowledgement of each. */
function honest() {
  const doc = new Y.Doc();
  deskOf(doc);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const n of [1, 2, 3]) addDraft(doc, { id: `draft-000${n}`, lane: 'stop', text: `words ${n}` }, 'here');
  const made = updates.map((update, n) => ({ what: `drafts ${n}`, at: n, update, draft: `words ${n + 1}` }));
  const link: LinkTrace = {
    person: 'Ana',
    document: DESK,
    made,
    acked: updates.map((update, at) => ({ at, update })),
    claims: [{ at: 5, made: [0, 1, 2], unacked: [] }],
    refused: [],
  };
  return { doc, updates, link };
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  deskOf(doc);
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

function observed(link: LinkTrace, doc: Y.Doc, more: Partial<Observation> = {}): Observation {
  const documents = new Map([[link.document, { doc, serverIds: new Set<number>() }]]);
  return { ...NOTHING_SEEN, links: [link], recovered: [{ at: 10, documents }], ...more };
}

const broken = (seen: Observation): Invariant[] => [
  ...new Set(check(seen).map(({ invariant }) => invariant)),
];

describe('the checker', () => {
  test('has nothing against what is honest', () => {
    const { doc, updates, link } = honest();
    const holders = [
      { who: 'Ana', doc },
      { who: 'the store', doc: docOf(updates) },
    ];
    expect(check(observed(link, docOf(updates), { settled: [{ document: DESK, holders }] }))).toEqual([]);
  });

  test('misses an acknowledged edit, and what was called saved with it', () => {
    const { updates, link } = honest();
    expect(broken(observed(link, docOf(updates.slice(0, 2))))).toEqual(['I1', 'I4']);
    expect(
      broken(observed({ ...link, acked: link.acked.slice(0, 2), claims: [] }, docOf(updates.slice(0, 2)))),
    ).toEqual([]);
  });

  test('misses an acknowledged deletion, which no state vector shows', () => {
    const { doc, updates, link } = honest();
    const before = docOf(updates);
    deskOf(doc).drafts.delete('draft-0001');
    const acked = updates.map((update, at) => ({ at, update }));
    expect(broken(observed({ ...link, acked, claims: [] }, before))).toEqual(['I1']);
  });

  test('asks for nothing that was acknowledged after the process was gone', () => {
    const { updates, link } = honest();
    const acked = link.acked.map(({ update }, n) => ({ at: n === 2 ? 11 : 1, update }));
    expect(broken(observed({ ...link, acked, claims: [] }, docOf(updates.slice(0, 2))))).toEqual([]);
  });

  test('misses the log of a document, a hole in it, and a published note', () => {
    const { updates, link } = honest();
    expect(broken(observed(link, docOf([updates[0]!, updates[2]!])))).toContain('I1');
    const board = { ...link, document: BOARD, claims: [] };
    expect(
      broken({ ...NOTHING_SEEN, links: [board], recovered: [{ at: 10, documents: new Map() }] }),
    ).toEqual(['I1']);
    expect(broken(revealed(link, ['words 1', 'words 2']))).toEqual(['I1']);
    expect(broken(revealed(link, ['words 1', 'words 2', 'words 3']))).toEqual([]);
  });

  test('sees a note that is published twice, an edit that nobody made, and words that were changed', () => {
    const { doc, updates, link } = honest();
    expect(broken(revealed(link, ['words 1', 'words 2', 'words 3', 'words 3']))).toEqual(['I2']);
    const stranger = docOf(updates);
    addDraft(stranger, { id: 'draft-0009', lane: 'stop', text: 'not hers' }, 'there');
    expect(broken(observed(link, stranger))).toEqual(['I2']);
    const forged = new Y.Doc();
    forged.clientID = doc.clientID;
    deskOf(forged);
    for (const n of [1, 2, 3])
      addDraft(forged, { id: `draft-000${n}`, lane: 'stop', text: `Words ${n}` }, 'there');
    expect(broken(observed(link, forged))).toEqual(['I2']);
  });

  test('sees copies that differ in what they hold, what they deleted, or what pends', () => {
    const { doc, updates } = honest();
    const settled = (other: Y.Doc) => ({
      ...NOTHING_SEEN,
      settled: [
        {
          document: DESK,
          holders: [
            { who: 'Ana', doc },
            { who: 'Ben', doc: other },
          ],
        },
      ],
    });
    expect(broken(settled(docOf(updates)))).toEqual([]);
    expect(broken(settled(docOf(updates.slice(0, 2))))).toEqual(['I3']);
    expect(broken(settled(docOf([...updates.slice(0, 1), updates[2]!])))).toEqual(['I3']);
  });

  test('sees "Saved" before the acknowledgement, even when the edit is stored', () => {
    const { updates, link } = honest();
    const claims = [{ at: 5, made: [0, 1, 2], unacked: [2] }];
    expect(broken(observed({ ...link, claims }, docOf(updates)))).toEqual(['I4']);
  });

  test('sees leaks, miscounted votes, broken bounds and disturbed people', () => {
    const one = (more: Partial<Observation>) => broken({ ...NOTHING_SEEN, ...more });
    expect(one({ sightings: [{ words: 'w', owner: 'Ana', seenBy: 'Ben' }] })).toEqual(['I5']);
    expect(one({ ballots: [{ item: 'i', acked: 2, sent: 3, counted: 1 }] })).toEqual(['I6']);
    expect(one({ ballots: [{ item: 'i', acked: 2, sent: 3, counted: 4 }] })).toEqual(['I6']);
    expect(one({ bounds: [{ what: 'b', value: 2, most: 1 }] })).toEqual(['I7']);
    expect(one({ bystanders: [{ person: 'Ben', drops: 1, unsaved: 0 }] })).toEqual(['I8']);
    expect(one({ bystanders: [{ person: 'Ben', drops: 0, unsaved: 0 }] })).toEqual([]);
  });
});

/** The desk was consumed: its log is gone, and its notes stand on the board. */
function revealed(link: LinkTrace, texts: readonly string[]): Observation {
  const doc = new Y.Doc();
  boardOf(doc);
  const notes = texts.map((text, n) => ({
    id: `note-000${n}`,
    lane: 'stop' as const,
    text,
    pos: [0, 0] as const,
  }));
  addNotes(doc, notes, 'server');
  const documents = new Map([[BOARD, { doc, serverIds: new Set([doc.clientID]) }]]);
  return { ...NOTHING_SEEN, links: [link], recovered: [{ at: 10, documents }] };
}
