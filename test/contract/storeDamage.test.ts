import { chmod, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { headKey, recordKey, snapshotKey } from '../../server/store/keys.ts';
import { openEmbeddedStore } from '../../server/store/embedded.ts';
import { StoreCorrupt, StoreTrouble, type Store } from '../../server/store/store.ts';
import { cannotRunHere } from '../support/needs.ts';
import { find, openStore, smallDisk, temporaryFolder, withLevel, withStore } from './storeFolder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  await withStore(folder, async (store) => {
    for (let i = 1; i <= 6; i++) {
      const position = await store.append('board/w/a', new Uint8Array(20).fill(i));
      await store.append('board/w/b', new Uint8Array(20).fill(i));
      if (i === 2) await store.compact('board/w/a', position, new Uint8Array(30));
    }
  });
});
afterEach(() => rm(folder, { recursive: true }));

const keys = [
  { what: 'head', key: headKey('board/w/a'), readable: ['snapshot', 3, 4, 5, 6] },
  { what: 'snapshot', key: snapshotKey('board/w/a'), readable: [] },
  { what: 'first record', key: recordKey('board/w/a', 3), readable: ['snapshot'] },
  { what: 'last record', key: recordKey('board/w/a', 6), readable: ['snapshot', 3, 4, 5] },
];

/** What can still be read of the damaged log, a record by what it is filled with. */
async function readable(): Promise<readonly (string | number | undefined)[]> {
  const damage = await withStore(folder, (store) => store.load('board/w/a').catch((error: unknown) => error));
  if (!(damage instanceof StoreCorrupt)) throw new Error('the damage was not seen');
  const { snapshot, records } = damage.readable;
  return [...(snapshot ? ['snapshot'] : []), ...records.map(({ bytes }) => bytes[0])];
}

async function expectDamage(): Promise<void> {
  await withStore(folder, async (store) => {
    await expect(store.load('board/w/a')).rejects.toThrow(StoreCorrupt);
    await expect(store.since('board/w/a', null)).rejects.toThrow(StoreCorrupt);
    expect((await store.load('board/w/b')).records).toHaveLength(6);
    await store.append('board/w/b', new Uint8Array(1));
  });
}

for (const { what, key, readable: expected } of keys) {
  it(`sees one flipped bit anywhere in the ${what}`, async () => {
    const whole = (await withLevel(folder, (level) => level.get(key)))!;
    for (let at = 0; at < whole.length; at++) {
      const flipped = Buffer.from(whole);
      flipped[at]! ^= 1 << (at % 8);
      await withLevel(folder, (level) => level.put(key, flipped));
      await withStore(folder, (store) => expect(store.load('board/w/a')).rejects.toThrow(StoreCorrupt));
    }
    await expectDamage();
    expect(await readable()).toEqual(expected);
    await withLevel(folder, (level) => level.put(key, whole));
    expect((await withStore(folder, (store) => store.load('board/w/a'))).records).toHaveLength(4);
  });

  it(`sees that the ${what} is missing`, async () => {
    await withLevel(folder, (level) => level.del(key));
    await expectDamage();
    expect(await readable()).toEqual(expected);
  });

  it(`sees a value of another log in the place of the ${what}`, async () => {
    await withLevel(folder, async (level) => level.put(key, (await level.get(recordKey('board/w/b', 3)))!));
    await expectDamage();
    expect(await readable()).toEqual(expected);
  });

  it(`removes a log with a damaged ${what}`, async () => {
    await withLevel(folder, (level) => level.put(key, Buffer.from('damage')));
    await withStore(folder, async (store) => {
      await store.remove(['board/w/a']);
      expect(await store.list('')).toEqual(['board/w/b']);
    });
  });
}

