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
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly #waiting = new Set<() => void>();
  #state: WorkshopState | null = null;
  #seq = 0;
  #you = '';
  pulse: Pulse | null = null;
  /** How often the connection was lost. */
  drops = 0;

  constructor(browser: Browser, workshop: string, role: Role) {
    this.#socket = io(browser.origin, {
      transports: ['websocket'],
      auth: { workshop, role },
      extraHeaders: { cookie: browser.cookie, origin: browser.origin },
      reconnectionDelay: 200,
      reconnectionDelayMax: 2000,
      forceNew: true,
    });
    this.#socket.on('state', (snapshot) => {
      this.#you = snapshot.you;
      this.#seq = snapshot.seq;
      this.#change(snapshot.state);
    });
    this.#socket.on('event', (event) => {
      if (event.seq <= this.#seq || this.#state === null) return;
      this.#seq = event.seq;
      this.#change(fold(this.#state, event));
    });
    this.#socket.on('pulse', (pulse) => {
      this.pulse = pulse;
    });
    this.#socket.on('disconnect', () => this.drops++);
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
    this.#socket.disconnect();
  }

  #change(state: WorkshopState): void {
    this.#state = state;
    for (const look of [...this.#waiting]) look();
  }
}

const RETRIED: ReadonlySet<string> = new Set(['storage', 'try-later', 'restarting', 'broken']);
