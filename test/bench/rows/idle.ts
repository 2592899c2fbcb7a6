import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { hocuspocus } from '../load/dialect.ts';
import type { Seat } from '../load/person.ts';
import { withServer } from '../servers/index.ts';
import { NotPossible } from '../servers/server.ts';
import { whole } from '../words.ts';
import type { Row } from './row.ts';

const PEOPLE = 350;
/** A page renews its presence as often as this, in milliseconds, however little happens. */
const RENEWAL = 15_000;
/** Whole rounds of renewals, and of servers that tell of everybody every 20 s. */
const WINDOW = 60_000;

/** Nobody does anything. The real y-websocket provider repeats to the server whatever presence it hears of. */
export const idleRow: Row = {
  id: 10,
  scenario: 'an idle room of 350 stock y-websocket clients: frames/s in / out of the server',
  goal: '<= 20 frames/s each way',
  better: 'lower',
  measure(kind, { isQuick }) {
    return withServer(kind, async (server) => {
      const [room] = await server.open({ people: PEOPLE, rooms: 1, notesPerRoom: 40 });
      if (room!.seats[0]!.dialect === hocuspocus)
        throw new NotPossible('stock clients do not speak its protocol');
      const frames = { in: 0, out: 0 };
      const providers: WebsocketProvider[] = [];
      try {
        const seconds = await idle(room!.seats, providers, frames, isQuick);
        const [into, out] = [frames.in / seconds, frames.out / seconds];
        return {
          headline: Math.max(into, out),
          text: `${whole(into)} / ${whole(out)} frames/s`,
          values: { in: into, out },
          met: Math.max(into, out) <= 20,
          check: null,
          span: null,
          notes: [],
        };
      } finally {
        for (const provider of providers) provider.destroy();
      }
    });
  },
};

/** Frames at the sockets of all, as the server sees them. */
interface Frames {
  in: number;
  out: number;
}

/** Brings everybody in and counts frames while they do nothing. @returns for how many seconds */
async function idle(
  seats: readonly Seat[],
  providers: WebsocketProvider[],
  frames: Frames,
  isQuick: boolean,
): Promise<number> {
  const began = performance.now();
  for (const seat of seats) {
    providers.push(stockClient(seat, frames));
    await wait(isQuick ? 1 : 5);
  }
  await Promise.all(providers.map((provider) => synced(provider)));
  if (isQuick) renewSoon(providers);
  // From the middle between two renewals to the middle of later ones, so that whole rounds are counted.
  else await wait(Math.max(0, began + RENEWAL * 1.5 - performance.now()));
  frames.in = frames.out = 0;
  const from = performance.now();
  await wait(isQuick ? RENEWAL / 5 : WINDOW);
  return (performance.now() - from) / 1000;
}

function stockClient(seat: Seat, frames: Frames): WebsocketProvider {
  class CountingSocket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: seat.headers });
      this.on('message', () => frames.out++);
    }
    override send(data: unknown, ...rest: unknown[]): void {
      frames.in++;
      super.send(data as Uint8Array, ...(rest as []));
    }
  }
  const [base, query = ''] = seat.url.split('?');
  return new WebsocketProvider(base!.slice(0, -seat.document.length - 1), seat.document, new Y.Doc(), {
    params: Object.fromEntries(new URLSearchParams(query)),
    disableBc: true,
    WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
  });
}

async function synced(provider: WebsocketProvider): Promise<void> {
  if (!provider.synced) await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
}

/** What each would do within the next 15 s, a fifth of them within 3. */
function renewSoon(providers: readonly WebsocketProvider[]): void {
  const soon = providers.filter((_, index) => index % 5 === 0);
  soon.forEach(({ awareness }, index) => {
    const renew = () => awareness.setLocalState(awareness.getLocalState());
    setTimeout(renew, (index / soon.length) * (RENEWAL / 5));
  });
}
