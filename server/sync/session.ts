import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import { REASONS, type ReasonCode } from '../../shared/reasons.ts';
import {
  ACK_PROTOCOL,
  encodeAck,
  encodeNotice,
  encodeRefusal,
  type Condition,
} from '../../shared/wire/sync.ts';
import type { Clock } from '../clock.ts';
import { describeError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Admission } from './access.ts';
import { Frame } from './frame.ts';
import { parseClientFrame } from './frames.ts';
import { Intake } from './intake.ts';
import type { SyncLimits } from './limits.ts';
import type { Member, Outcome } from './member.ts';
import { Outgoing } from './outgoing.ts';
import type { OwnerTag } from './owners.ts';
import { Reading } from './reading.ts';
import type { Room } from './room.ts';

/** Reasons that no page of ours can give: the socket is closed, whatever else it may have to say. */
const HOSTILE: ReadonlySet<ReasonCode> = new Set(['bad-frame', 'forged-author']);
/** Reasons after which a client that knows no refusals may go on: it is asked again, or nothing came of the edit. */
const PASSING: ReadonlySet<ReasonCode> = new Set(['not-in-order', 'storage', 'not-found']);

type State =
  | {
      readonly kind: 'open';
      /** Edits received, which is the number of the newest. */
      edits: number;
      /** Bytes of edits that wait to be judged. */
      waiting: number;
      /** The client was asked for what is missing here, and has not answered. */
      asked: boolean;
      /** A frame or a pong came since the last ping. */
      heard: boolean;
    }
  | { readonly kind: 'closed' };

export interface SessionParts {
  readonly socket: WebSocket;
  /** What `socket` was made of. */
  readonly stream: Duplex;
  readonly admission: Admission;
  readonly tag: OwnerTag;
  readonly room: Room;
  readonly limits: SyncLimits;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Called once, when the socket is of no use any more. @param why null when it was not the server's will. */
  left(session: Session, why: ReasonCode | null): void;
}

/** One socket: takes its frames apart, counts its edits, and says to it what the room decides. Never throws. */
export class Session implements Member {
  readonly admission: Admission;
  readonly tag: OwnerTag;
  readonly #socket: WebSocket;
  readonly #room: Room;
  readonly #limits: SyncLimits;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #metrics: Metrics;
  readonly #intake: Intake;
  readonly #reading: Reading;
  readonly #outgoing: Outgoing;
  readonly #left: SessionParts['left'];
  #state: State = { kind: 'open', edits: 0, waiting: 0, asked: true, heard: true };

