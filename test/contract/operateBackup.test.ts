import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { askAtDoor, openDoor } from '../../server/backup/door.ts';
import { EXIT, restore, writeBackup } from '../../server/backup/command.ts';
import { BackupDamaged } from '../../server/backup/read.ts';
import { checkBackup } from '../../server/backup/restore.ts';
import { takeBackup } from '../../server/backup/take.ts';
import { systemClock } from '../../server/clock.ts';
import { recordKey } from '../../server/store/keys.ts';
import { StoreTrouble, type Store } from '../../server/store/store.ts';
import { readDocument } from '../../server/sync/rebuild.ts';
import { encodeRecord } from '../../server/sync/record.ts';
import { encodeEntries } from '../../server/workshop/record.ts';
import { useStores } from './operateStores.ts';
import { withLevel } from './storeFolder.ts';
import { storeWith } from './storeWith.ts';

const stores = useStores();
let file: string;
let said: string[];
const parts = {
  clock: systemClock,
  random: (count: number) => randomBytes(count),
  say: (line: string) => void said.push(line),
};
beforeEach(async () => {
  file = join(await stores.folder(), 'flashmap.backup');
  said = [];
});

const bytes = (text: string) => new TextEncoder().encode(text);
const backUp = (store: Store) => writeBackup(file, takeBackup({ store, clock: systemClock }), parts);

/** Two workshops and what else a store holds: logs with and without a snapshot, empty records, a large one. */
async function fill(store: Store, large = 1000): Promise<void> {
  await store.append('server/secret', randomBytes(32));
  for (const workshop of ['workshop-1', 'workshop-2']) {
    await store.append(`code/${workshop.toUpperCase()}`, bytes(workshop));
    for (const text of ['created', 'joined', '']) await store.append(`log/${workshop}`, bytes(text));
    await store.append(`key/${workshop}`, randomBytes(32));
    for (const group of ['group-001', 'group-002']) {
      const name = `board/${workshop}/${group}`;
      const position = await store.append(name, bytes('old'));
      await store.compact(name, position, randomBytes(large));
      for (let i = 0; i < 5; i++) await store.append(name, bytes(`${i} of ${name}`));
      await store.append(`desk/${workshop}/1/${group}`, bytes('draft'));
    }
  }
  await store.append('server/probe', new Uint8Array(0));
}

async function contentsOf(store: Store): Promise<Map<string, unknown>> {
  const names = (await store.list('')).filter((name) => name !== 'server/probe');
  const contents = await Promise.all(names.map(async (name) => [name, await textsOf(store, name)] as const));
  return new Map(contents);
}
async function textsOf(store: Store, name: string): Promise<readonly (string | null)[]> {
  const { snapshot, records } = await store.load(name);
  return [snapshot, ...records].map((record) => record && Buffer.from(record.bytes).toString('base64'));
}

for (const [from, to] of [
  ['embedded', 'embedded'],
  ['embedded', 'redis'],
  ['redis', 'embedded'],
] as const) {
  it(`brings everything from ${from} to ${to}`, async (context) => {
    const [one, other] = [await stores.open(from, context), await stores.open(to, context)];
    await fill(one, 100_000);
    expect(await backUp(one)).toBe(EXIT.done);
    expect(said.at(-1)).toMatch(/holds 15 logs with 35 records/);
    expect(await restore(file, other, parts)).toBe(EXIT.done);
    expect(await contentsOf(other)).toEqual(await contentsOf(one));
    // A second time there is nothing left to do, and nothing is doubled.
    expect(await restore(file, other, parts)).toBe(EXIT.done);
    expect(await contentsOf(other)).toEqual(await contentsOf(one));
  });
}

