import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Child } from '../child.ts';
import { median } from '../stats.ts';
import type { Gathered } from './crowd.ts';
import { acks, deliveries, type Between } from './deliveries.ts';
import type { Person } from './person.ts';
import { Pace, quiet, type Habits } from './pace.ts';
import { selfCheck, type Check } from './selfCheck.ts';
import type { Latencies } from '../stats.ts';
import type { BenchServer } from '../servers/server.ts';
import type { Span, Times } from './times.ts';

export interface Busy {
  /** Share of a core that the server used, the median of the windows. */
  readonly cpu: number;
  /** Bytes, at the end. */
  readonly rss: number;
  /** Edits made a second. */
  readonly rate: number;
  readonly deliveries: Latencies;
  /** The same, of some of them. */
  deliveriesBetween(counts: Between): Latencies;
  readonly acks: Latencies;
  /** Share of the time that this process, which makes the load, was busy itself. */
  readonly load: number;
  readonly check: Check;
  readonly span: Span;
}

/** Whoever else measures while the crowd is busy. */
export interface Stretch {
  begins(): unknown;
  ends(): unknown;
}

/**
 * Measures a crowd that is busy, and checks what came of it.
 * @param actors those who do something; the others look on. @param stretch hears when measuring begins and ends
 */
export async function measureCrowd(
  server: Pick<BenchServer, 'child'>,
  rooms: readonly Gathered[],
  habits: Habits,
  times: Times,
  actors: readonly Person[] = rooms.flatMap((room) => room.people),
  stretch: Stretch = { begins: () => undefined, ends: () => undefined },
): Promise<Busy> {
  const people = rooms.flatMap((room) => room.people);
  const pace = new Pace(actors, habits);
  await wait(times.warm);
  const from = performance.now();
  const before = performance.eventLoopUtilization();
  await stretch.begins();
  const cpu: number[] = [];
  for (let window = 0; window < times.windows; window++)
    cpu.push(await shareOfCore(server.child, times.window));
  await stretch.ends();
  const to = performance.now();
  const end = Number(process.hrtime.bigint() / 1000n);
  const span = { from: end - (to - from) * 1000, to: end };
  const load = performance.eventLoopUtilization(before).utilization;
  pace.stop();
  await quiet(people, times.drain);
  const made = people.reduce(
    (sum, { madeAt }) => sum + madeAt.filter((at) => at >= from && at < to).length,
    0,
  );
  return {
    cpu: median(cpu),
    rss: server.child.rss(),
    rate: made / ((to - from) / 1000),
    deliveries: deliveries(rooms, from, to),
    deliveriesBetween: (counts) => deliveries(rooms, from, to, counts),
    acks: acks(rooms, from, to),
    load,
    check: await selfCheck(rooms, times.drain, habits.cursor !== undefined),
    span,
  };
}

async function shareOfCore(child: Child, window: number): Promise<number> {
  const [cpu, began] = [child.cpu(), performance.now()];
  await wait(window);
  return (child.cpu() - cpu) / ((performance.now() - began) / 1000);
}
