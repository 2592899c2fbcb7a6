import type * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readPackedFrames } from '../../client/link/packed.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import { ACK_PROTOCOL, MESSAGE, readControlFrame } from '../../shared/wire/sync.ts';
import type { Role } from '../../shared/workshop/state.ts';
import type { Random } from './random.ts';
import { Wire } from './wire.ts';
import type { World } from './world.ts';

/** After these the page goes on with its own document; after any other with the server's. */
const PASSING: ReadonlySet<ReasonCode> = new Set(['not-in-order', 'storage', 'not-found']);

export interface PageOptions {
  readonly person: string;
  readonly role: Role;
  /** Milliseconds in which edits are taken back as one; null for somebody who takes nothing back. */
  readonly undo: number | null;
}

/** A page of somebody: an unmodified y-websocket provider on a wire that a test flushes. */
export class FuzzPage {
  readonly person: string;
  readonly role: Role;
  readonly refusals: ReasonCode[] = [];
  readonly closes: string[] = [];
  doc!: Y.Doc;
  wire: Wire | null = null;
  /** What was refused stays in a Y.Doc, so the page took the server's. */
  replacements = 0;
  readonly #world: World;
  readonly #random: Random;
  readonly #captures: number | null;
  #provider: WebsocketProvider | null = null;
  #undo: Y.UndoManager | null = null;

  constructor(world: World, random: Random, { person, role, undo }: PageOptions) {
    this.#world = world;
    this.#random = random;
    this.person = person;
    this.role = role;
    this.#captures = undo;
    this.#fresh();
  }

  get isOnline(): boolean {
    return this.#provider !== null;
  }

  connect(): void {
    if (this.#provider) return;
    const wire = new Wire();
    this.wire = wire;
    const { person } = this;
    class HandSocket extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, {
          createConnection: () => wire.page as never,
          headers: { 'x-person': person },
        });
        this.on('error', () => undefined);
      }
    }
    const provider = new WebsocketProvider('ws://hand/sync', this.#world.document, this.doc, {
      connect: false,
      params: { as: this.role },
      protocols: [ACK_PROTOCOL],
      disableBc: true,
      WebSocketPolyfill: HandSocket as never,
    });
    readPackedFrames(provider);
    for (const kind of [MESSAGE.ack, MESSAGE.refusal, MESSAGE.notice]) {
      provider.messageHandlers[kind] = (_encoder, decoder: decoding.Decoder) => this.#hear(kind, decoder);
    }
    provider.on('connection-close', (event) => {
      provider.shouldConnect = false;
      if (event) this.closes.push(event.reason);
      if (this.#provider === provider) queueMicrotask(() => this.cut());
    });
    this.#provider = provider;
    this.#world.take(wire);
    provider.connect();
  }

  /** The network goes: what is under way is lost, both ways. */
  cut(): void {
    const provider = this.#provider;
    this.#provider = null;
    provider?.awareness.destroy();
    provider?.destroy();
    this.wire?.cut();
    if (this.wire) this.#world.leave(this.wire);
    this.wire = null;
  }

  takeBack(step: 'undo' | 'redo'): void {
    try {
      this.#undo?.[step]();
    } catch (problem) {
      // In some lives Yjs 13.6 itself fails in the middle; what it did until then goes out like every edit.
      if (!(problem instanceof TypeError)) throw problem;
      this.#undo?.clear();
    }
  }

  /** The page was loaded anew: nothing of before is known to it. */
  reload(): void {
    this.cut();
    this.#fresh();
  }

  #fresh(): void {
    const doc = new Y.Doc();
    doc.clientID = this.#random.clientId();
    this.#world.define(doc);
    this.#undo?.destroy();
    this.doc = doc;
    this.#undo =
      this.#captures === null
        ? null
        : new Y.UndoManager([...doc.share.values()] as Y.AbstractType<unknown>[], {
            trackedOrigins: new Set([this]),
            captureTimeout: this.#captures,
          });
  }

  #hear(kind: number, decoder: decoding.Decoder): void {
    const frame = readControlFrame(kind, decoder);
    if (frame?.kind !== 'refusal') return;
    this.refusals.push(frame.reason);
    if (PASSING.has(frame.reason)) return;
    queueMicrotask(() => {
      if (this.#provider === null) return;
      this.replacements++;
      this.reload();
      this.connect();
    });
  }
}
