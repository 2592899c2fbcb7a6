import { setTimeout as wait } from 'node:timers/promises';
import { measureCrowd, type Stretch } from '../load/busy.ts';
import { withCrowd, type Room } from '../load/crowd.ts';
import type { Habits } from '../load/pace.ts';
import { startNodes } from '../servers/nodes.ts';
import {
  startBenchRedis,
  useBetween,
  type BenchRedis,
  type RedisFigures,
  type RedisUse,
} from '../servers/redis.ts';
import { startHocuspocusNodes } from '../servers/rivals.ts';
import { markdown } from '../table.ts';
import { whole } from '../words.ts';
import type { Part, ScalingContext } from './part.ts';

const NODES = 3;

interface Habit {
  readonly what: string;
  readonly people: number;
  /** Of them, how many do something. */
  readonly actors: number;
  readonly habits: Habits;
}

const LOADS: readonly Habit[] = [
  { what: 'one of 6 types, 3 keys/s', people: 6, actors: 1, habits: { keys: 3 } },
  { what: '350 type, 3 keys/s each', people: 350, actors: 350, habits: { keys: 3 } },
];

interface Counted {
  /** A second. */
  readonly edits: number;
  readonly use: RedisUse;
  /** With everybody there and nobody doing anything. */
  readonly idle: RedisUse;
}

/** How much Redis is asked for one edit. Commands within a script count as well. */
export const commandsPart: Part = {
  name: 'commands',
  title: 'Row 11: commands of Redis for an edit at 3 nodes',
  async measure(context) {
    const lines: string[][] = [];
    for (const load of LOADS) {
      const ours = await countOurs(load, context);
      const theirs = await countTheirs(load, context);
      lines.push(
        [load.what, 'Flashmap', ...cells(ours)],
        [load.what, 'Hocuspocus 4.7.0 @16 ms', ...cells(theirs)],
      );
    }
    const head = [
      'load',
      'server',
      'edits/s',
      'commands an edit',
      'XADD an edit',
      'publishes an edit',
      'which',
      'commands/s when nobody acts',
    ];
    return [markdown(head, lines), 'Goal: one XADD and one publish a tick.'];
  },
};

async function countOurs(load: Habit, context: ScalingContext): Promise<Counted> {
  context.say(`  ${load.what}, Flashmap`);
  const server = await startNodes(context.entry, NODES);
  try {
    const rooms = await server.open({ people: load.people, rooms: 1, notesPerRoom: load.people });
    return await count(load, rooms, server.redis, server, context);
  } finally {
    await server.stop();
  }
}

async function countTheirs(load: Habit, context: ScalingContext): Promise<Counted> {
  context.say(`  ${load.what}, Hocuspocus`);
  const redis = await startBenchRedis();
  try {
    const server = await startHocuspocusNodes(context.root, 16, redis, NODES);
    try {
      return await count(load, server.rooms(load.people), redis, { child: server.nodes[0]! }, context);
    } finally {
      await server.stop();
    }
  } finally {
    await redis.stop();
  }
}

async function count(
  load: Habit,
  rooms: readonly Room[],
  redis: BenchRedis,
  server: Parameters<typeof measureCrowd>[0],
  { times }: ScalingContext,
): Promise<Counted> {
  const seen: RedisFigures[] = [];
  const look = async () => void seen.push(await redis.figures());
  const stretch: Stretch = { begins: look, ends: look };
  return withCrowd(rooms, async (gathered) => {
    await wait(times.warm);
    const before = await redis.figures();
    await wait(times.window);
    const idle = useBetween(before, await redis.figures());
    const actors = gathered.flatMap(({ people }) => people).slice(0, load.actors);
    const { rate } = await measureCrowd(server, gathered, load.habits, times, actors, stretch);
    return { edits: rate, use: useBetween(seen[0]!, seen[1]!), idle };
  });
}

function cells({ edits, use, idle }: Counted): string[] {
  const second = (name: string, { calls, perSecond, total }: RedisUse) =>
    (perSecond * (calls.get(name) ?? 0)) / Math.max(1, total);
  const anEdit = new Map(
    [...use.calls.keys()].map((name) => [name, (second(name, use) - second(name, idle)) / edits] as const),
  );
  const of = (name: RegExp) =>
    [...anEdit].reduce((sum, [command, times]) => sum + (name.test(command) ? times : 0), 0);
  const which = [...anEdit].filter(([, times]) => times >= 0.01).slice(0, 6);
  return [
    whole(edits),
    of(/./).toFixed(2),
    of(/^xadd$/).toFixed(2),
    of(/publish$/).toFixed(2),
    which.map(([name, times]) => `${name} ${times.toFixed(2)}`).join(', '),
    whole(idle.perSecond),
  ];
}
