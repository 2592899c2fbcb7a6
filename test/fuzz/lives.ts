import * as Y from 'yjs';
import { judge } from '../../shared/gate/gate.ts';
import { SCHEMAS } from '../../shared/gate/schema.ts';
import type { Place } from '../../shared/permissions.ts';
import type { Random } from './random.ts';

export type Kind = keyof typeof SCHEMAS;

/** A server as the gate sees it: edits wait, then are judged and applied in one transaction, then sent to all. */
export class Server {
  readonly doc = new Y.Doc();
  readonly owners = new Map<number, string>();
  readonly refusals: string[] = [];
  lost = 0;
  judged = 0;
  readonly #kind: Kind;
  readonly #waiting: { from: Life; update: Uint8Array }[] = [];
  readonly #lives: Life[] = [];

  constructor(kind: Kind, define: (doc: Y.Doc) => void) {
    this.#kind = kind;
    define(this.doc);
    this.doc.on('update', (update: Uint8Array) => {
      for (const life of this.#lives) if (life.online) life.inbox.push(update);
    });
  }

  /** Writes as the server, for everybody to have. */
  publish(change: (doc: Y.Doc) => void): void {
    this.doc.transact(() => change(this.doc));
    this.owners.set(this.doc.clientID, 'server');
  }

  join(life: Life): void {
    this.#lives.push(life);
  }

  receive(from: Life, update: Uint8Array): void {
    this.#waiting.push({ from, update });
  }

  turn(): void {
    const batch = this.#waiting.splice(0);
    this.doc.transact(() => {
      for (const { from, update } of batch) {
        const verdict = judge(update, this.doc, SCHEMAS[this.#kind], {
          may: (place) => from.may(place),
          mayUse: (client) => (this.owners.get(client) ?? from.person) === from.person,
          freshClients: Infinity,
          bytes: Infinity,
        });
        this.judged++;
        if (!verdict.ok) {
          this.refusals.push(`${verdict.code} (${verdict.detail}) of ${from.person}`);
          continue;
        }
        if (verdict.value.lost) this.lost++;
        for (const client of verdict.value.clients) this.owners.set(client, from.person);
        Y.applyUpdate(this.doc, update);
        if (this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null) {
          this.refusals.push(`the gate let through what does not integrate, of ${from.person}`);
        }
      }
    });
  }
}

export type Act = (doc: Y.Doc, origin: object, random: Random) => void;

/** A person with a page: a real document, a real undo, and a network that comes and goes. */
export class Life {
  readonly person: string;
  readonly doc = new Y.Doc();
  readonly inbox: Uint8Array[] = [];
  online = false;
  readonly #server: Server;
  readonly #places: ReadonlySet<Place>;
  readonly #acts: readonly Act[];
  readonly #outbox: Uint8Array[] = [];
  /** Null for somebody who never takes anything back. */
  readonly #undo: Y.UndoManager | null;

  constructor(
    person: string,
    server: Server,
    places: ReadonlySet<Place>,
    acts: readonly Act[],
    rootsOf: (doc: Y.Doc) => object,
    captureTimeout: number | null,
  ) {
    this.person = person;
    this.#server = server;
    this.#places = places;
    this.#acts = acts;
    const roots = Object.values(rootsOf(this.doc)) as Y.AbstractType<unknown>[];
    this.#undo =
      captureTimeout === null
        ? null
        : new Y.UndoManager(roots, { trackedOrigins: new Set([this]), captureTimeout });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'network' && this.online) this.#outbox.push(update);
    });
    server.join(this);
  }

  may(place: Place): boolean {
    return this.#places.has(place);
  }

  connect(): void {
    this.inbox.length = 0;
    this.#outbox.length = 0;
    this.#server.turn();
    Y.applyUpdate(
      this.doc,
      Y.encodeStateAsUpdate(this.#server.doc, Y.encodeStateVector(this.doc)),
      'network',
    );
    this.online = true;
    this.#outbox.push(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#server.doc)));
  }

  disconnect(): void {
    this.online = false;
    this.inbox.length = 0;
    // What was on its way may or may not have arrived.
    this.send(this.#outbox.length >> 1);
    this.#outbox.length = 0;
  }

  step(random: Random): void {
    const dice = random.next();
    if (dice < 0.04) {
      if (this.online) this.disconnect();
      else this.connect();
    } else if (dice < 0.14) this.#takeBack('undo');
    else if (dice < 0.2) this.#takeBack('redo');
    else if (dice < 0.6) random.pick(this.#acts)?.(this.doc, this, random);
    else if (dice < 0.8) this.send(random.below(4));
    else this.hear(random.below(6));
  }

  /** In some lives Yjs 13.6 itself fails in the middle of it; what it did until then goes out like every edit. */
  #takeBack(step: 'undo' | 'redo'): void {
    try {
      this.#undo?.[step]();
    } catch (problem) {
      if (!(problem instanceof TypeError)) throw problem;
    }
  }

  send(count: number): void {
    for (const update of this.#outbox.splice(0, count)) this.#server.receive(this, update);
  }

  hear(count: number): void {
    for (const update of this.inbox.splice(0, count)) Y.applyUpdate(this.doc, update, 'network');
  }

  /** Everything that is under way arrives. */
  settle(): void {
    if (!this.online) this.connect();
    this.send(Infinity);
    this.#server.turn();
  }
}
