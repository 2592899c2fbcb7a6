// T10: a curious facilitator finds out who wrote a note: by client ids, note ids, order, keys, cursors, or a look into
// the files. At the reveal the server writes the notes anew, under its own client id, with fresh ids, shuffled, in one
// transaction; desks, ballots and the key that ties them are erased from the store, not marked.
// (Whether somebody with every frame and a dump of the store can beat chance: test/fuzz.)
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from '../../shared/board.ts';
import { addDraft, setDots } from '../../shared/desk.ts';
import { boardName } from '../../shared/names.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { openDesk, stored } from '../contract/documents.ts';
import { freshId } from '../contract/people.ts';
import { CANARY, end, filesHold, framesHold, room } from './support/room.ts';

const READ = 1;
const CLUSTER = 2;
const VOTE = 3;

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.dispose());

describe('a note, after an anonymous reveal', () => {
  it('is tied to its writer by nothing on the wire, in the board’s log or in the data folder', async () => {
    const all = await room(app);
    const { made, host, writer, desk, draftId, others } = all;
    const client = desk.doc.clientID;
    expect(await filesHold(app.dataDir, draftId)).toBe(true);
    await host.open(READ);
    const board = others[0]!;
    await board.until('the note is on the board', () => readBoard(board.doc).notes.length === 1);
    const [note] = readBoard(board.doc).notes;
    expect(note).toMatchObject({ text: CANARY, author: null });
    expect(note!.id).not.toBe(draftId);
    await desk.until('the desk is closed', () => desk.closes.length > 0);
    expect(desk.closes[0]).toBe(4410);

    const log = await app.store.load(boardName(made.workshop, host.state!.groups[0]!.id));
    const bytes = [...(log.snapshot ? [log.snapshot] : []), ...log.records].map((record) =>
      Buffer.from(record.bytes),
    );
    for (const telling of [
      draftId,
      writer.person,
      Buffer.from(Y.encodeStateVector(desk.doc).subarray(1, 6)),
    ]) {
      expect(bytes.some((record) => record.includes(telling))).toBe(false);
      expect(framesHold(others, telling)).toBe(false);
    }
    const authors = [...board.doc.store.clients.keys()];
    expect(authors).not.toContain(client);
    expect(authors).toHaveLength(1);
    expect(await app.store.list('desk/')).toEqual([]);
    expect(await filesHold(app.dataDir, draftId)).toBe(false);
    end(all);
  });

  it('leaves no late draft behind either, and no ballot after the count', async () => {
    const all = await room(app);
    const { host, writer, writerControl, others } = all;
    await host.open(CLUSTER);
    await writerControl.untilState(
      'clustering is open',
      (state) => state.stage === CLUSTER && state.phase === 'open',
    );
    const desk = await openDesk(writer.browser, writerControl);
    const late = freshId();
    addDraft(desk.doc, { id: late, lane: 'more', text: 'late one' }, 'test');
    const board = others[0]!;
    await board.until('the late note is on the board', () => readBoard(board.doc).notes.length === 2);
    await host.open(VOTE);
    await writerControl.untilState(
      'voting is open',
      (state) => state.stage === VOTE && state.phase === 'open',
    );
    expect(await filesHold(app.dataDir, late)).toBe(false);
    const ballot = await openDesk(writer.browser, writerControl);
    const [item] = readBoard(board.doc).notes;
    setDots(ballot.doc, item!.id, 2, 'test');
    setDots(ballot.doc, 'ballot-canary', 1, 'test');
    await stored(ballot, writer.browser, 'attendee');
    expect(await filesHold(app.dataDir, 'ballot-canary')).toBe(true);
    await host.open(VOTE + 1);
    expect(Object.values(host.state!.tallies)[0]).toEqual({ [item!.id]: 2 });
    expect(await filesHold(app.dataDir, 'ballot-canary')).toBe(false);
    desk.close();
    ballot.close();
    end(all);
  });
});
