import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { boardName } from '../../../shared/names.ts';
import type { Report } from '../../../shared/map/report.ts';
import { ACK_PROTOCOL, MESSAGE, SYNC } from '../../../shared/wire/sync.ts';
import { perform } from '../harness/acts.ts';
import type { Scene } from '../harness/scene.ts';
import { STAGE, type Person, type Workshop } from '../harness/workshop.ts';
import { seedBoard } from '../harness/seedBoard.ts';
import type { Server } from '../../support/process.ts';
import { lasts, until } from '../../support/until.ts';
import { pagesFor } from './kill.ts';
import type { Row } from './row.ts';

/** People who come back at once, and the seconds in which all must be. */
const CROWD = 350;
const BACK = 10;

export const STORM: Row = {
  id: 'F16',
  name: `${CROWD} people come back at once after a crash`,
  async run(scene) {
    const server = await scene.server();
    const workshop = await scene.workshop(server, CROWD);
    const pages = await scene.clustering(workshop, 6, { looks: 1000 });
    for (const [n, page] of pages.entries())
      if (n % 7 === 0) perform(page, { kind: 'move', a: n, b: n }, scene.secrets);
    await server.kill();
    scene.tell('kill -9');
    await server.start();
    const up = performance.now();
    scene.tell('up again');
    await until('everybody is back', () => pages.every(({ opened, isSaved }) => opened > 1 && isSaved), 180);
    const seconds = Math.round((performance.now() - up) / 100) / 10;
    scene.seen.bounds.push({
      what: 'the seconds until all were back',
      value: seconds,
      most: BACK,
      timed: true,
    });
    await lasts(2000);
    const twice = pages.filter(({ opened }) => opened > 2).length;
    // A page leaves a server that is as slow as a dead one.
    scene.seen.bounds.push({
      what: 'the people who came in a second wave',
      value: twice,
      most: 0,
      timed: true,
    });
    await scene.settle(server);
  },
};

/** MiB that the server may grow by what one person does. */
const GROWTH = 64;

export const SLOW: Row = {
  id: 'F17',
  name: 'somebody asks for much and reads nothing',
  async run(scene) {
    const server = await scene.server();
    const workshop = await scene.workshop(server, 3);
    const board = await withNotes(scene, server, workshop, 2000);
    const [slow, ...others] = workshop.people as [Person, ...Person[]];
    const pages = others.map((person) => scene.board(workshop, person));
    await until('the others are there', () => pages.every((page) => page.isSaved));
    const [memory, handles] = [server.memory(), server.handles()];
    // A stock client: what it asks for is not packed.
    const socket = await open(server, slow, board, []);
    scene.after(() => socket.terminate());
    (socket as unknown as { _socket: { pause(): void } })._socket.pause();
    const ask = Uint8Array.of(MESSAGE.sync, SYNC.step1, 1, 0);
    let most = memory;
    for (let n = 0; n < 80; n++) {
      socket.send(ask);
      if (n % 4 === 0) for (const page of pages) perform(page, { kind: 'move', a: n, b: n }, scene.secrets);
      await lasts(40);
      most = Math.max(most, server.memory());
    }
    scene.seen.bounds.push({ what: 'the growth of the server in MiB', value: most - memory, most: GROWTH });
    await until('it is hung up on', () => server.handles() <= handles);
    await scene.quiet(pages);
    for (const { person, drops, unacked } of pages)
      scene.seen.bystanders.push({ person, drops, unsaved: unacked });
    await scene.settle(server);
  },
};

/** Notes on one board, and MiB that the server may grow by them with somebody there. */
const MANY = 10_000;
const MANY_MEMORY = 250;

