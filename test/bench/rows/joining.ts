import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { boardOf } from '../../../shared/board.ts';
import { Person, type Seat } from '../load/person.ts';
import { withServer } from '../servers/index.ts';
import type { BenchServer } from '../servers/server.ts';
import { median } from '../stats.ts';
import { ms } from '../words.ts';
import type { Row } from './row.ts';

const PEOPLE = 350;
const NOTES = 1000;

/** Everybody opens the board when the stage opens. */
export const joiningRow: Row = {
  id: 7,
  scenario: '350 join a board of 1,000 notes at once: slowest / CPU a join',
  goal: '<= 300 ms / <= 0.4 ms',
  better: 'lower',
  async measure(kind, { isQuick }) {
    return withServer(kind, async (server) => {
      const [room] = await server.open({ people: PEOPLE, rooms: 1, notesPerRoom: NOTES });
      const here = new Person(room!.seats[0]!, true);
      await here.synced;
      const whole = notesOf(here) === NOTES;
      const from = machineNow();
      const rounds: Round[] = [];
      for (let left = isQuick ? 1 : 5; left > 0; left--) rounds.push(await joinAtOnce(server, room!.seats));
      here.leave();
      const slowest = median(rounds.map((round) => round.slowest));
      const cpu = median(rounds.map((round) => round.cpu));
      return {
        headline: slowest,
        text: `${ms(slowest)} / ${cpu.toFixed(2)} ms`,
        values: { slowest, cpu },
        met: slowest <= 300 && cpu <= 0.4 && whole,
        check: null,
        span: { from, to: machineNow() },
        notes: whole ? [] : ['the board was not whole'],
      };
    });
  },
};

interface Round {
  /** Milliseconds until the last one had the whole board. */
  readonly slowest: number;
  /** Milliseconds of the server's CPU for each. */
  readonly cpu: number;
}

async function joinAtOnce(server: BenchServer, seats: readonly Seat[]): Promise<Round> {
  await wait(500);
  const cpu = server.child.cpu();
  const began = performance.now();
  const people = seats.map((seat) => new Person(seat));
  await Promise.all(people.map((person) => person.synced));
  // What a join leaves to be done is its cost, too.
  await wait(300);
  const used = server.child.cpu() - cpu;
  for (const person of people) person.leave();
  const slowest = people.reduce((latest, { syncedAt }) => Math.max(latest, syncedAt), 0) - began;
  return { slowest, cpu: (used * 1000) / seats.length };
}

function notesOf({ board }: Person): number {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, board!);
  return boardOf(doc).notes.size;
}

function machineNow(): number {
  return Number(process.hrtime.bigint() / 1000n);
}
