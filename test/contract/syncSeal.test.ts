import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDraft, readDrafts } from '../../shared/desk.ts';
import { DocumentClosed } from '../../server/sync/documents.ts';
import type { MemoryStore } from '../support/memoryStore.ts';
import { memoryShared, TwoNodes } from './syncNodes.ts';
import { deskOfPerson, until, WORKSHOP } from './syncServer.ts';
import { sealWhileWriting } from './syncSealing.ts';

const DESK = deskOfPerson('ana-0001');
const draft = (id: string) => ({ id, lane: 'stop' as const, text: 'x' });

let memory: MemoryStore;
let nodes: TwoNodes;

beforeEach(async () => {
  const shared = await memoryShared();
  memory = shared.memory;
  nodes = await TwoNodes.start(shared, { compactRecords: 3, tick: 0 });
});
afterEach(() => nodes.stop());

const drafts = async (node: 0 | 1) =>
  (await nodes.documents(node).read(DESK, readDrafts)).map(({ id }) => id).sort();

test('a sealed desk takes no edit on any node, is still read, and stays sealed when it is compacted', async () => {
  const ana = await nodes.page(1, 'ana-0001', { document: DESK }).open();
  await until(() => ana.acked === 1, 'the first ack');
  addDraft(ana.doc, draft('draft-0001'), 'here');
  await until(() => ana.acked === 2, 'an ack');
  // The one seals what it does not have open, the other what it has.
  await nodes.documents(0).seal([DESK]);
  expect(await nodes.documents(1).seal([DESK, DESK])).toEqual([DESK, DESK]);
  expect([await drafts(0), await drafts(1)]).toEqual([['draft-0001'], ['draft-0001']]);
  addDraft(ana.doc, draft('draft-0002'), 'here');
  await until(() => ana.refusals.length > 0, 'a refusal');
  expect(ana.refusals).toEqual(['desk-closed']);
  const { records } = await memory.load(DESK);
  expect(records).toHaveLength(2);
  await nodes.page(1, 'ana-0001', { document: DESK }).open();
  for (const node of [0, 1] as const) {
    const edit = nodes.documents(node).edit(DESK, (doc) => addDraft(doc, draft('draft-0003'), 'server'));
    await expect(edit).rejects.toThrow(DocumentClosed);
    expect(await drafts(node)).toEqual(['draft-0001']);
  }
  const again = nodes.page(0, 'ana-0001', { document: DESK, doc: ana.doc });
  await until(() => again.refusals.length > 0, 'a refusal of what is not in it');
  expect(again.refusals).toEqual(['desk-closed']);
});

test('a desk that is sealed as a snapshot is sealed for whoever reads it', async () => {
  for (const id of ['draft-0001', 'draft-0002'])
    await nodes.documents(0).edit(DESK, (doc) => addDraft(doc, draft(id), 'server'));
  await nodes.documents(0).seal([DESK]);
  await nodes.documents(0).read(DESK, () => undefined);
  const { snapshot, records } = await memory.load(DESK);
  expect([snapshot === null, records]).toEqual([false, []]);
  const edit = nodes.documents(1).edit(DESK, (doc) => addDraft(doc, draft('draft-0003'), 'server'));
  await expect(edit).rejects.toThrow(DocumentClosed);
  expect(await drafts(1)).toEqual(['draft-0001', 'draft-0002']);
  await nodes.documents(1).seal([DESK]);
  expect((await memory.load(DESK)).records).toEqual([]);
});

test('what was stored before is acknowledged to a page that brings it again', async () => {
  const ana = await nodes.page(0, 'ana-0001', { document: DESK }).open();
  await until(() => ana.acked === 1, 'the first ack');
  addDraft(ana.doc, draft('draft-0001'), 'here');
  await until(() => ana.acked === 2, 'an ack');
  await nodes.documents(1).seal([DESK]);
  const again = await nodes.page(1, 'ana-0001', { document: DESK, doc: ana.doc }).open();
  await until(() => again.acked === 1, 'an ack');
  expect([again.refusals, again.closes]).toEqual([[], []]);
});

test('all desks of a large workshop are sealed in one go, and none is opened for it', async () => {
  const names = Array.from({ length: 350 }, (_, index) => `desk/${WORKSHOP}/1/person-${1000 + index}`);
  const [written = '', erased = ''] = names;
  await nodes.documents(1).edit(written, (doc) => addDraft(doc, draft('draft-0001'), 'server'));
  await nodes.documents(1).erase([erased], 'desk-closed');
  const [store] = nodes.stores;
  expect(await nodes.documents(0).seal(names)).toEqual([written]);
  expect([nodes.servers[0].sync.stats().rooms, store.appends, store.loads]).toEqual([0, 351, [written]]);
  expect(await memory.list('desk/')).toEqual(names.filter((name) => name !== erased));
  expect(await nodes.documents(0).seal(names)).toEqual([written]);
  expect(await memory.list('desk/')).toHaveLength(349);
});

test('whatever was acknowledged, on whichever node, is in what is read after the seal', async () => {
  const totals = { acknowledged: 0, refused: 0, moved: 0 };
  for (let seed = 1; seed <= 1000; seed++) {
    const { acknowledged, read, refused, moved, sealedTwice } = await sealWhileWriting(seed);
    expect([seed, acknowledged.filter((id) => !read.includes(id))]).toEqual([seed, []]);
    expect([seed, sealedTwice]).toEqual([seed, read]);
    totals.acknowledged += acknowledged.length;
    totals.refused += refused;
    totals.moved += moved;
  }
  // Each of the two ways out has been gone, and people have moved to another node.
  expect(Math.min(totals.acknowledged, totals.refused, totals.moved)).toBeGreaterThan(200);
});
