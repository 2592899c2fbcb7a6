import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket as NodeSocket } from 'ws';
import { DocumentLink } from '../../../client/link/document.svelte.ts';
import { Shelf } from '../../../client/link/shelf.svelte.ts';
import { WorkshopLink } from '../../../client/link/workshop.svelte.ts';
import { readBoard } from '../../../shared/board.ts';
import { rewriteNote } from '../../../shared/boardEdits.ts';
import { parseDocumentName } from '../../../shared/names.ts';
import { startBalancer } from '../../support/balancer.ts';
import { few } from '../load/few.ts';
import type { Seat } from '../load/person.ts';
import { startNodes } from '../servers/nodes.ts';
import { percentile } from '../stats.ts';
import { markdown } from '../table.ts';
import { ms, whole } from '../words.ts';
import type { Part, ScalingContext } from './part.ts';

const PEOPLE = 350;
const GROUPS = 100;
const GOAL = 3000;
/** Pages that open at the same time. */
const DOOR = 25;
/** Milliseconds after which it is said who is not back. */
const LONGEST = 30_000;

/** A page of ours without a screen: its board and its line to the workshop, through the balancer. */
interface Page {
  readonly board: DocumentLink;
  readonly workshop: WorkshopLink;
  readonly note: string;
}

/** One of two nodes is ended by force while 350 people write. Whatever they do at that moment has to be stored. */
export const killPart: Part = {
  name: 'kill',
  title: 'Kill -9 of one of two nodes with 350 people in 100 groups',
  async measure(context) {
    const runs: string[][] = [];
    for (let run = 1; run <= (context.isQuick ? 1 : 3); run++) {
      context.say(`  run ${run}`);
      runs.push([String(run), ...(await measure(context))]);
    }
    const head = [
      'run',
      'pages that lost a connection',
      'edits at that moment stored and acknowledged, p50 / p99 / last',
      'lines to the workshop back, last',
      'edits lost',
      `goal ${ms(GOAL)}`,
    ];
    return [
      markdown(head, runs),
      'Every page changes its note right after the kill. Pages are the real link of the page, all in the one process that makes the load; between them and the nodes stands a TCP balancer that knows no health and tries the next node when one does not answer.',
    ];
  },
};

async function measure({ entry }: ScalingContext): Promise<string[]> {
  const server = await startNodes(entry, 2);
  const ports = server.urls.map((url) => Number(new URL(url).port));
  const balancer = await startBalancer(ports);
  const pages: Page[] = [];
  try {
    const rooms = await server.open({ people: PEOPLE, rooms: GROUPS, notesPerRoom: 8 });
    const seats = rooms.flatMap(({ seats: all }) => all.map((seat, index) => ({ seat, index })));
    await few(seats, DOOR, async ({ seat, index }) => void pages.push(await open(balancer.url, seat, index)));
    await wait(1000);

    const killed = performance.now();
    await server.nodes[0]!.kill();
    const texts = pages.map(({ board, note }, index) => {
      const text = `after the kill ${index}`;
      rewriteNote(board.doc, note, text, board.origin);
      return text;
    });
    const cut = new Set<Page>();
    const stored = new Map<Page, number>();
    let lines = NaN;
    while (performance.now() - killed < LONGEST && (stored.size < pages.length || Number.isNaN(lines))) {
      const now = performance.now() - killed;
      for (const page of pages) {
        const { kind } = page.board.saved;
        if (kind === 'offline' || !page.workshop.connected) cut.add(page);
        if (!stored.has(page) && page.board.waiting.count === 0 && kind !== 'offline') stored.set(page, now);
      }
      const isBack = cut.size > 0 && pages.every(({ workshop }) => workshop.connected);
      if (Number.isNaN(lines) && isBack) lines = now;
      await wait(10);
    }
    const there = new Set(
      (await few(rooms, DOOR, ({ seats: [seat] }) => textsOf(server.urls[1]!, seat!))).flat(),
    );
    const lost = texts.filter((text) => !there.has(text)).length;
    const took = [...stored.values()];
    const last = stored.size < pages.length ? Infinity : Math.max(...took);
    return [
      whole(cut.size),
      `${ms(percentile(took, 0.5))} / ${ms(percentile(took, 0.99))} / ${ms(last)}`,
      ms(lines),
      whole(lost),
      last <= GOAL && lines <= GOAL && lost === 0 ? 'yes' : '**no**',
    ];
  } finally {
    for (const page of pages) leave(page);
    await balancer.close();
    await server.stop();
  }
}

async function open(url: string, seat: Seat, index: number): Promise<Page> {
  const ref = parseDocumentName(seat.document);
  if (!ref.ok) throw new Error(seat.document);
  const cookie = seat.headers.Cookie ?? '';
  const board = boardAt(url, seat, String(index));
  const server = { url, cookie };
  const workshop = new WorkshopLink({ workshop: ref.value.workshop, role: 'attendee', server });
  await until(() => board.loaded && workshop.connected && workshop.state !== null);
  const notes = readBoard(board.doc).notes.map(({ id }) => id);
  return { board, workshop, note: notes.sort()[index] ?? '' };
}

function boardAt(url: string, { headers, document }: Seat, owner: string): DocumentLink {
  const cookie = headers.Cookie ?? '';
  const socket = class extends NodeSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie, origin: url } });
    }
  } as unknown as typeof WebSocket;
  const server = { url: `${url.replace(/^http/, 'ws')}/sync`, socket };
  return new DocumentLink({ document, role: 'attendee', shelf: new Shelf(null), owner, server });
}

/** What a newcomer is given. */
async function textsOf(url: string, seat: Seat): Promise<string[]> {
  const board = boardAt(url, seat, 'newcomer');
  try {
    await until(() => board.loaded);
    return readBoard(board.doc).notes.map(({ text }) => text);
  } finally {
    board.close();
  }
}

function leave({ board, workshop }: Page): void {
  board.close();
  workshop.close();
}

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + LONGEST;
  while (!holds()) {
    if (performance.now() > end) throw new Error('A page did not open.');
    await wait(10);
  }
}
