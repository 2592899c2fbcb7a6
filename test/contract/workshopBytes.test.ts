import { readdir, readFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from '../../shared/board.ts';
import { addDraft, setDots } from '../../shared/desk.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { startApp, type TestApp } from './app.ts';
import { openBoard, openDesk, openDocument, stored, type OpenDocument } from './documents.ts';
import { Browser, connect, createWorkshop, enter, freshId, join, type Control } from './people.ts';

const CANARY = 'canary-7f3a-weekly-status-theatre';
const WRITE = 0;
const READ = 1;
const CLUSTER = 2;
const VOTE = 3;

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.dispose());

async function filesHold(folder: string, needle: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => joinPath(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return contents.some((content) => content.includes(needle));
}

function framesHold(documents: readonly OpenDocument[], needle: string | Buffer): boolean {
  return documents.some(({ frames }) => frames.some((frame) => Buffer.from(frame).includes(needle)));
}

/** A workshop of one group with a writer, a mate, a facilitator, an observer, all watching everything they may. */
async function room() {
  const made = await createWorkshop(app.url, { groups: 1 });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const wall = await enter(app.url, made.links.observer);
  const wallControl = await connect(wall.browser, made.workshop, 'observer');
  const [writer, mate] = [await join(app.url, made.code), await join(app.url, made.code)];
  const writerControl = await connect(writer.browser, made.workshop, 'attendee');
  const mateControl = await connect(mate.browser, made.workshop, 'attendee');
  await host.open(WRITE);
  await writerControl.untilState('writing is open', (state) => state.round === 1);
  await mateControl.untilState('writing is open', (state) => state.round === 1);
  const others = [
    await openBoard(mate.browser, mateControl, 'attendee'),
    await openDesk(mate.browser, mateControl),
    await openBoard(made.browser, host, 'facilitator', host.state!.groups[0]!.id),
    await openBoard(wall.browser, wallControl, 'observer', host.state!.groups[0]!.id),
  ];
  const desk = await openDesk(writer.browser, writerControl);
  const draftId = freshId();
  addDraft(desk.doc, { id: draftId, lane: 'stop', text: CANARY }, 'test');
  await stored(desk, writer.browser, 'attendee');
  return { made, host, wall, writer, mate, writerControl, mateControl, wallControl, others, desk, draftId };
}

function end({ others, desk, ...rest }: Awaited<ReturnType<typeof room>>): void {
  for (const document of [...others, desk]) document.close();
  for (const control of [rest.host, rest.writerControl, rest.mateControl, rest.wallControl] as Control[])
    control.close();
}

describe('a draft, before the reveal', () => {
  it('is in nobody else’s frames, in no answer of the API and in no log line', async () => {
    const all = await room();
    const { made, host, wall, writer, mate, mateControl, wallControl, others } = all;
    await host.until(
      'the draft is counted',
      () => Object.values(host.pulses.at(-1)?.groups ?? {})[0]?.notes === 1,
    );
    const deskOfWriter = deskName(made.workshop, writer.person, 1);
    for (const [browser, role] of [
      [made.browser, 'facilitator'],
      [wall.browser, 'observer'],
      [mate.browser, 'attendee'],
      [new Browser(app.url), 'attendee'],
    ] as const) {
      const spy = await openDocument(browser, deskOfWriter, role);
      // Whoever is in is told 4403; a stranger gets no WebSocket at all.
      await spy.until('it is refused', () => spy.closes.length > 0);
      expect(spy.closes[0]).toBe(browser.cookies.size > 0 ? 4403 : 1006);
      others.push(spy);
    }
    const answers = await Promise.all([
      made.browser.get(`/api/workshops/${made.workshop}/report?as=facilitator`),
      made.browser.get(`/api/workshops/${made.workshop}/export/json?as=facilitator&names=1`),
      made.browser.get(`/api/workshops/${made.workshop}/export/csv?as=facilitator`),
      wall.browser.get(`/api/workshops/${made.workshop}/report?as=observer`),
      new Browser(app.url).get(`/api/codes/${made.code}`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain(CANARY);
    const words = [host, mateControl, wallControl].flatMap(({ frames }) => frames).join('\n');
    expect(words.length).toBeGreaterThan(1000);
    expect(words).not.toContain(CANARY);
    expect(framesHold(others, CANARY)).toBe(false);
    expect(app.logLines.join('\n')).not.toContain(CANARY);
    end(all);
  });
});

describe('a note, after an anonymous reveal', () => {
  it('is tied to its writer by nothing on the wire, in the board’s log or in the data folder', async () => {
    const all = await room();
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
    const all = await room();
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