export const MANY_NOTES: Row = {
  id: 'F22',
  name: '10,000 notes on one board: joining, editing, exporting',
  async run(scene) {
    const server = await scene.server();
    const workshop = await scene.workshop(server, 2);
    await withNotes(scene, server, workshop, MANY);
    const memory = server.memory();
    const asked = performance.now();
    const pages = workshop.people.map((person) => scene.board(workshop, person));
    await until('the boards are there', () => pages.every(({ link }) => link.loaded));
    const seconds = Math.round((performance.now() - asked) / 100) / 10;
    scene.seen.bounds.push({
      what: 'the seconds that two people took to join',
      value: seconds,
      most: 6,
      timed: true,
    });
    for (const page of pages)
      for (let n = 0; n < 5; n++) perform(page, { kind: 'move', a: n, b: n }, scene.secrets);
    await scene.quiet();
    const answer = await fetch(`${server.url}/api/workshops/${workshop.id}/export/json?as=facilitator`, {
      headers: { cookie: workshop.browser.cookie },
    });
    const { numbers } = (await answer.json()) as Report;
    if (numbers.notes !== MANY) scene.find('I3', `the export holds ${numbers.notes} notes`);
    scene.seen.bounds.push({
      what: 'the growth of the server in MiB',
      value: server.memory() - memory,
      most: MANY_MEMORY,
    });
    await scene.settle(server);
  },
};

export const MALFORMED: Row = {
  id: 'F23',
  name: 'malformed frames among honest people',
  async run(scene) {
    const { choices } = scene;
    const server = await scene.server();
    const workshop = await scene.workshop(server, 3);
    const pages = await pagesFor(scene, workshop, 'cluster');
    const [attacker] = workshop.people as [Person];
    const document = boardName(workshop.id, workshop.control.state!.people[attacker.id]!.group!);
    const honest = pages.slice(1);
    const playing = scene.play(honest, 'cluster', 20, 60);
    for (const frame of frames(choices.below)) {
      const socket = await open(server, attacker, document);
      socket.send(frame);
      await lasts(10 + choices.below(40));
      socket.terminate();
    }
    await playing;
    await scene.quiet();
    for (const { person, drops, unacked } of honest)
      scene.seen.bystanders.push({ person, drops, unsaved: unacked });
    if (!server.isUp) scene.find('I8', 'the process ended');
    await scene.settle(server);
  },
};

function frames(below: (most: number) => number): (Uint8Array | string)[] {
  const noise = (length: number) => Uint8Array.from({ length }, () => below(256));
  const edit = (update: Uint8Array) =>
    Uint8Array.of(MESSAGE.sync, SYNC.update, ...varint(update.length), ...update);
  const whole = edit(Y.encodeStateAsUpdate(someDoc()));
  return [
    new Uint8Array(0),
    'text',
    Uint8Array.of(9),
    Uint8Array.of(MESSAGE.sync),
    Uint8Array.of(MESSAGE.sync, 7, 1, 0),
    Uint8Array.of(MESSAGE.sync, SYNC.update, 200),
    whole.slice(0, -3),
    whole,
    edit(Uint8Array.of(1, 255, 255, 255, 255, 15, 1)),
    edit(noise(40)),
    edit(noise(4000)),
    noise(64),
    Uint8Array.of(MESSAGE.awareness, 3, 1, 2, 3),
  ];
}

function someDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('notes').set('forged-note', new Y.Map([['lane', 'stop']]));
  return doc;
}

function varint(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...varint(number >> 7)];
}

async function open(
  server: Server,
  { browser }: Person,
  document: string,
  protocols: readonly string[] = [ACK_PROTOCOL],
): Promise<WebSocket> {
  const url = `${server.url.replace('http', 'ws')}/sync/${document}?as=attendee`;
  const headers = { cookie: browser.cookie, origin: browser.url };
  const socket = new WebSocket(url, [...protocols], { headers });
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return socket;
}

/** Opens Cluster on a board of many notes, which are put there while the server is down. @returns the board's name */
async function withNotes(scene: Scene, server: Server, workshop: Workshop, notes: number): Promise<string> {
  const { control, id, people } = workshop;
  await control.open(STAGE.cluster);
  const board = boardName(id, control.state!.people[people[0]!.id]!.group!);
  await server.kill();
  await seedBoard(server.dataDir, board, notes);
  await server.start();
  scene.tell(`${notes} notes are there`);
  await until('the facilitator is back', () => control.socket.connected);
  return board;
}
