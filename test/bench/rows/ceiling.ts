import { measureGathered, type Busy } from '../load/busy.ts';
import { disperse, gather } from '../load/crowd.ts';
import { isSound } from '../load/selfCheck.ts';
import { ms, percent, whole } from '../words.ts';
import { facts } from './crowds.ts';
import type { Row } from './row.ts';

const PEOPLE = 350;
/** Operations a second of each person, one step after the other. */
const STEPS = [1, 1.5, 3, 5, 7.5, 10];
const QUICK_STEPS = [1.5, 5, 10];

/** As fast as it goes: the last step at which 99 of 100 deliveries are in time. */
export const ceilingRow: Row = {
  id: 2,
  scenario: '350 in one room, more and more note ops: the most that arrives in time',
  goal: '>= 3,000 op/s, p95 <= 80 ms',
  better: 'higher',
  async measure(kind, { times, isQuick }) {
    const server = await kind.start();
    const rooms = await gather(await server.open({ people: PEOPLE, rooms: 1, notesPerRoom: PEOPLE }));
    try {
      const step = { ...times, windows: 1 };
      let best: Busy | null = null;
      for (const moves of isQuick ? QUICK_STEPS : STEPS) {
        const busy = await measureGathered(server, rooms, { moves }, step);
        const keptUp = busy.deliveries.share >= 0.99 && busy.rate >= moves * PEOPLE * 0.95;
        if (keptUp || best === null) best = busy;
        if (!keptUp) break;
      }
      const { rate, cpu, deliveries, check } = best!;
      const carried = deliveries.share >= 0.99 ? rate : 0;
      return {
        ...facts(best!),
        headline: carried,
        text:
          carried > 0
            ? `${whole(rate)} op/s (${percent(cpu)}), p95 ${ms(deliveries.p95)}`
            : `less than ${whole(rate)} op/s`,
        met: carried >= 3000 && deliveries.p95 <= 80 && isSound(check),
      };
    } finally {
      disperse(rooms);
      await server.stop();
    }
  },
};
