import { once } from 'node:events';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeSync } from '../../server/sync/frames.ts';
import { addDraft } from '../../shared/desk.ts';
import type { Lane } from '../../shared/lanes.ts';
import { ACK_PROTOCOL, readControlFrame, SYNC } from '../../shared/wire/sync.ts';
import { freshId, type Browser } from './people.ts';

/** Writes drafts on a desk, one edit each, and keeps account of which of them were acknowledged. */
export class Typist {
  readonly socket: WebSocket;
  readonly #doc = new Y.Doc();
  readonly #sent: string[] = [];
  readonly #refused = new Set<number>();
  #acked = 0;
  #looks: (() => void)[] = [];

  constructor(socket: WebSocket) {
    this.socket = socket;
    this.#doc.on('update', (update: Uint8Array) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(encodeSync(SYNC.update, update));
    });
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      const frame = readControlFrame(decoding.readVarUint(decoder), decoder);
      if (frame?.kind === 'ack') this.#acked = Math.max(this.#acked, frame.count);
      if (frame?.kind === 'refusal') this.#refused.add(frame.edit);
      this.#look();
    });
    socket.on('close', () => this.#look());
    socket.on('error', () => undefined);
  }

  static async open(browser: Browser, desk: string): Promise<Typist> {
    const socket = new WebSocket(
      `${browser.url.replace('http', 'ws')}/sync/${desk}?as=attendee`,
      [ACK_PROTOCOL],
      { headers: { cookie: browser.cookie, origin: browser.url } },
    );
    const typist = new Typist(socket);
    await once(socket, 'open');
    return typist;
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }
  /** Texts of which the server said that they are stored. */
  get acknowledged(): string[] {
    return this.#sent.slice(0, this.#acked).filter((_text, index) => !this.#refused.has(index + 1));
  }

  write(text: string, lane: Lane = 'more'): void {
    this.#sent.push(text);
    addDraft(this.#doc, { id: freshId(), lane, text }, 'test');
  }

  /** Resolves when everything was judged, or the socket is closed. */
  async judged(): Promise<void> {
    while (this.isOpen && this.#acked < this.#sent.length)
      await new Promise<void>((resolve) => this.#looks.push(resolve));
  }

  /** Writes one after the other, as fast as they are stored, until the desk takes no more. */
  async writeOn(name: string): Promise<void> {
    for (let n = 0; this.isOpen && this.#refused.size === 0; n++) {
      this.write(`${name} ${n}`);
      await this.judged();
    }
  }

  close(): void {
    this.socket.terminate();
    this.#doc.destroy();
  }

  #look(): void {
    for (const look of this.#looks.splice(0)) look();
  }
}
