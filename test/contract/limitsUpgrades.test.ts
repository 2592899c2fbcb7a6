import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { moveNote } from '../../shared/boardEdits.ts';
import type { LoadLevel } from '../../server/load.ts';
import { NOTE, useSyncBench } from './syncBench.ts';
import { RawClient } from './syncRaw.ts';
import { BOARD, startSync, until } from './syncServer.ts';

const bench = useSyncBench();

test('whoever is removed while they come in does not get in', async () => {
  const { door } = bench.server;
  const admit = door.admit.bind(door);
  door.admit = async (request) => {
    const verdict = await admit(request);
    door.refusal = 'not-signed-in';
    return verdict;
  };
  const client = bench.come('ana-0001');
  await until(() => client.closed !== null, 'the close');
  expect(client.closed).toEqual({ code: 4401, reason: 'not-signed-in' });
  expect(bench.server.sync.stats().sockets).toBe(0);
});

test('who comes while the server is overloaded is to try later; who is there goes on', async () => {
  const load = { level: 'calm' as LoadLevel };
  await bench.server.stop();
  bench.server = await startSync(bench.store, { load });
  const page = bench.page('ana-0001', { acks: true });
  await page.open();
  load.level = 'overloaded';
  const late = new RawClient(bench.server.url, 'ben-0001');
  await until(() => late.closed !== null, 'the answer');
  expect([late.status, JSON.parse(late.body).code]).toEqual([503, 'try-later']);
  const before = page.acked;
  moveNote(page.doc, NOTE, [100, 200], 'ana');
  await until(() => page.acked > before, 'an ack');
  load.level = 'busy';
  await bench.page('ben-0001').open();
});

describe('an upgrade', () => {
  const request = (path: string, headers: readonly string[]) =>
    [`GET ${path} HTTP/1.1`, 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket', ...headers, '', ''].join(
      '\r\n',
    );
  const HANDSHAKE = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];

  /** The status that is answered, and then the connection ends. */
  async function statusOf(text: string): Promise<number> {
    const socket = connect(bench.server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    socket.write(text);
    await once(socket, 'close');
    return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
  }

  test.each([
    '/sync/',
    '/sync//',
    '/sync/%',
    '/sync/%zz%ff',
    '/sync/board/%2e%2e/%2e%2e',
    '/sync/../../etc/passwd',
    `/sync/${'a/'.repeat(3000)}`,
    '/sync/board/__proto__/constructor',
    '/sync/?as=attendee#fragment',
    'http://[::1/sync/board',
    '//sync/board',
    `/sync/${BOARD}/?as`,
  ])('to %s is answered with a status', async (path) => {
    const cookie = `Cookie: fm_attendee_workshop-0001=ana-0001.secret`;
    expect(await statusOf(request(path, [...HANDSHAKE, cookie]))).toBe(404);
    await bench.page('ana-0001').open();
    expect(bench.server.logged).toEqual([]);
  });

  test.each([
    ['an old version', ['Sec-WebSocket-Version: 7', HANDSHAKE[1]!], 400],
    ['no version', [HANDSHAKE[1]!], 400],
    ['no key', [HANDSHAKE[0]!], 400],
    ['a short key', [HANDSHAKE[0]!, 'Sec-WebSocket-Key: x'], 400],
    ['a bad list of protocols', [...HANDSHAKE, 'Sec-WebSocket-Protocol: ,,'], 400],
  ])('with %s is answered with a status', async (_what, headers, status) => {
    const cookie = `Cookie: fm_attendee_workshop-0001=ana-0001.secret`;
    expect(await statusOf(request(`/sync/${BOARD}?as=attendee`, [...headers, cookie]))).toBe(status);
    expect(bench.server.sync.stats().sockets).toBe(0);
  });
});
