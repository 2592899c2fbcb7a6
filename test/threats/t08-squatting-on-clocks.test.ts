// T8: structs under another person's client id, above all the victim's next clock: Yjs would take the forged one and
// drop the victim's own, while every state vector says that all is there.
// A client id belongs to the person who wrote under it first, for good; anybody else's structs are refused, and a clock
// that leaves a gap is asked for again.
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { rewriteNote } from '../../shared/boardEdits.ts';
import { NOTE, useSyncBench } from '../contract/syncBench.ts';
import { BOARD, until } from '../contract/syncServer.ts';
import { editOf, stateOf } from './support/bench.ts';

const bench = useSyncBench();
const VICTIM = 4711;
const FORGED = { code: 4403, reason: 'forged-author' };
const acks = (client: { controls: readonly { kind: string }[] }) =>
  client.controls.filter(({ kind }) => kind === 'ack').length;

test("the victim's next clock is the victim's: the forger is closed, and the victim's next letters arrive", async () => {
  const victim = await bench.raw('ana-0001');
  victim.edit(await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'weekly status x', 'x'), VICTIM));
  await until(() => acks(victim) === 1, 'an ack');
  const before = await stateOf(bench);
  const theirs = await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'weekly status xy', 'x'), VICTIM);
  const forger = await bench.raw('eve-0001');
  forger.edit(await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'forged', 'x'), VICTIM));
  await until(() => forger.closed !== null, 'the close');
  expect([forger.refusals, forger.closed]).toEqual([['forged-author'], FORGED]);
  expect(await stateOf(bench)).toEqual(before);
  victim.edit(theirs);
  await until(() => acks(victim) === 2, 'the second ack');
  expect(victim.refusals).toEqual([]);
  expect(await bench.served()).toBe('weekly status xy');
});

test('that holds after a restart, and the person themself may go on', async () => {
  const first = await bench.raw('ana-0001');
  first.edit(await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'one', 'x'), VICTIM));
  await until(() => acks(first) === 1, 'an ack');
  await bench.server.stop();
  await bench.serve();
  const forger = await bench.raw('eve-0001');
  forger.edit(await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'forged', 'x'), VICTIM));
  await until(() => forger.closed !== null, 'the close');
  expect(forger.closed).toEqual(FORGED);
  const again = await bench.raw('ana-0001');
  again.edit(await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'two', 'x'), VICTIM));
  await until(() => acks(again) === 1, 'an ack');
  expect([again.refusals, await bench.served()]).toEqual([[], 'two']);
});

test("the server's own client id is nobody else's", async () => {
  const server = await bench.server.sync.documents.read(BOARD, (doc) => doc.clientID);
  const forger = await bench.raw('eve-0001');
  forger.edit(await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'forged', 'x'), server));
  await until(() => forger.closed !== null, 'the close');
  expect(forger.closed).toEqual(FORGED);
});

test("a forged section is found beside the forger's own", async () => {
  const victim = await bench.raw('ana-0001');
  victim.edit(await editOf(bench, (doc) => rewriteNote(doc, NOTE, 'mine', 'x'), VICTIM));
  await until(() => acks(victim) === 1, 'an ack');
  const before = await stateOf(bench);
  const mixed = new Y.Doc();
  Y.applyUpdate(mixed, before);
  const vector = Y.encodeStateVector(mixed);
  for (const client of [8_001, VICTIM]) {
    mixed.clientID = client;
    rewriteNote(mixed, NOTE, `by ${client}`, 'x');
  }
  const forger = await bench.raw('eve-0001');
  forger.edit(Y.encodeStateAsUpdate(mixed, vector));
  await until(() => forger.closed !== null, 'the close');
  expect(forger.closed).toEqual(FORGED);
  expect(await stateOf(bench)).toEqual(before);
});

test('a clock with a gap changes nothing, and what lies between is asked for', async () => {
  const before = await stateOf(bench);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, before);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (const text of ['one', 'two', 'three']) rewriteNote(doc, NOTE, text, 'x');
  const client = (await bench.raw('eve-0001')).ask().edit(updates[2]!);
  await until(() => client.refusals.length === 1, 'a refusal');
  expect([client.refusals, client.closed]).toEqual([['not-in-order'], null]);
  expect(await stateOf(bench)).toEqual(before);
});
