import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreConflict, type Store } from '../../server/store/store.ts';
import { checkAgainstModel, type OpenedStore } from './storeModel.ts';
import { bytes, eventually, numbers, text, texts, writeSteadily } from './storeTexts.ts';

/** What every implementation of Store has to do. */
export function storeSuite(name: string, open: () => Promise<OpenedStore>): void {
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

    it('follows a log without gap or double while others write', async () => {
      const stopWriting = writeSteadily(store, 'board/a');
      await eventually(async () => (await texts(store, 'board/a')).length > 5);
      const all: string[] = [];
      const stopAll = await store.follow('board/a', null, (record) => all.push(text(record)));
      const middle = (await store.load('board/a')).records[3]!.position;
      const some: string[] = [];
      const stopSome = await store.follow('board/a', middle, (record) => some.push(text(record)));
      const written = await stopWriting();
      await eventually(() => Promise.resolve(all.length >= written && some.length >= written - 4));
      expect(all).toEqual(numbers(written).map(String));
      expect(some).toEqual(numbers(written).slice(4).map(String));
      stopAll();
      await store.append('board/a', bytes('after'));
      await eventually(() => Promise.resolve(some.at(-1) === 'after'));
      expect(all).toHaveLength(written);
      stopSome();
    });

    it('follows one name only', async () => {
      const heard: string[] = [];
      const stop = await store.follow('board/a', null, (record) => heard.push(text(record)));
      await store.append('board/ab', bytes('not this'));
      await store.append('board/a', bytes('this'));
      await eventually(() => Promise.resolve(heard.length > 0));
      expect(heard).toEqual(['this']);
      stop();
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

    it('tells a follower that comes too late for the dropped records to load again', async () => {
      const one = await store.append('board/a', bytes('1'));
      const two = await store.append('board/a', bytes('2'));
      await store.append('board/a', bytes('3'));
      await store.compact('board/a', two, bytes('1-2'));
      const never = (): void => expect.unreachable();
      await expect(store.follow('board/a', one, never)).rejects.toThrow(StoreConflict);
      await expect(store.follow('board/a', null, never)).rejects.toThrow(StoreConflict);
      const heard: string[] = [];
      const stop = await store.follow('board/a', two, (record) => heard.push(text(record)));
      expect(heard).toEqual(['3']);
      stop();
    });

    it('removes logs for good, leaves their neighbours, and begins a removed name anew', async () => {
      const old = await store.append('desk/w/1/ana', bytes('draft'));
      await store.append('desk/w/1/ana2', bytes('stays'));
      await store.append('desk/w/1', bytes('stays'));
      await store.append('desk/w/1/ben', bytes('draft'));
      await store.remove(['desk/w/1/ana', 'desk/w/1/ben', 'desk/w/1/none']);
      await store.remove(['desk/w/1/ana']);
      expect(await store.list('desk/')).toEqual(['desk/w/1', 'desk/w/1/ana2']);
      expect(await store.load('desk/w/1/ana')).toEqual({ snapshot: null, records: [] });
      const fresh = await store.append('desk/w/1/ana', bytes('new'), { after: null });
      expect(fresh).not.toBe(old);
      await expect(store.append('desk/w/1/ana', bytes('x'), { after: old })).rejects.toThrow(StoreConflict);
      store = await opened.reopen();
      expect(await texts(store, 'desk/w/1/ana')).toEqual(['new']);
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

    it('does what a plain list in memory does, over random histories', { timeout: 60_000 }, async () => {
      await checkAgainstModel(open);
    });
  });
}
