// T19: a socket says where other people point, under any name, with a clock that freezes them, or for 200,000 people.
// A socket speaks for one client id, its own; name and role are the server's; what is too large or odd is left aside; in
// stages in which people are alone nobody is shown; and whoever leaves leaves nothing behind.
// (Who points where, under which name, and who is not taken over: test/contract/syncPresence.test.ts.)
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { boardName } from '../../shared/names.ts';
import { encodePresence } from '../../server/sync/frames.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { useSyncBench } from '../contract/syncBench.ts';
import type { RawClient } from '../contract/syncRaw.ts';
import { until } from '../contract/syncServer.ts';
import { gather, rawOf } from './support/cast.ts';
import { caughtUp } from './support/outcome.ts';

const CURSOR = '{"cursor":{"at":[1,2],"holds":null}}';
const WHO_IS_HERE = Uint8Array.of(3);
const textOf = (client: RawClient) => Buffer.concat(client.frames).toString('latin1');

describe('on a board', () => {
  const bench = useSyncBench();
  async function follower(person: string): Promise<RawClient> {
    const client = await bench.raw(person);
    await caughtUp(client);
    return client;
  }
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      client: 1000 + n,
      clock: 1,
      state: '{"cursor":null,"name":"Zoe"}',
    }));

  test.each([
    ['two people at once', encodePresence(many(2))],
    ['10,000 people', encodePresence(many(10_000))],
    ['nobody', encodePresence([])],
    ['a clock without end', encodePresence([{ client: 5, clock: 2 ** 53 - 1, state: CURSOR }])],
    [
      'a state of 5,000 letters',
      encodePresence([{ client: 5, clock: 1, state: JSON.stringify({ cursor: 'x'.repeat(5000) }) }]),
    ],
    ['a state that is no JSON', encodePresence([{ client: 5, clock: 1, state: '{"cursor":' }])],
    ['a state that is a number', encodePresence([{ client: 5, clock: 1, state: '7' }])],
    ['bytes that are no states', Uint8Array.of(1, 4, 9, 9, 9, 9)],
  ])('%s: nobody hears of it, and the next true cursor is shown', async (_what, frame) => {
    const witness = await follower('ana-0001');
    const eve = await follower('eve-0001');
    eve.send(frame, encodePresence([{ client: 5, clock: 7, state: CURSOR }]));
    await until(() => textOf(witness).includes('"at":[1,2]'), 'the true cursor');
    expect(textOf(witness)).toContain('"name":"eve-0001"');
    expect(textOf(witness)).not.toMatch(/Zoe|xxx/);
    expect(eve.closed).toBeNull();
  });

  test('what has no name, role or place of its own gets the server’s, and nothing else is passed on', async () => {
    const witness = await follower('ana-0001');
    const eve = await follower('eve-0001');
    const state = JSON.stringify({
      name: 'Ana',
      role: 'facilitator',
      colour: 'red',
      user: { name: 'Ana' },
      cursor: { at: [1, 2], holds: '<img src=x>', name: 'Ana', more: { a: 1 } },
    });
    eve.send(encodePresence([{ client: 5, clock: 1, state }]));
    await until(() => textOf(witness).includes('"at":[1,2]'), 'the cursor');
    const shown = /\{.*\}/.exec(textOf(witness))![0];
    expect(JSON.parse(shown)).toEqual({
      name: 'eve-0001',
      role: 'attendee',
      cursor: { at: [1, 2], holds: null },
    });
  });

  test('300 people who came, pointed and left leave nobody behind', async () => {
    const witness = await follower('ana-0001');
    for (let n = 0; n < 300; n += 20) {
      const some = await Promise.all(Array.from({ length: 20 }, (_, i) => follower(`guest-${1000 + n + i}`)));
      for (const [i, guest] of some.entries())
        guest.send(encodePresence([{ client: 10_000 + n + i, clock: 1, state: CURSOR }]));
      await until(() => textOf(witness).includes(`guest-${1000 + n + 19}`), 'the last of them');
      for (const guest of some) guest.close();
      await until(() => bench.server.sync.stats().sockets === 1, 'their end');
    }
    const before = witness.frames.length;
    await until(() => {
      witness.send(WHO_IS_HERE);
      // A frame of no entries: kind 1, one byte, zero.
      return witness.frames.slice(before).some((frame) => frame.join() === '1,1,0');
    }, 'an answer that nobody is here');
  });
});

describe('in a workshop', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.dispose());

  it('nobody is shown while people write, read or vote, and in an anonymous one who only points while notes come in', async () => {
    const cast = await gather(app.url);
    const board = boardName(cast.workshop, cast.host.state!.groups[0]!.id);
    for (const kind of ['write', 'read', 'vote', 'cluster', 'map'] as const) {
      await cast.open(kind);
      const [witness, guest] = [
        await rawOf(app, cast.mate, board).open(),
        await rawOf(app, cast.of.attendee, board).open(),
      ];
      await caughtUp(witness);
      await caughtUp(guest);
      guest.send(encodePresence([{ client: 5, clock: 1, state: CURSOR }]));
      if (kind === 'map') await until(() => textOf(witness).includes('"at":[1,2]'), 'the cursor');
      await caughtUp(guest);
      witness.send(WHO_IS_HERE);
      await caughtUp(witness);
      // While people sort, who is here may be known; while they are alone, not even that.
      const telling = kind === 'cluster' || kind === 'map' ? '"at"' : 'cursor';
      expect([kind, textOf(witness).includes(telling)]).toEqual([kind, kind === 'map']);
      witness.close();
      guest.close();
    }
    cast.close();
  });
});
