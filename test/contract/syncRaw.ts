import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import type { Role } from '../../shared/workshop/state.ts';
import { MESSAGE, readControlFrame, SYNC, ACK_PROTOCOL, type ControlFrame } from '../../shared/wire/sync.ts';
import { encodeSync } from '../../server/sync/frames.ts';
import { BOARD, socketOf, until } from './syncServer.ts';

/** A client that sends what it likes and keeps every frame that it gets. */
export class RawClient {
  readonly socket: WebSocket;
  readonly frames: Uint8Array[] = [];
  closed: { code: number; reason: string } | null = null;
  status: number | null = null;
  body = '';

  constructor(
    url: string,
    person: string | null,
    { document = BOARD, role = 'attendee' as Role, headers = {} as Record<string, string>, acks = true } = {},
  ) {
    const address = `${url}/${document}?as=${role}`;
    const protocols = acks ? [ACK_PROTOCOL] : [];
    const Socket =
      person === null ? WebSocket : (socketOf(person, role, headers) as unknown as typeof WebSocket);
    this.socket =
      person === null ? new WebSocket(address, protocols, { headers }) : new Socket(address, protocols);
    this.socket.on('message', (data: Buffer) => this.frames.push(new Uint8Array(data)));
    this.socket.on('close', (code, reason) => (this.closed = { code, reason: reason.toString() }));
    this.socket.on('unexpected-response', (_request, response) => {
      this.status = response.statusCode ?? 0;
      response.on('data', (chunk: Buffer) => (this.body += chunk.toString()));
      response.on('end', () => this.socket.terminate());
    });
    this.socket.on('error', () => undefined);
  }

  async open(): Promise<this> {
    await until(() => this.socket.readyState === WebSocket.OPEN, 'an open socket');
    return this;
  }

  send(...frames: readonly (Uint8Array | string)[]): this {
    for (const frame of frames) this.socket.send(frame);
    return this;
  }

  edit(update: Uint8Array): this {
    return this.send(encodeSync(SYNC.update, update));
  }

  ask(): this {
    return this.send(encodeSync(SYNC.step1, Uint8Array.of(0)));
  }

  get controls(): ControlFrame[] {
    return this.frames.flatMap((frame) => {
      const decoder = decoding.createDecoder(frame);
      const control = readControlFrame(decoding.readVarUint(decoder), decoder);
      return control ? [control] : [];
    });
  }
  get refusals(): string[] {
    return this.controls.flatMap((frame) => (frame.kind === 'refusal' ? [frame.reason] : []));
  }
  get updates(): Uint8Array[] {
    return this.frames.filter((frame) => frame[0] === MESSAGE.sync && frame[1] === SYNC.update);
  }

  close(): void {
    this.socket.terminate();
  }
}
