import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { RandomBytes } from '../../shared/ids.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { Load } from '../load.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { Access } from './access.ts';
import type { Documents } from './documents.ts';
import { SYNC_LIMITS, type SyncLimits } from './limits.ts';
import { ownerTag } from './owners.ts';
import { Rooms } from './rooms.ts';
import { Session } from './session.ts';
import { makeSocketServer, refuseUpgrade, upgrade } from './upgrade.ts';

export interface SyncOptions {
  readonly access: Access;
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  /** Kept by the server for good, and told to nobody: logs tell by it whose a client id is, without telling who. */
  readonly secret: Uint8Array;
  readonly load: Load;
  readonly limits?: Partial<SyncLimits>;
}

/** What is open now. */
export interface SyncStats {
  readonly rooms: number;
  readonly sockets: number;
}

export interface Sync {
  /** Takes over an HTTP upgrade of a path that begins with `/sync/`. Never throws. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  readonly documents: Documents;
  stats(): SyncStats;
  /** Takes nobody in any more, stores what has come, and closes all sockets with `restarting`. */
  close(): Promise<void>;
}

/** The server of desks and boards: a y-websocket server that asks who somebody is, what they may, and keeps it. */
export function createSync({
  access,
  store,
  clock,
  random,
  log,
  secret,
  load,
  ...options
}: SyncOptions): Sync {
  const limits: SyncLimits = { ...SYNC_LIMITS, ...options.limits };
  const rooms = new Rooms({ store, clock, random, log, limits, load });
  const sockets = makeSocketServer(limits);
  const sessions = new Set<Session>();
  let closing: Promise<void> | null = null;
  let beats = 0;
  let stopBeating = clock.after(limits.ping, beat);

  function beat(): void {
    const keepAlive = ++beats % Math.max(1, Math.round(limits.keepAlive / limits.ping)) === 0;
    for (const session of [...sessions]) session.beat(keepAlive);
    stopBeating = clock.after(limits.ping, beat);
  }

  return {
    documents: rooms,
    handleUpgrade(request, socket, head) {
      if (closing) return refuseUpgrade(socket, 'restarting');
      const opened: Parameters<typeof upgrade>[0]['opened'] = (webSocket, admission) => {
        if (closing) return webSocket.terminate();
        const tag = ownerTag(secret, admission.document, admission.person);
        const room = rooms.open(admission.document);
        const left = (session: Session) => sessions.delete(session);
        sessions.add(new Session({ socket: webSocket, admission, tag, room, limits, clock, left }));
      };
      upgrade({ access, clock, limits, sockets, opened }, request, socket, head).catch((problem: unknown) => {
        log.warn(describeError(problem), 'an upgrade failed');
        socket.destroy();
      });
    },
    stats: () => ({ rooms: rooms.size, sockets: sessions.size }),
    close() {
      stopBeating();
      return (closing ??= rooms.close('restarting'));
    },
  };
}
