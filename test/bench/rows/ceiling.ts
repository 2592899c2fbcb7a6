import { measureCrowd, type Busy } from '../load/busy.ts';
import { withCrowd } from '../load/crowd.ts';
import { isSound } from '../load/selfCheck.ts';
import { withServer } from '../servers/index.ts';
import { ms, percent, whole } from '../words.ts';
import { facts } from './crowds.ts';
import type { Row } from './row.ts';

const PEOPLE = 350;
/** Operations a second of each person, one step after the other. */
const STEPS = [1, 1.5, 3, 5, 7.5, 10];
const QUICK_STEPS = [1.5, 10];

/** As fast as it goes: the last step at which 99 of 100 deliveries are in time. */
export const ceilingRow: Row = {
  id: 2,
  scenario: '350 in one room, more and more note ops: the most that arrives in time',
  goal: '>= 3,000 op/s, p95 <= 80 ms',
  better: 'higher',
  async measure(kind, { times, isQuick }) {
    const plan = { people: PEOPLE, rooms: 1, notesPerRoom: PEOPLE };
    const steps: Busy[] = [];
    await withServer(kind, async (server) =>
      withCrowd(await server.open(plan), async (rooms) => {
        for (const moves of isQuick ? QUICK_STEPS : STEPS) {
          const busy = await measureCrowd(server, rooms, { moves }, { ...times, windows: 1 });
          steps.push(busy);
          if (!keepsUp(busy, moves * PEOPLE)) break;
        }
      }),
    );
    const first = steps[0]!;
    const best = steps.findLast((busy) => keepsUp(busy)) ?? null;
    if (best === null)
      return { ...facts(first), headline: 0, text: `less than ${whole(first.rate)} op/s`, met: false };
    const { rate, cpu, deliveries, check } = best;
    return {
      ...facts(best),
      headline: rate,
      text: `${whole(rate)} op/s (${percent(cpu)}), p95 ${ms(deliveries.p95)}`,
      met: rate >= 3000 && deliveries.p95 <= 80 && isSound(check),
    };
  },
};

/** @param offered operations a second that were to be made: a crowd that is held up makes fewer */
function keepsUp({ deliveries, rate }: Busy, offered = rate): boolean {
  return deliveries.share >= 0.99 && rate >= offered * 0.95;
}
