import type { IncomingMessage } from 'node:http';
import * as Y from 'yjs';
import type { Sync } from '../../server/sync/sync.ts';
import type { Access, Admission } from '../../server/sync/access.ts';
import { decodeRecord } from '../../server/sync/record.ts';
import type { Store } from '../../server/store/store.ts';
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
import { WorldNode } from './worldNode.ts';

/** Milliseconds; a document is compacted often, and let go of soon. */
const LIMITS = { tick: 50, idle: 500, retry: 300, compactRecords: 12, restRecords: 1 };

/** The real sync server, on one node or several, on a real store, with time, chance and wires in the hands of a test. */
export class World implements Access {
  readonly document: string;
  readonly clock = new HandClock();
  readonly disk: Disk;
  readonly #store: Store;
  readonly nodes: readonly WorldNode[];
  readonly logged: string[] = [];
  /** What everybody may do by their role; null when no stage is open. */
  stage: StageRights | 'everything' | null = 'everything';
  readonly #random: Random;

  constructor(document: string, held: HeldStore, random: Random, count = 1) {
    this.document = document;
    this.#store = held.store;
    this.disk = held.disk;
    this.#random = random;
    const { clock, logged } = this;
    this.nodes = Array.from({ length: count }, () => {
      return new WorldNode({
        access: this,
        held,
        clock,
        random,
        logged,
        limits: LIMITS,
        isAlone: count === 1,
      });
    });
  }

  get isBoard(): boolean {
    return this.document.startsWith('board/');
  }
  /** Of some node. */
  get documents(): Sync['documents'] {
    return this.#anyNode.documents;
  }
  get wires(): readonly Wire[] {
    return this.nodes.flatMap(({ wires }) => [...wires]);
  }
  define(doc: Y.Doc): void {
    if (this.isBoard) boardOf(doc);
    else deskOf(doc);
  }

  get #anyNode(): WorldNode {
    const [first, ...others] = this.nodes.filter(({ view }) => !view.isFrozen);
    return others.length === 0 ? first! : this.#random.pick([first!, ...others])!;
  }

  /** What happens to nodes of which there are several: hints arrive, one stops or goes on, one loses its store. */
  stir(): void {
    if (this.nodes.length === 1) return;
    for (const { view } of this.nodes) if (this.#random.chance(0.15)) view.deliver();
    if (this.#random.chance(0.03)) this.#freezeOrThaw(this.#random.pick(this.nodes)!);
    if (this.#random.chance(0.01)) {
      const { view } = this.#random.pick(this.nodes)!;
      view.isAway = !view.isAway;
    }
  }

  /** Waits for something that nothing else happens beside. */
  async fill(work: Promise<void>): Promise<void> {
    let isDone = false;
    const done = work.finally(() => (isDone = true));
    for (; !isDone; await this.settle()) for (const { view } of this.nodes) view.hurry();
    await done;
  }

  /** All nodes run and have their store. */
  calm(): void {
    this.disk.isFull = false;
    for (const { view } of this.nodes) {
      view.isAway = false;
      view.thaw();
    }
  }

  /** A new connection, with whichever node a balancer gives it to. */
  take(wire: Wire): void {
    this.#anyNode.take(wire);
  }

  leave(wire: Wire): void {
    for (const { wires } of this.nodes) wires.delete(wire);
  }

  /** A node stops, in the middle of whatever it does, and its people go to others; later it goes on as if nothing was. */
  #freezeOrThaw(node: WorldNode): void {
    if (node.view.isFrozen) node.view.thaw();
    else if (this.nodes.filter(({ view }) => !view.isFrozen).length > 1) node.freeze();
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
      refresh: async () => false,
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
      for (const { view } of this.nodes) if (view.catchUp()) calm = 0;
      await this.settle();
      this.clock.pass(LIMITS.retry);
      await this.settle();
    }
  }

  /** As when a process is replaced: sockets end, and what is stored is read again. */
  restart(): Promise<void> {
    return this.#anyNode.restart(() => this.settle());
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

  /** A copy of the document as a node holds it. */
  served(node = this.nodes[0]!): Promise<Y.Doc> {
    return node.documents.read(this.document, (served) => {
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
      for (const { view } of this.nodes) while (view.catchUp()) await this.settle();
    }
  }

  async end(): Promise<void> {
    this.calm();
    for (const node of this.nodes) await node.end(() => this.settle());
    await this.#store.remove([this.document]);
  }
}
