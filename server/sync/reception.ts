import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { REASONS, type ReasonCode } from '../../shared/reasons.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { TokenBuckets } from '../tokenBucket.ts';
import type { Admission } from './access.ts';
import { Capacity } from './capacity.ts';
import type { SyncLimits } from './limits.ts';
import { ownerTag } from './owners.ts';
import type { Rooms } from './rooms.ts';
import { Session } from './session.ts';

/** Seconds for which whoever flooded stays out. */
const COOLING = 10;

export interface ReceptionParts {
  readonly rooms: Rooms;
  readonly limits: SyncLimits;
  readonly clock: Clock;
  readonly log: Log;
  readonly secret: Uint8Array;
}

/** Takes in sockets whose handshake is done, as far as there is room for them. */
export class Reception {
  readonly sessions = new Set<Session>();
  readonly #parts: ReceptionParts;
  readonly #capacity: Capacity<Session>;
  /** Upgrades of one person. */
  readonly #arrivals: TokenBuckets;

  constructor(parts: ReceptionParts) {
    this.#parts = parts;
    this.#capacity = new Capacity(parts.limits);
    this.#arrivals = new TokenBuckets({ burst: parts.limits.handshakesOfOne, perSecond: 1 }, parts.clock);
  }

  /** @param stream what `socket` was made of. */
  welcome(socket: WebSocket, stream: Duplex, admission: Admission): void {
    const reason = this.#whyNot(admission);
    if (reason !== null) return turnAway(socket, reason);
    const { rooms, secret, limits, clock, log } = this.#parts;
    const tag = ownerTag(secret, admission.document, admission.person);
    const room = rooms.open(admission.document);
    const left = (session: Session, why: ReasonCode | null) => this.#left(session, why);
    const session = new Session({ socket, stream, admission, tag, room, limits, clock, log, left });
    this.sessions.add(session);
    this.#capacity.enter(session, admission);
  }

  /** What was true when the ticket was looked up may be over by now. */
  #whyNot(admission: Admission): ReasonCode | null {
    const closed = admission.closedFor();
    if (closed !== null) return closed;
    if (!this.#arrivals.take(admission.person)) return 'try-later';
    this.#capacity.oldestTab(admission)?.close('too-many-tabs');
    const fits = this.#capacity.fits(admission) && this.#parts.rooms.fits(admission.document);
    return fits ? null : 'try-later';
  }

  #left(session: Session, why: ReasonCode | null): void {
    const { admission } = session;
    this.sessions.delete(session);
    this.#capacity.leave(session, admission);
    if (why !== 'flooding') return;
    this.#arrivals.spend(admission.person, this.#parts.limits.handshakesOfOne + COOLING);
  }
}

/** Says why after the handshake, where a client hears it. */
export function turnAway(socket: WebSocket, reason: ReasonCode): void {
  socket.on('error', () => socket.terminate());
  socket.close(REASONS[reason].close, reason);
}
