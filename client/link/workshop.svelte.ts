import { io, type Socket } from 'socket.io-client';
import { isReasonCode, type ReasonCode } from '../../shared/reasons.ts';
import { isFinal } from '../../shared/saved.ts';
import { refuse, type Verdict } from '../../shared/verdict.ts';
import type { Command, CommandEnvelope } from '../../shared/workshop/commands.ts';
import { WORKSHOP_VERSION, type LoggedEvent } from '../../shared/workshop/events.ts';
import { fold } from '../../shared/workshop/fold.ts';
import type { Person, Role, WorkshopState } from '../../shared/workshop/state.ts';
import type {
  ClientToServer,
  CommandAnswer,
  Pulse,
  ServerToClient,
  StateSnapshot,
} from '../../shared/workshop/wire.ts';
import { backoff } from './backoff.ts';
import { freshId } from './ids.ts';

/** A command waits this long for its answer, reconnects included. Milliseconds. */
const PATIENCE = 15_000;

/** Milliseconds for a connection to be made: behind a balancer it may lead to a server that hangs. */
const OPENING = 6_000;

/** Milliseconds between two reports of what is unsaved. */
const REPORT = 1_000;

interface Waiting {
  readonly envelope: CommandEnvelope;
  readonly answer: (verdict: Verdict<number>) => void;
}

export interface WorkshopLinkOptions {
  readonly workshop: string;
  readonly role: Role;
  /** Where the server is and how a program other than a browser signs in; a page needs neither. */
  readonly server?: { readonly url: string; readonly cookie: string };
}

/** One person's line to their workshop: what was decided, and a way to ask for more of it. */
export class WorkshopLink {
  #state = $state.raw<WorkshopState | null>(null);
  #you = $state.raw<string | null>(null);
  #pulse = $state.raw<Pulse | null>(null);
  #connected = $state.raw(false);
  #refusal = $state.raw<ReasonCode | null>(null);
  #joinUrl = $state.raw<string | null>(null);

