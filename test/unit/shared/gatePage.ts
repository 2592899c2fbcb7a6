import * as Y from 'yjs';
import { boardOf } from '../../../shared/board.ts';
import { addNotes } from '../../../shared/boardEdits.ts';
import { judge, type Author, type Judgement } from '../../../shared/gate/gate.ts';
import { SCHEMAS } from '../../../shared/gate/schema.ts';
import type { Place } from '../../../shared/permissions.ts';
import type { Verdict } from '../../../shared/verdict.ts';

export const NOTE = 'note-0001';
export const OTHER = 'note-0002';

export function board(): Y.Doc {
  const doc = new Y.Doc();
  addNotes(
    doc,
    [NOTE, OTHER].map((id) => ({ id, lane: 'stop', text: 'weekly status', pos: [12, 60] })),
    'server',
  );
  boardOf(doc);
  return doc;
}

export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** What a page that holds the document sends when this is done on it. */
export function updateOf(page: Y.Doc, change: (doc: Y.Doc) => unknown): Uint8Array {
  const before = Y.encodeStateVector(page);
  change(page);
  return Y.encodeStateAsUpdate(page, before);
}

export function say(
  doc: Y.Doc,
  update: Uint8Array,
  places: Iterable<Place> | 'all' = 'all',
  foreign: readonly number[] = [],
  room: Partial<Pick<Author, 'freshClients' | 'bytes'>> = {},
): Verdict<Judgement> {
  const set = places === 'all' ? null : new Set(places);
  const kind = doc.share.has('drafts') ? 'desk' : 'board';
  return judge(update, doc, SCHEMAS[kind], {
    may: (place) => set === null || set.has(place),
    mayUse: (client) => !foreign.includes(client),
    freshClients: Infinity,
    bytes: Infinity,
    ...room,
  });
}
export const codeOf = (verdict: Verdict<Judgement>) => (verdict.ok ? 'accepted' : verdict.code);
