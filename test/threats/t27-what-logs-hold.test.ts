// T27: logs hold what people wrote, who they are, or what opens a workshop.
// A log line has fields of its own: counts, ids, reasons. No text of a person, no code, no secret and no error's message
// is ever given to it, at any level, also when something goes wrong.
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addDraft } from '../../shared/desk.ts';
import { boardName } from '../../shared/names.ts';
import { createLogger } from '../../server/logger.ts';
import { describeError } from '../../server/errors.ts';
import { StoreTrouble, type Store } from '../../server/store/store.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { openDesk, stored } from '../contract/documents.ts';
import { Browser, CREATE, freshId } from '../contract/people.ts';
import { BOMBS, FRAMES } from './support/bombs.ts';
import { gather, rawOf } from './support/cast.ts';
import { EDITS } from './support/edits.ts';
import { caughtUp, outcomeOf, updateOf } from './support/outcome.ts';

const CANARY = 'canary-9d41';

let app: TestApp;
let failing = false;
const troubled = (store: Store): Store =>
  new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      if (name !== 'append') return member.bind(target);
      return (...args: Parameters<Store['append']>) =>
        failing
          ? Promise.reject(new StoreTrouble(`${CANARY} is what could not be written`))
          : target.append(...args);
    },
  });
beforeAll(async () => {
  app = await startApp({ wrapStore: troubled });
});
afterAll(() => app.dispose());

it('a day with everything that goes wrong leaves no word and no secret in the log', async () => {
  const cast = await gather(app.url, { anonymity: 'named', name: `Workshop ${CANARY}` });
  const { attendee, facilitator } = cast.of;
  const board = boardName(cast.workshop, cast.host.state!.groups[0]!.id);
  await new Browser(app.url).post('/api/join', { code: cast.code, name: `Ana ${CANARY}` });
  await cast.host.send({ type: 'message.say', text: `Say ${CANARY}` });
  await cast.open('write');
  const desk = await openDesk(attendee.browser, attendee.control);
  addDraft(desk.doc, { id: freshId(), lane: 'stop', text: `Note ${CANARY}` }, 'test');
  await stored(desk, attendee.browser, 'attendee');
  desk.close();
  await cast.open('cluster');

  const stranger = new Browser(app.url);
  for (const [path, body] of [
    ['/api/join', `{"code": "${CANARY}`],
    ['/api/join', { code: CANARY, name: CANARY }],
    ['/api/join', { code: CANARY, [CANARY]: CANARY }],
    ['/api/enter', { workshop: CANARY, secret: CANARY }],
    ['/api/workshops', { ...CREATE, name: `\u0007${CANARY}` }],
    ['/api/workshops', CANARY.repeat(10_000)],
    [`/api/${CANARY}`, {}],
  ] as const)
    await stranger.post(path, body);
  await stranger.get(`/${CANARY}.js`);
  await stranger.get(`/%${CANARY}`);
  await facilitator.browser.get(`/api/workshops/${cast.workshop}/export/${CANARY}?as=facilitator`);
  await cast.host.send({ type: CANARY } as never);
  await cast.host.send({ type: 'message.say', text: CANARY, [CANARY]: 1 } as never);
  for (const [, frame] of [
    ...FRAMES,
    ...BOMBS.map(([name, bomb]) => [name, Buffer.concat([Buffer.of(0, 2), bomb])] as const),
  ]) {
    const client = await rawOf(app, attendee, board).open();
    client.send(frame);
    client.close();
  }
  const client = await rawOf(app, attendee, board).open();
  await caughtUp(client);
  const named = updateOf(new Y.Doc(), (doc) =>
    doc.getMap('clusters').set(`${CANARY}0001`, new Y.Map([['title', CANARY]])),
  );
  expect(await outcomeOf(client, named)).toBe('bad-frame');

  failing = true;
  const writer = await rawOf(app, attendee, board).open();
  expect(await outcomeOf(writer, updateOf(new Y.Doc(), EDITS['cluster.add']))).toBe('storage');
  expect((await new Browser(app.url).post('/api/join', { code: cast.code, name: CANARY })).status).toBe(503);
  expect(await cast.host.send({ type: 'message.say', text: CANARY })).toMatchObject({ ok: false });
  failing = false;

  const lines = app.logLines.join('\n');
  expect(app.logLines.length).toBeGreaterThan(2);
  const secrets = [cast.of.attendee, cast.mate, ...Object.values(cast.of)].flatMap(({ browser }) =>
    [...browser.cookies.values()].map((ticket) => ticket.split('.')[1]!),
  );
  const links = Object.values(cast.links).flatMap((link) => link.split('#')[1] ?? []);
  for (const telling of [CANARY, cast.code, ...secrets, ...links]) expect(lines).not.toContain(telling);
  writer.close();
  cast.close();
});

it('an error is told by its kind and place; its message, which may quote somebody, is not', () => {
  const error = Object.assign(new Error(`cannot read ${CANARY}`), { code: 'EIO', note: CANARY });
  const fields = describeError(error);
  expect(JSON.stringify(fields)).not.toContain(CANARY);
  expect(fields).toMatchObject({ error: 'Error', errorCode: 'EIO' });
  expect(JSON.stringify([describeError(CANARY), describeError({ CANARY })])).not.toContain(CANARY);
});

it.each(['debug', 'info', 'warn', 'error'] as const)(
  'a line at level %s holds its fields, the node, and nothing of the machine',
  (level) => {
    const lines: string[] = [];
    createLogger('debug', { write: (line: string) => void lines.push(line) }, 'node-1')[level](
      { count: 1 },
      'something was done',
    );
    const line = JSON.parse(lines[0]!) as Record<string, unknown>;
    expect([Object.keys(line).sort(), line.node]).toEqual([
      ['count', 'level', 'msg', 'node', 'time'],
      'node-1',
    ]);
  },
);
