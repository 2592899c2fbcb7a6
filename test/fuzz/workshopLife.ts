import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import type * as Y from 'yjs';
import { readBoard, type Note } from '../../shared/board.ts';
import { addDraft, setDots } from '../../shared/desk.ts';
import { LANES } from '../../shared/lanes.ts';
import { boardName, SERVER_SECRET_NAME } from '../../shared/names.ts';
import type { Pulse } from '../../shared/workshop/wire.ts';
import { decodeRecord } from '../../server/sync/record.ts';
import type { TestApp } from '../contract/app.ts';
import { openBoard, openDesk, stored, type OpenDocument } from '../contract/documents.ts';
import { connect, createWorkshop, freshId, join, type Control } from '../contract/people.ts';
import type { Random } from './random.ts';

const [WRITE, READ, VOTE, MAP] = [0, 1, 3, 4];
const WRITERS = 4;

export interface Writer {
  readonly person: string;
  /** What the group calls them. */
  readonly name: string;
}

/** What a curious facilitator has after a workshop of one group: every frame, and the files of the server. */
export interface Recording {
  /** In the order in which they joined. */
  readonly writers: readonly Writer[];
  /** In the order in which they stand in the document. */
  readonly notes: readonly Note[];
  readonly pulses: readonly Pulse[];
  readonly controlFrames: readonly string[];
  readonly boardFrames: readonly Uint8Array[];
  /** Client ids of the board's document and the tags of their owners, as the log has them. */
  readonly owners: ReadonlyMap<number, string>;
  readonly doc: Y.Doc;
  readonly document: string;
  readonly files: readonly Buffer[];
  /** The server's own secret, which lies in the same files. */
  readonly secret: Uint8Array;
  /** Texts in the order in which the facilitator saw them come, with the writers who were here then. */
  readonly late: readonly { readonly text: string; readonly here: readonly string[] }[];
  /** Who wrote what: the attacker is not shown it. */
  readonly truth: ReadonlyMap<string, string>;
}

interface Seat extends Writer {
  readonly browser: Awaited<ReturnType<typeof join>>['browser'];
  readonly control: Control;
  readonly board: OpenDocument;
}

/**
 * One workshop on a real server: four people write, all is revealed, two of them write late, all vote. On the way nobody
 * else may see a draft or a dot. @throws AssertionError with what leaked, and where
 */
export async function hold(
  app: TestApp,
  random: Random,
  anonymity: 'anonymous' | 'named',
): Promise<Recording> {
  const made = await createWorkshop(app.url, { groups: 1, anonymity });
  const host = await connect(made.browser, made.workshop, 'facilitator');
  const seats: Seat[] = [];
  for (let index = 0; index < WRITERS; index++) {
    const { browser, person } = await join(app.url, made.code, `Person${index}`);
    const control = await connect(browser, made.workshop, 'attendee');
    const board = await openBoard(browser, control, 'attendee');
    seats.push({ person, browser, control, board, name: control.state!.people[person]!.name });
  }
  const group = host.state!.groups[0]!.id;
  const board = await openBoard(made.browser, host, 'facilitator', group);
  const truth = new Map<string, string>();
  const canary = () => `canary ${Buffer.from(random.bytes(9)).toString('hex')}`;
  const write = async (seat: Seat, text: string) => {
    truth.set(text, seat.person);
    const desk = await openDesk(seat.browser, seat.control);
    addDraft(desk.doc, { id: freshId(), lane: random.pick(LANES) ?? 'stop', text }, 'fuzz');
    await stored(desk, seat.browser, 'attendee');
    desk.close();
  };
  const stage = async (number: number) => {
    const round = host.state!.round + 1;
    await host.open(number);
    await Promise.all(
      seats.map(({ control }) =>
        control.untilState('the stage is open', (s) => s.round === round && s.phase === 'open'),
      ),
    );
  };

  await stage(WRITE);
  for (const seat of shuffled(seats, random)) await write(seat, canary());
  await assertUnseen([...truth.keys()], 'a draft');
  await stage(READ);
  await board.until('all is revealed', () => readBoard(board.doc).notes.length === WRITERS);
  const late: { text: string; here: readonly string[] }[] = [];
  for (const seat of shuffled(seats, random).slice(0, 2)) {
    const text = canary();
    await write(seat, text);
    await board.until('the late note is here', () => readBoard(board.doc).notes.some((n) => n.text === text));
    late.push({ text, here: seats.map(({ person }) => person) });
  }
  await stage(VOTE);
  const dot = `dot${Buffer.from(random.bytes(9)).toString('hex')}`;
  const voter = random.pick(seats)!;
  const ballot = await openDesk(voter.browser, voter.control);
  setDots(ballot.doc, dot, 1, 'fuzz');
  await stored(ballot, voter.browser, 'attendee');
  ballot.close();
  await assertUnseen([dot], 'a dot');
  await stage(MAP);

  const document = boardName(made.workshop, group);
  const { snapshot, records } = await app.store.load(document);
  const logged = (snapshot ? [snapshot, ...records] : records).map(({ bytes }) => decodeRecord(bytes));
  const recording: Recording = {
    writers: seats.map(({ person, name }) => ({ person, name })),
    notes: inOrderOfWriting(board.doc),
    pulses: host.pulses,
    controlFrames: host.frames,
    boardFrames: board.frames,
    owners: new Map(logged.flatMap(({ owners }) => [...owners])),
    doc: board.doc,
    document,
    files: await filesOf(app.dataDir),
    secret: (await app.store.load(SERVER_SECRET_NAME)).records[0]?.bytes ?? new Uint8Array(),
    late,
    truth,
  };
  for (const { control, board: own } of seats) {
    own.close();
    control.close();
  }
  board.provider.destroy();
  host.close();
  return recording;

  async function assertUnseen(canaries: readonly string[], what: string): Promise<void> {
    const log = await app.store.load(boardName(made.workshop, group));
    const answers = await Promise.all(
      ['report?as=facilitator', 'export/json?as=facilitator&names=1', 'export/md?as=facilitator'].map(
        (path) => made.browser.get(`/api/workshops/${made.workshop}/${path}`),
      ),
    );
    const places: Record<string, readonly (string | Uint8Array)[]> = {
      'frames of documents': [board, ...seats.map((seat) => seat.board)].flatMap(({ frames }) => frames),
      'control frames': [host, ...seats.map(({ control }) => control)].flatMap(({ frames }) => frames),
      'answers of the API': answers.map(({ body }) => JSON.stringify(body)),
      'log lines': app.logLines,
      'the log of the board': [...(log.snapshot ? [log.snapshot] : []), ...log.records].map(
        ({ bytes }) => bytes,
      ),
    };
    for (const [place, bytes] of Object.entries(places)) {
      const all = Buffer.concat(bytes.map((each) => Buffer.from(each as Uint8Array)));
      for (const each of canaries) assert.ok(!all.includes(each), `${what} stands in ${place}`);
    }
  }
}

export function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((each) => ({ each, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

/** As the structs stand in the document: by the clock under which each note was made. */
function inOrderOfWriting(doc: Y.Doc): Note[] {
  const map = doc.getMap('notes');
  const clock = ({ id }: Note) => map._map.get(id)?.id.clock ?? 0;
  return [...readBoard(doc).notes].sort((a, b) => clock(a) - clock(b));
}

async function filesOf(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => joinPath(entry.parentPath, entry.name));
  return Promise.all(files.map((file) => readFile(file)));
}
