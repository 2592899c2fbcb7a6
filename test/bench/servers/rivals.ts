import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startNode, type Child } from '../child.ts';
import type { Room } from '../load/crowd.ts';
import { hocuspocus, yWebsocket } from '../load/dialect.ts';
import { Person, type Seat } from '../load/person.ts';
import { makeFolder, removeFolder } from './folder.ts';
import { freePort } from '../../support/port.ts';
import type { BenchRedis } from './redis.ts';
import { seedBoard } from './seed.ts';
import type { BenchServer, StartOptions } from './server.ts';

/** Notes on the board that several servers share. */
const ROOM_NOTES = 350;

/** The server that comes with y-websocket 2, as its own command starts it: no tickets, no gate, no store. */
export function startYWebsocket(root: string, options: StartOptions): Promise<BenchServer> {
  const script = join(root, 'node_modules', 'y-websocket-2', 'bin', 'server.cjs');
  const seat = (port: number, document: string): Seat => ({
    url: `ws://127.0.0.1:${port}/${document}`,
    headers: {},
    document,
    dialect: yWebsocket,
  });
  return start(script, {}, seat, options);
}

/** @param flushDelay milliseconds over which it gathers what it sends; null: as it is by default */
export function startHocuspocus(
  root: string,
  flushDelay: number | null,
  options: StartOptions,
): Promise<BenchServer> {
  const script = join(root, 'test', 'bench', 'servers', 'hocuspocus.mjs');
  const seat = (port: number, document: string): Seat => ({
    url: `ws://127.0.0.1:${port}/`,
    headers: {},
    document,
    dialect: hocuspocus,
  });
  return start(script, flushDelay === null ? {} : { FLUSH_DELAY: String(flushDelay) }, seat, options);
}

/** So many servers of Hocuspocus on one Redis, by its own extension. People come to them in turn. */
export async function startHocuspocusNodes(
  root: string,
  flushDelay: number,
  redis: BenchRedis,
  count: number,
) {
  const script = join(root, 'test', 'bench', 'servers', 'hocuspocus.mjs');
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  const env = { FLUSH_DELAY: String(flushDelay), REDIS_PORT: String(redis.port), HOST: '127.0.0.1' };
  const nodes = await Promise.all(
    ports.map((port) => startNode([script], { ...env, PORT: String(port) }, `http://127.0.0.1:${port}/`)),
  );
  const place = (index: number): Seat => ({
    url: `ws://127.0.0.1:${ports[index % count]}/`,
    headers: {},
    document: 'b0',
    dialect: hocuspocus,
  });
  const keeper = await seed(place(0), ROOM_NOTES);
  return {
    nodes,
    rooms: (people: number): Room[] => [
      { seats: Array.from({ length: people }, (_, index) => place(index)) },
    ],
    async stop() {
      keeper.leave();
      await Promise.all(nodes.map((node) => node.kill()));
    },
  };
}

async function start(
  script: string,
  settings: Readonly<Record<string, string>>,
  seat: (port: number, document: string) => Seat,
  { node = [], stores = false }: StartOptions,
): Promise<BenchServer> {
  const port = await freePort();
  const folder = stores ? await makeFolder() : null;
  const env = { ...settings, HOST: '127.0.0.1', PORT: String(port), ...(folder ? { STORE: folder } : {}) };
  const run = () => startNode([...node, script], env, `http://127.0.0.1:${port}/`);
  let child = await run();
  const keepers: Person[] = [];
  return {
    get child(): Child {
      return child;
    },
    async open(plan) {
      const rooms: Room[] = [];
      for (let room = 0; room < plan.rooms; room++) {
        // Short names: Hocuspocus repeats them in every frame.
        const place = seat(port, `b${rooms.length}`);
        keepers.push(await seed(place, plan.notesPerRoom));
        rooms.push({ seats: Array<Seat>(Math.round(plan.people / plan.rooms)).fill(place) });
      }
      return rooms;
    },
    async crash() {
      await child.kill();
      child = await run();
    },
    async stop() {
      for (const keeper of keepers) keeper.leave();
      await child.kill();
      if (folder !== null) await removeFolder(folder);
    },
  };
}

/** @returns who brought the board and stays, since these servers forget a document that nobody has open. */
async function seed(place: Seat, notes: number): Promise<Person> {
  const board = seedBoard(notes);
  const keeper = new Person(place);
  await keeper.synced;
  keeper.bring(board);
  for (;;) {
    const looker = new Person(place, true);
    await looker.synced;
    const there = looker.board!.length;
    looker.leave();
    if (there >= board.length) return keeper;
    await wait(20);
  }
}
