import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startApp, type TestApp } from './app.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.dispose());

const ask = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

const PATHS = ['/elsewhere', '/sync/nothing', '/sync/board/workshop-0001/group-0001', '/socket.io/?EIO=4'];

test.each(PATHS)('outlives whoever asks for a socket at %s and hangs up', async (path) => {
  for (let round = 0; round < 10; round++) {
    const socket = connect(app.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(ask(path));
    if (round % 2 === 0) await once(socket, 'data');
    socket.resetAndDestroy();
  }
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
});

test.each(PATHS.slice(0, 3))('hangs up itself after refusing a socket at %s', async (path) => {
  const socket = connect({ port: app.port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined);
  socket.write(ask(path));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 40[14] .*"ok":false/s);
  // Writing on makes a closed connection known; one that the server keeps half open would take it for ever.
  const trickle = setInterval(() => socket.write('x'), 20);
  await new Promise((closed) => socket.once('close', closed));
  clearInterval(trickle);
});
