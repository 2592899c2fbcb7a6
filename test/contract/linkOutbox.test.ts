import { expect, test } from 'vitest';
import { Shelf } from '../../client/link/shelf.svelte.ts';
import { readBoard } from '../../shared/board.ts';
import { rewriteNote } from '../../shared/boardEdits.ts';
import { addDraft, deskOf, readDrafts, writeText } from '../../shared/desk.ts';
import { leftoversOf } from '../../shared/leftovers.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { Cable, documentLink, started, undo, until } from './linkBench.ts';

/** One shelf under two links is one device under two loads of a page. */
async function ofAna() {
  const { app, workshop, facilitator, ana } = await started();
  await facilitator.open(0);
  const cable = new Cable(app.port);
  undo.push(() => cable.close());
  const url = await cable.open();
  const shelf = new Shelf(null);
  const name = deskName(workshop, ana.person, 1);
  const page = (document = name) => documentLink(document, ana.browser, url, shelf);
  return { workshop, facilitator, cable, shelf, page };
}

test('a page takes over what an earlier one has left, counts it, saves it, and then it is kept no more', async () => {
  const { workshop, cable, shelf, page } = await ofAna();
  const first = page();
  await until('the desk is saved', () => first.saved.kind === 'saved');
  writeText(deskOf(first.doc).sheet, 'Half');
  await until('the sheet is saved', () => first.saved.kind === 'saved');
  cable.cut();
  await until('the link is cut', () => first.saved.kind === 'offline');
  // It builds on what only the server and the page before have.
  writeText(deskOf(first.doc).sheet, 'Half a thought');
  addDraft(first.doc, { id: 'draft-one', lane: 'stop', text: 'Weekly packs' }, first.origin);
  first.close();

  const second = page();
  await until('what was left counts', () => second.waiting.count === 2);
  expect(second.waiting.where('drafts/draft-one')).toBe('device');
  expect(second.doc.clientID).not.toBe(first.doc.clientID);
  cable.heal();
  await until('all is saved', () => second.saved.kind === 'saved');
  expect(deskOf(second.doc).sheet.toString()).toBe('Half a thought');
  expect(readDrafts(second.doc)).toMatchObject([{ id: 'draft-one', text: 'Weekly packs' }]);
  expect(shelf.of('ana', workshop)).toMatchObject([{ kind: 'sheet', text: 'Half a thought' }]);
});

test('two pages that take over the same edits make one note of them', async () => {
  const { cable, page } = await ofAna();
  const first = page();
  await until('the desk is saved', () => first.saved.kind === 'saved');
  cable.cut();
  await until('the link is cut', () => first.saved.kind === 'offline');
  addDraft(first.doc, { id: 'draft-one', lane: 'stop', text: 'Weekly packs' }, first.origin);
  const others = [page(), page()];
  cable.heal();
  for (const link of [first, ...others]) {
    await until('all is saved', () => link.saved.kind === 'saved');
    expect(readDrafts(link.doc).map(({ id }) => id)).toEqual(['draft-one']);
  }
});

test('a desk that closed meanwhile refuses nothing: what was left there can be read, and sent under the same ids', async () => {
  const { workshop, facilitator, cable, shelf, page } = await ofAna();
  const first = page();
  await until('the desk is saved', () => first.saved.kind === 'saved');
  cable.cut();
  await until('the link is cut', () => first.saved.kind === 'offline');
  addDraft(first.doc, { id: 'draft-one', lane: 'stop', text: 'Weekly packs' }, first.origin);
  first.close();
  await facilitator.open(1);
  cable.heal();
  const second = page();
  await until('the desk is closed', () => second.closedFor !== null);
  expect(second.saved).toEqual({ kind: 'closed', reason: 'desk-closed' });
  expect(leftoversOf(shelf.of('ana', workshop)).drafts).toEqual([
    { id: 'draft-one', lane: 'stop', text: 'Weekly packs' },
  ]);
});

test('words that a board refused are told again to the next page, until somebody has read them', async () => {
  const { workshop, facilitator, page } = await ofAna();
  const desk = page();
  await until('the desk is there', () => desk.loaded);
  addDraft(desk.doc, { id: 'draft-one', lane: 'stop', text: 'Weekly packs' }, desk.origin);
  await until('the note is saved', () => desk.saved.kind === 'saved');
  await facilitator.open(1);
  const name = boardName(workshop, facilitator.state?.groups[0]?.id ?? '');
  const board = page(name);
  await until('the note is revealed', () => board.loaded && readBoard(board.doc).notes.length === 1);
  rewriteNote(board.doc, readBoard(board.doc).notes[0]?.id ?? '', 'Weekly packs of slides', board.origin);
  await until('the refusal is told', () => board.saved.kind === 'refused');
  board.close();
  const next = page(name);
  await until('it is told again', () => next.saved.kind === 'refused');
  expect(next.saved).toEqual({ kind: 'refused', reason: 'wrong-stage', kept: ' of slides' });
  next.dismissRefusal();
  next.close();
  const last = page(name);
  await until('nothing is left', () => last.saved.kind === 'saved');
});
