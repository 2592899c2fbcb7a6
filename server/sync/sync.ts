import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { RandomBytes } from '../../shared/ids.ts';
import type { Verdict } from '../../shared/verdict.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { Limits } from '../limits/limits.ts';
import { memoryLimits } from '../limits/memory.ts';
import type { Load } from '../load.ts';
import type { Log } from '../log.ts';
import { Metrics } from '../metrics/metrics.ts';
import type { Nodes } from '../nodes/nodes.ts';
import { spread } from '../spread.ts';
import type { Store } from '../store/store.ts';
import { WatchedStore } from '../store/watched.ts';
import type { Access, Admission } from './access.ts';
import type { Documents } from './documents.ts';
import { SYNC_LIMITS, type SyncLimits } from './limits.ts';
import { Reception, turnAway } from './reception.ts';
import { Rooms } from './rooms.ts';
import { makeSocketServer, refuseUpgrade, upgrade } from './upgrade.ts';

export interface SyncOptions {
  readonly access: Access;
  readonly store: Store;
  readonly nodes: Nodes;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  /** Kept by the server for good, and told to nobody: logs tell by it whose a client id is, without telling who. */
  readonly secret: Uint8Array;
  readonly load: Load;
  /** Counted for nobody by default. */
  readonly metrics?: Metrics;
  readonly limits?: Partial<SyncLimits>;
  /** What one person may ask for, on all nodes together. By default this is the only one. */
  readonly limiters?: Limits;
}

/** What is open now. */
export interface SyncStats {
  readonly rooms: number;
  readonly sockets: number;
}

/** Bytes that sockets have not taken yet: of all together, and of the slowest. */
export interface Buffered {
  readonly sum: number;
  readonly max: number;
}

export interface Sync {
  /** Takes over an HTTP upgrade of a path that begins with `/sync/`. Never throws. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly documents: Documents;
  stats(): SyncStats;
  buffered(): Buffered;
  /**
   * Takes nobody in any more. Until its turn comes within the window (milliseconds), each socket is served as ever; then
   * what it sent is stored and acknowledged, and it is closed with `restarting`.
   */
  close(window?: number): Promise<void>;
}

/** The server of desks and boards: a y-websocket server that asks who somebody is, what they may, and keeps it. */
export function createSync({
  access,
  store,
  nodes,
  clock,
  random,
  log,
  secret,
  load,
  metrics = new Metrics(),
  limiters = memoryLimits(),
  ...options
}: SyncOptions): Sync {
  const limits: SyncLimits = { ...SYNC_LIMITS, ...options.limits };
  const watched = WatchedStore.over(store, { clock, log, metrics, retry: limits.retry });
  const rooms = new Rooms({ store: watched, nodes, clock, random, log, metrics, limits, load });
  const sockets = makeSocketServer(limits);
  const reception = new Reception({ access, rooms, limits, limiters, clock, log, metrics, secret });
  const { sessions } = reception;
  /** Until the other side has said goodbye, or is cut off. */
  const open = new Set<WebSocket>();
  let handshakes = 0;
  let closing: Promise<void> | null = null;
  let beats = 0;
  let stopBeating = beatAfter(limits.ping);

  function beatAfter(milliseconds: number): () => void {
    const due = clock.monotonic() + milliseconds;
    return clock.after(milliseconds, () => {
      // A process that was paused has not read yet what everybody said meanwhile.
      const paused = clock.monotonic() - due > limits.ping / 2;
      if (!paused) beat();
      stopBeating = beatAfter(paused ? limits.ping / 10 : limits.ping);
    });
  }

  function beat(): void {
    const keepAlive = ++beats % Math.max(1, Math.round(limits.keepAlive / limits.ping)) === 0;
    for (const session of [...sessions]) session.beat(keepAlive);
  }

  function opened(socket: WebSocket, stream: Duplex, verdict: Verdict<Admission>): void {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
    if (closing) turnAway(socket, 'restarting', metrics);
    else if (verdict.ok) reception.welcome(socket, stream, verdict.value);
    else turnAway(socket, verdict.code, metrics);
  }

  async function close(window = 0): Promise<void> {
    stopBeating();
    await spread(clock, [...sessions], window, async (slice) => {
      await rooms.settle(new Set(slice.map(({ admission }) => admission.document)));
      for (const session of slice) session.close('restarting');
    });
    await rooms.close('restarting');
    watched.stop();
    await goodbyes(open, clock, limits.lastGoodbye);
  }

  return {
    documents: rooms,
    handleUpgrade(request, socket, head) {
      if (closing) return refuseUpgrade(socket, 'restarting');
      if (load.level === 'overloaded' || handshakes >= limits.handshakes)
        return refuseUpgrade(socket, 'try-later');
      handshakes++;
      upgrade({ access: reception, clock, limits, sockets, opened }, request, socket, head)
        .catch((problem: unknown) => {
          log.warn(describeError(problem), 'an upgrade failed');
          socket.destroy();
        })
        .finally(() => handshakes--);
    },
    buffered() {
      const waiting = [...sessions].map((session) => session.waiting);
      return { sum: waiting.reduce((a, b) => a + b, 0), max: waiting.reduce((a, b) => Math.max(a, b), 0) };
    },
    stats: () => ({ rooms: rooms.size, sockets: sessions.size }),
    close: (window) => (closing ??= close(window)),
  };
}

/** Resolves when all are gone; whoever takes longer is cut off. */
async function goodbyes(open: ReadonlySet<WebSocket>, clock: Clock, milliseconds: number): Promise<void> {
  const all = [...open];
  const cancel = clock.after(milliseconds, () => {
    for (const socket of all) socket.terminate();
  });
  await Promise.all(all.map((socket) => new Promise((gone) => socket.once('close', gone))));
  cancel();
}
