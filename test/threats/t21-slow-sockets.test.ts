// T21: sockets that read nothing, so that what is meant for them piles up; and sockets that come in slowly, a byte now
// and then, so that their time never runs out. What waits for a socket is bounded: a slow one first gets no cursors and
// then has to come back later. The time to say who one is is absolute: nothing that is sent makes it longer.
import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { addNotes, rewriteNote } from '../../shared/boardEdits.ts';
import { startApp } from '../contract/app.ts';
import { NOTE, useSyncBench } from '../contract/syncBench.ts';
import { BOARD, until } from '../contract/syncServer.ts';
import { Random } from '../fuzz/random.ts';
import { editOf } from './support/bench.ts';
import { caughtUp, outcomeOf } from './support/outcome.ts';

test('200 sockets that trickle a request or say nothing are hung up on, while others are answered', async () => {
  const app = await startApp();
  const began = [
    'POST /api/join HTTP/1.1\r\nHost: x\r\n',
    'GET /sync/board/workshop-0001/group-0001?as=attendee HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n',
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n',
  ];
  const sockets = await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      const socket = connect(app.port, '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(began[n % began.length]!);
      return socket;
    }),
  );
  // Whoever gets a control socket and never says to which workshop they belong.
  const mute = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const socket = new WebSocket(`${app.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, {
        headers: { origin: app.url },
      });
      await once(socket, 'open');
      return socket;
    }),
  );
  const trickle = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('X-More: y\r\n');
    for (const socket of mute) if (socket.readyState === WebSocket.OPEN) socket.send('3');
  }, 200);
  const gone = [...sockets, ...mute].map((socket) => new Promise((closed) => socket.once('close', closed)));
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  await Promise.all(gone);
  clearInterval(trickle);
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
  await app.dispose();
});

const bench = useSyncBench();

test('whoever reads nothing is told to come back later, and nobody waits for them', async () => {
  await bench.server.stop();
  await bench.serve({ shedBytes: 64 * 1024, dropBytes: 256 * 1024 });
  const random = new Random(21);
  const words = () => Array.from({ length: 250 }, () => String.fromCharCode(33 + random.below(90))).join('');
  const notes = Array.from({ length: 3000 }, (_, n) => {
    return { id: `note-${10_000 + n}`, lane: 'stop', text: words(), pos: [12, 60] } as const;
  });
  await bench.server.sync.documents.edit(BOARD, (doc) => addNotes(doc, notes, 'server'));
  const slow = await bench.raw('slow-0001');
  await caughtUp(slow);
  slow.socket.pause();
  const [writer, reader] = [await bench.raw('ana-0001'), await bench.raw('ben-0001')];
  await caughtUp(reader);
  let edits = 0;
  await until(async () => {
    // A megabyte each, until the buffers of the system are full; and fewer than would be flooding.
    if (edits < 15) slow.ask();
    await outcomeOf(writer, await editOf(bench, (doc) => rewriteNote(doc, NOTE, `edit ${++edits}`, 'x')));
    return bench.server.sync.stats().sockets === 2;
  }, 'the end of the slow one');
  await until(
    () => reader.updates.length > 0 && writer.refusals.length === 0,
    'the edits at the other reader',
  );
  slow.socket.resume();
  await until(() => slow.closed !== null, 'the close');
  expect(slow.closed).toEqual({ code: 1013, reason: 'try-later' });
});
