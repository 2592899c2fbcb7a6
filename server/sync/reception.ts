import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { REASONS, type ReasonCode } from '../../shared/reasons.ts';
import { refuse, type Verdict } from '../../shared/verdict.ts';
import type { Clock } from '../clock.ts';
import type { Limiter, Limits } from '../limits/limits.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Access, Admission } from './access.ts';
import { Capacity } from './capacity.ts';
import type { SyncLimits } from './limits.ts';
import { ownerTag } from './owners.ts';
import type { Rooms } from './rooms.ts';
import { Session } from './session.ts';

/** Seconds for which whoever flooded stays out. */
const COOLING = 10;

export interface ReceptionParts {
  readonly access: Access;
  readonly rooms: Rooms;
  readonly limits: SyncLimits;
  /** What one person may ask for, on all nodes together. */
  readonly limiters: Limits;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly secret: Uint8Array;
}

/** Takes in sockets, as far as there is room for them in this process, and nobody who comes too often. */
export class Reception implements Access {
  readonly sessions = new Set<Session>();
  readonly #parts: ReceptionParts;
  readonly #capacity: Capacity<Session>;
  /** Upgrades of one person. */
  readonly #arrivals: Limiter;

  constructor(parts: ReceptionParts) {
    this.#parts = parts;
    this.#capacity = new Capacity(parts.limits);
    const rate = { burst: parts.limits.handshakesOfOne, perSecond: 1 };
    this.#arrivals = parts.limiters.limiter('arrivals-sync', rate);
  }

  /** Before the handshake, while nothing can be missed yet of what a socket says. */
  async admit(request: IncomingMessage): Promise<Verdict<Admission>> {
    const verdict = await this.#parts.access.admit(request);
    if (!verdict.ok || (await this.#arrivals.take(verdict.value.person))) return verdict;
    return refuse('try-later');
  }

  /** After the handshake. @param stream what `socket` was made of. */
  welcome(socket: WebSocket, stream: Duplex, admission: Admission): void {
    const reason = this.#whyNot(admission);
    const { rooms, secret, limits, clock, log, metrics } = this.#parts;
    if (reason !== null) return turnAway(socket, reason, metrics);
    const tag = ownerTag(secret, admission.document, admission.person);
    const room = rooms.open(admission.document);
    const left = (session: Session, why: ReasonCode | null) => this.#left(session, why);
    const session = new Session({ socket, stream, admission, tag, room, limits, clock, log, metrics, left });
    this.sessions.add(session);
    this.#capacity.enter(session, admission);
  }

  /** What was true when the ticket was looked up may be over by now. */
  #whyNot(admission: Admission): ReasonCode | null {
    const closed = admission.closedFor();
    if (closed !== null) return closed;
    this.#capacity.oldestTab(admission)?.close('too-many-tabs');
    const fits = this.#capacity.fits(admission) && this.#parts.rooms.fits(admission.document);
    return fits ? null : 'try-later';
  }

  #left(session: Session, why: ReasonCode | null): void {
    const { admission } = session;
    this.sessions.delete(session);
    this.#capacity.leave(session, admission);
    if (why === 'flooding') void this.#arrivals.punish(admission.person, COOLING);
  }
}

/** Says why after the handshake, where a client hears it. */
export function turnAway(socket: WebSocket, reason: ReasonCode, metrics: Metrics): void {
  metrics.refused('socket', reason);
  socket.on('error', () => socket.terminate());
  socket.close(REASONS[reason].close, reason);
}
