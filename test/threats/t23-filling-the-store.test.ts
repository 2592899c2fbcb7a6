// T23: somebody fills the disk: a pasted book, notes without end, page loads without end.
// Lengths and counts are bounded where they are written, in the gate; a document and each person's part in it have a size.
// A refusal has a reason and leaves nothing in the log. (A paste of 10 MB in the page, and 10,000 notes: test/faults.)
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addDraft, deskOf } from '../../shared/desk.ts';
import { BOUNDS, SLACK } from '../../shared/gate/bounds.ts';
import { LIMITS } from '../../shared/limits.ts';
import { freshId } from '../contract/people.ts';
import { useSyncBench } from '../contract/syncBench.ts';
import { deskOfPerson, until } from '../contract/syncServer.ts';
import { outcomeOf, updateOf } from './support/outcome.ts';

const bench = useSyncBench();
const DESK = deskOfPerson('eve-0001');
const bytesStored = async () => {
  const { snapshot, records } = await bench.store.load(DESK);
  return [...(snapshot ? [snapshot] : []), ...records].reduce((sum, { bytes }) => sum + bytes.length, 0);
};

function draft(doc: Y.Doc, text: string): void {
  const entry = new Y.Map<unknown>([
    ['lane', 'stop'],
    ['rank', 1],
  ]);
  entry.set('text', new Y.Text(text));
  deskOf(doc).drafts.set(freshId(), entry);
}

test('a text far over its limit is refused, and the next one that fits is taken', async () => {
  const client = await bench.raw('eve-0001', { document: DESK });
  const over = LIMITS.noteChars * SLACK + 1;
  for (const length of [over, 100_000]) {
    const outcome = await outcomeOf(
      client,
      updateOf(new Y.Doc(), (doc) => draft(doc, 'x'.repeat(length))),
    );
    expect([length, outcome]).toEqual([length, 'too-long']);
  }
  expect(await bytesStored()).toBe(0);
  expect(
    await outcomeOf(
      client,
      updateOf(new Y.Doc(), (doc) => draft(doc, 'x'.repeat(LIMITS.noteChars))),
    ),
  ).toBe('taken');
});

test('ten megabytes in one frame end the socket, and nothing of them is kept', async () => {
  const client = await bench.raw('eve-0001', { document: DESK });
  client.send(new Uint8Array(10 * 1024 * 1024));
  await until(() => client.closed !== null, 'the close');
  expect(client.closed?.code).toBe(1009);
  expect(await bytesStored()).toBe(0);
});

test('a desk takes so many drafts and no more, however they are made', async () => {
  const client = await bench.raw('eve-0001', { document: DESK });
  const doc = new Y.Doc();
  const outcomes: string[] = [];
  for (let round = 0; round < 20; round++) {
    const update = updateOf(doc, (copy) => {
      for (let n = 0; n < 50; n++) draft(copy, 'one more');
    });
    outcomes.push(await outcomeOf(client, update));
    if (outcomes.at(-1) === 'taken') Y.applyUpdate(doc, update);
  }
  expect([outcomes[0], outcomes.at(-1)]).toEqual(['taken', 'over-limit']);
  expect(deskOf(doc).drafts.size).toBeLessThanOrEqual(LIMITS.draftsPerDesk * SLACK);
  expect(addDraft(doc, { id: freshId(), lane: 'stop', text: 'one more' }, 'x')).toMatchObject({
    code: 'over-limit',
  });
});

test('who writes and deletes for ever comes to an end: the log of a desk is bounded', async () => {
  const client = await bench.raw('eve-0001', { document: DESK });
  const doc = new Y.Doc();
  let outcome = 'taken';
  let sent = 0;
  while (outcome === 'taken' && sent < 3 * BOUNDS.documentBytes.desk) {
    // Values that are written over leave nothing to read, and yet each is stored.
    const update = updateOf(doc, (copy) => {
      for (let n = 0; n < 6_000; n++) deskOf(copy).dots.set(freshId(), 1);
    });
    outcome = await outcomeOf(client, update);
    sent += update.length;
    if (outcome === 'taken') Y.applyUpdate(doc, update);
    expect(client.closed).toBeNull();
  }
  expect(outcome).toBe('over-limit');
  expect(await bytesStored()).toBeLessThan(2 * BOUNDS.documentBytes.desk);
});
