import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Known } from '../../shared/beyond.ts';
import { isReasonCode, type ReasonCode } from '../../shared/reasons.ts';
import type { LocalPresence } from '../../shared/wire/presence.ts';
import {
  ACK_PROTOCOL,
  isEdit,
  MESSAGE,
  readControlFrame,
  SYNC,
  type ControlFrame,
} from '../../shared/wire/sync.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { backoff } from './backoff.ts';
import { readPackedFrames } from './packed.ts';

/** Milliseconds that a socket has for its handshake; the server gives one up after less. */
const OPENING = 6_000;

export interface ConnectionTarget {
  /** Where the sync server is, without the document: `wss://host/sync`. */
  readonly url: string;
  readonly socket: typeof WebSocket;
  readonly document: string;
  readonly role: Role;
}

export function ofThisPage(): Pick<ConnectionTarget, 'url' | 'socket'> {
  return { url: `${location.origin.replace(/^http/, 'ws')}/sync`, socket: WebSocket };
}

export interface ConnectionEvents {
  edited(update: Uint8Array, transaction: Y.Transaction): void;
  opened(): void;
  dropped(): void;
  sent(kind: 'update' | 'step2'): void;
  heard(): void;
  loaded(): void;
  control(frame: ControlFrame): void;
  /** The server has said how far it knows each client id. @returns whether to tell it what else is here. */
  asked(known: Known): boolean;
  ended(reason: ReasonCode): void;
  presence(): void;
}

/**
 * One Y.Doc on one y-websocket provider. The provider's wire is left as it is; what it lacks is added around it: edits
 * that go out are counted, acks are read, presence is sent of ourselves alone, reconnecting is spread in time.
 */
export class Connection {
  readonly doc = new Y.Doc();
  readonly awareness = new Awareness(this.doc);
  readonly #provider: WebsocketProvider;
  readonly #events: ConnectionEvents;
  #failures = 0;
  /** When the newest socket was asked for; null when it is open, or none is there. Monotonic milliseconds. */
  #openingSince: number | null = null;

