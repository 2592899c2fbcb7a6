import { createServer, connect, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { DocumentLink } from '../../client/link/document.svelte.ts';
import { WorkshopLink } from '../../client/link/workshop.svelte.ts';
import { boardOf, readBoard } from '../../shared/board.ts';
import { rewriteNote } from '../../shared/boardEdits.ts';
import { addDraft, deskOf, readDrafts, writeText } from '../../shared/desk.ts';
import { boardName, deskName } from '../../shared/names.ts';
import { startApp, type TestApp } from './app.ts';
import { Control, createWorkshop, join, type Browser } from './people.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** Waits until it holds; every look is also a chance to see something that must never be. */
async function until(what: string, holds: () => boolean, milliseconds = 15_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function socketWith(browser: Browser): typeof WebSocket {
  return class extends NodeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      const origin = new URL(url).origin.replace('ws', 'http');
      super(url, protocols, { headers: { cookie: browser.cookie, origin } });
    }
  } as unknown as typeof WebSocket;
}

/** A network in front of the server. What is frozen stays open and carries nothing any more, not even its end. */
class Cable {
  readonly #frozen = new Set<Socket>();
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(port: number) {
    this.#server = createServer((here) => {
      const there = connect(port, '127.0.0.1');
      for (const [from, to] of [
        [here, there],
        [there, here],
      ] as const) {
        this.#sockets.add(from);
        from.on('data', (bytes) => this.#frozen.has(from) || to.write(bytes));
        from.on('close', () => this.#frozen.has(from) || to.destroy());
        from.on('error', () => to.destroy());
      }
    });
  }
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/sync`;
  }
  /** Connections that are made later work. */
  freeze(): void {
    for (const socket of this.#sockets) this.#frozen.add(socket);
  }
  /** Ends every connection; those that are made later work. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
  close(): void {
    this.cut();
    this.#server.close();
  }
}

async function workshopWith(app: TestApp) {
  const { browser, workshop, code } = await createWorkshop(app.url, { groups: 1 });
  const facilitator = new Control(browser, workshop, 'facilitator');
  undo.push(() => facilitator.close());
  await facilitator.ready();
  const ana = await join(app.url, code);
  return { workshop, facilitator, ana };
}

async function started() {
  const app = await startApp();
  undo.push(() => app.dispose());
  return { app, ...(await workshopWith(app)) };
}

function workshopLink(workshop: string, browser: Browser): WorkshopLink {
  const server = { url: browser.url, cookie: browser.cookie };
  const link = new WorkshopLink({ workshop, role: 'attendee', server });
  undo.push(() => link.close());
  return link;
}

function documentLink(document: string, browser: Browser, url = `${browser.url.replace('http', 'ws')}/sync`) {
  const link = new DocumentLink({ document, role: 'attendee', server: { url, socket: socketWith(browser) } });
  undo.push(() => link.close());
  return link;
}

test('an attendee follows the workshop and can ask for something', async () => {
  const { workshop, facilitator, ana } = await started();
  const link = workshopLink(workshop, ana.browser);
  await until('the state is there', () => link.you !== null);
  expect(link.you?.id).toBe(ana.person);
  expect(Math.abs(link.serverNow() - Date.now())).toBeLessThan(1_000);
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
  expect(desk.saved).toEqual({ kind: 'saving', unsaved: 1 });
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
  await until(
    'it is called offline',
    () => {
      seen.add(desk.saved.kind);
      return desk.saved.kind === 'offline';
    },
    12_000,
  );
  expect([...seen]).toEqual(['saving', 'slow', 'offline']);
  await until('all is saved over a new connection', () => desk.saved.kind === 'saved', 4_000);
}, 30_000);

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

test('people who never move a pointer see each other when the stage has them work together, and only then', async () => {
  const { app, workshop, facilitator, ana } = await started();
  const ben = await join(app.url, facilitator.state?.code ?? '');
  await facilitator.open(0);
  await facilitator.open(1);
  const name = boardName(workshop, facilitator.state?.groups[0]?.id ?? '');
  const [anas, bens] = [documentLink(name, ana.browser), documentLink(name, ben.browser)];
  const seen = () => [anas.people.length, bens.people.length].join();
  await until('both have the board', () => anas.loaded && bens.loaded);
  expect(seen()).toBe('0,0');
  for (const [stage, people] of [
    [2, '1,1'],
    [3, '0,0'],
    [4, '1,1'],
  ] as const) {
    await facilitator.open(stage);
    for (const link of [anas, bens]) link.showPresence();
    await until(`${people} are seen in stage ${stage}`, () => seen() === people, 2_000);
  }
});

test('whoever comes back is seen again at once, and sees the others, though nobody moves', async () => {
  const { app, workshop, facilitator, ana } = await started();
  const ben = await join(app.url, facilitator.state?.code ?? '');
  await facilitator.open(0);
  await facilitator.open(2);
  const name = boardName(workshop, facilitator.state?.groups[0]?.id ?? '');
  const cable = new Cable(app.port);
  undo.push(() => cable.close());
  const anas = documentLink(name, ana.browser, await cable.open());
  const bens = documentLink(name, ben.browser);
  await until('they see each other', () => anas.people.length === 1 && bens.people.length === 1, 2_000);
  cable.cut();
  const alone = new Set<DocumentLink>();
  await until('each was alone', () => {
    for (const link of [anas, bens]) if (link.people.length === 0) alone.add(link);
    return alone.size === 2;
  });
  await until('they see each other again', () => anas.people.length === 1 && bens.people.length === 1, 4_000);
});
