import { randomBytes } from 'node:crypto';
import { cp, rm } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../../server/store/store.ts';
import { find, openStore, temporaryFolder, withStore } from './storeFolder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true }));

const canary = (): string => `canary-${randomBytes(18).toString('hex')}`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Many small records under each name. @returns everything that was written */
async function fill(store: Store, names: readonly string[], each: number): Promise<string[]> {
  const written: string[] = [];
  const appends = names.flatMap((name) =>
    Array.from({ length: each }, () => {
      const text = canary();
      written.push(text);
      return store.append(name, bytes(text));
    }),
  );
  await Promise.all(appends);
  return written;
}

const desks = Array.from({ length: 40 }, (_, i) => `desk/w/1/person${i}`);
const boards = Array.from({ length: 6 }, (_, i) => `board/w/group${i}`);

it('leaves no byte of a removed log in any file, wherever LevelDB had put it', async () => {
  await withStore(folder, async (store) => {
    const erased: string[] = [];
    const kept: string[] = [];
    // Several rounds, so that what goes lies in tables of different levels and in the log at once.
    for (let round = 0; round < 4; round++) {
      kept.push(...(await fill(store, boards, 100)));
      erased.push(...(await fill(store, desks, 30)));
      await store.append('board/w/large', randomBytes(3_000_000));
    }
    // What a snapshot replaced is no longer a record, but may still lie in the files.
    for (const desk of desks.slice(0, 20)) {
      const { records } = await store.load(desk);
      const replaced = canary();
      erased.push(replaced);
      await store.compact(desk, records[60]!.position, bytes(replaced));
      const snapshot = canary();
      erased.push(snapshot);
      await store.compact(desk, records.at(-1)!.position, bytes(snapshot));
    }
    expect((await find(folder, erased)).length).toBeGreaterThan(erased.length / 2);
    await store.remove(desks);
    expect(await find(folder, erased)).toEqual([]);
    expect(new Set(await find(folder, kept))).toEqual(new Set(kept));
    for (const board of boards) expect((await store.load(board)).records).toHaveLength(400);
  });
  expect(await withStore(folder, (store) => store.list(''))).toEqual([...boards, 'board/w/large']);
});

it('erases what dead records left at the lowest level', async () => {
  await withStore(folder, (store) => fill(store, ['desk/w/1/x'], 1));
  await withStore(folder, async (store) => {
    const texts = await fill(store, ['board/w/g'], 50);
    const { records } = await store.load('board/w/g');
    await store.compact('board/w/g', records.at(-1)!.position, bytes('snapshot'));
    // This removal brings data and its deletions to the lowest level in one file, where no compaction looks again.
    await store.remove(['desk/w/1/x']);
    expect(await find(folder, texts)).not.toEqual([]);
    await store.remove(['board/w/g']);
    expect(await find(folder, texts)).toEqual([]);
  });
});

it('erases while others write and read', async () => {
  await withStore(folder, async (store) => {
    const erased = await fill(store, desks, 50);
    await fill(store, boards, 100);
    let going = true;
    const others = boards.map(async (board) => {
      let count = 100;
      while (going) {
        await store.append(board, bytes(canary()));
        expect((await store.load(board)).records).toHaveLength(++count);
      }
    });
    await store.remove(desks.slice(0, 20));
    await store.remove(desks.slice(20));
    expect(await find(folder, erased)).toEqual([]);
    going = false;
    await Promise.all(others);
  });
});

it('finishes at the next start an erasure that a crash cut short', async () => {
  const image = await temporaryFolder();
  const store = await openStore(folder);
  const erased = await fill(store, desks, 50);
  const removal = store.remove(desks);
  // The files as they are at this moment are what a crash would leave behind.
  let halfway = false;
  while (!halfway) {
    await rm(image, { recursive: true });
    await cp(folder, image, { recursive: true, filter: async (file) => !file.endsWith('LOCK') }).catch(
      () => undefined,
    );
    halfway = await withStore(image, (copy) => copy.list('')).then(
      (names) => names.length === 0,
      () => false,
    );
  }
  expect(await find(image, erased)).toEqual([]);
  await removal;
  await store.close();
  await rm(image, { recursive: true });
});
