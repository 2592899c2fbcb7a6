import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { withCrowd, type Gathered } from '../load/crowd.ts';
import { acks } from '../load/deliveries.ts';
import { boardOfServer } from '../load/newcomer.ts';
import { Pace } from '../load/pace.ts';
import { withServer, type ServerKind } from '../servers/index.ts';
import { NotPossible, type BenchServer } from '../servers/server.ts';
import { ms, whole } from '../words.ts';
import type { Row } from './row.ts';

const PEOPLE = 350;

/** The power goes. What people were told is saved has to be there afterwards. (A thousand crashes: npm run faults.) */
export const crashRow: Row = {
  id: 9,
  scenario: '350 in one room, 1 note op/s each, kill -9: acknowledged edits lost, ack p99',
  goal: '0 lost, ack p99 <= 100 ms',
  better: 'lower',
  async measure(kind, { isQuick }) {
    if (kind.key === 'yws') throw new NotPossible('it acknowledges nothing');
    if (kind.key === 'hp') throw new NotPossible('it stores as it does @16 ms');
    const crashes: Crash[] = [];
    for (const seconds of isQuick ? [2] : [3, 5, 8]) crashes.push(await crashAfter(seconds, kind));
    const acked = crashes.reduce((sum, crash) => sum + crash.acked, 0);
    const lost = crashes.reduce((sum, crash) => sum + crash.lost, 0);
    const ackP99 = Math.max(...crashes.map((crash) => crash.ackP99));
    return {
      headline: lost,
      text: `${whole(lost)} of ${whole(acked)} lost, ${ms(ackP99)}`,
      values: { lost, acked, ackP99 },
      met: lost === 0 && acked > 0 && ackP99 <= 100,
      check: null,
      span: null,
      notes: [],
    };
  },
};

interface Crash {
  readonly acked: number;
  readonly lost: number;
  readonly ackP99: number;
}

function crashAfter(seconds: number, kind: ServerKind): Promise<Crash> {
  const plan = { people: PEOPLE, rooms: 1, notesPerRoom: PEOPLE };
  return withServer(
    kind,
    async (server) => withCrowd(await server.open(plan), (rooms) => crash(seconds, server, rooms)),
    { stores: true },
  );
}

async function crash(seconds: number, server: BenchServer, rooms: readonly Gathered[]): Promise<Crash> {
  const { people, seats } = rooms[0]!;
  const from = performance.now();
  const pace = new Pace(people, { moves: 1 });
  await wait(seconds * 1000);
  // Acks of the last second may be on their way when the power goes.
  const { p99 } = acks(rooms, from, performance.now() - 1000);
  await server.crash();
  pace.stop();
  const board = await boardOfServer(seats[0]!, 10_000);
  if (board === null) throw new Error('the server did not give the board after it had crashed');
  const lost = people.map(({ client, acked }) => Math.max(0, acked - Y.getState(board.store, client)));
  return {
    acked: people.reduce((sum, person) => sum + person.acked, 0),
    lost: lost.reduce((sum, some) => sum + some, 0),
    ackP99: p99,
  };
}
