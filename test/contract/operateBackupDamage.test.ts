import { readFile, rm, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { EXIT, restore } from '../../server/backup/command.ts';
import { BackupDamaged } from '../../server/backup/read.ts';
import { checkBackup } from '../../server/backup/restore.ts';
import { recordKey } from '../../server/store/keys.ts';
import { readDocument } from '../../server/sync/rebuild.ts';
import { encodeRecord } from '../../server/sync/record.ts';
import { encodeEntries } from '../../server/workshop/record.ts';
import { Backups, bytes, fill } from './operateBackups.ts';
import { useStores } from './operateStores.ts';
import { withLevel } from './storeFolder.ts';

const stores = useStores();
const backups = new Backups(stores);

describe('a file that is not as it was written', () => {
  it('is refused before anything is written', async (context) => {
    const [one, other] = [await stores.open('embedded', context), await stores.open('embedded', context)];
    await fill(one);
    await backups.take(one);
    const whole = await readFile(backups.file);
    const contents = await checkBackup(backups.file, null);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 150)) {
      await writeFile(backups.file, whole.subarray(0, at));
      await expect(checkBackup(backups.file, null)).rejects.toThrow(BackupDamaged);
      const flipped = Buffer.from(whole);
      flipped[at]! ^= 1 << (at % 8);
      await writeFile(backups.file, flipped);
      // Of some bits, such as the time in a header of gzip, no reader takes any notice.
      const read = await checkBackup(backups.file, null).catch((error: unknown) => error);
      if (!(read instanceof BackupDamaged)) expect([at, read]).toEqual([at, contents]);
    }
    for (const cut of [whole.subarray(0, -1), whole.subarray(0, whole.length / 2), Buffer.alloc(0)]) {
      await writeFile(backups.file, cut);
      expect(await restore(backups.file, other, backups)).toBe(EXIT.failed);
      expect(backups.said.at(-1)).toMatch(/^Nothing was restored: .* is no whole backup/);
    }
    expect(await other.list('')).toEqual([]);
  });

  it('is refused when it was packed again with something else in it', async (context) => {
    const store = await stores.open('embedded', context);
    await fill(store);
    await backups.take(store);
    const lines = gunzipSync(await readFile(backups.file))
      .toString()
      .trimEnd()
      .split('\n');
    const log = lines.findIndex((line) => line.includes('"log":"log/'));
    const drop = (from: number, count: number) => lines.filter((_, at) => at < from || at >= from + count);
    const put = (at: number, line: string) => lines.map((it, index) => (index === at ? line : it));
    const changes = {
      'another record': put(log + 1, JSON.stringify({ bytes: 'AAAA', crc32: 0 })),
      'another record with its sum': put(log + 1, lines[log + 2]!),
      'another name': put(log, lines[log]!.replace('log/', 'lag/')),
      'a log less': drop(log, 4),
      'a record less': drop(log + 1, 1),
      'no end': lines.slice(0, -1),
      'something behind the end': [...lines, lines.at(-1)!],
      'another version': put(0, lines[0]!.replace('"version":1', '"version":2')),
    };
    for (const [what, changed] of Object.entries(changes)) {
      await writeFile(backups.file, gzipSync(`${changed.join('\n')}\n`));
      const read = await checkBackup(backups.file, null).catch((error: unknown) => error);
      expect([what, read instanceof BackupDamaged]).toEqual([what, true]);
      if (what === 'another record') expect(String(read)).toMatch(/a record of log\/workshop-\d is not as/);
    }
    await writeFile(backups.file, gzipSync(`${lines.join('\n')}\n`));
    expect(await checkBackup(backups.file, null)).toMatchObject({ logs: 17 });
  });

  it('is told from a file of something else, and from one that is not there', async (context) => {
    const store = await stores.open('embedded', context);
    await writeFile(backups.file, 'something else');
    expect(await restore(backups.file, store, backups)).toBe(EXIT.failed);
    await rm(backups.file);
    expect(await restore(backups.file, store, backups)).toBe(EXIT.failed);
    expect(backups.said.filter((line) => line.startsWith('Nothing'))).toEqual([
      expect.stringMatching(/is no whole backup/),
      expect.stringMatching(/ENOENT/),
    ]);
  });
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
  await stores.withFolder(folder, async (store) => expect(await backups.take(store)).toBe(EXIT.damaged));
  const told = backups.said.filter((line) => line.startsWith('Damaged'));
  expect(told).toHaveLength(3);

  const other = await stores.open('embedded', context);
  expect(await restore(backups.file, other, backups)).toBe(EXIT.damaged);
  expect(await other.list('')).toEqual([board, 'log/workshop-1']);
  const rebuilt = await readDocument(other, board);
  expect(rebuilt.doc.getMap('notes').toJSON()).toEqual({ a: 'a', b: 'b' });
  expect(rebuilt.damage?.place).toBe('the content of record 3');
});
