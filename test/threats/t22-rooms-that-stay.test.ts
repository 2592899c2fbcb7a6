// T22: documents, sockets and listeners that stay when nobody is there any more, until the memory is full.
// A document is let go of when its last socket has left and all is stored; nothing of a socket outlives it. Counted here;
// 24 simulated hours of opening and closing are part of the bench.
import { expect, test } from 'vitest';
import { rewriteNote } from '../../shared/boardEdits.ts';
import { NOTE, useSyncBench } from '../contract/syncBench.ts';
import { deskOfPerson, until } from '../contract/syncServer.ts';
import { editOf } from './support/bench.ts';
import { caughtUp, outcomeOf } from './support/outcome.ts';

const bench = useSyncBench();
const ROUNDS = 12;
const PEOPLE = 20;

/** Connections of this process that are open, at either end. */
function connections(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap').length;
}

test(`${ROUNDS * PEOPLE} people who come, write and leave: no document and no handle stays`, async () => {
  const nobody = async () => {
    await until(() => bench.server.sync.stats().rooms === 0, 'nothing that is open');
    expect(bench.server.sync.stats().sockets).toBe(0);
  };
  for (let round = 0; round < ROUNDS; round++) {
    const edit = await editOf(bench, (doc) => rewriteNote(doc, NOTE, `round ${round}`, 'x'));
    const clients = await Promise.all(
      Array.from({ length: PEOPLE }, (_, n) => {
        const person = `person-${1000 + n}`;
        return bench.raw(person, n % 2 === 0 ? {} : { document: deskOfPerson(person) });
      }),
    );
    await Promise.all(clients.map(caughtUp));
    expect(await outcomeOf(clients[0]!, edit)).toBe('taken');
    // Half say goodbye, the others are just gone.
    for (const [n, client] of clients.entries())
      if (n % 4 < 2) client.close();
      else client.socket.close();
    await nobody();
  }
  await until(() => connections() === 0, 'no connection');
  expect(await bench.served()).toBe(`round ${ROUNDS - 1}`);
});

test('who comes back while a document is let go of finds it whole', async () => {
  for (let round = 0; round < 12; round++) {
    const client = await bench.raw('ana-0001');
    const text = `round ${round}`;
    expect(await outcomeOf(client, await editOf(bench, (doc) => rewriteNote(doc, NOTE, text, 'x')))).toBe(
      'taken',
    );
    client.close();
    if (round % 2 === 0) await until(() => bench.server.sync.stats().rooms === 0, 'the end');
    expect(await bench.served()).toBe(text);
  }
});
