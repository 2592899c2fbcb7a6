// T17: bytes that are no frames: text, unknown kinds, cut-off lengths, frames in one-byte pieces, WebSocket headers that
// lie, attachments that never come. Whoever sends them is closed; the process stays up and everybody else is served.
import { once } from 'node:events';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rewriteNote } from '../../shared/boardEdits.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { NOTE, useSyncBench } from '../contract/syncBench.ts';
import { BOARD, until, WORKSHOP } from '../contract/syncServer.ts';
import { Random } from '../fuzz/random.ts';
import { editOf, stateOf } from './support/bench.ts';
import { FRAMES } from './support/bombs.ts';
import { gather } from './support/cast.ts';
import { outcomeOf } from './support/outcome.ts';

describe('on the sync wire', () => {
  const bench = useSyncBench();

  test.each(FRAMES)('%s closes the socket and harms nothing', async (_what, frame) => {
    const before = await stateOf(bench);
    const client = await bench.raw('eve-0001');
    client.send(frame);
    await until(() => client.closed !== null, 'the close');
    expect([client.closed?.code, client.closed?.reason]).toEqual([4400, 'bad-frame']);
    expect(await stateOf(bench)).toEqual(before);
  });

  test('a frame over the limit is closed with 1009', async () => {
    const client = await bench.raw('eve-0001');
    client.send(new Uint8Array(1024 * 1024 + 1));
    await until(() => client.closed !== null, 'the close');
    expect(client.closed?.code).toBe(1009);
  });

  const MASK = [0, 0, 0, 0];
  const WEBSOCKET: readonly (readonly [string, readonly number[]])[] = [
    ['a frame without a mask', [0x82, 1, 3]],
    ['a reserved bit', [0xc2, 0x81, ...MASK, 3]],
    ['an opcode that does not exist', [0x83, 0x80, ...MASK]],
    ['a control frame in pieces', [0x09, 0x80, ...MASK]],
    ['a ping of 126 bytes', [0x89, 0xfe, 0, 126, ...MASK]],
    ['a length of 2^63', [0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, ...MASK]],
    ['a continuation of nothing', [0x80, 0x80, ...MASK]],
    ['text that is no UTF-8', [0x81, 0x82, ...MASK, 0xc3, 0x28]],
    ['a close code that nobody may send', [0x88, 0x82, ...MASK, 0x03, 0xed]],
    ['half a close code', [0x88, 0x81, ...MASK, 0x03]],
    [
      '1,000 pieces of one byte',
      [0x02, 0x80, ...MASK, ...Array.from({ length: 999 }, () => [0, 0x81, ...MASK, 7]).flat()],
    ],
  ];

  async function upgraded() {
    const socket = connect(bench.server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `GET /sync/${BOARD}?as=attendee HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
        `Cookie: fm_attendee_${WORKSHOP}=eve-0001.secret\r\n\r\n`,
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 101/);
    socket.resume();
    return socket;
  }

  test.each(WEBSOCKET)('%s ends that socket alone', async (_what, bytes) => {
    const honest = await bench.raw('ana-0001');
    const socket = await upgraded();
    const gone = new Promise((closed) => socket.once('close', closed));
    socket.write(Uint8Array.from(bytes));
    await gone;
    await until(() => bench.server.sync.stats().sockets === 1, 'one socket left');
    const edit = await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'still here', 'x'));
    expect(await outcomeOf(honest, edit)).toBe('taken');
  });

  test('noise behind the handshake is survived, 200 times (seed 17)', async () => {
    const random = new Random(17);
    const honest = await bench.raw('ana-0001');
    for (let round = 0; round < 200; round++) {
      const socket = await upgraded();
      socket.write(Uint8Array.from({ length: 1 + random.below(200) }, () => random.below(256)));
      socket.destroy();
    }
    await until(() => bench.server.sync.stats().sockets === 1, 'one socket left');
    const edit = await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'still here', 'x'));
    expect(await outcomeOf(honest, edit)).toBe('taken');
    expect(bench.server.logged.filter((line) => line.includes('failed'))).toEqual([]);
  });
});

describe('on the control wire', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.dispose());

  test('packets that are none end that socket alone, and are no error of the server', async () => {
    const cast = await gather(app.url);
    const { cookie } = cast.of.attendee.browser;
    const enter = `40{"workshop":"${cast.workshop}","role":"attendee"}`;
    const packets = [
      ['9'],
      ['4'],
      ['40{'],
      ['40[]'],
      ['4x'],
      ['40{"workshop":{},"role":[]}'],
      [enter, '42'],
      [enter, '42["command"'],
      [enter, '42{}'],
      [enter, '42[]'],
      [enter, '42[null]'],
      [enter, '42["disconnect"]'],
      [enter, '42["connect_error",{}]'],
      [enter, '42["__proto__",1]'],
      [enter, '4299999999999999999999["command",{}]'],
      [enter, '45999999-["command",{"_placeholder":true,"num":0}]'],
      [enter, '452-["command",{"_placeholder":true,"num":99}]', Buffer.of(1), Buffer.of(2)],
      [enter, Buffer.of(1, 2, 3)],
      [enter, `42["command","${'['.repeat(50_000)}"]`],
      [enter, `42["command",${'['.repeat(50_000)}`],
      [enter, `42["command","${'x'.repeat(300_000)}"]`],
    ] as const;
    const address = `${app.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
    for (const sequence of packets) {
      const socket = new WebSocket(address, { headers: { cookie, origin: app.url } });
      socket.on('error', () => undefined);
      await once(socket, 'open');
      for (const packet of sequence) socket.send(packet);
      const said = new Promise((resolve) => socket.once('close', resolve));
      // A packet of no meaning may also be passed over: then the socket says goodbye itself.
      socket.close();
      await said;
    }
    expect(await cast.of.attendee.control.send({ type: 'hand.set', up: true })).toMatchObject({ ok: true });
    expect(app.logLines.filter((line) => line.includes('"level":"error"'))).toEqual([]);
    cast.close();
  });

  const ask = (path: string) =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
  const PATHS = ['/elsewhere', '/sync/nothing', '/sync/board/workshop-0001/group-0001', '/socket.io/?EIO=4'];

  test.each(PATHS)('whoever asks for a socket at %s and hangs up is survived', async (path) => {
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

  test.each(PATHS.slice(0, 3))('a socket that is refused at %s is hung up on', async (path) => {
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
});
