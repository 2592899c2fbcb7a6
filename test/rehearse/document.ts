import type * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readPackedFrames } from '../../client/link/packed.ts';
import type { ReasonCode } from '../../shared/reasons.ts';
import { ACK_PROTOCOL, isEdit, MESSAGE, readControlFrame } from '../../shared/wire/sync.ts';
import type { Role } from '../../shared/workshop/state.ts';
import type { Browser } from './http.ts';

// Every y-websocket provider listens for the end of the process, and there are two a person.
process.setMaxListeners(0);

interface Pending {
  /** The number of the frame that carries the edit; null while none does. */
  readonly frame: number | null;
  readonly madeAt: number;
}

/** A document held by a real y-websocket provider, which knows what the server has made durable. */
export class SyncedDocument {
  readonly doc = new Y.Doc();
  readonly #provider: WebsocketProvider;
  /** Local edits that are not acknowledged. */
  #pending: Pending[] = [];
  #frames = 0;
  #settled: (() => void)[] = [];
  refusals: ReasonCode[] = [];
  /** Milliseconds for which the edit that waited longest was not acknowledged. */
  longestWait = 0;

  constructor(browser: Browser, document: string, role: Role) {
    const tap = (frame: Uint8Array) => this.#sent(frame);
    const opened = () => this.#opened();
    class TappedSocket extends WebSocket {
      constructor(url: string, protocols: string[]) {
        const { origin, cookie } = browser;
        super(origin.replace(/^http/, 'ws') + new URL(url).pathname + new URL(url).search, protocols, {
          headers: { cookie, origin },
        });
        opened();
        this.once('close', () => browser.moveOn(origin));
      }
      override send(data: unknown, ...rest: unknown[]): void {
        tap(data as Uint8Array);
        super.send(data as Uint8Array, ...(rest as []));
      }
    }
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      // The provider sends the edit in this very call when it can: then the frame is counted next.
      const frame = this.#provider.wsconnected ? this.#frames + 1 : null;
      if (origin !== this.#provider) this.#pending.push({ frame, madeAt: performance.now() });
    });
    this.#provider = new WebsocketProvider(
      browser.origin.replace(/^http/, 'ws') + '/sync',
      document,
      this.doc,
      {
        params: { as: role },
        protocols: [ACK_PROTOCOL],
        disableBc: true,
        WebSocketPolyfill: TappedSocket as unknown as typeof globalThis.WebSocket,
      },
    );
    readPackedFrames(this.#provider);
    for (const kind of [MESSAGE.ack, MESSAGE.refusal, MESSAGE.notice]) {
      this.#provider.messageHandlers[kind] = (_encoder, decoder) => this.#control(kind, decoder);
    }
  }

  get synced(): Promise<void> {
    return this.#provider.synced
      ? Promise.resolve()
      : new Promise((resolve) => this.#provider.once('sync', () => resolve()));
  }

  /** Resolves when every edit made so far is durable on the server. */
  async saved(): Promise<void> {
    await this.synced;
    if (this.#pending.length > 0) await new Promise<void>((resolve) => this.#settled.push(resolve));
  }

  close(): void {
    this.#provider.destroy();
    this.doc.destroy();
  }

  #opened(): void {
    this.#frames = 0;
    this.#pending = this.#pending.map((edit) => ({ ...edit, frame: null }));
  }

  #sent(frame: Uint8Array): void {
    if (!isEdit(frame)) return;
    this.#frames++;
    this.#pending = this.#pending.map((edit) => ({ ...edit, frame: edit.frame ?? this.#frames }));
  }

  #control(kind: number, decoder: decoding.Decoder): void {
    const frame = readControlFrame(kind, decoder);
    if (frame?.kind === 'refusal') {
      this.refusals.push(frame.reason);
      this.#drop((number) => number === frame.edit);
    } else if (frame?.kind === 'ack') {
      this.#drop((number) => number <= frame.count);
    }
  }

  #drop(judged: (number: number) => boolean): void {
    const isJudged = ({ frame }: Pending) => frame !== null && judged(frame);
    for (const edit of this.#pending.filter(isJudged))
      this.longestWait = Math.max(this.longestWait, performance.now() - edit.madeAt);
    this.#pending = this.#pending.filter((edit) => !isJudged(edit));
    if (this.#pending.length === 0) for (const resolve of this.#settled.splice(0)) resolve();
  }
}
