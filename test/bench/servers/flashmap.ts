import { randomBytes } from 'node:crypto';
import { addDraft } from '../../../shared/desk.ts';
import { makeId } from '../../../shared/ids.ts';
import { LANES } from '../../../shared/lanes.ts';
import { LIMITS } from '../../../shared/limits.ts';
import { boardName, deskName } from '../../../shared/names.ts';
import type { CreateResponse, TicketResponse } from '../../../shared/workshop/requests.ts';
import { Control } from '../../rehearse/control.ts';
import { SyncedDocument } from '../../rehearse/document.ts';
import { Browser } from '../../rehearse/http.ts';
import { startNode, type Child } from '../child.ts';
import type { Room } from '../load/crowd.ts';
import { few } from '../load/few.ts';
import { flashmap } from '../load/dialect.ts';
import type { Seat } from '../load/person.ts';
import { makeFolder, removeFolder } from './folder.ts';
import { freePort } from '../../support/port.ts';
import { noteText } from './seed.ts';
import { NotPossible, type BenchServer, type Plan, type StartOptions } from './server.ts';

/** Of the template stop/more/start. */
const WRITE = 0;
const CLUSTER = 2;
/** People who come through the door at the same time. */
const DOOR = 20;

/** One process of Flashmap, as `npm start` runs it, with its address and a folder of its own. */
export async function flashmapProcess(entry: string, env: Readonly<Record<string, string>> = {}) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const folder = await makeFolder();
  const settings = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error', ...env };
  const start = (node: readonly string[] = []) => startNode([...node, entry], settings, `${url}/healthz`);
  return { url, folder, start };
}

/** Flashmap as `npm start` runs it: tickets, gate, store and fsync, and a workshop that was made by its own doors. */
export async function startFlashmap(entry: string, { node = [] }: StartOptions): Promise<BenchServer> {
  const { url, folder, start: startIt } = await flashmapProcess(entry);
  const start = () => startIt(node);
  let child = await start();
  const doors = new Doors([url]);
  return {
    get child(): Child {
      return child;
    },
    open: (plan) => doors.open(plan),
    async crash() {
      await child.kill();
      child = await start();
    },
    async stop() {
      doors.close();
      await child.stop();
      await removeFolder(folder);
    },
  };
}

/**
 * How people get in: workshops that facilitators make, open at Cluster, with notes on their boards. People come to the
 * servers in turn, those of one group as well.
 */
export class Doors {
  readonly #urls: readonly string[];
  readonly #consoles: Control[] = [];

  constructor(urls: readonly string[]) {
    this.#urls = urls;
  }

  /** @throws NotPossible */
  async open(plan: Plan): Promise<Room[]> {
    const rooms: Room[] = [];
    for (const part of workshops(plan)) {
      const { control, rooms: some } = await makeWorkshop(this.#urls, part);
      this.#consoles.push(control);
      rooms.push(...some);
    }
    return rooms;
  }

  /** The facilitators go. */
  close(): void {
    for (const control of this.#consoles.splice(0)) control.close();
  }
}

/** A workshop holds so many people and groups; more of them are more workshops. @throws NotPossible */
function workshops({ people, rooms, notesPerRoom }: Plan): Plan[] {
  const needed = Math.max(Math.ceil(people / LIMITS.attendees), Math.ceil(rooms / LIMITS.groups));
  if (needed > rooms) throw new NotPossible(`a workshop holds ${LIMITS.attendees} people`);
  const share = (whole: number, part: number) =>
    Math.floor((whole * (part + 1)) / needed) - Math.floor((whole * part) / needed);
  return Array.from({ length: needed }, (_, part) => {
    const ours = share(rooms, part);
    return { rooms: ours, people: (people / rooms) * ours, notesPerRoom };
  });
}

async function makeWorkshop(
  urls: readonly string[],
  plan: Plan,
): Promise<{ control: Control; rooms: Room[] }> {
  const facilitator = new Browser(urls);
  // Where writers are named, pointers are shown at Cluster.
  const request = { name: 'Bench', anonymity: 'named', tense: 'has-happened', audience: 'pmo-team' };
  const created = (await facilitator
    .call('POST', '/api/workshops', { ...request, groups: plan.rooms })
    .then((response) => response.json())) as CreateResponse;
  const control = new Control(facilitator, created.workshop, 'facilitator');
  await control.until('the console has opened', () => true);
  const people = await joinAll(urls, created, plan.people);
  const state = await control.until('everybody is here', ({ people: known }) =>
    people.every(({ person }) => person in known),
  );
  await open(control, WRITE);
  const groups = state.groups.map(({ id }) => ({
    id,
    people: people.filter(({ person }) => state.people[person]?.group === id),
  }));
  const { round } = control.state;
  await few(groups, DOOR, (group) => writeNotes(group.people, created.workshop, round, plan.notesPerRoom));
  await open(control, CLUSTER);
  const rooms = groups.map(({ id, people: members }) => {
    const document = boardName(created.workshop, id);
    return { seats: members.map(({ browser }) => seat(browser, document)) };
  });
  return { control, rooms };
}

interface Attendee {
  readonly person: string;
  readonly browser: Browser;
}

function joinAll(urls: readonly string[], { code }: CreateResponse, count: number): Promise<Attendee[]> {
  return few(Array<null>(count).fill(null), DOOR, async (_, index) => {
    const browser = new Browser(urls, index);
    const answer = await browser.call('POST', '/api/join', { code, name: 'Bench' });
    const { person } = (await answer.json()) as TicketResponse;
    return { person, browser };
  });
}

async function open(control: Control, stage: number): Promise<void> {
  await control.send({ type: 'stage.open', stage, round: control.state.round });
  await control.until('the stage is open', (state) => state.stage === stage && state.phase === 'open');
}

/** On the desks of as few people as it takes. */
async function writeNotes(
  people: readonly Attendee[],
  workshop: string,
  round: number,
  count: number,
): Promise<void> {
  const random = (bytes: number) => randomBytes(bytes);
  for (let written = 0, writer = 0; written < count; writer++) {
    const { person, browser } = people[writer]!;
    const desk = new SyncedDocument(browser, deskName(workshop, person, round), 'attendee');
    await desk.synced;
    const end = Math.min(count, written + LIMITS.draftsPerDesk);
    desk.doc.transact(() => {
      for (; written < end; written++) {
        const draft = { id: makeId(random), lane: LANES[written % LANES.length]!, text: noteText(written) };
        addDraft(desk.doc, draft, null);
      }
    });
    await desk.saved();
    desk.close();
  }
}

function seat({ origin, cookie }: Browser, document: string): Seat {
  return {
    url: `${origin.replace(/^http/, 'ws')}/sync/${document}?as=attendee`,
    headers: { Origin: origin, Cookie: cookie },
    document,
    dialect: flashmap,
  };
}
