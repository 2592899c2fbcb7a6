import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startApp } from './app.ts';

test('hangs up on whoever trickles a request, and keeps answering others', async () => {
  const app = await startApp();
  const socket = connect(app.port, '127.0.0.1');
  await once(socket, 'connect');
  const began = performance.now();
  socket.write('POST /api/join HTTP/1.1\r\nHost: x\r\n');
  const trickle = setInterval(() => socket.write('X-More: y\r\n'), 200);
  socket.on('error', () => undefined);
  const gone = new Promise((closed) => socket.once('close', closed));
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  await gone;
  clearInterval(trickle);
  expect(performance.now() - began).toBeLessThan(20_000);
  await app.dispose();
}, 25_000);
