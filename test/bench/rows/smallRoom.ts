import { measureCrowd } from '../load/busy.ts';
import { withCrowd } from '../load/crowd.ts';
import { isSound } from '../load/selfCheck.ts';
import { withServer } from '../servers/index.ts';
import { ms } from '../words.ts';
import { facts } from './crowds.ts';
import type { Row } from './row.ts';

/** What it feels like on the day: four at a table, one of them writes. */
export const smallRoomRow: Row = {
  id: 8,
  scenario: 'a small room of 4, one key pressed: p50',
  goal: '<= 5 ms with the durable ack',
  better: 'lower',
  async measure(kind, { times }) {
    const busy = await withServer(kind, async (server) =>
      withCrowd(await server.open({ people: 4, rooms: 1, notesPerRoom: 40 }), (rooms) =>
        measureCrowd(server, rooms, { keys: 6 }, times, rooms[0]!.people.slice(0, 1)),
      ),
    );
    const { deliveries, acks, check } = busy;
    const isAcked = Number.isFinite(acks.p50);
    const slower = isAcked ? Math.max(deliveries.p50, acks.p50) : deliveries.p50;
    return {
      ...facts(busy),
      headline: slower,
      text: isAcked ? `${ms(deliveries.p50)}, ack ${ms(acks.p50)}` : ms(deliveries.p50),
      met: slower <= 5 && isSound(check),
    };
  },
};
