import { join } from 'node:path';
import { startNode } from '../child.ts';
import { disperse, gather } from '../load/crowd.ts';
import { few } from '../load/few.ts';
import { Person, type Seat } from '../load/person.ts';
import { Doors } from '../servers/flashmap.ts';
import { makeFolder, removeFolder } from '../servers/folder.ts';
import { freePort } from '../../support/port.ts';
import { slope } from '../stats.ts';
import type { Memory } from './host.ts';

export interface MemoryCost {
  /** Bytes of memory in use, after a collection. */
  readonly idleRoom: number;
  readonly person: number;
  /** The same as the machine sees it, with what sockets take outside of the heap. */
  readonly personResident: number;
  readonly board: number;
}

export interface Day {
  /** Bytes in use after each simulated hour. */
  readonly used: readonly number[];
  readonly rss: readonly number[];
  /** Bytes an hour, after the first quarter, in which caches fill. */
  readonly slope: number;
  readonly rssSlope: number;
}

const MINUTE = 60_000;
const NOTES = 1000;

/** A server in which time can jump, and which tells of its memory. */
class Host {
  readonly doors: Doors;
  readonly #tell: string;
  readonly stop: () => Promise<void>;

  constructor(doors: Doors, tell: string, stop: () => Promise<void>) {
    this.doors = doors;
    this.#tell = tell;
    this.stop = stop;
  }

  /** @param node options of node itself */
  static async start(root: string, node: readonly string[] = []): Promise<Host> {
    const [port, tellPort] = [await freePort(), await freePort()];
    const folder = await makeFolder();
    const url = `http://127.0.0.1:${port}`;
    const env = {
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      TELL_PORT: String(tellPort),
    };
    const script = join(root, 'test', 'bench', 'costs', 'host.ts');
    const tell = `http://127.0.0.1:${tellPort}`;
    const child = await startNode(['--expose-gc', ...node, '--import', 'tsx', script], env, tell);
    const doors = new Doors([url]);
    return new Host(doors, tell, async () => {
      doors.close();
      await child.stop();
      await removeFolder(folder);
    });
  }

  async memory(): Promise<Memory> {
    return (await (await fetch(this.#tell)).json()) as Memory;
  }

  async jump(milliseconds: number): Promise<Memory> {
    return (await (await fetch(`${this.#tell}/jump?ms=${milliseconds}`)).json()) as Memory;
  }
}

/** Differences of what is in use, with a crowd, with a hundred boards and with one large board. */
export async function memoryCost(root: string): Promise<MemoryCost> {
  const host = await Host.start(root);
  try {
    const rooms = await host.doors.open({ people: 100, rooms: 100, notesPerRoom: 1 });
    const idleRoom = await difference(host, 100, () => openAndLeave(rooms.map(({ seats }) => seats[0]!)));
    const [large] = await host.doors.open({ people: 350, rooms: 1, notesPerRoom: NOTES });
    const board = await difference(host, 1, () => openAndLeave([large!.seats[0]!]));
    await openAndLeave([large!.seats[0]!]);
    const before = await host.memory();
    const crowd = await few(large!.seats, 50, enter);
    const after = await host.memory();
    for (const each of crowd) each.leave();
    return {
      idleRoom,
      board,
      person: (after.used - before.used) / crowd.length,
      personResident: (after.rss - before.rss) / crowd.length,
    };
  } finally {
    await host.stop();
  }
}

/** From when nothing is open to when something is. */
async function difference(host: Host, count: number, open: () => Promise<void>): Promise<number> {
  const { used } = await host.jump(2 * MINUTE);
  await open();
  return ((await host.memory()).used - used) / count;
}

async function openAndLeave(seats: readonly Seat[]): Promise<void> {
  for (const person of await few(seats, 50, enter)) person.leave();
}

async function enter(seat: Seat): Promise<Person> {
  const person = new Person(seat);
  await person.synced;
  return person;
}

/** So many hours, in each of which a workshop is held: people come, write, move notes, and go. */
export async function simulatedDay(root: string, hours: number): Promise<Day> {
  // Machine code goes on growing for hours as more and more gets hot; it would hide what rooms leave behind.
  const host = await Host.start(root, ['--no-opt', '--no-sparkplug']);
  try {
    const [used, rss]: [number[], number[]] = [[], []];
    for (let hour = 0; hour < hours; hour++) {
      const rooms = await gather(await host.doors.open({ people: 24, rooms: 6, notesPerRoom: 20 }));
      for (const person of rooms.flatMap(({ people }) => people)) {
        person.pressKey('a');
        person.moveNote([12 + hour, 60]);
        person.pointAt([hour, hour]);
      }
      disperse(rooms);
      host.doors.close();
      const after = await host.jump(60 * MINUTE);
      used.push(after.used);
      rss.push(after.rss);
    }
    const steady = Math.floor(hours / 4);
    return { used, rss, slope: slope(used.slice(steady)), rssSlope: slope(rss.slice(steady)) };
  } finally {
    await host.stop();
  }
}
