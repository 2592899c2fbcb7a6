import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { connect as connectTcp, type Socket } from 'node:net';
import * as decoding from 'lib0/decoding';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { deskName } from '../../shared/names.ts';
import { ACK_PROTOCOL, readControlFrame, SYNC } from '../../shared/wire/sync.ts';
import { encodeSync } from '../../server/sync/frames.ts';
import { startApp } from './app.ts';
import { connect, createWorkshop, join, type Browser } from './people.ts';
import { heldClock } from './heldClock.ts';
import { openStore, temporaryFolder } from './storeFolder.ts';
import { RawClient } from './syncRaw.ts';
import { Door, startSync, until } from './syncServer.ts';

/** Somebody who types one letter after the other on their desk, each as soon as the one before it is acknowledged. */
class Writer {
  readonly document: string;
  acked = 0;
  closed: number | null = null;
  readonly #doc = new Y.Doc();
  readonly #socket: WebSocket;

  constructor(browser: Browser, document: string) {
    this.document = document;
    const url = `${browser.url.replace('http', 'ws')}/sync/${document}?as=attendee`;
    const headers = { cookie: browser.cookie, origin: browser.url };
    this.#socket = new WebSocket(url, [ACK_PROTOCOL], { headers });
    this.#socket.on('open', () => this.#doc.getText('sheet').insert(0, 'x'));
    this.#socket.on('message', (data: Buffer) => this.#hear(new Uint8Array(data)));
    this.#socket.on('close', (code) => (this.closed = code));
    this.#socket.on('error', () => undefined);
    this.#doc.on('update', (update: Uint8Array) => this.#socket.send(encodeSync(SYNC.update, update)));
  }

  #hear(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    const frame = readControlFrame(decoding.readVarUint(decoder), decoder);
    if (frame?.kind !== 'ack') return;
    this.acked = frame.count;
    if (this.acked < 250) this.#doc.getText('sheet').insert(0, 'x');
  }
}

/** Opens a socket by hand, and then neither reads nor says anything. */
async function muteSocket(browser: Browser, document: string): Promise<Socket> {
  const { port } = new URL(browser.url);
  const socket = connectTcp(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    [
      `GET /sync/${document}?as=attendee HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      `Cookie: ${browser.cookie}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    ].join('\r\n'),
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 101 /);
  return socket.pause();
}

describe('a process that is told to stop', () => {
  it('has stored all that sixty writers were told is stored, and ends well', async () => {
    const dataDir = await temporaryFolder();
    const env = { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir };
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], { env });
    const ended = once(child, 'exit');
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    await until(() => /http:\/\/127\.0\.0\.1:\d+/.test(output), 'the server');
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)![0];

    const made = await createWorkshop(url, { groups: 6 });
    const host = await connect(made.browser, made.workshop, 'facilitator');
    const guests = await Promise.all(Array.from({ length: 60 }, () => join(url, made.code)));
    await host.open(0);
    const desk = (person: string) => deskName(made.workshop, person, 1);
    const mute = await muteSocket(guests[0]!.browser, desk(guests[0]!.person));
    const writers = guests.map(({ browser, person }) => new Writer(browser, desk(person)));
    await until(() => writers.every(({ acked }) => acked >= 5), 'a burst');
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(output).not.toMatch(/^ +at /m);

    await until(() => writers.every(({ closed }) => closed !== null), 'all closes');
    expect(writers.map(({ closed }) => closed)).toEqual(writers.map(() => 1012));
    const store = await openStore(dataDir);
    const { sync, stop } = await startSync(store);
    for (const { document, acked } of writers) {
      const stored = await sync.documents.read(document, (doc) => doc.getText('sheet').length);
      expect(stored).toBeGreaterThanOrEqual(acked);
    }
    await stop();
    await store.close();
    mute.destroy();
    host.close();
    await rm(dataDir, { recursive: true });
  });
});

describe('a server that stops', () => {
  it('takes nobody in any more, and tells them so', async () => {
    const { clock, hold } = heldClock();
    const app = await startApp({ parts: { clock } });
    const made = await createWorkshop(app.url, { groups: 1 });
    const host = await connect(made.browser, made.workshop, 'facilitator');
    await host.open(0);
    const guest = await join(app.url, made.code);
    const desk = deskName(made.workshop, guest.person, 1);
    // It never says goodbye, so the server waits for it, and shows what it is like meanwhile.
    const mute = await muteSocket(guest.browser, desk);
    const goodbye = new Promise((resolve) => host.socket.once('disconnect', resolve));
    hold();
    const stopping = app.app.close();
    for (const path of ['/healthz', '/metrics'])
      expect([path, (await fetch(app.url + path)).status]).toEqual([path, 200]);
    for (const path of ['/readyz', '/', `/api/codes/${made.code}`, '/socket.io/?EIO=4&transport=polling']) {
      const answer = await fetch(app.url + path);
      expect([path, answer.status]).toEqual([path, 503]);
      expect(await answer.json()).toMatchObject({ ok: false, code: 'restarting' });
    }
    for (const path of [`sync/${desk}?as=attendee`, 'socket.io/?EIO=4&transport=websocket']) {
      const late = new WebSocket(`${app.url.replace('http', 'ws')}/${path}`, {
        headers: { cookie: guest.browser.cookie, origin: app.url },
      });
      const [, response] = (await once(late, 'unexpected-response')) as [unknown, IncomingMessage];
      expect([path, response.statusCode]).toEqual([path, 503]);
      late.on('error', () => undefined).terminate();
    }
    expect(await goodbye).toMatch(/^(io server disconnect|transport close)$/);
    mute.destroy();
    await stopping;
    host.close();
    await app.dispose();
  });

  it('tells whoever is in the middle of a handshake to come back', async () => {
    const folder = await temporaryFolder();
    const store = await openStore(folder);
    const door = new Door();
    let [open, asking] = [() => undefined as void, 0];
    const opened = new Promise<void>((resolve) => (open = resolve));
    const admit = door.admit.bind(door);
    door.admit = async (request) => {
      asking++;
      await opened;
      return admit(request);
    };
    const server = await startSync(store, { door });
    const clients = ['ana-0001', 'ben-0001'].map((person) => new RawClient(server.url, person));
    await until(() => asking === 2, 'both handshakes');
    const stopped = server.stop();
    open();
    await until(() => clients.every(({ closed }) => closed !== null), 'the closes');
    expect(clients.map(({ closed }) => closed)).toEqual([
      { code: 1012, reason: 'restarting' },
      { code: 1012, reason: 'restarting' },
    ]);
    await stopped;
    await store.close();
    await rm(folder, { recursive: true });
  });
});
