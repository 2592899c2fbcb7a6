import { describe, expect, test } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import { readBoard } from '../../shared/board.ts';
import { addNotes, moveNote, rewriteNote } from '../../shared/boardEdits.ts';
import { useRedis } from '../support/redis.ts';
import { aRedisNode, fasterClock } from './redisStore.ts';
import { textOf } from './syncBench.ts';
import { embeddedShared, memoryShared, TwoNodes, type Shared } from './syncNodes.ts';
import { syncNodesSuite } from './syncNodesSuite.ts';
import { BOARD, until } from './syncServer.ts';

const [NOTE, OTHER] = ['note-0001', 'note-0002'];
const NOTES = [NOTE, OTHER].map((id) => ({ id, lane: 'stop', text: 'weekly', pos: [12, 60] }) as const);

syncNodesSuite('two nodes on one embedded store', embeddedShared);

describe('with Redis', () => {
  const redis = useRedis();

  async function shared(clock = systemClock): Promise<Shared> {
    await redis().command('FLUSHALL');
    const [one, other] = [await aRedisNode(redis().url, clock), await aRedisNode(redis().url, clock)];
    return {
      stores: [one.store, other.store],
      dispose: async () => void (await Promise.all([one.close(), other.close()])),
    };
  }

  syncNodesSuite('two nodes on one Redis', shared);

  test('while Redis is away pages are told, rooms stay, and all of it is stored when it is back', async () => {
    const nodes = await TwoNodes.start(await shared(fasterClock(systemClock)));
    try {
      await nodes.documents(0).edit(BOARD, (doc) => addNotes(doc, NOTES, 'server'));
      const ana = await nodes.page(0, 'ana-0001').open();
      const ben = await nodes.page(1, 'ben-0001').open();
      await until(() => ana.acked === 1 && ben.acked === 1, 'the first acks');
      await redis().kill();
      rewriteNote(ana.doc, NOTE, 'while Redis is away', 'here');
      moveNote(ben.doc, OTHER, [99, 99], 'here');
      const pages = [ana, ben];
      await until(() => pages.every(({ refusals }) => refusals.includes('storage')), 'refusals');
      expect([textOf(ben.doc), ana.closes, ben.closes]).toEqual(['weekly', [], []]);
      await expect(nodes.documents(0).edit(BOARD, () => undefined)).rejects.toThrow(StoreTrouble);
      await redis().restart();
      await until(() => textOf(ben.doc) === 'while Redis is away', 'the edit');
      await nodes.agree(ana.doc, ben.doc);
      await until(() => pages.every(({ controls }) => controls.at(-1)?.kind === 'ack'), 'acks');
      expect(new Set(pages.flatMap(({ refusals }) => refusals))).toEqual(new Set(['storage']));
    } finally {
      await nodes.stop();
    }
  });
});

test('what a store loses as it fails over is stored again by whoever has it, and comes before what is new', async () => {
  const shared = await memoryShared();
  const nodes = await TwoNodes.start(shared);
  try {
    await nodes.documents(0).edit(BOARD, (doc) => addNotes(doc, NOTES, 'server'));
    const ana = await nodes.page(0, 'ana-0001').open();
    const ben = await nodes.page(1, 'ben-0001').open();
    await until(() => ana.acked === 1 && ben.acked === 1, 'the first acks');
    nodes.stores[1].isDeaf = true;
    for (const words of ['one', 'two', 'three']) rewriteNote(ana.doc, NOTE, words, 'here');
    await until(() => ana.acked === 4, 'the acks');
    const { length } = (await shared.memory.load(BOARD)).records;
    shared.memory.lose(BOARD, length - 1);
    moveNote(ben.doc, OTHER, [99, 99], 'here');
    await until(() => ben.acked === 2, "ben's ack");
    nodes.stores[1].isDeaf = false;
    moveNote(ana.doc, NOTE, [33, 33], 'here');
    await until(() => ana.acked === 5, "ana's ack");
    await nodes.agree(ana.doc, ben.doc);
    const { notes } = readBoard(await nodes.logged());
    expect(Object.fromEntries(notes.map(({ id, text, pos }) => [id, [text, pos[0]]]))).toEqual({
      [NOTE]: ['three', 33],
      [OTHER]: ['weekly', 99],
    });
    expect([...ana.refusals, ...ben.refusals]).toEqual([]);
  } finally {
    await nodes.stop();
  }
});

test('a node that cannot read on says so and waits, and comes to the same when it can', async () => {
  const nodes = await TwoNodes.start(await memoryShared());
  try {
    await nodes.documents(0).edit(BOARD, (doc) => addNotes(doc, NOTES, 'server'));
    const ana = await nodes.page(0, 'ana-0001').open();
    const ben = await nodes.page(1, 'ben-0001').open();
    await until(() => ana.acked === 1 && ben.acked === 1, 'the first acks');
    nodes.stores[1].trouble = 'load';
    rewriteNote(ana.doc, NOTE, 'not to be read', 'here');
    await until(() => ben.controls.at(-1)?.kind === 'notice', 'a notice');
    moveNote(ben.doc, OTHER, [99, 99], 'here');
    await until(() => ben.refusals.includes('storage'), 'a refusal');
    expect([textOf(ben.doc), ben.closes]).toEqual(['weekly', []]);
    nodes.stores[1].trouble = 'none';
    await until(() => textOf(ben.doc) === 'not to be read', 'the edit');
    await nodes.agree(ana.doc, ben.doc);
    expect(readBoard(await nodes.logged()).notes.map(({ pos }) => pos[0])).toContain(99);
  } finally {
    await nodes.stop();
  }
});