  constructor({ url, socket, document, role }: ConnectionTarget, events: ConnectionEvents) {
    this.#events = events;
    this.awareness.setLocalState(null);
    // Before the provider's own listener, so that an edit is known when its frame goes out.
    this.doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin !== this.#provider && origin !== this) events.edited(update, transaction);
    });
    this.#provider = new WebsocketProvider(url, document, this.doc, {
      connect: false,
      awareness: this.awareness,
      params: { as: role },
      protocols: [ACK_PROTOCOL],
      disableBc: true,
      WebSocketPolyfill: tapped(socket, (frame) => this.#onSend(frame)),
    });
    this.#sharePresence();
    this.#readFrames();
    this.#provider.on('status', ({ status }) => {
      this.#openingSince = status === 'connecting' ? performance.now() : null;
      if (status === 'connected') {
        events.opened();
        this.showPresence();
      }
      if (status === 'disconnected') {
        this.#forgetOthers();
        events.dropped();
      }
    });
    this.#provider.on('sync', (synced) => {
      if (!synced) return;
      this.#failures = 0;
      events.loaded();
    });
    this.#provider.on('connection-close', () => this.#spread());
    this.#provider.on('closed', ({ reason }) => events.ended(isReasonCode(reason) ? reason : 'broken'));
    // The provider's own watch for silence reads the wall clock, which may jump; ours does not.
    clearInterval(this.#provider._checkInterval);
  }

  /**
   * Begins to connect. @param adopted edits of earlier pages: they stand in the document from the start, and where they
   * build on what only the server has, they wait inside it and go out all the same.
   */
  open(adopted: readonly Uint8Array[]): void {
    if (adopted.length > 0) {
      this.doc.transact(() => {
        for (const update of adopted) Y.applyUpdate(this.doc, update, this);
      }, this);
    }
    this.#provider.connect();
  }

  setPresence(presence: LocalPresence | null): void {
    this.awareness.setLocalState(presence as Record<string, unknown> | null);
  }

  /**
   * Says again where this page points: whoever was told that it is gone takes only a newer state, and a page that never
   * moves would make one only after 15 s.
   */
  showPresence(): void {
    const own = this.awareness.getLocalState();
    if (own !== null) this.awareness.setLocalState(own);
  }

  /** Asks the server for a sign of life: it answers with an awareness frame. */
  ping(): void {
    const { ws } = this.#provider;
    if (ws !== null && ws.readyState === ws.OPEN) ws.send(Uint8Array.of(MESSAGE.queryAwareness));
  }

  /** A server that hangs may leave a handshake without an answer for minutes. */
  isStuck(now: number): boolean {
    return this.#openingSince !== null && now - this.#openingSince > OPENING;
  }

  /** Drops the socket without waiting for the other side, which may never answer, and comes back after a while. */
  reconnect(): void {
    this.#openingSince = null;
    this.#provider.disconnect();
    // The provider has scheduled its next attempt, which is made if connecting is wanted by then.
    this.#provider.shouldConnect = true;
  }

  /** The network is back: tries now, unless a socket is there already. */
  hurry(): void {
    if (this.#provider.shouldConnect) this.#provider.connect();
  }

  close(): void {
    this.#provider.destroy();
    this.doc.destroy();
  }

  #onSend(frame: Uint8Array): void {
    if (isEdit(frame)) this.#events.sent(frame[1] === SYNC.step2 ? 'step2' : 'update');
  }

  #readFrames(): void {
    const provider = this.#provider;
    const { messageHandlers } = provider;
    messageHandlers[MESSAGE.awareness] = (_encoder, decoder) => {
      applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), provider);
      this.#events.presence();
    };
    messageHandlers[MESSAGE.queryAwareness] = (encoder) => {
      if (this.awareness.getLocalState() === null) return;
      encoding.writeVarUint(encoder, MESSAGE.awareness);
      encoding.writeVarUint8Array(encoder, this.#encodeOwnPresence());
    };
    for (const kind of [MESSAGE.ack, MESSAGE.refusal, MESSAGE.notice]) {
      messageHandlers[kind] = (_encoder, decoder) => {
        const frame = readControlFrame(kind, decoder);
        if (frame !== null) this.#events.control(frame);
      };
    }
    const answer = messageHandlers[MESSAGE.sync];
    messageHandlers[MESSAGE.sync] = (encoder, decoder, ...rest) => {
      const known = stateVectorIn(decoding.clone(decoder));
      if (known === null || this.#events.asked(known)) answer?.(encoder, decoder, ...rest);
    };
    readPackedFrames(provider);
    messageHandlers.forEach((handle, kind) => {
      messageHandlers[kind] = (...message) => {
        this.#events.heard();
        handle(...message);
      };
    });
  }

  /** The stock handler sends on what it hears of others; with thirty people that is thirty frames a movement. */
  #sharePresence(): void {
    this.awareness.off('update', this.#provider._awarenessUpdateHandler);
    this.awareness.on('update', (_changes: unknown, origin: unknown) => {
      const { ws, wsconnected } = this.#provider;
      if (origin !== 'local' || !wsconnected || ws === null) return;
      const encoder = encoding.createEncoder();
      encoding.writeVarUint(encoder, MESSAGE.awareness);
      encoding.writeVarUint8Array(encoder, this.#encodeOwnPresence());
      ws.send(encoding.toUint8Array(encoder));
    });
    this.awareness.on('change', () => this.#events.presence());
  }

  /** They are told anew on the next socket, maybe as they were, which would be taken for old news. */
  #forgetOthers(): void {
    for (const client of [...this.awareness.meta.keys()]) {
      if (client !== this.doc.clientID) this.awareness.meta.delete(client);
    }
  }

  #encodeOwnPresence(): Uint8Array {
    return encodeAwarenessUpdate(this.awareness, [this.doc.clientID]);
  }

  /** The provider waits min(2^n * 100 ms, maxBackoffTime): with n out of the way the bound is the delay. */
  #spread(): void {
    this.#provider.wsUnsuccessfulReconnects = 20;
    this.#provider.maxBackoffTime = backoff(this.#failures++, Math.random());
  }
}

/** Of a sync step 1. @param decoder behind the kind of the frame */
function stateVectorIn(decoder: decoding.Decoder): Known | null {
  if (decoding.readVarUint(decoder) !== SYNC.step1) return null;
  return Y.decodeStateVector(decoding.readVarUint8Array(decoder));
}

function tapped(socket: typeof WebSocket, onSend: (frame: Uint8Array) => void): typeof WebSocket {
  return class extends socket {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array) onSend(data);
      super.send(data);
    }
  };
}
