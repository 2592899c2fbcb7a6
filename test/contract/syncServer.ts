import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import type { ReasonCode } from '../../shared/reasons.ts';
import { documentName, parseDocumentName } from '../../shared/names.ts';
import { PLACES, type Place } from '../../shared/permissions.ts';
import { refuse, type Verdict } from '../../shared/verdict.ts';
import { ROLES, type Role } from '../../shared/workshop/state.ts';
import { aloneNode } from '../../server/nodes/alone.ts';
import type { Nodes } from '../../server/nodes/nodes.ts';
import { systemClock, type Clock } from '../../server/clock.ts';
import type { Load } from '../../server/load.ts';
import type { Log } from '../../server/log.ts';
import type { Store } from '../../server/store/store.ts';
import type { Access, Admission } from '../../server/sync/access.ts';
import type { SyncLimits } from '../../server/sync/limits.ts';
import { createSync, type Sync } from '../../server/sync/sync.ts';

export const WORKSHOP = 'workshop-0001';
export const BOARD = `board/${WORKSHOP}/group-0001`;
export const deskOfPerson = (person: string) => `desk/${WORKSHOP}/1/${person}`;

/** Who may come in and what they may touch, as a test sets it; tickets are believed as they are. */
export class Door implements Access {
  places: ReadonlySet<Place> = new Set(PLACES);
  refusal: ReasonCode | null = null;
  forbidden: ReturnType<Admission['forbiddenReason']> = 'wrong-stage';
  showsPresence = true;
  nameOf = (person: string): string => person;

  async admit(request: IncomingMessage): Promise<Verdict<Admission>> {
    if (request.headers.origin === 'https://elsewhere.example') return refuse('bad-origin');
    const url = new URL(request.url ?? '', 'http://host');
    const name = parseDocumentName(url.pathname.slice('/sync/'.length));
    const role = ROLES.find((each) => each === url.searchParams.get('as')) ?? 'attendee';
    const ticket = new RegExp(`fm_${role}_${WORKSHOP}=([\\w-]+)`).exec(request.headers.cookie ?? '');
    const person = ticket?.[1];
    if (!name.ok) return name;
    if (person === undefined) return refuse('not-signed-in');
    if (this.refusal) return refuse(this.refusal);
    if (name.value.kind === 'desk' && name.value.person !== person) return refuse('not-allowed');
    return { ok: true, value: this.#admission(documentName(name.value), name.value, person, role) };
  }

  #admission(document: string, ref: Admission['ref'], person: string, role: Role): Admission {
    const nameOf = () => this.nameOf(person);
    return {
      ref,
      document,
      person,
      role,
      get displayName() {
        return nameOf();
      },
      may: (place) => role !== 'observer' && this.places.has(place),
      forbiddenReason: () => this.forbidden,
      refresh: async () => false,
      closedFor: () => this.refusal,
      presence: () => (this.showsPresence ? 'pointer' : 'hidden'),
    };
  }
}

export interface SyncServer {
  readonly url: string;
  readonly port: number;
  readonly sync: Sync;
  readonly door: Door;
  readonly logged: string[];
  stop(): Promise<void>;
}

export async function startSync(
  store: Store,
  {
    door = new Door(),
    limits = {},
    port = 0,
    load = { level: 'calm' },
    nodes = aloneNode(randomBytes),
    clock = systemClock,
  }: {
    door?: Door;
    limits?: Partial<SyncLimits>;
    port?: number;
    load?: Load;
    nodes?: Nodes;
    clock?: Clock;
  } = {},
): Promise<SyncServer> {
  const logged: string[] = [];
  const note: Log['info'] = (fields, message) => logged.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const secret = new Uint8Array(32).fill(7);
  const random = (count: number) => randomBytes(count);
  const parts = { store, nodes, clock, random, log, secret, load, limits };
  const sync = createSync({ access: door, ...parts });
  const server = createServer((_request, response) => response.end());
  server.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `ws://127.0.0.1:${bound}/sync`,
    port: bound,
    sync,
    door,
    logged,
    async stop() {
      await sync.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A WebSocket that carries a person's ticket, as a browser does by itself. */
export function socketOf(
  person: string,
  role: Role = 'attendee',
  headers: Record<string, string> = {},
): typeof globalThis.WebSocket {
  class TicketSocket extends WebSocket {
    constructor(url: string, protocols: string[] = []) {
      super(url, protocols, { headers: { cookie: `fm_${role}_${WORKSHOP}=${person}.secret`, ...headers } });
    }
  }
  return TicketSocket as unknown as typeof globalThis.WebSocket;
}

/** Waits until something holds; a test that waits in vain ends with its own time limit. */
export async function until(holds: () => boolean | Promise<boolean>, what = 'it'): Promise<void> {
  const end = performance.now() + 40_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
