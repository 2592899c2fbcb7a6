import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { boardName, deskName } from '../../shared/names.ts';
import type { Role } from '../../shared/workshop/state.ts';
import type { Browser, Control } from './people.ts';

/** A document that somebody has open through a stock y-websocket provider. */
export interface OpenDocument {
  readonly doc: Y.Doc;
  readonly name: string;
  readonly provider: WebsocketProvider;
  /** Every frame that the server sent. */
  readonly frames: Uint8Array[];
  /** Close codes, in order. */
  readonly closes: number[];
  until(what: string, holds: () => boolean, milliseconds?: number): Promise<void>;
  close(): void;
}

export async function openDocument(
  browser: Browser,
  name: string,
  role: Role,
  headers: Record<string, string> = {},
): Promise<OpenDocument> {
  const doc = new Y.Doc();
  const frames: Uint8Array[] = [];
  const closes: number[] = [];
  const looks = new Set<() => void>();
  const look = () => looks.forEach((it) => it());
  class Socket extends WebSocket {
    constructor(url: string, protocols: string[]) {
      super(url, protocols, { headers: { cookie: browser.cookie, origin: browser.url, ...headers } });
      this.on('message', (data) => frames.push(new Uint8Array(data as ArrayBuffer)));
      this.on('error', () => undefined);
    }
  }
  const provider = new WebsocketProvider(`${browser.url.replace('http', 'ws')}/sync`, name, doc, {
    WebSocketPolyfill: Socket as never,
    disableBc: true,
    params: { as: role },
  });
  provider.on('connection-close', (event) => {
    if (event) closes.push(event.code);
    look();
  });
  provider.on('sync', look);
  doc.on('update', look);
  const opened: OpenDocument = {
    doc,
    name,
    provider,
    frames,
    closes,
    until(what, holds, milliseconds = 40_000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          looks.delete(check);
          reject(new Error(`waited in vain until ${what} (${name})`));
        }, milliseconds);
        const check = () => {
          if (!holds()) return;
          clearTimeout(timer);
          looks.delete(check);
          resolve();
        };
        looks.add(check);
        check();
      });
    },
    close() {
      provider.destroy();
      doc.destroy();
    },
  };
  return opened;
}

async function synced(document: OpenDocument): Promise<OpenDocument> {
  await document.until('it is synced', () => document.provider.synced);
  return document;
}

export async function openDesk(browser: Browser, control: Control): Promise<OpenDocument> {
  const { id, round } = control.state!;
  return synced(await openDocument(browser, deskName(id, control.snapshot!.you, round), 'attendee'));
}

export async function openBoard(
  browser: Browser,
  control: Control,
  role: Role,
  group?: string,
): Promise<OpenDocument> {
  const { id, people } = control.state!;
  const of = group ?? people[control.snapshot!.you]!.group!;
  return synced(await openDocument(browser, boardName(id, of), role));
}

/** Resolves when everything that was typed here is stored: the server has written it for another reader. */
export async function stored(document: OpenDocument, browser: Browser, role: Role): Promise<void> {
  const witness = await openDocument(browser, document.name, role);
  const holds = () => {
    const [mine, theirs] = [Y.encodeStateVector(document.doc), Y.encodeStateVector(witness.doc)];
    return Buffer.from(mine).equals(Buffer.from(theirs));
  };
  await witness.until('a second reader has it all', holds);
  witness.close();
}