it('says that LevelDB left out what was damaged in the middle of its log, and keeps the file until something is erased', async () => {
  const appended = async (store: Store, name: string) =>
    void (await store.append(name, new TextEncoder().encode(`canary ${name}`)));
  await withStore(folder, async (store) => {
    for (const name of ['board/w/c', 'board/w/d', 'board/w/c']) await appended(store, name);
  });
  const file = (await readdir(folder)).find((name) => name.endsWith('.log'))!;
  const bytes = await readFile(path.join(folder, file));
  bytes[bytes.indexOf('canary board/w/d')]! ^= 1;
  await writeFile(path.join(folder, file), bytes);
  const lines: string[] = [];
  const note = (fields: object, message: string) => void lines.push(`${JSON.stringify(fields)} ${message}`);
  const log = { debug: note, info: note, warn: note, error: note };
  const opening = await openEmbeddedStore({ folder, log });
  if (!opening.ok) throw new Error(opening.sentence);
  const store = opening.value;
  const copy = `${file}.damaged`;
  expect(lines).toEqual([expect.stringContaining(`{"kept":"${copy}","at":`)]);
  expect(await readFile(path.join(folder, copy))).toEqual(bytes);
  await store.remove(['board/w/b']);
  expect(await readdir(folder)).not.toContain(copy);
  await store.close();
  await withStore(folder, async (again) => expect(await again.list('board/w/b')).toEqual([]));
});

for (const how of ['gone', 'not to be read'] as const) {
  it(`never takes a log for an empty one whose file is ${how}`, async (context) => {
    if (how === 'not to be read' && process.getuid?.() === 0)
      return cannotRunHere(context, 'root may read every file');
    // What an opening has just written is open already.
    await withStore(folder, async () => undefined);
    await withStore(folder, async (store) => {
      const tables = (await readdir(folder)).filter((file) => file.endsWith('.ldb'));
      expect(tables).not.toEqual([]);
      for (const table of tables) {
        if (how === 'gone') await rm(path.join(folder, table));
        else await chmod(path.join(folder, table), 0o000);
      }
      await expect(store.load('board/w/a')).rejects.toThrow(StoreTrouble);
      await expect(store.append('board/w/a', new Uint8Array(1))).rejects.toThrow(StoreTrouble);
    });
  });
}

it('appends nothing to a log whose head is damaged', async () => {
  await withLevel(folder, (level) => level.put(headKey('board/w/a'), Buffer.from('damage')));
  await withStore(folder, async (store) => {
    const [bad, good] = await Promise.allSettled([
      store.append('board/w/a', new Uint8Array(1)),
      store.append('board/w/b', new Uint8Array(1)),
    ]);
    expect(bad).toMatchObject({ status: 'rejected', reason: { name: 'StoreCorrupt' } });
    expect(good.status).toBe('fulfilled');
  });
});

it('acknowledges nothing on a full disk, reads on, and appends again when there is space', async (context) => {
  const disk = await smallDisk('size=6m');
  if (disk === null) return cannotRunHere(context, 'this user may not mount a file system');
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const store = await openStore(disk.folder);
  const acknowledged: string[] = [];
  let failure: unknown = null;
  try {
    const filler = 'x'.repeat(50_000);
    for (let i = 0; failure === null; i++) {
      const group = Array.from({ length: 3 }, async (_, k) => {
        await store.append('board/w/a', bytes(`${i}.${k} ${filler}`));
        acknowledged.push(`${i}.${k}`);
      });
      const [bad] = (await Promise.allSettled(group)).filter((result) => result.status === 'rejected');
      failure = bad?.reason ?? null;
    }
    expect(failure).toBeInstanceOf(StoreTrouble);
    await expect(store.append('board/w/b', bytes(filler))).rejects.toThrow(StoreTrouble);
    await expect(store.remove(['board/w/a'])).rejects.toThrow(StoreTrouble);
    const stored = async (): Promise<string[]> =>
      (await store.load('board/w/a')).records.map(
        (record) => new TextDecoder().decode(record.bytes).split(' ')[0]!,
      );
    expect(await stored()).toEqual(acknowledged);
    await disk.remount('size=32m');
    await store.append('board/w/b', bytes('again'));
    expect((await stored()).slice(0, acknowledged.length)).toEqual(acknowledged);
    await store.append('board/w/a', bytes('canary-'.padEnd(43, '0')));
    await store.remove(['board/w/a']);
    expect(await find(disk.folder, ['canary-'.padEnd(43, '0')])).toEqual([]);
    await store.close();
    expect(await withStore(disk.folder, (again) => again.list(''))).toEqual(['board/w/b']);
  } finally {
    await store.close();
    await disk.dispose();
  }
});
