import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodePresence } from '../../server/sync/frames.ts';
import { NOTE, useSyncBench } from './syncBench.ts';
import type { Page, PageOptions } from './syncPage.ts';
import { BOARD, until } from './syncServer.ts';

const bench = useSyncBench();

describe('presence', () => {
  /** A y-protocols client does not show a state whose clock is 0, so people say who they are twice. */
  async function arrive(person: string, options?: PageOptions): Promise<Page> {
    const page = await bench.page(person, options).open();
    page.provider.awareness.setLocalState({ cursor: null });
    return page;
  }
  const others = (page: Page) =>
    [...page.provider.awareness.getStates()].filter(([client]) => client !== page.doc.clientID);

  test('shows who points where, under the name and role that the server knows', async () => {
    const ana = await arrive('ana-0001');
    const ben = await arrive('ben-0001', { role: 'facilitator' });
    ana.provider.awareness.setLocalState({
      cursor: { at: [10, 20], holds: NOTE },
      name: 'Somebody Else',
      role: 'lead',
      secret: 'x',
    });
    const shown = { name: 'ana-0001', role: 'attendee', cursor: { at: [10, 20], holds: NOTE } };
    await until(() => JSON.stringify(others(ben)).includes(NOTE), 'the cursor');
    expect(others(ben)).toEqual([[ana.doc.clientID, shown]]);
    const late = await arrive('cleo-0001');
    await until(() => others(late).length === 2, 'all who are here');
    ana.close();
    await until(() => others(ben).length === 1, 'the end of it');
  });

  test('takes nobody else for whom a socket speaks, and no state that is too large', async () => {
    const ana = await arrive('ana-0001');
    ana.provider.awareness.setLocalState({ cursor: { at: [1, 1], holds: null } });
    const ben = await arrive('ben-0001');
    await until(() => others(ben).length === 1, 'Ana');
    const eve = await arrive('eve-0001');
    await until(() => others(eve).length === 2, 'everybody');
    eve.provider.awareness.clientID = ana.doc.clientID;
    eve.provider.awareness.meta.set(ana.doc.clientID, { clock: 1e6, lastUpdated: Date.now() });
    eve.provider.awareness.setLocalState({ cursor: { at: [666, 666], holds: null } });
    ben.provider.awareness.setLocalState({ cursor: { at: [2, 2], holds: null }, filler: 'x'.repeat(600) });
    ana.provider.awareness.setLocalState({ cursor: { at: [3, 3], holds: null } });
    await until(() => JSON.stringify(others(ben)).includes('[3,3]'), "Ana's own cursor");
    expect(JSON.stringify([others(ana), others(ben)])).not.toMatch(/666|filler/);
  });

  test('is not taken over by who speaks first for somebody else', async () => {
    const ana = await arrive('ana-0001');
    const ben = await arrive('ben-0001');
    await until(() => others(ben).length === 1, 'Ana');
    const eve = (await bench.raw('eve-0001')).ask();
    await until(() => eve.frames.length > 1, 'the board');
    const client = ana.doc.clientID;
    const heard = eve.frames.length;
    const state = '{"cursor":{"at":[666,666],"holds":null}}';
    eve.send(encodePresence([{ client, clock: 1e6, state }]), Uint8Array.of(3));
    await until(() => eve.frames.length > heard, 'who is here');
    expect(Buffer.concat(eve.frames).toString()).toMatch(/ana-0001/);
    expect(Buffer.concat(eve.frames).toString()).not.toMatch(/666|eve-0001/);
  });

  test('stays with a page that comes back before its old socket is gone, and is nobody where none is shown', async () => {
    const ben = await arrive('ben-0001');
    const doc = new Y.Doc();
    const ana = await arrive('ana-0001', { doc });
    await until(() => others(ben).length === 1, 'Ana');
    ana.provider.disconnect();
    await until(() => others(ben).length === 0, 'the end of it');
    ana.provider.connect();
    await ana.open();
    ana.provider.awareness.setLocalState({ cursor: { at: [5, 5], holds: null } });
    await until(() => JSON.stringify(others(ben)).includes('[5,5]'), 'Ana again');
    bench.server.door.showsPresence = false;
    ana.provider.awareness.setLocalState({ cursor: { at: [6, 6], holds: null } });
    await until(() => others(ben).length === 0, 'nobody');
  });

  test('ends for everybody at once when it is not shown any more', async () => {
    const ana = await arrive('ana-0001');
    const ben = await arrive('ben-0001');
    await until(() => others(ana).length === 1 && others(ben).length === 1, 'each other');
    bench.server.door.showsPresence = false;
    bench.server.sync.documents.hidePresence(BOARD);
    await until(() => others(ana).length === 0 && others(ben).length === 0, 'nobody');
  });

  test('a quiet socket hears that the server is there, and one that answers nothing is closed', async () => {
    await bench.server.stop();
    await bench.serve({ ping: 100, keepAlive: 200 });
    const quiet = await bench.raw('ana-0001');
    await until(() => quiet.frames.some((frame) => frame.join() === '1,1,0'), 'a sign of life');
    quiet.send(Uint8Array.of(3));
    await until(() => quiet.frames.filter((frame) => frame.join() === '1,1,0').length > 1, 'an answer');
    const dead = await bench.raw('ben-0001');
    dead.socket.pause();
    await until(() => bench.server.sync.stats().sockets === 1, 'the end of the dead one');
  });
});
