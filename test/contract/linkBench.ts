import { createServer, connect, type Server, type Socket } from 'node:net';
import { afterEach } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { DocumentLink } from '../../client/link/document.svelte.ts';
import { Shelf } from '../../client/link/shelf.svelte.ts';
import { WorkshopLink } from '../../client/link/workshop.svelte.ts';
import { startApp, type TestApp } from './app.ts';
import { Control, createWorkshop, join, type Browser } from './people.ts';

export const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** Waits until it holds; every look is also a chance to see something that must never be. */
export async function until(what: string, holds: () => boolean, milliseconds = 40_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function socketWith(browser: Browser): typeof WebSocket {
  return class extends NodeSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      const origin = new URL(url).origin.replace('ws', 'http');
      super(url, protocols, { headers: { cookie: browser.cookie, origin } });
    }
  } as unknown as typeof WebSocket;
}

/** A network in front of the server. What is frozen stays open and carries nothing any more, not even its end. */
export class Cable {
  readonly #frozen = new Set<Socket>();
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #whole = true;

  constructor(port: number) {
    this.#server = createServer((here) => {
      if (!this.#whole) return here.destroy();
      const there = connect(port, '127.0.0.1');
      for (const [from, to] of [
        [here, there],
        [there, here],
      ] as const) {
        this.#sockets.add(from);
        from.on('data', (bytes) => this.#frozen.has(from) || to.write(bytes));
        from.on('close', () => this.#frozen.has(from) || to.destroy());
        from.on('error', () => to.destroy());
      }
    });
  }
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return `ws://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/sync`;
  }
  /** Connections that are made later work. */
  freeze(): void {
    for (const socket of this.#sockets) this.#frozen.add(socket);
  }
  /** Ends every connection and lets none be made until it is healed. */
  cut(): void {
    this.#whole = false;
    for (const socket of this.#sockets) socket.destroy();
  }
  heal(): void {
    this.#whole = true;
  }
  close(): void {
    this.cut();
    this.#server.close();
  }
}

export async function workshopWith(app: TestApp) {
  const { browser, workshop, code } = await createWorkshop(app.url, { groups: 1 });
  const facilitator = new Control(browser, workshop, 'facilitator');
  undo.push(() => facilitator.close());
  await facilitator.ready();
  const ana = await join(app.url, code);
  return { workshop, facilitator, ana };
}

export async function started() {
  const app = await startApp();
  undo.push(() => app.dispose());
  return { app, ...(await workshopWith(app)) };
}

export function workshopLink(workshop: string, browser: Browser): WorkshopLink {
  const server = { url: browser.url, cookie: browser.cookie };
  const link = new WorkshopLink({ workshop, role: 'attendee', server });
  undo.push(() => link.close());
  return link;
}

export function documentLink(
  document: string,
  browser: Browser,
  url = `${browser.url.replace('http', 'ws')}/sync`,
  shelf = new Shelf(null),
) {
  const server = { url, socket: socketWith(browser) };
  const link = new DocumentLink({ document, role: 'attendee', shelf, owner: 'ana', server });
  undo.push(() => link.close());
  return link;
}