it('is for its owner alone, and takes the place of an older one only when it is whole', async (context) => {
  const store = await stores.open('embedded', context);
  await writeFile(file, 'the older one');
  const broken = storeWith(store, { load: () => Promise.reject(new StoreTrouble('away')) });
  await fill(store);
  expect(await backUp(broken)).toBe(EXIT.failed);
  expect([await readFile(file, 'utf8'), (await readdir(join(file, '..'))).length]).toEqual([
    'the older one',
    1,
  ]);
  expect(said.join()).toMatch(/^No backup was made: /);
  expect(await backUp(store)).toBe(EXIT.done);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(file, '..'))).toEqual(['flashmap.backup']);
});

describe('a file that is not as it was written', () => {
  it('is refused before anything is written', async (context) => {
    const [one, other] = [await stores.open('embedded', context), await stores.open('embedded', context)];
    await fill(one);
    await backUp(one);
    const whole = await readFile(file);
    const contents = await checkBackup(file, null);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 150)) {
      await writeFile(file, whole.subarray(0, at));
      await expect(checkBackup(file, null)).rejects.toThrow(BackupDamaged);
      const flipped = Buffer.from(whole);
      flipped[at]! ^= 1 << (at % 8);
      await writeFile(file, flipped);
      // Of some bits, such as the time in a header of gzip, no reader takes any notice.
      const read = await checkBackup(file, null).catch((error: unknown) => error);
      if (!(read instanceof BackupDamaged)) expect([at, read]).toEqual([at, contents]);
    }
    for (const cut of [whole.subarray(0, -1), whole.subarray(0, whole.length / 2), Buffer.alloc(0)]) {
      await writeFile(file, cut);
      expect(await restore(file, other, parts)).toBe(EXIT.failed);
      expect(said.at(-1)).toMatch(/^Nothing was restored: .* is no whole backup/);
    }
    expect(await other.list('')).toEqual([]);
  });

  it('is told from a file of something else, and from one that is not there', async (context) => {
    const store = await stores.open('embedded', context);
    await writeFile(file, 'something else');
    expect(await restore(file, store, parts)).toBe(EXIT.failed);
    await rm(file);
    expect(await restore(file, store, parts)).toBe(EXIT.failed);
    expect(said.filter((line) => line.startsWith('Nothing'))).toEqual([
      expect.stringMatching(/is no whole backup/),
      expect.stringMatching(/ENOENT/),
    ]);
  });
});

it('is restored into no store that holds anything else', async (context) => {
  const [one, other] = [await stores.open('embedded', context), await stores.open('embedded', context)];
  await fill(one);
  await backUp(one);
  const position = await other.append('server/secret', randomBytes(32));
  const before = await other.load('server/secret');
  expect(await restore(file, other, parts)).toBe(EXIT.failed);
  expect(said.at(-1)).toMatch(/holds something else already/);
  expect([await other.list(''), before.records[0]!.position]).toEqual([['server/secret'], position]);
});

for (const kind of ['embedded', 'redis'] as const)
  it(`goes on with a restoring that was cut short: ${kind}`, async (context) => {
    const one = await stores.open('embedded', context);
    await fill(one);
    await backUp(one);
    for (const most of [0, 1, 2, 7, 23]) {
      const other = await stores.open(kind, context);
      let left = most;
      const dying = storeWith(other, {
        append: (...append) =>
          left-- > 0 ? other.append(...append) : Promise.reject(new StoreTrouble('gone')),
        compact: (...args) => (left > 0 ? other.compact(...args) : Promise.reject(new StoreTrouble('gone'))),
      });
      expect(await restore(file, dying, parts)).toBe(EXIT.failed);
      expect(said.at(-1)).toMatch(/^The restoring was cut short: /);
      const there = await other.list('');
      for (const log of there.filter((name) => name.startsWith('log/')))
        expect(there.filter((name) => name.startsWith(log.replace('log', 'board')))).toHaveLength(2);
      expect(await restore(file, other, parts)).toBe(EXIT.done);
      expect(await contentsOf(other)).toEqual(await contentsOf(one));
    }
  });

