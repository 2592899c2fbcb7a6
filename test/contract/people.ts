import { randomBytes } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import { makeId } from '../../shared/ids.ts';
import type { Command } from '../../shared/workshop/commands.ts';
import type { LoggedEvent } from '../../shared/workshop/events.ts';
import { fold } from '../../shared/workshop/fold.ts';
import type {
  CreateRequest,
  CreateResponse,
  RefusalBody,
  TicketResponse,
} from '../../shared/workshop/requests.ts';
import type { Role, WorkshopState } from '../../shared/workshop/state.ts';
import type {
  ClientToServer,
  CommandAnswer,
  Pulse,
  ServerToClient,
  StateSnapshot,
} from '../../shared/workshop/wire.ts';

export const CREATE = {
  name: 'Spring workshop',
  anonymity: 'anonymous',
  tense: 'should-happen',
  audience: 'pmo-team',
  groups: 2,
} as const satisfies Partial<CreateRequest>;

export interface Answer<T> {
  readonly status: number;
  readonly body: T & Partial<RefusalBody>;
  readonly headers: Headers;
}

/** A browser as the server sees it: cookies, and an Origin that tells the truth unless a test lies. */
export class Browser {
  readonly url: string;
  readonly cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get<T = unknown>(path: string, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.#call('GET', path, undefined, headers);
  }
  post<T = unknown>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    return this.#call('POST', path, body, { origin: this.url, ...headers });
  }

  async #call<T>(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer<T>> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(this.cookie && { cookie: this.cookie }),
        'content-type': 'application/json',
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body: json ? JSON.parse(text) : (text as never),
      headers: response.headers,
    };
  }
}

export async function createWorkshop(url: string, request: Partial<CreateRequest> = {}) {
  const browser = new Browser(url);
  const { body } = await browser.post<CreateResponse>('/api/workshops', { ...CREATE, ...request });
  return { browser, ...body };
}

export async function join(url: string, code: string, name?: string) {
  const browser = new Browser(url);
  const answer = await browser.post<TicketResponse>('/api/join', {
    code,
    ...(name !== undefined && { name }),
  });
  if (answer.status !== 200) throw new Error(`not joined: ${answer.status} ${answer.body.code}`);
  return { browser, person: answer.body.person, workshop: answer.body.workshop };
}

export async function enter(url: string, link: string) {
  const browser = new Browser(url);
  const [, workshop, secret] = /\/enter\/([^#]+)#(.+)$/.exec(link) ?? [];
  const answer = await browser.post<TicketResponse>('/api/enter', { workshop, secret });
  return { browser, person: answer.body.person, role: answer.body.role };
}

/** Somebody's control connection: the folded state, and every word that the server said to them. */
export class Control {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly events: LoggedEvent[] = [];
  readonly pulses: Pulse[] = [];
  /** The text of every packet, for tests of what nobody may see. */
  readonly frames: string[] = [];
  snapshot: StateSnapshot | null = null;
  snapshots = 0;
  state: WorkshopState | null = null;
  readonly #looks = new Set<() => void>();

  constructor(browser: Browser, workshop: string, role: Role, headers: Record<string, string> = {}) {
    this.socket = io(browser.url, {
      transports: ['websocket'],
      forceNew: true,
      auth: { workshop, role },
      extraHeaders: { cookie: browser.cookie, origin: browser.url, ...headers },
      reconnectionDelay: 50,
    });
    this.socket.io.on('open', () => {
      this.socket.io.engine.on('packet', (packet: { data?: unknown }) =>
        this.frames.push(String(packet.data ?? '')),
      );
    });
    this.socket.on('state', (snapshot) => {
      this.snapshot = snapshot;
      this.snapshots += 1;
      this.#set(snapshot.state);
    });
    this.socket.on('event', (event) => {
      this.events.push(event);
      if (this.state) this.#set(fold(this.state, event));
    });
    this.socket.on('pulse', (pulse) => {
      this.pulses.push(pulse);
      this.#look();
    });
    this.socket.on('disconnect', () => this.#look());
    this.socket.on('connect_error', () => this.#look());
  }

  /** Waits until the condition holds; the error says what was waited for. */
  until(what: string, holds: () => boolean, milliseconds = 40_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#looks.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#looks.delete(look);
        reject(
          new Error(`waited in vain until ${what}; phase ${this.state?.phase}, round ${this.state?.round}`),
        );
      }, milliseconds);
      this.#looks.add(look);
      look();
    });
  }

  ready(): Promise<void> {
    return this.until('the state has come', () => this.state !== null);
  }
  untilState(what: string, holds: (state: WorkshopState) => boolean): Promise<void> {
    return this.until(what, () => this.state !== null && holds(this.state));
  }

  send(command: Command, id = freshId()): Promise<CommandAnswer> {
    return this.socket.emitWithAck('command', { id, command });
  }

  /** Opens a stage, and waits until it is open. */
  async open(stage: number): Promise<void> {
    const round = this.state?.round ?? 0;
    const answer = await this.send({ type: 'stage.open', stage, round });
    if (!answer.ok) throw new Error(`stage ${stage} was not opened: ${answer.code}`);
    await this.untilState(`stage ${stage} is open`, (s) => s.round === round + 1 && s.phase === 'open');
  }

  close(): void {
    this.socket.disconnect();
  }

  #set(state: WorkshopState): void {
    this.state = state;
    this.#look();
  }
  #look(): void {
    for (const look of [...this.#looks]) look();
  }
}

export function freshId(): string {
  return makeId((count) => randomBytes(count));
}

export async function connect(browser: Browser, workshop: string, role: Role): Promise<Control> {
  const control = new Control(browser, workshop, role);
  await control.ready();
  return control;
}

/** Why a handshake is refused. */
export function refusedWith(control: Control): Promise<RefusalBody> {
  return new Promise((resolve, reject) => {
    control.socket.on('connect', () => reject(new Error('it was let in')));
    control.socket.on('connect_error', (error) => {
      resolve(
        (error as Error & { data?: RefusalBody }).data ?? {
          ok: false,
          code: 'transport',
          message: error.message,
        },
      );
      control.close();
    });
  });
}
