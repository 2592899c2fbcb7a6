import { measureCrowd, type Stretch } from '../load/busy.ts';
import { withCrowd, type Gathered } from '../load/crowd.ts';
import type { Between } from '../load/deliveries.ts';
import type { Habits } from '../load/pace.ts';
import type { Person } from '../load/person.ts';
import { isSound } from '../load/selfCheck.ts';
import { checkNotes } from '../rows/crowds.ts';
import { startNodes, type BenchNodes } from '../servers/nodes.ts';
import { useBetween, type RedisFigures } from '../servers/redis.ts';
import type { Plan } from '../servers/server.ts';
import type { Latencies } from '../stats.ts';
import { markdown } from '../table.ts';
import { mega, ms, percent, whole } from '../words.ts';
import type { Part, ScalingContext } from './part.ts';

interface Load {
  readonly what: string;
  readonly plan: Plan;
  readonly habits: Habits;
}

/** As rows 3 and 6, with the people of one workshop. */
const LOADS: readonly Load[] = [
  {
    what: '350 in one room, 3 keys/s and a cursor at 2/s each',
    plan: { people: 350, rooms: 1, notesPerRoom: 350 },
    habits: { keys: 3, cursor: 2 },
  },
  {
    what: '350 in 100 rooms, 0.3 op/s and a cursor at 5/s each',
    plan: { people: 350, rooms: 100, notesPerRoom: 40 },
    habits: { moves: 0.3, cursor: 5 },
  },
];
const COUNTS = [1, 2, 3];
const HEAD = [
  'load',
  'nodes',
  'CPU of each node',
  'CPU of Redis',
  'commands/s of Redis',
  'p50 / p99 within a node',
  'p50 / p99 across nodes',
  'in time',
  'memory of a node',
  'bytes/s of Redis, in / out',
  'memory of Redis for it',
  'bytes/s to a person',
];

export const nodesPart: Part = {
  name: 'nodes',
  title: 'The same people on 1, 2 and 3 nodes',
  async measure(context) {
    const lines: string[][] = [];
    const notes: string[] = [];
    for (const load of LOADS) {
      for (const count of COUNTS) {
        context.say(`  ${load.what}, ${count} nodes`);
        const measured = await measure(load, count, context);
        lines.push(measured.cells);
        notes.push(...measured.notes.map((note) => `- ${load.what}, ${count} nodes: ${note}.`));
      }
    }
    return [markdown(HEAD, lines), ...(notes.length > 0 ? [notes.join('\n')] : [])];
  },
};

async function measure(load: Load, count: number, { entry, times }: ScalingContext) {
  const server = await startNodes(entry, count);
  try {
    const empty = await server.redis.figures();
    return await withCrowd(await server.open(load.plan), async (rooms) => {
      const actors = rooms.flatMap(({ people }) => people);
      const meter = new Meter(server, actors);
      const busy = await measureCrowd(server, rooms, load.habits, times, actors, meter);
      const { within, across } = byNode(rooms);
      const redis = meter.redis();
      return {
        cells: [
          load.what,
          String(count),
          meter.cpu().map(percent).join(', '),
          percent(redis.cpu),
          `${whole(redis.perSecond)} (${most(redis.calls, redis.total / redis.perSecond)})`,
          latencyText(busy.deliveriesBetween(within)),
          count === 1 ? '–' : latencyText(busy.deliveriesBetween(across)),
          percent(busy.deliveries.share),
          mega(busy.rss / count),
          `${kilo(redis.received)} / ${kilo(redis.sent)}`,
          mega((await server.redis.figures()).memory - empty.memory),
          kilo(meter.toPerson()),
        ],
        notes: [
          ...checkNotes(busy.check),
          ...(isSound(busy.check) ? [] : ['the check was not passed']),
          ...(busy.load > 0.85 ? [`the load itself was busy ${percent(busy.load)} of the time`] : []),
        ],
      };
    });
  } finally {
    await server.stop();
  }
}

/** What each node and Redis use between two moments. */
class Meter implements Stretch {
  readonly #server: BenchNodes;
  #from: readonly number[] = [];
  #to: readonly number[] = [];
  #seconds = NaN;
  #redis: RedisFigures[] = [];
  readonly #people: readonly Person[];
  #told: number[] = [];

  constructor(server: BenchNodes, people: readonly Person[]) {
    this.#server = server;
    this.#people = people;
  }

  async begins(): Promise<void> {
    this.#redis = [await this.#server.redis.figures()];
    this.#from = this.#server.nodes.map((node) => node.cpu());
    this.#seconds = performance.now();
    this.#told = [this.#heard];
  }
  async ends(): Promise<void> {
    this.#to = this.#server.nodes.map((node) => node.cpu());
    this.#seconds = (performance.now() - this.#seconds) / 1000;
    this.#told.push(this.#heard);
    this.#redis.push(await this.#server.redis.figures());
  }
  /** Shares of a core. */
  cpu(): number[] {
    return this.#to.map((cpu, node) => (cpu - this.#from[node]!) / this.#seconds);
  }
  redis() {
    return useBetween(this.#redis[0]!, this.#redis[1]!);
  }
  /** Bytes a second that each is sent. */
  toPerson(): number {
    return (this.#told[1]! - this.#told[0]!) / this.#seconds / this.#people.length;
  }
  get #heard(): number {
    return this.#people.reduce((sum, { traffic }) => sum + traffic.receivedBytes, 0);
  }
}

function byNode(rooms: readonly Gathered[]): { within: Between; across: Between } {
  const nodeOf = new Map<Person, string>(
    rooms.flatMap(({ people }) => people.map((person) => [person, new URL(person.seat.url).host] as const)),
  );
  const within: Between = (author, witness) => nodeOf.get(author) === nodeOf.get(witness);
  return { within, across: (author, witness) => !within(author, witness) };
}

function most(calls: ReadonlyMap<string, number>, seconds: number): string {
  const shown = [...calls].filter(([, count]) => count / seconds >= 1).slice(0, 5);
  return shown.map(([name, count]) => `${name} ${whole(count / seconds)}`).join(', ');
}

function kilo(bytes: number): string {
  return `${whole(bytes / 1024)} KB`;
}

function latencyText({ p50, p99 }: Latencies): string {
  return `${ms(p50)} / ${ms(p99)}`;
}
