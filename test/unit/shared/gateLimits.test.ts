import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOf } from '../../../shared/board.ts';
import { rewriteNote } from '../../../shared/boardEdits.ts';
import { deskOf } from '../../../shared/desk.ts';
import { board, codeOf, copyOf, NOTE, OTHER, say, updateOf } from './gatePage.ts';

describe('structs that no page writes', () => {
  /** One struct of letters between two neighbours, as bytes. */
  function letters(
    client: number,
    clock: number,
    text: string,
    left: Y.ID | null,
    right: Y.ID | null,
  ): Uint8Array {
    const encoder = encoding.createEncoder();
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 4 | (left ? 128 : 0) | (right ? 64 : 0));
    for (const id of [left, right]) {
      if (id === null) continue;
      encoding.writeVarUint(encoder, id.client);
      encoding.writeVarUint(encoder, id.clock);
    }
    encoding.writeVarString(encoder, text);
    encoding.writeVarUint(encoder, 0);
    return encoding.toUint8Array(encoder);
  }
  const firstOf = (doc: Y.Doc, id: string) =>
    (boardOf(doc).notes.get(id)?.get('text') as Y.Text)._start?.id ?? null;

  test('letters between two texts are refused, between two letters of one they are not', () => {
    const doc = board();
    const [here, there] = [firstOf(doc, NOTE), firstOf(doc, OTHER)];
    expect(codeOf(say(doc, letters(77, 0, 'x', here, there)))).toBe('bad-frame');
    const next = here && Y.createID(here.client, here.clock + 1);
    expect(codeOf(say(doc, letters(77, 0, 'x', here, next)))).toBe('accepted');
  });

  test('a repeat that builds on the unknown is refused, since Yjs would wait for it for ever', () => {
    const doc = board();
    const { client } = firstOf(doc, NOTE)!;
    const own = updateOf(copyOf(doc), (page) => rewriteNote(page, NOTE, 'weekly statusx', 'x'));
    const repeat = letters(client, 0, 'x', Y.createID(4_711, 0), null);
    const both = Uint8Array.of(2, ...repeat.slice(1, -1), ...own.slice(1));
    expect(codeOf(say(doc, own))).toBe('accepted');
    expect(codeOf(say(doc, both))).toBe('bad-frame');
    Y.applyUpdate(doc, both);
    expect(doc.store.pendingStructs).not.toBeNull();
  });

  test('a repeat that names a root which is none is refused, since Yjs would make it', () => {
    const doc = board();
    const { client } = firstOf(doc, NOTE)!;
    const encoder = encoding.createEncoder();
    for (const number of [1, 1, client, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 4);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, 'x');
    encoding.writeVarString(encoder, 'letters');
    encoding.writeVarUint(encoder, 0);
    expect(codeOf(say(doc, encoding.toUint8Array(encoder)))).toBe('bad-frame');
  });

  test('a run of what was collected may begin in what is known and still stands here', () => {
    const doc = board();
    const [here] = [firstOf(doc, NOTE)];
    Y.applyUpdate(doc, letters(77, 0, 'xyz', here, null));
    const run = encoding.createEncoder();
    for (const number of [1, 1, 77, 0, 0, 9, 1, 77, 1, 0, 9]) encoding.writeVarUint(run, number);
    expect(codeOf(say(doc, encoding.toUint8Array(run)))).toBe('accepted');
    Y.applyUpdate(doc, encoding.toUint8Array(run));
    expect([doc.store.pendingStructs, Y.getState(doc.store, 77)]).toEqual([null, 9]);
  });

  test('a repeat may go on where it began, and nowhere else', () => {
    const doc = board();
    const [here, there] = [firstOf(doc, NOTE), firstOf(doc, OTHER)];
    Y.applyUpdate(doc, letters(77, 0, 'x', here, null));
    expect(say(doc, letters(77, 0, 'xy', here, null))).toMatchObject({
      ok: true,
      value: { effective: true },
    });
    expect(codeOf(say(doc, letters(77, 0, 'xy', there, null)))).toBe('bad-frame');
  });
});

describe('limits', () => {
  test('a text may grow beyond its limit by what several write at once, and no further', () => {
    const doc = board();
    const text = (each: Y.Doc) => boardOf(each).notes.get(NOTE)?.get('text') as Y.Text;
    expect(
      codeOf(
        say(
          doc,
          updateOf(copyOf(doc), (page) => text(page).insert(0, 'x'.repeat(600))),
        ),
      ),
    ).toBe('accepted');
    expect(
      codeOf(
        say(
          doc,
          updateOf(copyOf(doc), (page) => text(page).insert(0, 'x'.repeat(2_000))),
        ),
      ),
    ).toBe('too-long');
  });

  test('what was written and taken back in the same time offline does not count', () => {
    const doc = board();
    const page = copyOf(doc);
    const undo = new Y.UndoManager([boardOf(page).notes], {
      trackedOrigins: new Set(['x']),
      captureTimeout: 0,
    });
    for (let turn = 0; turn < 10; turn++) rewriteNote(page, NOTE, String(turn).repeat(280), 'x');
    expect(codeOf(say(doc, Y.encodeStateAsUpdate(page, Y.encodeStateVector(doc))))).toBe('accepted');
    undo.destroy();
  });

  test('a desk takes no endless number of drafts', () => {
    const doc = new Y.Doc();
    deskOf(doc);
    const update = updateOf(copyOf(doc), (page) => {
      for (let i = 0; i < 900; i++) {
        const entry = new Y.Map<unknown>();
        entry.set('lane', 'stop');
        deskOf(page).drafts.set(`draft-${10_000 + i}`, entry);
      }
    });
    expect(codeOf(say(doc, update))).toBe('over-limit');
  });
});
