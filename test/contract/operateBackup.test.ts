import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { askAtDoor, openDoor } from '../../server/backup/door.ts';
import { EXIT, restore, writeBackup } from '../../server/backup/command.ts';
import { systemClock } from '../../server/clock.ts';
import { StoreTrouble } from '../../server/store/store.ts';
import { encodeEntries } from '../../server/workshop/record.ts';
import { Backups, bytes, contentsOf, fill } from './operateBackups.ts';
import { useStores } from './operateStores.ts';
import { storeWith } from './storeWith.ts';

const stores = useStores();
const backups = new Backups(stores);

for (const [from, to] of [
  ['embedded', 'embedded'],
  ['embedded', 'redis'],
  ['redis', 'embedded'],
] as const) {
  it(`brings everything from ${from} to ${to}`, async (context) => {
    const [one, other] = [await stores.open(from, context), await stores.open(to, context)];
    await fill(one, 100_000);
    expect(await backups.take(one)).toBe(EXIT.done);
    expect(backups.said.at(-1)).toMatch(/holds 17 logs with 37 records/);
    expect(await restore(backups.file, other, backups)).toBe(EXIT.done);
    expect(await contentsOf(other)).toEqual(await contentsOf(one));
    // A second time there is nothing left to do, and nothing is doubled.
    expect(await restore(backups.file, other, backups)).toBe(EXIT.done);
    expect(await contentsOf(other)).toEqual(await contentsOf(one));
  });
}

it('is for its owner alone, and takes the place of an older one only when it is whole', async (context) => {
  const store = await stores.open('embedded', context);
  await writeFile(backups.file, 'the older one');
  const broken = storeWith(store, { load: () => Promise.reject(new StoreTrouble('away')) });
  await fill(store);
  expect(await backups.take(broken)).toBe(EXIT.failed);
  expect([await readFile(backups.file, 'utf8'), (await readdir(join(backups.file, '..'))).length]).toEqual([
    'the older one',
    1,
  ]);
  expect(backups.said.join()).toMatch(/^No backup was made: /);
  expect(await backups.take(store)).toBe(EXIT.done);
  expect((await stat(backups.file)).mode & 0o777).toBe(0o600);
  expect(await readdir(join(backups.file, '..'))).toEqual(['flashmap.backup']);
});

it.each(['server/secret', 'log/workshop-9'])(
  'is restored into no store that holds anything else, such as %s',
  async (name) => {
    await stores.withFolder(await stores.folder(), async (one) => {
      await fill(one);
      await backups.take(one);
    });
    await stores.withFolder(await stores.folder(), async (other) => {
      await other.append(name, randomBytes(32));
      expect(await restore(backups.file, other, backups)).toBe(EXIT.failed);
      expect(backups.said.at(-1)).toMatch(/holds something else already/);
      expect([await other.list(''), (await other.load(name)).records.length]).toEqual([[name], 1]);
    });
  },
);

for (const kind of ['embedded', 'redis'] as const)
  it(`goes on with a restoring that was cut short: ${kind}`, async (context) => {
    const one = await stores.open('embedded', context);
    await fill(one);
    await backups.take(one);
    for (const most of [0, 1, 2, 7, 23]) {
      const other = await stores.open(kind, context);
      let left = most;
      const dying = storeWith(other, {
        append: (...append) =>
          left-- > 0 ? other.append(...append) : Promise.reject(new StoreTrouble('gone')),
        compact: (...args) => (left > 0 ? other.compact(...args) : Promise.reject(new StoreTrouble('gone'))),
      });
      expect(await restore(backups.file, dying, backups)).toBe(EXIT.failed);
      expect(backups.said.at(-1)).toMatch(/^The restoring was cut short: /);
      const there = await other.list('');
      for (const log of there.filter((name) => name.startsWith('log/')))
        expect(there.filter((name) => name.startsWith(log.replace('log', 'board')))).toHaveLength(2);
      expect(await restore(backups.file, other, backups)).toBe(EXIT.done);
      expect(await contentsOf(other)).toEqual(await contentsOf(one));
    }
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
  expect(await backups.take(moving)).toBe(EXIT.done);
  const other = await stores.open('embedded', context);
  expect(await restore(backups.file, other, backups)).toBe(EXIT.done);
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
    expect(await writeBackup(backups.file, given!, backups)).toBe(EXIT.done);
    const other = await stores.open('embedded', context);
    expect(await restore(backups.file, other, backups)).toBe(EXIT.done);
    expect(await contentsOf(other)).toEqual(await contentsOf(store));

    const impatient = connect(join(folder, 'door', 'backup.sock'));
    await once(impatient, 'data');
    impatient.destroy();
    await expect.poll(() => logged).toEqual(['a backup was not finished']);
    await shut();
    expect(await askAtDoor(folder)).toBeNull();
  });
});
