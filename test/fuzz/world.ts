import { createServer, type IncomingMessage, type Server } from 'node:http';
import * as Y from 'yjs';
import { aloneNode } from '../../server/nodes/alone.ts';
import { createSync, type Sync } from '../../server/sync/sync.ts';
import type { Access, Admission } from '../../server/sync/access.ts';
import { decodeRecord } from '../../server/sync/record.ts';
import type { Store } from '../../server/store/store.ts';
import type { Log } from '../../server/log.ts';
import { boardOf } from '../../shared/board.ts';
import { deskOf } from '../../shared/desk.ts';
import { documentName, parseDocumentName } from '../../shared/names.ts';
import { placesOf, type StageRights } from '../../shared/permissions.ts';
import { refuse, type Verdict } from '../../shared/verdict.ts';
import { ROLES } from '../../shared/workshop/state.ts';
import { HandClock } from './clock.ts';
import type { Disk, HeldStore } from './heldStore.ts';
import type { Random } from './random.ts';
import type { Wire } from './wire.ts';

const SECRET = new Uint8Array(32).fill(7);
/** Milliseconds; a document is compacted often, and let go of soon. */
const LIMITS = { tick: 50, idle: 500, retry: 300, compactRecords: 12, restRecords: 1 };

/** The real sync server on a real store, with time, chance and wires in the hands of a test. */
export class World implements Access {
  readonly document: string;
  readonly clock = new HandClock();
  readonly disk: Disk;
  readonly #store: Store;
  readonly wires = new Set<Wire>();
  readonly logged: string[] = [];
  /** What everybody may do by their role; null when no stage is open. */
  stage: StageRights | 'everything' | null = 'everything';
  #sync: Sync;
  readonly #random: Random;
  readonly #http: Server = createServer();

  constructor(document: string, { store, disk }: HeldStore, random: Random) {
    this.document = document;
    this.#store = store;
    this.disk = disk;
    this.#random = random;
    this.#sync = this.#serve();
    this.#http.on('upgrade', (request, socket, head) => this.#sync.handleUpgrade(request, socket, head));
  }

  get isBoard(): boolean {
    return this.document.startsWith('board/');
  }
  get documents(): Sync['documents'] {
    return this.#sync.documents;
  }
  define(doc: Y.Doc): void {
    if (this.isBoard) boardOf(doc);
    else deskOf(doc);
  }

  /** The server's end of a new connection. */
  take(wire: Wire): void {
    this.wires.add(wire);
    this.#http.emit('connection', wire.server);
  }

  async admit(request: IncomingMessage): Promise<Verdict<Admission>> {
    const url = new URL(request.url ?? '', 'http://host');
    const name = parseDocumentName(url.pathname.slice('/sync/'.length));
    const role = ROLES.find((each) => each === url.searchParams.get('as')) ?? 'attendee';
    const person = String(request.headers['x-person']);
    if (!name.ok) return refuse(name.code);
    const value: Admission = {
      ref: name.value,
      document: documentName(name.value),
      person,
      role,
      displayName: person,
      may: (place) => this.stage === 'everything' || placesOf(role, this.stage).has(place),
      forbiddenReason: () => 'wrong-stage',
      closedFor: () => null,
      presence: () => 'pointer',
    };
    return { ok: true, value };
  }

  /** Lets everything that has arrived be worked off, without time passing. */
  async settle(): Promise<void> {
    for (let calm = 0; calm < 3; calm++) {
      await new Promise(setImmediate);
      if (this.disk.working > 0) calm = -1;
    }
  }

  /** Everything under way arrives, and time passes until nobody has anything to say. */
  async quiet(): Promise<void> {
    for (let calm = 0; calm < 3; calm++) {
      for (const wire of this.wires) {
        if (wire.waits) calm = 0;
        wire.flush();
      }
      await this.settle();
      this.clock.pass(LIMITS.retry);
      await this.settle();
    }
  }

  /** As when the process is replaced: sockets end, and what is stored is read again. */
  async restart(): Promise<void> {
    const closing = this.#sync.close();
    await this.settle();
    this.clock.pass(10_000);
    await closing;
    for (const wire of this.wires) wire.cut();
    this.wires.clear();
    this.#sync = this.#serve();
  }

  /** What the log gives to somebody who reads it afresh. */
  async replayed(): Promise<Y.Doc> {
    const { snapshot, records } = await this.#store.load(this.document);
    const doc = new Y.Doc();
    this.define(doc);
    for (const { bytes } of snapshot ? [snapshot, ...records] : records) {
      Y.applyUpdate(doc, decodeRecord(bytes).update);
    }
    return doc;
  }

  /** A copy of the document as the server holds it. */
  served(): Promise<Y.Doc> {
    return this.documents.read(this.document, (served) => {
      if (served.store.pendingStructs ?? served.store.pendingDs)
        throw new Error('the server has pending structs');
      const doc = new Y.Doc();
      this.define(doc);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(served));
      return doc;
    });
  }

  /** Nobody comes for so long that the document is compacted and let go of. */
  async rest(): Promise<void> {
    for (let turns = 0; turns < 4; turns++) {
      this.clock.pass(LIMITS.idle * 2);
      await this.settle();
    }
  }

  async end(): Promise<void> {
    const closing = this.#sync.close();
    await this.settle();
    this.clock.pass(10_000);
    await closing;
    for (const wire of this.wires) wire.cut();
    await this.#store.remove([this.document]);
    this.#http.close();
  }

  #serve(): Sync {
    const note: Log['info'] = (fields, message) => this.logged.push(`${message} ${JSON.stringify(fields)}`);
    return createSync({
      access: this,
      store: this.#store,
      nodes: aloneNode((count) => this.#random.bytes(count)),
      clock: this.clock,
      random: (count) => this.#random.bytes(count),
      log: { debug: () => undefined, info: () => undefined, warn: note, error: note },
      secret: SECRET,
      load: { level: 'calm' },
      limits: LIMITS,
    });
  }
}
