import type * as decoding from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readPackedFrames } from '../../client/link/packed.ts';
import { boardOf } from '../../shared/board.ts';
import { deskOf } from '../../shared/desk.ts';
import { ACK_PROTOCOL, MESSAGE, readControlFrame, type ControlFrame } from '../../shared/wire/sync.ts';
import type { Role } from '../../shared/workshop/state.ts';
import { BOARD, socketOf, until } from './syncServer.ts';

export interface PageOptions {
  readonly document?: string;
  readonly role?: Role;
  /** Offers the subprotocol that asks for acks; else it is a stock client. */
  readonly acks?: boolean;
  readonly doc?: Y.Doc;
}

/** A document held by an unmodified y-websocket provider. */
export class Page {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly controls: ControlFrame[] = [];
  readonly closes: { code: number; reason: string }[] = [];

  constructor(
    url: string,
    person: string,
    { document = BOARD, role = 'attendee', acks = false, doc = new Y.Doc() }: PageOptions = {},
  ) {
    this.doc = doc;
    if (document.startsWith('board')) boardOf(doc);
    else deskOf(doc);
    this.provider = new WebsocketProvider(url, document, doc, {
      params: { as: role },
      protocols: acks ? [ACK_PROTOCOL] : [],
      disableBc: true,
      WebSocketPolyfill: socketOf(person, role),
    });
    if (acks) readPackedFrames(this.provider);
    for (const kind of acks ? [MESSAGE.ack, MESSAGE.refusal, MESSAGE.notice] : []) {
      this.provider.messageHandlers[kind] = (_encoder, decoder: decoding.Decoder) => {
        const frame = readControlFrame(kind, decoder);
        if (frame) this.controls.push(frame);
      };
    }
    this.provider.on('connection-close', (event) => {
      if (event) this.closes.push({ code: event.code, reason: event.reason });
    });
  }

  /** The newest ack's count. */
  get acked(): number {
    return this.controls.reduce(
      (most, frame) => (frame.kind === 'ack' ? Math.max(most, frame.count) : most),
      0,
    );
  }
  get refusals(): string[] {
    return this.controls.flatMap((frame) => (frame.kind === 'refusal' ? [frame.reason] : []));
  }

  async open(): Promise<this> {
    await until(() => this.provider.synced, 'the first sync');
    return this;
  }

  close(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}
