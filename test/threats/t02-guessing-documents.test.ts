// T2: an outsider opens documents by name; a stock y-websocket server would make each one that is asked for.
// What is behind a name is looked up only for whoever shows a ticket; everybody else gets a status before the
// handshake, and nothing is read, made or kept for them.
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { makeId } from '../../shared/ids.ts';
import { boardName, deskName } from '../../shared/names.ts';
import type { Store } from '../../server/store/store.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { createWorkshop } from '../contract/people.ts';
import { useSyncBench } from '../contract/syncBench.ts';
import { RawClient } from '../contract/syncRaw.ts';
import { BOARD, until } from '../contract/syncServer.ts';

const UPGRADES = 10_000;
const AT_ONCE = 50;

describe('upgrades to random names', () => {
  let app: TestApp;
  let touched = 0;
  const counting = (store: Store): Store =>
    new Proxy(store, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        touched += 1;
        return member.bind(target);
      },
    });
  beforeAll(async () => {
    app = await startApp({ wrapStore: counting });
  });
  afterAll(() => app.dispose());

  const id = () => makeId((count) => randomBytes(count));

  async function statusOf(name: string, cookie = ''): Promise<number> {
    const socket = connect(app.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `GET /sync/${name} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${cookie}` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return Number(answer.toString('latin1', 9, 12));
  }

  it(`${UPGRADES} without a ticket get 401 or 404, and not one touches the store`, async () => {
    const { workshop } = await createWorkshop(app.url);
    const names = [
      () => `${boardName(id(), id())}?as=attendee`,
      () => `${deskName(id(), id(), 1)}?as=attendee`,
      () => `${boardName(workshop, id())}?as=facilitator`,
      () => `board/${id()}`,
      () => `log/${workshop}`,
      () => `${id()}`,
      () => `board/../${id()}`,
      () => `%2e%2e/${id()}`,
    ];
    const before = touched;
    const statuses = new Map<number, number>();
    let left = UPGRADES;
    const ask = async () => {
      while (left-- > 0) {
        const status = await statusOf(names[left % names.length]!());
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    expect([...statuses.keys()].sort()).toEqual([401, 404]);
    expect([...statuses.values()].reduce((sum, count) => sum + count)).toBe(UPGRADES);
    expect(touched).toBe(before);
  });

  it('a made-up ticket opens nothing, and leaves nothing in the store', async () => {
    const before = await app.store.list('');
    for (let n = 0; n < 200; n++) {
      const workshop = id();
      const cookie = `Cookie: fm_attendee_${workshop}=${id()}.${'A'.repeat(22)}\r\n`;
      // With a ticket there is a handshake first, and then a close code at which a client stops.
      expect(await statusOf(`${boardName(workshop, id())}?as=attendee`, cookie)).toBe(101);
    }
    expect(await app.store.list('')).toEqual(before);
  });
});

describe('an upgrade', () => {
  const bench = useSyncBench();

  test.each([
    ['a name that is none', null, { document: 'board/../etc' }, 404, 'unknown-document'],
    ['no ticket', null, {}, 401, 'not-signed-in'],
    [
      "another site's page",
      'ana-0001',
      { headers: { origin: 'https://elsewhere.example' } },
      403,
      'bad-origin',
    ],
  ])('with %s gets a status, and nothing is made for it', async (_what, person, options, status, code) => {
    await bench.server.sync.documents.erase([BOARD], 'restarting');
    const client = new RawClient(bench.server.url, person, options);
    await until(() => client.closed !== null, 'the end');
    expect([client.status, JSON.parse(client.body)]).toMatchObject([status, { code }]);
    expect(bench.server.sync.stats()).toMatchObject({ rooms: 0, sockets: 0 });
  });
});