  constructor({ socket, stream, admission, tag, room, limits, clock, log, metrics, left }: SessionParts) {
    this.admission = admission;
    this.tag = tag;
    this.#socket = socket;
    this.#room = room;
    this.#limits = limits;
    this.#clock = clock;
    this.#log = log;
    this.#metrics = metrics;
    this.#intake = new Intake(clock);
    this.#reading = new Reading(socket, clock);
    this.#outgoing = new Outgoing(socket, stream, metrics);
    this.#left = left;
    socket.on('message', (data, isBinary) =>
      this.#attempt('a frame broke', () => this.#receive(data, isBinary)),
    );
    socket.on('pong', () => this.#hear());
    socket.on('close', () => this.#leave(null));
    socket.on('error', () => this.#leave(null));
    room.enter(this);
  }

  /** A page of ours knows kinds of message that a stock client does not. */
  get #isOurs(): boolean {
    return this.#socket.protocol === ACK_PROTOCOL;
  }

  /** Bytes that the network has not taken yet. */
  get waiting(): number {
    return this.#outgoing.waiting;
  }

  get isQuick(): boolean {
    return this.waiting <= this.#limits.shedBytes;
  }

  send(frame: Frame): void {
    if (this.#state.kind === 'closed') return;
    if (this.waiting > this.#limits.dropBytes) this.close('try-later');
    else this.#outgoing.send(this.#isOurs ? frame.packed : frame);
  }

  judged(outcomes: readonly Outcome[]): void {
    if (this.#state.kind === 'closed') return;
    this.#state.waiting -= outcomes.reduce((sum, { edit }) => sum + edit.update.length, 0);
    this.#reading.full(this.#state.waiting > this.#limits.waitingBytes);
    for (const outcome of outcomes) {
      if (outcome.refused !== null) this.#refuse(outcome, outcome.refused);
      else this.#metrics.acknowledged(this.#clock.monotonic() - outcome.edit.at);
    }
    const newest = outcomes.at(-1);
    if (!newest) return;
    this.#metrics.acks++;
    this.#tell(encodeAck(newest.edit.number));
  }

  inform(condition: Condition): void {
    this.#tell(encodeNotice(condition));
  }

  close(reason: ReasonCode): void {
    if (this.#state.kind === 'closed') return;
    this.#leave(reason);
    this.#metrics.refused('socket', reason);
    this.#socket.close(REASONS[reason].close, reason);
    if (reason !== 'flooding') return;
    // It is read from until it says goodbye too, and it goes on sending meanwhile.
    const cancel = this.#clock.after(this.#limits.cutOff, () => this.#socket.terminate());
    this.#socket.once('close', cancel);
  }

  /** Called at each ping time. @param keepAlive whether a frame is due that the client itself can hear */
  beat(keepAlive: boolean): void {
    if (this.#state.kind === 'closed') return;
    // Nothing is heard of a socket that is not read from.
    if (!this.#state.heard && !this.#socket.isPaused) {
      this.#leave(null);
      this.#socket.terminate();
      return;
    }
    this.#state.heard = false;
    this.#socket.ping();
    if (keepAlive) this.#attempt('a sign of life broke', () => this.send(this.#room.presence.frame()));
  }

  /** Kinds of our own, which a stock client does not know. */
  #tell(control: Uint8Array): void {
    if (this.#isOurs) this.send(new Frame(control));
  }

  #hear(): void {
    if (this.#state.kind === 'open') this.#state.heard = true;
  }

  /** A mistake of ours in here costs this socket, and neither the process nor anybody else. */
  #attempt(broken: string, work: () => void): void {
    try {
      work();
    } catch (problem) {
      this.#log.error({ document: this.admission.document, ...describeError(problem) }, broken);
      this.close('broken');
    }
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#state.kind === 'closed') return;
    this.#state.heard = true;
    if (!isBinary || !(data instanceof Uint8Array)) return this.close('bad-frame');
    const frame = parseClientFrame(data);
    if (!frame.ok) return this.close(frame.code);
    const pace = this.#intake.take(frame.value.kind, data.length);
    if (pace.kind === 'flood') return this.close('flooding');
    if (pace.kind === 'wait') this.#reading.wait(pace.milliseconds);
    switch (frame.value.kind) {
      case 'ask':
        if (frame.value.stateVector.length > this.#limits.stateVectorBytes) return this.close('over-limit');
        return this.#room.ask(this, frame.value.stateVector);
      case 'edit': {
        const { via, update } = frame.value;
        if (via === 'step2') this.#state.asked = false;
        this.#state.waiting += update.length;
        this.#reading.full(this.#state.waiting > this.#limits.waitingBytes);
        return this.#room.edit({
          member: this,
          number: ++this.#state.edits,
          at: this.#clock.monotonic(),
          via,
          update,
        });
      }
      case 'presence':
        if (!this.#intake.hearsPresence()) return;
        return this.#room.presence.receive(this, frame.value.states);
      case 'who-is-here':
        return this.#room.presence.answer(this);
    }
  }

  #refuse({ edit }: Outcome, reason: ReasonCode): void {
    this.#metrics.refused('edit', reason);
    this.#tell(encodeRefusal(edit.number, reason));
    if (HOSTILE.has(reason) || (!this.#isOurs && !PASSING.has(reason))) return this.close(reason);
    if (reason === 'not-in-order' && edit.via === 'update') this.#askAgain();
  }

  /** Once for all that came too early; a step 2 that is under way carries it anyway. */
  #askAgain(): void {
    if (this.#state.kind === 'closed' || this.#state.asked) return;
    this.#state.asked = true;
    this.#room.invite(this);
  }

  #leave(why: ReasonCode | null): void {
    if (this.#state.kind === 'closed') return;
    this.#state = { kind: 'closed' };
    this.#reading.end();
    this.#room.leave(this);
    this.#left(this, why);
  }
}
