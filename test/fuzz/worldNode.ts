import { createServer, type Server } from 'node:http';
import { aloneNode } from '../../server/nodes/alone.ts';
import type { Log } from '../../server/log.ts';
import type { Access } from '../../server/sync/access.ts';
import type { SyncLimits } from '../../server/sync/limits.ts';
import { createSync, type Sync } from '../../server/sync/sync.ts';
import type { HandClock } from './clock.ts';
import type { HeldStore } from './heldStore.ts';
import { NodeStore } from './nodeStore.ts';
import type { Random } from './random.ts';
import type { Wire } from './wire.ts';

const SECRET = new Uint8Array(32).fill(7);

export interface WorldNodeParts {
  readonly access: Access;
  readonly held: HeldStore;
  readonly clock: HandClock;
  readonly random: Random;
  readonly logged: string[];
  readonly limits: Partial<SyncLimits>;
  /** There is no other, so it hears of nothing late. */
  readonly isAlone: boolean;
}

/** One process: a sync server, its way to the store, and the wires that end at it. */
export class WorldNode {
  readonly view: NodeStore;
  readonly wires = new Set<Wire>();
  readonly #parts: WorldNodeParts;
  readonly #http: Server = createServer();
  #sync: Sync;

  constructor(parts: WorldNodeParts) {
    this.#parts = parts;
    this.view = new NodeStore(parts.held, parts.random);
    this.#sync = this.#serve();
    this.#http.on('upgrade', (request, socket, head) => this.#sync.handleUpgrade(request, socket, head));
  }

  get documents(): Sync['documents'] {
    return this.#sync.documents;
  }

  take(wire: Wire): void {
    this.wires.add(wire);
    this.#http.emit('connection', wire.server);
  }

  freeze(): void {
    this.#cut();
    this.view.freeze();
  }

  /** @param settle lets what is under way be worked off */
  async restart(settle: () => Promise<void>): Promise<void> {
    await this.#close(settle);
    this.#sync = this.#serve();
  }

  async end(settle: () => Promise<void>): Promise<void> {
    await this.#close(settle);
    this.#http.close();
  }

  async #close(settle: () => Promise<void>): Promise<void> {
    const closing = this.#sync.close();
    await settle();
    this.#parts.clock.pass(10_000);
    while (this.view.hurry()) await settle();
    await closing;
    this.#cut();
  }

  #cut(): void {
    for (const wire of this.wires) wire.cut();
    this.wires.clear();
  }

  #serve(): Sync {
    const { access, clock, held, isAlone, limits, logged, random } = this.#parts;
    const note: Log['info'] = (fields, message) => logged.push(`${message} ${JSON.stringify(fields)}`);
    return createSync({
      access,
      store: isAlone ? held.store : this.view.store,
      nodes: aloneNode((count) => random.bytes(count)),
      clock,
      random: (count) => random.bytes(count),
      log: { debug: () => undefined, info: () => undefined, warn: note, error: note },
      secret: SECRET,
      load: { level: 'calm' },
      limits,
    });
  }
}
