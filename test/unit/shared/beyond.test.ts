import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isOnlyUnsaved, takeApart } from '../../../shared/beyond.ts';
import { readBoard } from '../../../shared/board.ts';
import { clusterNotes, renameCluster, rewriteNote } from '../../../shared/boardEdits.ts';
import { board, codeOf, copyOf, NOTE, OTHER, say, updateOf } from './gatePage.ts';

/** A server, a page that has all of it, and what the page has beyond it. */
function pageOf(server: Y.Doc) {
  const page = copyOf(server);
  const known = () => Y.decodeStateVector(Y.encodeStateVector(server));
  const beyond = () => Y.encodeStateAsUpdate(page, Y.encodeStateVector(server));
  return { page, known, beyond };
}

const textIn = (doc: Y.Doc, id: string) => readBoard(doc).notes.find((note) => note.id === id)?.text;

describe('a page has only what waits for its ack', () => {
  test('when it has nothing more, and when each edit of it waits', () => {
    const { page, known, beyond } = pageOf(board());
    expect(isOnlyUnsaved(beyond(), known(), [])).toBe(true);
    const edits = ['weekly status by mail', 'weekly mail'].map((text) =>
      updateOf(page, (doc) => rewriteNote(doc, NOTE, text, 'page')),
    );
    expect(isOnlyUnsaved(beyond(), known(), edits)).toBe(true);
    expect(isOnlyUnsaved(beyond(), known(), edits.slice(1))).toBe(false);
  });

  test('not when it has what others wrote, or what builds on it, or what takes it away', () => {
    const server = board();
    const { page, known, beyond } = pageOf(server);
    const others = copyOf(server);
    const lost = updateOf(others, (doc) => clusterNotes(doc, NOTE, OTHER, 'cluster-one', 'other'));
    Y.applyUpdate(page, lost);
    expect(isOnlyUnsaved(beyond(), known(), [])).toBe(false);
    const own = updateOf(page, (doc) => renameCluster(doc, 'cluster-one', 'Reports', 'page'));
    const removal = updateOf(page, (doc) => renameCluster(doc, 'cluster-one', '', 'page'));
    for (const edit of [own, removal]) {
      const fresh = new Y.Doc();
      Y.applyUpdate(fresh, edit);
      expect(isOnlyUnsaved(Y.encodeStateAsUpdate(fresh, Y.encodeStateVector(server)), known(), [edit])).toBe(
        false,
      );
    }
  });
});

test('what stands is taken by the gate as it is, what fell is text, and what others lost is told until it is back', () => {
  const server = board();
  const { page, known, beyond } = pageOf(server);
  const others = copyOf(server);
  const lost = updateOf(others, (doc) => clusterNotes(doc, NOTE, OTHER, 'cluster-one', 'other'));
  const title = updateOf(others, (doc) => renameCluster(doc, 'cluster-one', 'Reports', 'other'));
  Y.applyUpdate(page, Y.mergeUpdates([lost, title]));
  renameCluster(page, 'cluster-one', 'Reports nobody reads', 'page');
  const unsaved = updateOf(page, (doc) => rewriteNote(doc, NOTE, 'status by mail', 'page'));

  const parts = takeApart(beyond(), known(), [unsaved], (client) => client === page.clientID);
  expect(parts.fallen).toBe(' nobody reads');
  const fresh = copyOf(server);
  expect(parts.missingIn(fresh)).toBe('Reports');
  expect(codeOf(say(server, parts.standing!, ['note.text']))).toBe('accepted');
  Y.applyUpdate(fresh, parts.standing!);
  expect(textIn(fresh, NOTE)).toBe('status by mail');
  expect([fresh.store.pendingStructs, fresh.store.pendingDs]).toEqual([null, null]);
  Y.applyUpdate(fresh, Y.mergeUpdates([lost, title]));
  expect(parts.missingIn(fresh)).toBe('');
});

test('where nothing stands there is nothing to bring back', () => {
  const server = board();
  const { page, known, beyond } = pageOf(server);
  Y.applyUpdate(
    page,
    updateOf(copyOf(server), (doc) => rewriteNote(doc, NOTE, 'weekly status mail', 'other')),
  );
  const parts = takeApart(beyond(), known(), [], (client) => client === page.clientID);
  expect([parts.standing, parts.fallen]).toEqual([null, '']);
});
