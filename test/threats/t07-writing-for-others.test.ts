// T7: an attendee rewrites or deletes what is not theirs, writes under another name, or puts in what no board holds.
// Every struct and every deletion is resolved to a place of the schema that this person may touch; nothing else passes,
// nothing is broadcast, and a person's desk and another group's board do not even open.
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { boardOf } from '../../shared/board.ts';
import { addNotes, removeNote, rewriteNote } from '../../shared/boardEdits.ts';
import { deskOf } from '../../shared/desk.ts';
import { NOTE, useSyncBench } from '../contract/syncBench.ts';
import { RawClient } from '../contract/syncRaw.ts';
import { deskOfPerson, until } from '../contract/syncServer.ts';
import { editOf, recordsOf, stateOf } from './support/bench.ts';
import { caughtUp, doorOf, heardBy } from './support/outcome.ts';

const bench = useSyncBench();
const note = (doc: Y.Doc) => boardOf(doc).notes.get(NOTE)!;
const textOf = (doc: Y.Doc) => note(doc).get('text') as Y.Text;

describe('an update of no page of ours', () => {
  test.each([
    ['a root that no board has', (doc) => doc.getMap('x').set('y', 1)],
    ['a key that no note has', (doc) => note(doc).set('isAdmin', true)],
    ['a value of the wrong kind', (doc) => note(doc).set('lane', 'sideways')],
    ['a place out of bounds', (doc) => note(doc).set('pos', [1e9, 0])],
    ['a value inside a value', (doc) => note(doc).set('pos', [[1], { a: 1 }])],
    ['a map where text belongs', (doc) => note(doc).set('text', new Y.Map())],
    ['a picture in a text', (doc) => textOf(doc).insertEmbed(0, { image: 'x' })],
    ['bold text', (doc) => textOf(doc).format(0, 3, { bold: true })],
    ['a document in a document', (doc) => note(doc).set('text', new Y.Doc())],
    ['bytes', (doc) => note(doc).set('pos', new Uint8Array(9))],
  ] satisfies [string, (doc: Y.Doc) => unknown][])('%s is refused', async (_what, change) => {
    const [before, records] = [await stateOf(bench), await recordsOf(bench)];
    const witness = await bench.raw('ana-0001');
    await caughtUp(witness);
    const heard = heardBy(witness);
    const client = await bench.raw('eve-0001');
    client.edit(await editOf(bench, change));
    await until(() => client.closed !== null, 'the close');
    expect(client.closed).toEqual({ code: 4400, reason: 'bad-frame' });
    await caughtUp(witness);
    expect(heardBy(witness)).toBe(heard);
    expect([await stateOf(bench), await recordsOf(bench)]).toEqual([before, records]);
  });
});

test('what may not be touched is not touched: deleted, written over, or made anew', async () => {
  bench.server.door.places = new Set(['note.pos', 'cluster.add', 'cluster.title']);
  bench.server.door.forbidden = 'not-allowed';
  const before = await stateOf(bench);
  const client = await bench.raw('eve-0001');
  client.edit(await editOf(bench, (doc) => removeNote(doc, NOTE, 'x')));
  client.edit(await editOf(bench, (doc) => rewriteNote(doc, NOTE, '', 'x')));
  client.edit(await editOf(bench, (doc) => note(doc).set('author', 'ana-0001')));
  client.edit(await editOf(bench, (doc) => note(doc).delete('lane')));
  const forged = [{ id: 'note-0666', lane: 'stop', text: 'x', pos: [1, 1], author: 'ana-0001' }] as const;
  client.edit(await editOf(bench, (doc) => addNotes(doc, forged, 'x')));
  client.edit(await editOf(bench, (doc) => boardOf(doc).notes.set(NOTE, new Y.Map())));
  await until(() => client.refusals.length === 6, 'six refusals');
  expect(new Set(client.refusals)).toEqual(new Set(['not-allowed']));
  expect(await stateOf(bench)).toEqual(before);
});

test('one forbidden touch among many allowed ones refuses them all', async () => {
  bench.server.door.places = new Set(['note.text', 'note.pos']);
  const before = await stateOf(bench);
  const client = await bench.raw('eve-0001');
  const mixed = (doc: Y.Doc) => {
    note(doc).set('pos', [20, 80]);
    textOf(doc).insert(0, 'x');
    note(doc).set('author', 'ana-0001');
  };
  client.edit(await editOf(bench, mixed));
  await until(() => client.refusals.length === 1, 'a refusal');
  expect(await stateOf(bench)).toEqual(before);
});

test("another person's desk does not open, and nothing can be put on it", async () => {
  const desk = deskOfPerson('ana-0001');
  const client = new RawClient(bench.server.url, 'eve-0001', { document: desk });
  const dots = await editOf(bench, (doc) => deskOf(doc).dots.set(NOTE, 3));
  client.socket.once('open', () => client.edit(dots));
  expect(await doorOf(client)).toBe('not-allowed');
  expect((await bench.store.load(desk)).records).toEqual([]);
});