it('takes what stands before damage along, and it stays damage', async (context) => {
  const folder = await stores.folder();
  const board = 'board/workshop-1/group-001';
  await stores.withFolder(folder, async (store) => {
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const id of ['a', 'b', 'c']) doc.getMap('notes').set(id, id);
    for (const update of updates)
      await store.append(board, encodeRecord({ owners: new Map(), update, isSealed: false }));
    await store.append('code/ABCDEF', bytes('workshop-1'));
    await store.append('log/workshop-1', encodeEntries([]));
  });
  await withLevel(folder, async (level) => {
    for (const key of [recordKey(board, 3), recordKey('code/ABCDEF', 1), recordKey('log/workshop-1', 1)])
      await level.put(key, Buffer.from('damage'));
  });
  await stores.withFolder(folder, async (store) => expect(await backUp(store)).toBe(EXIT.damaged));
  const told = said.filter((line) => line.startsWith('Damaged'));
  expect(told).toHaveLength(3);

  const other = await stores.open('embedded', context);
  expect(await restore(file, other, parts)).toBe(EXIT.damaged);
  expect(await other.list('')).toEqual([board, 'log/workshop-1']);
  const rebuilt = await readDocument(other, board);
  expect(rebuilt.doc.getMap('notes').toJSON()).toEqual({ a: 'a', b: 'b' });
  expect(rebuilt.damage?.place).toBe('the content of record 3');
});

it('reads a workshop again whose stage has moved on meanwhile', async (context) => {
  const store = await stores.open('embedded', context);
  const event = (type: 'dots.tallied') => ({ type, round: 1, tallies: {}, voters: {} });
  await store.append('log/workshop-1', encodeEntries([]));
  await store.append('desk/workshop-1/1/person-01', bytes('dots'));
  await store.append('board/workshop-1/group-001', bytes('notes'));
  let isMoved = false;
  const moving = storeWith(store, {
    async load(name) {
      if (name.startsWith('board/') && !isMoved) {
        isMoved = true;
        await store.append('log/workshop-1', encodeEntries([{ at: 1, events: [event('dots.tallied')] }]));
        await store.remove(['desk/workshop-1/1/person-01']);
      }
      return store.load(name);
    },
  });
  expect(await backUp(moving)).toBe(EXIT.done);
  const other = await stores.open('embedded', context);
  expect(await restore(file, other, parts)).toBe(EXIT.done);
  expect(await other.list('')).toEqual(['board/workshop-1/group-001', 'log/workshop-1']);
  expect((await other.load('log/workshop-1')).records).toHaveLength(2);
});

describe('the door in the folder of a store', () => {
  let shut: (() => Promise<void>) | null = null;
  afterEach(() => shut?.());

  it('gives a backup of what the process behind it has open, to its owner alone', async (context) => {
    const [store, folder] = [await stores.open('embedded', context), await stores.folder()];
    await fill(store, 300_000);
    expect(await askAtDoor(folder)).toBeNull();
    const logged: string[] = [];
    const note = (_fields: unknown, message: string) => void logged.push(message);
    const log = { debug: note, info: note, warn: note, error: note };
    shut = await openDoor({ folder, store, clock: systemClock, log });
    expect((await stat(join(folder, 'door'))).mode & 0o777).toBe(0o700);
    const given = await askAtDoor(folder);
    expect(await writeBackup(file, given!, parts)).toBe(EXIT.done);
    const other = await stores.open('embedded', context);
    expect(await restore(file, other, parts)).toBe(EXIT.done);
    expect(await contentsOf(other)).toEqual(await contentsOf(store));

    const impatient = connect(join(folder, 'door', 'backup.sock'));
    await once(impatient, 'data');
    impatient.destroy();
    await expect.poll(() => logged, { timeout: 10_000 }).toEqual(['a backup was not finished']);
    await shut();
    expect(await askAtDoor(folder)).toBeNull();
  });
});
