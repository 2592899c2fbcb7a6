// T18: keys that every object has (`__proto__`, `constructor`, `prototype`) where an id or a key is expected, so that a
// plain object gets another prototype and, with it, rights.
// No door takes them: not the sync wire, not commands, not HTTP, not presence, not a document's name.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { functions27 } from '../../shared/catalogue/functions27.ts';
import { isId } from '../../shared/ids.ts';
import { encodePresence } from '../../server/sync/frames.ts';
import { startApp, type TestApp } from '../contract/app.ts';
import { Browser, CREATE, freshId } from '../contract/people.ts';
import { NOTE, useSyncBench } from '../contract/syncBench.ts';
import { BOARD, until } from '../contract/syncServer.ts';
import { editOf, stateOf } from './support/bench.ts';
import { caughtUp } from './support/outcome.ts';
import { gather } from './support/cast.ts';

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'] as const;

function expectPlain(value?: unknown): void {
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  if (value !== undefined) expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
}

test('none of them is an id', () => {
  expect(KEYS.filter(isId)).toEqual([]);
});

describe('on the sync wire', () => {
  const bench = useSyncBench();
  const doors: [string, (doc: Y.Doc, key: string) => unknown][] = [
    ['a key of a note', (doc, key) => boardOf(doc).notes.get(NOTE)?.set(key, 'x')],
    ['the id of a note', (doc, key) => boardOf(doc).notes.set(key, new Y.Map())],
    ['the id of a cluster', (doc, key) => boardOf(doc).clusters.set(key, new Y.Map())],
    ['a root', (doc, key) => doc.getMap(key).set('isAdmin', true)],
    ['a cluster that a note is in', (doc, key) => boardOf(doc).notes.get(NOTE)?.set('cluster', key)],
  ];

  test.each(doors)('as %s they are refused', async (_what, change) => {
    const before = await stateOf(bench);
    for (const key of KEYS) {
      const client = await bench.raw('eve-0001');
      client.edit(await editOf(bench, (doc) => change(doc, key)));
      await until(() => client.closed !== null, 'the close');
      expect([key, client.closed?.reason]).toEqual([key, 'bad-frame']);
    }
    expect(await stateOf(bench)).toEqual(before);
    await bench.server.sync.documents.read(BOARD, (doc) => {
      expectPlain(boardOf(doc).notes.toJSON());
    });
  });

  test('inside a value they are refused', async () => {
    const client = await bench.raw('eve-0001');
    const value = JSON.parse('{"__proto__":{"isAdmin":true}}') as unknown;
    client.edit(await editOf(bench, (doc) => boardOf(doc).notes.get(NOTE)?.set('lane', value)));
    await until(() => client.closed !== null, 'the close');
    expect(client.closed?.reason).toBe('bad-frame');
    expectPlain();
  });

  test('in a cursor they are left out', async () => {
    const witness = await bench.raw('ana-0001');
    await caughtUp(witness);
    const client = (await bench.raw('eve-0001')).ask();
    await until(() => client.frames.length > 1, 'the board');
    const state =
      '{"__proto__":{"isAdmin":true},"constructor":1,"cursor":{"at":[1,2],"__proto__":{"isAdmin":true}}}';
    client.send(encodePresence([{ client: 77, clock: 1, state }]));
    await until(() => Buffer.concat(witness.frames).includes('eve-0001'), 'the cursor');
    expect(Buffer.concat(witness.frames).toString()).not.toMatch(/isAdmin|constructor|__proto__/);
    expectPlain();
  });
});

describe('on the other doors', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.dispose());

  it('commands with them are refused, wherever they stand', async () => {
    const { host, close } = await gather(app.url);
    const [first, ...rest] = functions27.capabilities;
    const withKey = JSON.parse('{"type":"message.say","text":"x","__proto__":{"isAdmin":true}}') as object;
    const commands: unknown[] = [
      withKey,
      { type: '__proto__' },
      { type: 'constructor' },
      ...KEYS.flatMap((key) => [
        { type: 'person.move', person: key, group: key },
        { type: 'person.remove', person: key },
        { type: 'hand.set', up: true, person: key },
      ]),
      ...['__proto__', 'constructor', 'prototype'].map((id) => ({
        type: 'catalogue.change',
        catalogue: { ...functions27, capabilities: [{ ...first, id }, ...rest] },
      })),
    ];
    for (const command of commands) {
      const answer = await host.send(command as never);
      expect(answer.ok ? command : answer.code).toBe('bad-request');
    }
    expect(await host.send({ type: 'message.say', text: '__proto__' })).toMatchObject({ ok: true });
    expectPlain(host.state!.people);
    close();
  });

  it('HTTP bodies, names and addresses with them are refused', async () => {
    const browser = new Browser(app.url);
    const created = JSON.stringify(CREATE);
    for (const key of KEYS) {
      const more = created.replace(/}$/, `,"${key}":{"isAdmin":true}}`);
      const answers = [
        await browser.post('/api/workshops', more),
        await browser.post('/api/workshops', { ...CREATE, template: key }),
        await browser.post('/api/workshops', { ...CREATE, catalogue: key }),
        await browser.post('/api/join', `{"code":"K7M4TX","${key}":{"isAdmin":true}}`),
        await browser.post('/api/join', `{"${key}":{"code":"K7M4TX"}}`),
        await browser.post('/api/enter', { workshop: key, secret: 'A'.repeat(22) }),
        await browser.get(`/api/workshops/${key}/report?as=lead`),
        await browser.get(`/api/workshops/${freshId()}/export/${key}?as=${key}`),
        await browser.get(`/api/codes/${key}`),
      ];
      // `__proto__` is not taken out of a body: it is an unknown key like the others.
      expect([key, answers.map(({ status }) => status)]).toEqual([
        key,
        [400, 400, 400, 400, 400, 404, 401, 401, 404],
      ]);
    }
    expectPlain();
  });
});
