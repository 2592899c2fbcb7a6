import { cp, rm } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { expect, test } from 'vitest';
import type { DocumentLink } from '../../client/link/document.svelte.ts';
import { Shelf } from '../../client/link/shelf.svelte.ts';
import { readBoard } from '../../shared/board.ts';
import { clusterNotes, renameCluster, rewriteNote } from '../../shared/boardEdits.ts';
import { addDraft } from '../../shared/desk.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { startApp, type TestApp } from './app.ts';
import { Cable, documentLink, undo, until, workshopWith } from './linkBench.ts';
import { join } from './people.ts';

/** Two people at a board of two notes. What is stored from here on is lost when `loseTail` starts the server again. */
async function twoAtABoard() {
  let app: TestApp = await startApp();
  undo.push(() => app.dispose());
  const { workshop, facilitator, ana } = await workshopWith(app);
  const ben = await join(app.url, facilitator.state?.code ?? '');
  await facilitator.open(0);
  const desk = documentLink(deskName(workshop, ana.person, 1), ana.browser);
  await until('the desk is there', () => desk.loaded);
  for (const [id, text] of [
    ['draft-one', 'Weekly packs'],
    ['draft-two', 'Long meetings'],
  ] as const) {
    addDraft(desk.doc, { id, lane: 'stop', text }, desk.origin);
  }
  await until('the notes are saved', () => desk.saved.kind === 'saved');
  await facilitator.open(1);
  await facilitator.open(2);
  facilitator.close();
  const name = boardName(workshop, facilitator.state?.groups[0]?.id ?? '');
  const folder = joinPath(app.dataDir, 'store');
  const older = `${folder}-older`;
  const again = async () => void (app = await startApp({ dataDir: app.dataDir, config: { port: app.port } }));
  const cable = new Cable(app.port);
  undo.push(() => cable.close());
  const url = await cable.open();
  await app.stop();
  await cp(folder, older, { recursive: true });
  await again();
  const page = (browser = ana.browser, shelf = new Shelf(null)) => documentLink(name, browser, url, shelf);
  return {
    cable,
    ana: page(),
    ben: page(ben.browser),
    page: (shelf?: Shelf) => page(ana.browser, shelf),
    desk: () => documentLink(deskName(workshop, ben.person, 3), ben.browser, url),
    async loseTail() {
      cable.cut();
      await app.stop();
      await rm(folder, { recursive: true });
      await cp(older, folder, { recursive: true });
      await again();
      cable.heal();
    },
  };
}

const notesOf = (link: DocumentLink) => readBoard(link.doc).notes;
const textsOf = (link: DocumentLink) =>
  notesOf(link)
    .map(({ text }) => text)
    .sort();
const idOf = (link: DocumentLink, text: string) => notesOf(link).find((note) => note.text === text)?.id ?? '';
const isSaved = (...links: DocumentLink[]) =>
  links.every((link) => link.loaded && link.saved.kind === 'saved');

test('what a server’s storage lost comes back from the pages that wrote it, and nobody is locked out', async () => {
  const { ana, ben, page, loseTail } = await twoAtABoard();
  await until('both have the board', () => isSaved(ana, ben) && notesOf(ana).length === 2);
  rewriteNote(ana.doc, idOf(ana, 'Weekly packs'), 'Weekly packs of slides', ana.origin);
  rewriteNote(ben.doc, idOf(ben, 'Long meetings'), 'Long meetings without an aim', ben.origin);
  const wanted = ['Long meetings without an aim', 'Weekly packs of slides'];
  const isWhole = (link: DocumentLink) => isSaved(link) && textsOf(link).join() === wanted.join();
  await until('both are stored and seen', () => isWhole(ana) && isWhole(ben));
  await loseTail();
  await until('both are cut off', () => ana.saved.kind === 'offline' && ben.saved.kind === 'offline');
  await until('both are whole again', () => isWhole(ana) && isWhole(ben));
  expect([ana.closedFor, ben.closedFor]).toEqual([null, null]);
  const newcomer = page();
  await until('a newcomer sees it', () => isWhole(newcomer));
  rewriteNote(ben.doc, idOf(ben, wanted[1] ?? ''), 'Weekly packs of slides, late', ben.origin);
  await until('they work on', () => textsOf(ana).includes('Weekly packs of slides, late'));
  // What others brought back in time is told to nobody as lost.
  expect([ana, ben, newcomer].map(({ saved }) => saved.kind)).not.toContain('refused');
});

test('words whose place was lost, and what nobody brings back, are kept as text', async () => {
  const { ana, ben, page, desk, cable, loseTail } = await twoAtABoard();
  await until('both have the board', () => isSaved(ana, ben) && notesOf(ana).length === 2);
  // Published by the server, so no page may bring it back.
  const late = desk();
  await until('the desk is there', () => late.loaded);
  addDraft(late.doc, { id: 'draft-late', lane: 'more', text: 'Short demos' }, late.origin);
  const [one, two] = ['Weekly packs', 'Long meetings'].map((text) => idOf(ben, text));
  clusterNotes(ben.doc, one ?? '', two ?? '', 'cluster-one', ben.origin);
  await until('Ana sees both', () => readBoard(ana.doc).clusters.length === 1 && notesOf(ana).length === 3);
  renameCluster(ana.doc, 'cluster-one', 'Too much talk', ana.origin);
  await until('all is saved', () => isSaved(ana, ben));
  late.close();
  ben.close();
  cable.cut();
  await until('Ana is offline', () => ana.saved.kind === 'offline');
  rewriteNote(ana.doc, idOf(ana, 'Weekly packs'), 'Weekly packs of slides', ana.origin);
  await loseTail();
  await until(
    'her words are kept',
    () => ana.saved.kind === 'refused' && ana.saved.kept.includes('Short demos'),
  );
  expect(ana.saved).toEqual({ kind: 'refused', reason: 'lost', kept: 'Too much talk\nShort demos' });
  expect(textsOf(ana)).toEqual(['Long meetings', 'Weekly packs of slides']);
  const newcomer = page();
  await until('a newcomer has the board', () => isSaved(newcomer));
  expect(textsOf(newcomer)).toEqual(textsOf(ana));
  ana.dismissRefusal();
  await until('nothing waits', () => isSaved(ana));
});

test('a page that is loaded after the loss brings along what an earlier one has left, as far as it stands', async () => {
  const { ana, ben, page, cable, loseTail } = await twoAtABoard();
  const shelf = new Shelf(null);
  const first = page(shelf);
  await until('the board is there', () => isSaved(first, ben) && notesOf(first).length === 2);
  const [one, two] = notesOf(ben).map(({ id }) => id);
  clusterNotes(ben.doc, one ?? '', two ?? '', 'cluster-one', ben.origin);
  await until('the cluster is seen', () => readBoard(first.doc).clusters.length === 1);
  await until('it is stored', () => isSaved(ben));
  ben.close();
  cable.cut();
  await until('the page is offline', () => first.saved.kind === 'offline');
  rewriteNote(first.doc, one ?? '', `${textsOf(first)[0]} and more`, first.origin);
  renameCluster(first.doc, 'cluster-one', 'Too much talk', first.origin);
  first.close();
  ana.close();
  await loseTail();
  const second = page(shelf);
  await until('the title is kept', () => second.saved.kind === 'refused' && second.loaded);
  expect(second.saved).toEqual({ kind: 'refused', reason: 'lost', kept: 'Too much talk' });
  expect(textsOf(second).join()).toContain(' and more');
  second.dismissRefusal();
  await until('the rest is saved', () => isSaved(second));
});