  readonly role: Role;
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly #waiting = new Map<string, Waiting>();
  #seq = 0;
  /** The server's clock ahead of our monotonic one, milliseconds: a corrected wall clock moves no timer. */
  #offset = Date.now() - performance.now();
  #clockIsRead = false;
  #unsaved = 0;
  #told = 0;
  #reporting: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor({ workshop, role, server }: WorkshopLinkOptions) {
    this.role = role;
    this.#socket = io(server?.url, {
      // A session that is polled would have to reach the same server each time, and any of several may answer.
      transports: ['websocket'],
      forceNew: true,
      auth: { workshop, role },
      reconnection: false,
      timeout: OPENING,
      ...(server ? { extraHeaders: { cookie: server.cookie } } : {}),
    });
    this.#socket.on('connect', () => this.#onConnect());
    this.#socket.on('disconnect', (reason) => this.#onDisconnect(reason === 'io client disconnect'));
    this.#socket.on('connect_error', (error: Error & { data?: unknown }) => this.#onRefused(error));
    this.#socket.on('state', (snapshot) => this.#onSnapshot(snapshot));
    this.#socket.on('event', (logged) => this.#onEvent(logged));
    this.#socket.on('refused', ({ code }) => this.#onGoodbye(code));
    this.#socket.on('pulse', (pulse) => {
      this.#pulse = pulse;
      this.#setClock(pulse.now);
    });
  }

  /** Null until the first snapshot. */
  get state(): WorkshopState | null {
    return this.#state;
  }
  get you(): Person | null {
    return this.#you === null ? null : (this.#state?.people[this.#you] ?? null);
  }
  /** Facilitators and observers only. */
  get pulse(): Pulse | null {
    return this.#pulse;
  }
  get connected(): boolean {
    return this.#connected;
  }
  /** Why the server does not let this person in. After a final reason nothing is tried any more. */
  get refusal(): ReasonCode | null {
    return this.#refusal;
  }
  /** This person was in the workshop when this page began, and is not any more. */
  get removed(): boolean {
    return this.#state !== null && (this.you === null || this.#refusal === 'not-signed-in');
  }
  get joinUrl(): string | null {
    return this.#joinUrl;
  }

  /** The server's clock, milliseconds, for timers. */
  serverNow(): number {
    return performance.now() + this.#offset;
  }

  /**
   * Resolves with the position in the workshop's log, or with why not; `try-later` when no answer came in time. The
   * command keeps its id over reconnects, so it is carried out once.
   */
  send(command: Command): Promise<Verdict<number>> {
    const envelope = { id: freshId(), command };
    return new Promise((resolve) => {
      const late = setTimeout(() => waiting.answer(refuse('try-later')), PATIENCE);
      const waiting: Waiting = {
        envelope,
        answer: (verdict) => {
          clearTimeout(late);
          this.#waiting.delete(envelope.id);
          resolve(verdict);
        },
      };
      this.#waiting.set(envelope.id, waiting);
      if (this.#socket.connected) this.#ask(waiting);
    });
  }

  /**
   * Tells the server how many edits of this person wait for their ack, for the facilitator's count. Most are
   * acknowledged before it is told, so a typist costs nothing.
   */
  report(unsaved: number): void {
    this.#unsaved = unsaved;
    this.#reporting ??= setTimeout(() => this.#tell(), REPORT);
  }

  close(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#reporting);
    this.#socket.disconnect();
    for (const { answer } of [...this.#waiting.values()]) answer(refuse('try-later'));
  }

  #tell(): void {
    this.#reporting = undefined;
    if (!this.#socket.connected || this.#unsaved === this.#told) return;
    this.#told = this.#unsaved;
    this.#socket.emit('report', { unsaved: this.#unsaved });
  }

  #ask(waiting: Waiting): void {
    this.#socket.emit('command', waiting.envelope, (answer) => waiting.answer(verdictOf(answer)));
  }

  #onConnect(): void {
    this.#connected = true;
    this.#refusal = null;
    this.#failures = 0;
    this.#clockIsRead = false;
    // The server begins anew with every connection, at none.
    this.#told = 0;
    this.#tell();
    for (const waiting of this.#waiting.values()) this.#ask(waiting);
  }

  #onDisconnect(byUs: boolean): void {
    this.#connected = false;
    if (!byUs) this.#tryAgain();
  }

  #onRefused(error: Error & { data?: unknown }): void {
    this.#connected = false;
    const { code } = (error.data ?? {}) as { code?: unknown };
    // It stays active after a network failure, and not after the server said no.
    if (this.#socket.active) return this.#tryAgain();
    this.#refusal = isReasonCode(code) ? code : 'broken';
    if (!isFinal(this.#refusal)) this.#tryAgain();
  }

  /** The server hangs up and says why; after what is not final it is tried again when it has. */
  #onGoodbye(code: unknown): void {
    this.#refusal = isReasonCode(code) ? code : 'broken';
    if (isFinal(this.#refusal)) this.close();
  }

  #tryAgain(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#socket.connect(), backoff(this.#failures++, Math.random()));
  }

  #onSnapshot({ version, seq, now, you, state, joinUrl }: StateSnapshot): void {
    if (version !== WORKSHOP_VERSION) {
      this.#refusal = 'bad-request';
      this.close();
      return;
    }
    this.#setClock(now);
    this.#seq = seq;
    this.#you = you;
    this.#joinUrl = joinUrl;
    this.#state = state;
  }

  #onEvent(logged: LoggedEvent): void {
    if (this.#state === null || logged.seq <= this.#seq) return;
    this.#seq = logged.seq;
    this.#setClock(logged.at);
    this.#state = fold(this.#state, logged);
    if (this.you !== null) return;
    this.#refusal = 'not-signed-in';
    this.close();
  }

  /** A message is late by its time on the wire, so the largest difference is the closest. */
  #setClock(now: number): void {
    const offset = now - performance.now();
    this.#offset = this.#clockIsRead ? Math.max(this.#offset, offset) : offset;
    this.#clockIsRead = true;
  }
}

function verdictOf(answer: CommandAnswer): Verdict<number> {
  if (answer.ok) return { ok: true, value: answer.seq };
  return refuse(isReasonCode(answer.code) ? answer.code : 'broken');
}
