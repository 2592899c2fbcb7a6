import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { makeId } from '../../shared/ids.ts';
import type { Command } from '../../shared/workshop/commands.ts';
import { fold } from '../../shared/workshop/fold.ts';
import type { Role, WorkshopState } from '../../shared/workshop/state.ts';
import type { ClientToServer, CommandAnswer, Pulse, ServerToClient } from '../../shared/workshop/wire.ts';
import type { Browser } from './http.ts';

/** A person's socket.io connection: the workshop as they may know it, and their commands. */
export class Control {
  readonly #browser: Browser;
  readonly #auth: { readonly workshop: string; readonly role: Role };
  readonly #waiting = new Set<() => void>();
  #socket: Socket<ServerToClient, ClientToServer>;
  #state: WorkshopState | null = null;
  #seq = 0;
  #you = '';
  #isOver = false;
  pulse: Pulse | null = null;
  /** How often the connection was lost. */
  drops = 0;

  constructor(browser: Browser, workshop: string, role: Role) {
    this.#browser = browser;
    this.#auth = { workshop, role };
    this.#socket = this.#open();
  }

  get you(): string {
    return this.#you;
  }

  get state(): WorkshopState {
    if (this.#state === null) throw new Error('the workshop has not arrived yet');
    return this.#state;
  }

  /** Resolves with the state once it satisfies the condition. @throws after `seconds`. */
  until(what: string, condition: (state: WorkshopState) => boolean, seconds = 90): Promise<WorkshopState> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`Waited ${seconds} s in vain until ${what}.`));
      }, seconds * 1000);
      const look = () => {
        if (this.#state === null || !condition(this.#state)) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(this.#state);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Sends a command until it is answered: after a lost connection the same id goes out again. */
  async send(command: Command): Promise<void> {
    const id = makeId((count) => randomBytes(count));
    for (let tries = 0; tries < 30; tries++) {
      const answer = await this.#socket
        .timeout(3000)
        .emitWithAck('command', { id, command })
        .catch((): CommandAnswer | null => null);
      if (answer?.ok) return;
      if (answer !== null && !RETRIED.has(answer.code)) throw new Error(`${command.type}: ${answer.message}`);
    }
    throw new Error(`${command.type} was not answered.`);
  }

  report(unsaved: number): void {
    this.#socket.emit('report', { unsaved });
  }

  close(): void {
    this.#isOver = true;
    this.#socket.disconnect();
  }

  #open(): Socket<ServerToClient, ClientToServer> {
    const { origin, cookie } = this.#browser;
    const socket: Socket<ServerToClient, ClientToServer> = io(origin, {
      transports: ['websocket'],
      auth: this.#auth,
      extraHeaders: { cookie, origin },
      reconnection: false,
      forceNew: true,
    });
    socket.on('state', (snapshot) => {
      this.#you = snapshot.you;
      this.#seq = snapshot.seq;
      this.#change(snapshot.state);
    });
    socket.on('event', (event) => {
      if (event.seq <= this.#seq || this.#state === null) return;
      this.#seq = event.seq;
      this.#change(fold(this.#state, event));
    });
    socket.on('pulse', (pulse) => {
      this.pulse = pulse;
    });
    socket.on('disconnect', () => {
      this.drops++;
      this.#moveOn(origin);
    });
    socket.on('connect_error', () => this.#moveOn(origin));
    return socket;
  }

  /** Another socket in a while, to the next server if there are several. */
  #moveOn(origin: string): void {
    if (this.#isOver) return;
    this.#browser.moveOn(origin);
    setTimeout(() => {
      if (!this.#isOver) this.#socket = this.#open();
    }, BACK * Math.random());
  }

  #change(state: WorkshopState): void {
    this.#state = state;
    for (const look of [...this.#waiting]) look();
  }
}

/** Milliseconds after which a lost connection is tried again, at most. */
const BACK = 1000;
const RETRIED: ReadonlySet<string> = new Set(['storage', 'try-later', 'restarting', 'broken']);
