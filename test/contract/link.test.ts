import { expect, test } from 'vitest';
import { boardOf, readBoard } from '../../shared/board.ts';
import { rewriteNote } from '../../shared/boardEdits.ts';
import { addDraft, deskOf, readDrafts, writeText } from '../../shared/desk.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { startApp } from './app.ts';
import { Cable, documentLink, started, undo, until, workshopLink, workshopWith } from './linkBench.ts';
import { join, type Browser } from './people.ts';

test('an attendee follows the workshop and can ask for something', async () => {
  const { workshop, facilitator, ana } = await started();
  const link = workshopLink(workshop, ana.browser);
  await until('the state is there', () => link.you !== null);
  expect(link.you?.id).toBe(ana.person);
  expect(Math.abs(link.serverNow() - Date.now())).toBeLessThan(20_000);
  await facilitator.open(0);
  await until('the stage is open', () => link.state?.phase === 'open' && link.state.round === 1);
  expect(await link.send({ type: 'hand.set', up: true })).toMatchObject({ ok: true });
  await until('the hand is up', () => link.state?.hands.includes(ana.person) === true);
  expect(await link.send({ type: 'workshop.close', round: 1 })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  });
});

test('somebody without a ticket is turned away for good', async () => {
  const { app, workshop } = await started();
  const link = workshopLink(workshop, { url: app.url, cookie: '' } as Browser);
  await until('the refusal has come', () => link.refusal !== null);
  expect(link.refusal).toBe('not-signed-in');
  expect(link.state).toBeNull();
});

test('a command that is given while the server is away is carried out once it is back', async () => {
  const first = await startApp();
  const { workshop, ana } = await workshopWith(first);
  const link = workshopLink(workshop, ana.browser);
  await until('the state is there', () => link.connected && link.state !== null);
  await first.stop();
  await until('the link is cut', () => !link.connected);
  const answer = link.send({ type: 'hand.set', up: true });
  const second = await startApp({ dataDir: first.dataDir, config: { port: first.port } });
  undo.push(() => second.dispose());
  expect(await answer).toMatchObject({ ok: true });
  await until('the hand is up', () => link.state?.hands.length === 1);
});

test('what is saved is stored, and what was typed offline is saved after a restart', async () => {
  const first = await startApp();
  const { workshop, facilitator, ana } = await workshopWith(first);
  await facilitator.open(0);
  const name = deskName(workshop, ana.person, 1);
  const desk = documentLink(name, ana.browser);
  await until('the desk is saved', () => desk.loaded && desk.saved.kind === 'saved');
  addDraft(desk.doc, { id: 'draft-one', lane: 'stop', text: 'Weekly packs' }, desk.origin);
  expect(desk.saved).toEqual({ kind: 'saving', unsaved: 1, notes: true, onDevice: false });
  await until('the note is saved', () => desk.saved.kind === 'saved');
  await first.stop();
  await until('the indicator says so', () => desk.saved.kind === 'offline');
  writeText(deskOf(desk.doc).sheet, 'Written on the train');
  expect(desk.saved).toMatchObject({ kind: 'offline', unsaved: 1 });
  const second = await startApp({ dataDir: first.dataDir, config: { port: first.port } });
  undo.push(() => second.dispose());
  await until('all is saved again', () => desk.saved.kind === 'saved');
  const other = documentLink(name, ana.browser);
  await until('another page has it', () => other.loaded);
  expect(readDrafts(other.doc).map(({ text }) => text)).toEqual(['Weekly packs']);
  expect(deskOf(other.doc).sheet.toString()).toBe('Written on the train');
});

test('a refused edit is told with its text, and the page goes on with the server’s document', async () => {
  const { workshop, facilitator, ana } = await started();
  await facilitator.open(0);
  const desk = documentLink(deskName(workshop, ana.person, 1), ana.browser);
  await until('the desk is there', () => desk.loaded);
  addDraft(desk.doc, { id: 'draft-one', lane: 'stop', text: 'Weekly packs' }, desk.origin);
  await until('the note is saved', () => desk.saved.kind === 'saved');
  await facilitator.open(1);
  await until('the desk is closed', () => desk.closedFor !== null);
  expect(desk.closedFor).toBe('desk-closed');

  const group = facilitator.state?.people[ana.person]?.group ?? '';
  const board = documentLink(boardName(workshop, group), ana.browser);
  await until('the note is revealed', () => board.loaded && readBoard(board.doc).notes.length === 1);
  const [note] = readBoard(board.doc).notes;
  const before = board.doc;
  rewriteNote(board.doc, note?.id ?? '', 'Weekly packs of slides', board.origin);
  await until('the refusal is told', () => board.saved.kind === 'refused');
  expect(board.saved).toEqual({ kind: 'refused', reason: 'wrong-stage', kept: ' of slides' });
  expect(board.doc).not.toBe(before);
  await until('the server’s document is there', () => board.loaded);
  expect(readBoard(board.doc).notes.map(({ text }) => text)).toEqual(['Weekly packs']);
  board.dismissRefusal();
  await until('nothing waits', () => board.saved.kind === 'saved');

  await facilitator.open(2);
  rewriteNote(board.doc, note?.id ?? '', 'Monthly packs', board.origin);
  await until('an allowed edit is saved', () => board.saved.kind === 'saved' && board.version > 1);
  expect(board.canUndo).toBe(true);
  board.undo();
  expect(readBoard(board.doc).notes[0]?.text).toBe('Weekly packs');
  expect(boardOf(board.doc).notes.size).toBe(1);
});

test('a silent server is doubted, then left; nothing typed meanwhile is ever called saved', async () => {
  const { app, workshop, facilitator, ana } = await started();
  await facilitator.open(0);
  const cable = new Cable(app.port);
  undo.push(() => cable.close());
  const desk = documentLink(deskName(workshop, ana.person, 1), ana.browser, await cable.open());
  await until('the desk is saved', () => desk.saved.kind === 'saved');
  cable.freeze();
  writeText(deskOf(desk.doc).sheet, 'Into the dark');
  const seen = new Set<string>();
  await until('it is called offline', () => {
    seen.add(desk.saved.kind);
    return desk.saved.kind === 'offline';
  });
  expect([...seen]).toEqual(['saving', 'slow', 'offline']);
  await until('all is saved over a new connection', () => desk.saved.kind === 'saved');
});

test('somebody who is taken off the list is told so, and nothing is tried any more', async () => {
  const { app, workshop, facilitator, ana } = await started();
  const ben = await join(app.url, facilitator.state?.code ?? '');
  const [anas, bens] = [workshopLink(workshop, ana.browser), workshopLink(workshop, ben.browser)];
  await until('both are there', () => anas.you !== null && bens.you !== null);
  await facilitator.send({ type: 'person.remove', person: ana.person });
  await until('Ana is told', () => anas.removed);
  expect([anas.refusal, anas.connected]).toEqual(['not-signed-in', false]);
  await until('Ben hears of it', () => bens.state?.people[ana.person] === undefined);
  expect([bens.refusal, bens.removed, bens.connected]).toEqual([null, false, true]);
});
