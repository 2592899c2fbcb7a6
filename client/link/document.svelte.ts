import type * as Y from 'yjs';
import type { ReasonCode } from '../../shared/reasons.ts';
import { SAVED_TIMES, type SavedState } from '../../shared/saved.ts';
import type { Cursor } from '../../shared/wire/presence.ts';
import type { ControlFrame } from '../../shared/wire/sync.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { backoff } from './backoff.ts';
import { Connection, ofThisPage, type ConnectionTarget } from './connection.ts';
import { Keeping } from './keeping.ts';
import { Peers, type Peer } from './peers.svelte.ts';
import { Reunion } from './reunion.ts';
import type { Shelf } from './shelf.svelte.ts';
import { Undo } from './undo.svelte.ts';
import { Waiting } from './waiting.svelte.ts';

/** Milliseconds between two looks at the clock. */
const TICK = 1_000;

export interface DocumentLinkOptions {
  /** A name of shared/names.ts. */
  readonly document: string;
  readonly role: Role;
  /** Where edits wait for their ack; under whose name, a person's id, or the role of who is one by their link. */
  readonly shelf: Shelf;
  readonly owner: string;
  /** Where the server is and how a program other than a browser reaches it; a page needs neither. */
  readonly server?: Pick<ConnectionTarget, 'url' | 'socket'>;
}

/** One shared document on this page: its content, who else is there, and whether what was typed here is stored. */
export class DocumentLink {
  readonly document: string;
  /** Every local edit passes it, so that undo finds the edits of this page and of no other. */
  readonly origin = Symbol('this page');

  readonly #target: ConnectionTarget;
  readonly #keeping: Keeping;
  readonly #reunion: Reunion;
  readonly #tick: ReturnType<typeof setInterval>;
  readonly #wake = () => this.#look();
  /** A venue's network comes back for everybody at one moment. */
  readonly #online = () => setTimeout(() => this.#connection.hurry(), backoff(0, Math.random()));
  #connection: Connection;
  #settle: ReturnType<typeof setTimeout> | undefined;
  readonly #peers = new Peers(() => this.#connection);

  #doc = $state.raw() as Y.Doc;
  #version = $state(0);
  #saved = $state.raw<SavedState>({ kind: 'loading' });
  /** Which things wait for their ack. */
  readonly waiting = new Waiting();
  #loaded = $state.raw(false);
  #closedFor = $state.raw<ReasonCode | null>(null);
  #undo = $state.raw() as Undo;

  constructor({ document, role, shelf, owner, server }: DocumentLinkOptions) {
    this.document = document;
    this.#keeping = new Keeping({ shelf, owner, document, now });
    this.#reunion = new Reunion(this.#keeping, document);
    this.#target = { ...(server ?? ofThisPage()), document, role };
    this.#connection = this.#connect();
    this.#doc = this.#connection.doc;
    this.#undo = new Undo(this.#doc, this.document, this.origin);
    this.#tick = setInterval(this.#wake, TICK);
    globalThis.document?.addEventListener('visibilitychange', this.#wake);
    globalThis.addEventListener?.('online', this.#online);
    void this.#keeping.recall(this.#wake).then((updates) => {
      if (updates === null) return;
      this.#connection.open(updates);
      this.#look();
    });
  }

