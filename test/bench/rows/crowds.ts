import { measureCrowd, type Busy } from '../load/busy.ts';
import { withCrowd } from '../load/crowd.ts';
import { isSound, type Check } from '../load/selfCheck.ts';
import type { Habits } from '../load/pace.ts';
import { withServer } from '../servers/index.ts';
import { NotPossible, type Plan } from '../servers/server.ts';
import { ms, percent, whole } from '../words.ts';
import type { Outcome, Row } from './row.ts';

/** A crowd that does one thing for a while; the rows differ in who, what and how it is judged. */
interface Crowd extends Pick<Row, 'id' | 'scenario' | 'goal'> {
  readonly plan: Plan;
  readonly habits: Habits;
  readonly headline: (busy: Busy) => number;
  readonly text: (busy: Busy) => string;
  readonly met: (busy: Busy) => boolean;
}

const inOneRoom = (people: number): Plan => ({ people, rooms: 1, notesPerRoom: people });
const typing: Habits = { keys: 3, cursor: 2 };
const latencyText = ({ deliveries: { p50, p99, share }, cpu }: Busy) =>
  `${ms(p50)} / ${ms(p99)}, ${percent(share)}, ${percent(cpu)} of a core`;

const CROWDS: readonly Crowd[] = [
  {
    id: 1,
    scenario: '350 in one room, 1 note op/s each: CPU of a core',
    goal: '<= 20 %',
    plan: inOneRoom(350),
    habits: { moves: 1 },
    headline: ({ cpu }) => cpu,
    text: ({ cpu, deliveries }) => `${percent(cpu)}, p95 ${ms(deliveries.p95)}`,
    met: ({ cpu }) => cpu <= 0.2,
  },
  {
    id: 3,
    scenario: '350 in one room, 3 keys/s and a cursor at 2/s each: p50 / p99, in time, CPU',
    goal: 'p99 <= 150 ms, 100 %, <= 35 %',
    plan: inOneRoom(350),
    habits: typing,
    headline: ({ deliveries }) => deliveries.p99,
    text: latencyText,
    met: ({ deliveries: { p99, share }, cpu }) => p99 <= 150 && share === 1 && cpu <= 0.35,
  },
  {
    id: 4,
    scenario: '1,000 in one room, the same typing and cursors: p50 / p99, in time, CPU',
    goal: 'p99 <= 300 ms, 100 %',
    plan: inOneRoom(1000),
    habits: typing,
    headline: ({ deliveries }) => deliveries.p99,
    text: latencyText,
    met: ({ deliveries: { p99, share } }) => p99 <= 300 && share === 1,
  },
  {
    id: 5,
    scenario: '350 in one room, cursors only at 1/s each: CPU of a core',
    goal: '<= 10 %',
    plan: inOneRoom(350),
    habits: { cursor: 1 },
    headline: ({ cpu }) => cpu,
    text: ({ cpu }) => percent(cpu),
    met: ({ cpu }) => cpu <= 0.1,
  },
  {
    id: 6,
    scenario: '1,000 in 100 rooms, 0.3 op/s and a cursor at 5/s each: CPU of a core',
    goal: '<= 30 %',
    plan: { people: 1000, rooms: 100, notesPerRoom: 40 },
    habits: { moves: 0.3, cursor: 5 },
    headline: ({ cpu }) => cpu,
    text: ({ cpu, deliveries }) => `${percent(cpu)}, p95 ${ms(deliveries.p95)}`,
    met: ({ cpu }) => cpu <= 0.3,
  },
];

export const crowdRows: readonly Row[] = CROWDS.map(({ plan, habits, headline, text, met, ...row }): Row => ({
  ...row,
  better: 'lower',
  async measure(kind, { times, isQuick }) {
    if (isQuick && kind.key !== 'ours' && plan.people / plan.rooms > 500)
      throw new NotPossible('left out of the quick run, since it takes them long to fail');
    const busy = await withServer(kind, async (server) =>
      withCrowd(await server.open(plan), (rooms) => measureCrowd(server, rooms, habits, times)),
    );
    return {
      headline: headline(busy),
      text: text(busy),
      met: met(busy) && isSound(busy.check),
      ...facts(busy),
    };
  },
}));

export function facts(busy: Busy): Pick<Outcome, 'values' | 'check' | 'span' | 'notes'> {
  const { cpu, rss, rate, deliveries, acks, load, check, span } = busy;
  return {
    values: {
      cpu,
      rss,
      rate,
      p50: deliveries.p50,
      p95: deliveries.p95,
      p99: deliveries.p99,
      inTime: deliveries.share,
      ackP50: acks.p50,
      ackP99: acks.p99,
      load,
    },
    check,
    span,
    notes: [
      ...(load > 0.85 ? [`the load itself was busy ${percent(load)} of the time`] : []),
      ...checkNotes(check),
    ],
  };
}

export function checkNotes({ made, stored, equal, shown, refused, closed }: Check): string[] {
  return [
    ...(made === stored
      ? []
      : [`${whole(made - stored)} of ${whole(made)} edits were not taken in by the end`]),
    ...(equal ? [] : ['not everybody had the same board by the end']),
    ...(shown ? [] : ['pointers were not shown to everybody']),
    ...(refused.length === 0 ? [] : [`refused: ${refused.join(', ')}`]),
    ...(closed.length === 0 ? [] : [`sockets were closed: ${closed.join(', ')}`]),
  ];
}
