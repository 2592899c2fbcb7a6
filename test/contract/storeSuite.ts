import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreConflict, type Store } from '../../server/store/store.ts';
import { checkAgainstModel, type OpenedStore } from './storeModel.ts';
import { bytes, eventually, numbers, tail, text, texts, writeSteadily } from './storeTexts.ts';

/** What every implementation of Store has to do. @param histories random ones to compare with a model. */
export function storeSuite(name: string, open: () => Promise<OpenedStore>, histories = 60): void {
  describe(`${name}: the contract of a store`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.dispose());

    it('gives back what was appended, in order, also after it is opened again', async () => {
      for (const text of ['a', 'b', 'c']) await store.append('log/one', bytes(text));
      await store.append('log/two', bytes('other'));
      expect(await texts(store, 'log/one')).toEqual(['a', 'b', 'c']);
      const before = await store.load('log/one');
      store = await opened.reopen();
      expect(await store.load('log/one')).toEqual(before);
      await store.append('log/one', bytes('d'));
      expect(await texts(store, 'log/one')).toEqual(['a', 'b', 'c', 'd']);
      expect(await texts(store, 'log/two')).toEqual(['other']);
    });

    it('takes an unknown name for an empty log and leaves no trace of the question', async () => {
      expect(await store.load('log/none')).toEqual({ snapshot: null, records: [] });
      await store.remove(['log/none']);
      expect(await store.list('')).toEqual([]);
    });

    it('keeps the order of concurrent appends to each name and gives every one a place of its own', async () => {
      const names = ['board/a', 'board/b', 'board/c'];
      const appends = numbers(300).map((i) => store.append(names[i % 3]!, bytes(String(i))));
      const positions = await Promise.all(appends);
      for (const [k, name] of names.entries()) {
        const expected = numbers(300).filter((i) => i % 3 === k);
        const { records } = await store.load(name);
        expect(records.map(text)).toEqual(expected.map(String));
        expect(records.map((record) => record.position)).toEqual(expected.map((i) => positions[i]));
        expect(new Set(records.map((record) => record.position)).size).toBe(expected.length);
      }
    });

    it('keeps the bytes that were appended, whatever the caller does with the array later', async () => {
      const mutable = bytes('as it was');
      const appended = store.append('log/a', mutable);
      mutable.fill(0);
      await appended;
      expect(await texts(store, 'log/a')).toEqual(['as it was']);
    });

    it('stores empty records and records of a megabyte', async () => {
      const large = new Uint8Array(1024 * 1024).map((_, i) => (i * 31) % 251);
      await Promise.all([store.append('log/a', new Uint8Array(0)), store.append('log/a', large)]);
      store = await opened.reopen();
      const { records } = await store.load('log/a');
      expect(records.map((record) => record.bytes.length)).toEqual([0, large.length]);
      expect(Buffer.from(records[1]!.bytes).equals(large)).toBe(true);
      const last = records[1]!.position;
      await store.compact('log/a', last, large);
      expect(Buffer.from((await store.load('log/a')).snapshot!.bytes).equals(large)).toBe(true);
    });

    it('appends after a position only while that is the last one', async () => {
      const first = await store.append('log/a', bytes('1'), { after: null });
      await expect(store.append('log/a', bytes('x'), { after: null })).rejects.toThrow(StoreConflict);
      const second = await store.append('log/a', bytes('2'), { after: first });
      await expect(store.append('log/a', bytes('x'), { after: first })).rejects.toThrow(StoreConflict);
      store = await opened.reopen();
      await expect(store.append('log/a', bytes('x'), { after: first })).rejects.toThrow(StoreConflict);
      await store.append('log/a', bytes('3'), { after: second });
      expect(await texts(store, 'log/a')).toEqual(['1', '2', '3']);
    });

    it('lets exactly one of many writers win who saw the same last position', async () => {
      const start = await store.append('log/a', bytes('start'));
      const writers = numbers(20).map((i) => store.append('log/a', bytes(`w${i}`), { after: start }));
      const results = await Promise.allSettled(writers);
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StoreConflict);
      }
      expect(await texts(store, 'log/a')).toHaveLength(2);
    });

    it('lets a watcher read a log without gap or double while others write', async () => {
      const stopWriting = writeSteadily(store, 'board/a');
      await eventually(async () => (await texts(store, 'board/a')).length > 5);
      const all = await tail(store, 'board/a', null);
      const middle = (await store.load('board/a')).records[3]!.position;
      const some = await tail(store, 'board/a', middle);
      const written = await stopWriting();
      await eventually(() =>
        Promise.resolve(all.texts.length >= written && some.texts.length >= written - 4),
      );
      expect(all.texts).toEqual(numbers(written).map(String));
      expect(some.texts).toEqual(numbers(written).slice(4).map(String));
      await all.stop();
      await store.append('board/a', bytes('after'));
      await eventually(() => Promise.resolve(some.texts.at(-1) === 'after'));
      expect(all.texts).toHaveLength(written);
      await some.stop();
    });

    it('tells a watcher of one name only, with the last position', async () => {
      const heard: (string | null)[] = [];
      const stop = await store.watch('board/a', (last) => heard.push(last));
      await store.append('board/ab', bytes('not this'));
      const last = await store.append('board/a', bytes('this'));
      await eventually(() => Promise.resolve(heard.includes(last)));
      expect(heard.filter((position) => position !== null)).toEqual([last]);
      stop();
    });

    it('reads what stands behind a position, and nothing behind the last', async () => {
      expect(await store.since('board/a', null)).toEqual([]);
      const positions = [];
      for (const text of ['1', '2', '3']) positions.push(await store.append('board/a', bytes(text)));
      const behind = async (from: string | null) => (await store.since('board/a', from)).map(text);
      expect(await behind(null)).toEqual(['1', '2', '3']);
      expect(await behind(positions[0]!)).toEqual(['2', '3']);
      expect(await behind(positions[2]!)).toEqual([]);
      store = await opened.reopen();
      expect(await behind(positions[1]!)).toEqual(['3']);
      const foreign = await store.append('board/b', bytes('x'));
      await expect(store.since('board/a', foreign)).rejects.toThrow(StoreConflict);
      await expect(store.since('board/none', foreign)).rejects.toThrow(StoreConflict);
    });

    it('replaces records by a snapshot and keeps those appended meanwhile', async () => {
      const positions = await Promise.all(numbers(50).map((i) => store.append('board/a', bytes(String(i)))));
      const meanwhile = numbers(50).map((i) => store.append('board/a', bytes(String(50 + i))));
      const compacted = store.compact('board/a', positions[29]!, bytes('0-29'));
      await Promise.all([compacted, ...meanwhile]);
      store = await opened.reopen();
      const loaded = await store.load('board/a');
      expect(loaded.snapshot?.position).toBe(positions[29]);
      expect(text(loaded.snapshot!)).toBe('0-29');
      expect(loaded.records.map(text)).toEqual(numbers(100).slice(30).map(String));
    });

    it('knows the last position of a log that is only a snapshot', async () => {
      const last = await store.append('board/a', bytes('1'));
      await store.compact('board/a', last, bytes('all'));
      store = await opened.reopen();
      await expect(store.append('board/a', bytes('x'), { after: null })).rejects.toThrow(StoreConflict);
      await store.append('board/a', bytes('2'), { after: last });
      expect((await store.load('board/a')).records.map(text)).toEqual(['2']);
    });

    it('refuses a snapshot that would go back, or stand for what is not there', async () => {
      const one = await store.append('board/a', bytes('1'));
      const two = await store.append('board/a', bytes('2'));
      const foreign = await store.append('board/b', bytes('1'));
      await store.compact('board/a', two, bytes('1-2'));
      await expect(store.compact('board/a', one, bytes('old'))).rejects.toThrow(StoreConflict);
      await expect(store.compact('board/none', one, bytes('x'))).rejects.toThrow(StoreConflict);
      await expect(store.compact('board/a', foreign, bytes('x'))).rejects.toThrow(StoreConflict);
      expect(text((await store.load('board/a')).snapshot!)).toBe('1-2');
    });

    it('tells a reader who comes too late for the dropped records to load again', async () => {
      const one = await store.append('board/a', bytes('1'));
      const two = await store.append('board/a', bytes('2'));
      await store.append('board/a', bytes('3'));
      await store.compact('board/a', two, bytes('1-2'));
      await expect(store.since('board/a', one)).rejects.toMatchObject({ isRemoved: false });
      await expect(store.since('board/a', null)).rejects.toThrow(StoreConflict);
      expect((await store.since('board/a', two)).map(text)).toEqual(['3']);
    });

    it('removes logs for good, leaves their neighbours, and takes nothing under a removed name', async () => {
      const old = await store.append('desk/w/1/ana', bytes('draft'));
      await store.append('desk/w/1/ana2', bytes('stays'));
      await store.append('desk/w/1', bytes('stays'));
      await store.append('desk/w/1/ben', bytes('draft'));
      const heard: (string | null)[] = [];
      const stop = await store.watch('desk/w/1/ana', (last) => heard.push(last));
      await store.remove(['desk/w/1/ana', 'desk/w/1/ben', 'desk/w/1/none']);
      await store.remove(['desk/w/1/ana']);
      await eventually(() => Promise.resolve(heard.includes(null)));
      stop();
      expect(await store.list('desk/')).toEqual(['desk/w/1', 'desk/w/1/ana2']);
      expect(await store.load('desk/w/1/ana')).toEqual({ snapshot: null, records: [] });
      await expect(store.since('desk/w/1/ana', old)).rejects.toMatchObject({ isRemoved: true });
      for (const name of ['desk/w/1/ana', 'desk/w/1/none']) {
        for (const options of [{}, { after: null }, { after: old }]) {
          await expect(store.append(name, bytes('late'), options)).rejects.toMatchObject({ isRemoved: true });
        }
      }
      store = await opened.reopen();
      expect(await store.list('desk/')).toEqual(['desk/w/1', 'desk/w/1/ana2']);
      expect(await texts(store, 'desk/w/1/ana2')).toEqual(['stays']);
    });

    it('lists names by prefix, sorted, whatever is in them', async () => {
      const names = [
        'a',
        'a/',
        'a/b',
        'a/b/c',
        'ab',
        'é',
        '日本/🗺️',
        '🗺',
        '\uffee',
        ' ',
        'a b%2F',
        '__proto__',
        '..',
        'A',
      ];
      for (const name of names) {
        await store.append(name, bytes(name));
        await store.append(name, bytes('second'));
      }
      await store.compact('ab', (await store.load('ab')).records[1]!.position, bytes('only a snapshot'));
      expect(await store.list('')).toEqual([...names].sort());
      for (const prefix of ['a', 'a/', 'a/b', '日', '🗺', '__proto', 'zzz']) {
        const expected = names.filter((name) => name.startsWith(prefix)).sort();
        expect(await store.list(prefix)).toEqual(expected);
      }
      expect(await texts(store, 'a/b')).toEqual(['a/b', 'second']);
    });

    it('waits with closing for what was appended, and takes nothing afterwards', async () => {
      const appends = numbers(50).map((i) => store.append('log/a', bytes(String(i))));
      await Promise.all([store.close(), ...appends]);
      await expect(store.append('log/a', bytes('late'))).rejects.toMatchObject({ name: 'StoreTrouble' });
      store = await opened.reopen();
      expect(await texts(store, 'log/a')).toHaveLength(50);
    });

    it('does what a plain list in memory does, over random histories', async () => {
      await checkAgainstModel(open, histories);
    });
  });
}