  /** Replaced by a fresh one when the server refused what was made here; read it each time. */
  get doc(): Y.Doc {
    return this.#doc;
  }
  /** Grows with each change of the document. */
  get version(): number {
    return this.#version;
  }
  /** A view of the document that follows its changes when it is read in a `$derived` or in markup. */
  read<T>(view: (doc: Y.Doc) => T): T {
    void this.#version;
    return view(this.#doc);
  }
  /** The first full state has arrived. */
  get loaded(): boolean {
    return this.#loaded;
  }
  get saved(): SavedState {
    return this.#saved;
  }
  /** Resolves when the device holds all that was done here, or cannot: from then on it counts as entered. */
  entered(): Promise<void> {
    return this.#keeping.settled();
  }
  /** Others who have the document open and may be seen. */
  get people(): readonly Peer[] {
    return this.#peers.people;
  }
  /** Set when the server will not open the document to this person again. */
  get closedFor(): ReasonCode | null {
    return this.#closedFor;
  }
  get canUndo(): boolean {
    return this.#undo.canUndo;
  }
  get canRedo(): boolean {
    return this.#undo.canRedo;
  }

  /** What is done next is undone by itself, not together with what was done just before. */
  beginStep(): void {
    this.#undo.beginStep();
  }
  /** @returns whether anything came of it */
  undo(): boolean {
    return this.#undo.undo();
  }
  /** @returns whether anything came of it */
  redo(): boolean {
    return this.#undo.redo();
  }
  /** Shows others where this person points; null takes the pointer away. */
  setCursor(cursor: Cursor | null): void {
    this.#peers.point(cursor);
  }
  /** Others see this page at once where they may, without a movement of its pointer. */
  showPresence(): void {
    this.#connection.showPresence();
  }
  /** The person has read why edits were refused, and has what was kept of them. */
  dismissRefusal(): void {
    this.#keeping.dismiss();
    this.#look();
  }

  close(): void {
    clearInterval(this.#tick);
    clearTimeout(this.#settle);
    this.#peers.close();
    globalThis.document?.removeEventListener('visibilitychange', this.#wake);
    globalThis.removeEventListener?.('online', this.#online);
    this.#undo.close();
    this.#connection.close();
    this.#reunion.close();
    this.#keeping.close();
  }

  #connect(): Connection {
    const { outbox } = this.#keeping;
    const after = (step: () => void) => () => {
      step();
      this.#look();
    };
    const connection: Connection = new Connection(this.#target, {
      edited: (update, transaction) => {
        this.#keeping.edited(update, transaction);
        this.#look();
      },
      opened: after(() => outbox.opened(now())),
      dropped: after(() => outbox.dropped()),
      sent: (kind) => outbox.sent(kind),
      heard: () => outbox.heard(now()),
      loaded: after(() => {
        outbox.loaded();
        this.#loaded = true;
      }),
      asked: (known) => {
        const next = this.#reunion.compare(connection.doc, known);
        if (next === 'ask-again') connection.reconnect();
        if (next === 'renew') this.#renew();
        return next === 'answer';
      },
      control: (frame) => this.#onControl(frame),
      ended: (reason) => this.#end(reason),
      presence: () => this.#peers.read(connection),
    });
    connection.doc.on('update', () => this.#version++);
    if (this.document.startsWith('board/')) connection.setPresence({ cursor: null });
    return connection;
  }

  #onControl(frame: ControlFrame): void {
    if (frame.kind === 'ack') this.#keeping.acked(frame.count);
    else if (frame.kind === 'notice') this.#keeping.outbox.told(frame.condition);
    else {
      const next = this.#keeping.refused(frame.edit, frame.reason);
      if (next === 'reconnect') this.#connection.reconnect();
      if (next === 'replace') this.#replace([]);
      if (next === 'renew') this.#renew();
      if (next === 'leave') this.#end(frame.reason);
    }
    this.#look();
  }

  #end(reason: ReasonCode): void {
    this.#keeping.ended(reason);
    this.#closedFor = reason;
    this.#look();
  }

  /** The server has less than it once had, or nothing of what was refused was made here. */
  #renew(): void {
    const current = () => (this.#loaded ? this.#doc : null);
    this.#replace(this.#reunion.leave(this.#doc, current, this.#wake));
    this.#look();
  }

  /**
   * What the server refused cannot be taken out of a Y.Doc: the page goes on with the server's.
   * @param updates of this page that it brings along
   */
  #replace(updates: readonly Uint8Array[]): void {
    this.#undo.close();
    this.#connection.close();
    this.#keeping.outbox.dropped();
    this.#loaded = false;
    this.#connection = this.#connect();
    this.#connection.open(updates);
    this.#doc = this.#connection.doc;
    this.#undo = new Undo(this.#doc, this.document, this.origin);
    this.#version++;
  }

  #look(): void {
    const time = now();
    const { outbox } = this.#keeping;
    if (outbox.dead(time) || this.#connection.isStuck(time)) this.#connection.reconnect();
    else if (outbox.pingDue(time)) {
      outbox.asked(time);
      this.#connection.ping();
    }
    const saved = outbox.state(time);
    if (saved.kind === 'saving') this.#settle ??= setTimeout(() => this.#settled(), SAVED_TIMES.settle);
    if (JSON.stringify(saved) !== JSON.stringify(this.#saved)) this.#saved = saved;
    this.waiting.read(outbox);
  }

  #settled(): void {
    this.#settle = undefined;
    this.#look();
  }
}

/** Monotonic, so that a corrected wall clock ages nothing. */
function now(): number {
  return performance.now();
}
