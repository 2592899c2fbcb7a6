import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readBoard } from '../../shared/board.ts';
import { addNotes, moveNote, rewriteNote } from '../../shared/boardEdits.ts';
import { copyOf, TwoNodes, type Shared } from './syncNodes.ts';
import { textOf } from './syncBench.ts';
import { BOARD, deskOfPerson, until } from './syncServer.ts';

const NOTES = ['note-0001', 'note-0002', 'note-0003', 'note-0004'] as const;
const [NOTE, OTHER] = NOTES;

/** What a room has to do with others of its document on other nodes, on any store. */
export function syncNodesSuite(name: string, share: () => Promise<Shared>): void {
  describe(name, () => {
    let nodes: TwoNodes;

    beforeEach(async () => {
      nodes = await TwoNodes.start(await share());
      const notes = NOTES.map((id) => ({
        id,
        lane: 'stop' as const,
        text: 'weekly',
        pos: [12, 60] as const,
      }));
      await nodes.documents(0).edit(BOARD, (doc) => addNotes(doc, notes, 'server'));
    });
    afterEach(() => nodes.stop());

    test('edits cross, in a quiet room at once', async () => {
      const ana = await nodes.page(0, 'ana-0001').open();
      const ben = await nodes.page(1, 'ben-0001').open();
      const heard: string[] = [];
      nodes.documents(1).onChange((_document, _doc, origin) => heard.push(origin));
      rewriteNote(ana.doc, NOTE, 'from the one', 'here');
      await until(() => textOf(ben.doc) === 'from the one', 'the edit');
      rewriteNote(ben.doc, NOTE, 'and from the other', 'here');
      await until(() => textOf(ana.doc) === 'and from the other', 'the answer');
      await nodes.agree(ana.doc, ben.doc);
      expect([heard, ana.refusals, ben.refusals]).toEqual([['node', 'person'], [], []]);
    });

    test('all who write at once end with the same, and everybody is acknowledged', async () => {
      const pages = await Promise.all(
        Array.from({ length: 6 }, (_, index) => nodes.page(index % 2 ? 1 : 0, `person-00${index}`).open()),
      );
      const edits = pages.map(({ doc }) => {
        const made = { count: 0 };
        doc.on('update', (_update: Uint8Array, origin: unknown) => (made.count += origin === 'here' ? 1 : 0));
        return made;
      });
      for (let edit = 0; edit < 30; edit++) {
        for (const [index, { doc }] of pages.entries())
          moveNote(doc, NOTES[index % 4]!, [edit, index], 'here');
        await new Promise(setImmediate);
      }
      await until(() => pages.every(({ acked }, index) => acked === 1 + edits[index]!.count), 'all acks');
      await nodes.agree(...pages.map(({ doc }) => doc));
      expect(pages.flatMap(({ refusals, closes }) => [...refusals, ...closes])).toEqual([]);
    });

    test('an ack says that it is stored, also when another node was first', async () => {
      const ana = await nodes.page(0, 'ana-0001').open();
      const ben = await nodes.page(1, 'ben-0001').open();
      await until(() => ana.acked === 1 && ben.acked === 1, 'the first acks');
      nodes.stores[1].isDeaf = true;
      let release = () => {};
      nodes.stores[1].held = new Promise((resolve) => (release = resolve));
      moveNote(ben.doc, OTHER, [77, 77], 'here');
      moveNote(ana.doc, NOTE, [55, 55], 'here');
      await until(() => ana.acked === 2, "ana's ack");
      expect(ben.acked).toBe(1);
      release();
      await until(() => ben.acked === 2, "ben's ack");
      const log = readBoard(await nodes.logged());
      expect(log.notes.map(({ pos }) => pos[0]).sort()).toEqual([12, 12, 55, 77]);
      await nodes.agree(ben.doc);
    });

    test('whoever sends one thing to one node and another to the other divides nobody', async () => {
      const ben = await nodes.page(0, 'ben-0001').open();
      const cleo = await nodes.page(1, 'cleo-0001').open();
      const start = Y.encodeStateAsUpdate(await nodes.served(1));
      nodes.stores[1].isDeaf = true;
      const tell = (words: string): Uint8Array => {
        const doc = copyOf(start);
        doc.clientID = 4711;
        const before = Y.encodeStateVector(doc);
        rewriteNote(doc, NOTE, words, 'here');
        return Y.encodeStateAsUpdate(doc, before);
      };
      const one = await nodes.raw(0, 'eve-0001');
      const other = await nodes.raw(1, 'eve-0001');
      one.edit(tell('said to the one!'));
      await until(() => textOf(ben.doc) === 'said to the one!', 'the first');
      other.edit(tell('told the other..'));
      await until(() => other.controls.length > 0, 'an answer');
      await until(() => textOf(cleo.doc) === 'said to the one!', 'the first, everywhere');
      await nodes.agree(ben.doc, cleo.doc);
    });

    test('whose a client id is follows from the log alone', async () => {
      const ana = await nodes.page(0, 'ana-0001').open();
      const cleo = await nodes.page(1, 'cleo-0001').open();
      nodes.stores[1].isDeaf = true;
      rewriteNote(ana.doc, NOTE, 'written by Ana', 'here');
      await until(() => ana.acked === 2, 'an ack');
      const doc = copyOf(Y.encodeStateAsUpdate(cleo.doc));
      doc.clientID = ana.doc.clientID;
      const before = Y.encodeStateVector(doc);
      rewriteNote(doc, OTHER, 'as if by Ana, who has written less under this client id', 'here');
      const eve = await nodes.raw(1, 'eve-0001');
      eve.edit(Y.encodeStateAsUpdate(doc, before));
      await until(() => eve.closed !== null, 'a close');
      expect(eve.closed?.reason).toBe('forged-author');
      await nodes.agree(ana.doc, cleo.doc);
    });

    test('changes by servers are made again on what another node left', async () => {
      const add = (node: 0 | 1, index: number) =>
        nodes.documents(node).edit(BOARD, (doc) => {
          if (readBoard(doc).notes.length >= 9) return;
          addNotes(doc, [{ id: `late-${node}-00${index}`, lane: 'more', text: 'x', pos: [1, 1] }], 'server');
        });
      await Promise.all(Array.from({ length: 12 }, (_, index) => add(index % 2 ? 1 : 0, index)));
      expect(readBoard(await nodes.logged()).notes).toHaveLength(9);
      await nodes.agree();
    });

    test('a page that has seen more than the node it comes to is not taken for a forger', async () => {
      const ana = await nodes.page(0, 'ana-0001').open();
      const ben = await nodes.page(0, 'ben-0001').open();
      const cleo = await nodes.page(1, 'cleo-0001').open();
      rewriteNote(ana.doc, NOTE, 'seen by all', 'here');
      await until(() => textOf(cleo.doc) === 'seen by all', 'an edit');
      nodes.stores[1].isDeaf = true;
      rewriteNote(ana.doc, NOTE, 'seen by Ben', 'here');
      await until(() => textOf(ben.doc) === 'seen by Ben', 'the edit');
      ben.provider.disconnect();
      rewriteNote(ben.doc, NOTE, 'seen by Ben, and changed', 'here');
      const moved = await nodes.page(1, 'ben-0001', { doc: ben.doc }).open();
      await until(() => moved.acked === 1, 'an ack');
      expect([moved.refusals, moved.closes]).toEqual([[], []]);
      await until(() => textOf(ana.doc) === 'seen by Ben, and changed', 'the edit');
    });

    test('a document that one node erases is closed on all', async () => {
      const desk = deskOfPerson('ana-0001');
      const ana = await nodes.page(1, 'ana-0001', { document: desk }).open();
      ana.doc.getText('sheet').insert(0, 'private words');
      await until(() => ana.acked === 2, 'an ack');
      await nodes.documents(0).erase([desk], 'desk-closed');
      await until(() => ana.closes.length > 0, 'a close');
      expect(ana.closes[0]).toEqual({ code: 4410, reason: 'desk-closed' });
      const frozen = await nodes.page(0, 'ana-0001', { document: desk, doc: ana.doc });
      await until(() => frozen.closes.length > 0, 'a close');
      expect(await nodes.stores[0].list('desk/')).toEqual([]);
    });

    test('a node that was about to store something in it as it was erased brings nothing of it back', async () => {
      const desk = deskOfPerson('ana-0001');
      const ana = await nodes.page(1, 'ana-0001', { document: desk }).open();
      await until(() => ana.acked === 1, 'the first ack');
      nodes.stores[1].isDeaf = true;
      let wakeUp = () => {};
      nodes.stores[1].held = new Promise((resolve) => (wakeUp = resolve));
      const { appends } = nodes.stores[1];
      ana.doc.getText('sheet').insert(0, 'private words');
      await until(() => nodes.stores[1].appends > appends, 'an append');
      await nodes.documents(0).erase([desk], 'desk-closed');
      wakeUp();
      await until(() => ana.closes.length > 0, 'a close');
      expect([ana.closes[0]?.reason, ana.refusals]).toEqual(['desk-closed', ['desk-closed']]);
      const { records, snapshot } = await nodes.stores[0].load(desk);
      expect([records, snapshot, await nodes.stores[1].list('desk/')]).toEqual([[], null, []]);
    });

    test('a node that did not notice a compaction takes in what it missed', async () => {
      const ana = await nodes.page(0, 'ana-0001').open();
      const ben = await nodes.page(1, 'ben-0001').open();
      await until(() => ana.acked === 1 && ben.acked === 1, 'the first acks');
      nodes.stores[1].isDeaf = true;
      for (const words of ['one', 'two', 'three']) rewriteNote(ana.doc, NOTE, words, 'here');
      await until(() => ana.acked === 4, 'the acks');
      await nodes.compact(BOARD, 1);
      moveNote(ben.doc, OTHER, [99, 99], 'here');
      await until(() => ben.acked === 2 && textOf(ben.doc) === 'three', 'what was missed');
      await nodes.agree(ana.doc, ben.doc);
      expect(nodes.servers.flatMap(({ logged }) => logged)).toEqual([]);
    });
  });
}
