// T5: a ticket that was taken back, or was copied to another machine, goes on being used.
// The server keeps a hash of each ticket's secret and asks at every door; whoever is removed is cut off on both wires at
// once, with a code at which a client stops, and nothing of theirs is taken any more.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import * as Y from 'yjs';
import { boardName, deskName } from '../../shared/names.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { openBoard, openDesk } from '../contract/documents.ts';
import { Browser, Control, refusedWith } from '../contract/people.ts';
import { useSyncBench } from '../contract/syncBench.ts';
import { RawClient } from '../contract/syncRaw.ts';
import { until } from '../contract/syncServer.ts';
import { EDITS } from './support/edits.ts';
import { gather, rawOf } from './support/cast.ts';
import { doorOf, updateOf } from './support/outcome.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.dispose());

describe('whoever is removed', () => {
  it('is out on both wires at once, in every tab, and the ticket opens nothing', async () => {
    const { workshop, host, of, open, close } = await gather(app.url);
    const { attendee } = of;
    await open('write');
    const documents = [
      await openBoard(attendee.browser, attendee.control, 'attendee'),
      await openDesk(attendee.browser, attendee.control),
      await openDesk(attendee.browser, attendee.control),
    ];
    const secondTab = new Control(attendee.browser, workshop, 'attendee');
    await secondTab.ready();
    const gone = [attendee.control, secondTab].map(
      ({ socket }) => new Promise<string>((resolve) => socket.on('disconnect', resolve)),
    );
    expect(await host.send({ type: 'person.remove', person: attendee.person })).toMatchObject({ ok: true });
    expect(await Promise.all(gone)).toEqual(['io server disconnect', 'io server disconnect']);
    expect(attendee.control.events.at(-1)?.event).toEqual({
      type: 'person.removed',
      person: attendee.person,
    });
    for (const document of documents) {
      await document.until('it is closed', () => document.closes.includes(4401));
      // A y-websocket client stops at a code of 44xx.
      expect(document.provider.shouldConnect).toBe(false);
      document.close();
    }
    const again = await refusedWith(new Control(attendee.browser, workshop, 'attendee'));
    expect(again.code).toBe('not-signed-in');
    close();
  });

  it('leaves nothing behind with the edits that were on their way', async () => {
    const { workshop, host, of, open, close } = await gather(app.url);
    const { attendee } = of;
    await open('write');
    const desk = deskName(workshop, attendee.person, host.state!.round);
    const client = await rawOf(app, attendee, desk).open();
    const answer = host.send({ type: 'person.remove', person: attendee.person });
    await until(() => {
      client.edit(updateOf(new Y.Doc(), EDITS['desk.drafts']));
      return client.closed !== null;
    }, 'the close');
    expect([await answer, client.closed]).toMatchObject([
      { ok: true },
      { code: 4401, reason: 'not-signed-in' },
    ]);
    const { records } = await app.store.load(desk);
    expect(await doorOf(rawOf(app, attendee, desk))).toBe('not-signed-in');
    expect((await app.store.load(desk)).records).toHaveLength(records.length);
    close();
  });

  it('is out from another machine and while disconnected too, in each role', async () => {
    const { workshop, host, of, mate, links, close } = await gather(app.url);
    const board = boardName(workshop, host.state!.groups[0]!.id);
    for (const actor of [of.observer, of.lead, of.attendee]) {
      const copied = new Browser(app.url);
      for (const [name, value] of actor.browser.cookies) copied.cookies.set(name, value);
      const elsewhere = { browser: copied, role: actor.role };
      expect(await doorOf(rawOf(app, elsewhere, board))).toBe('open');
      actor.control.close();
      expect(await host.send({ type: 'person.remove', person: actor.person })).toMatchObject({ ok: true });
      expect(await doorOf(rawOf(app, elsewhere, board))).toBe('not-signed-in');
      expect((await refusedWith(new Control(copied, workshop, actor.role))).code).toBe('not-signed-in');
      const report = await copied.get(`/api/workshops/${workshop}/report?as=${actor.role}`);
      expect([report.status, report.body]).toMatchObject([401, { code: 'not-signed-in' }]);
    }
    expect(links.lead).toMatch(/#/);
    // Nobody else was touched.
    expect(mate.control.socket.connected).toBe(true);
    close();
  });
});

describe('the old socket of somebody who came back', () => {
  const bench = useSyncBench();

  it('closes late, and takes nothing from the new one', async () => {
    const old = (await bench.raw('ana-0001')).ask();
    const fresh = (await bench.raw('ana-0001')).ask();
    await until(() => bench.server.sync.stats().sockets === 2, 'both sockets');
    old.close();
    await until(() => bench.server.sync.stats().sockets === 1, 'one socket');
    fresh.edit(updateOf(new Y.Doc(), EDITS['cluster.add']));
    await until(() => fresh.controls.some(({ kind }) => kind === 'ack'), 'an ack');
    expect([fresh.refusals, fresh.closed]).toEqual([[], null]);
  });

  test.each([
    ['desk-closed', 4410],
    ['workshop-closed', 4409],
    ['not-allowed', 4403],
    ['not-signed-in', 4401],
  ] as const)(
    'an upgrade that is refused for %s is closed with %i, so that a client stops',
    async (reason, code) => {
      bench.server.door.refusal = reason;
      const client = new RawClient(bench.server.url, 'ana-0001');
      await until(() => client.closed !== null, 'the close');
      expect(client.closed).toEqual({ code, reason });
      expect(bench.server.sync.stats().sockets).toBe(0);
    },
  );
});
