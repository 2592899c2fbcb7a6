import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../server/store/embedded.ts';
import type { StoreFolderProblem } from '../../shared/words/storeFolder.ts';
import { cannotRunHere } from '../support/needs.ts';
import { smallDisk, temporaryFolder, withStore } from './storeFolder.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true }));

async function expectRefusal(at: string, code: StoreFolderProblem): Promise<void> {
  const opening = await openEmbeddedStore({ folder: at });
  if (opening.ok) await opening.value.close();
  expect(opening).toMatchObject({ ok: false, code });
  expect(opening.ok || opening.sentence).toContain(at);
}

it('makes the folder, with those above it, for its owner alone', async () => {
  const deep = path.join(folder, 'not', 'yet');
  await withStore(deep, (store) => store.append('log/a', new Uint8Array(1)));
  expect(await withStore(deep, (store) => store.list(''))).toEqual(['log/a']);
  expect((await stat(deep)).mode & 0o777).toBe(0o700);
});

it('refuses a folder that cannot be made', async () => {
  await writeFile(path.join(folder, 'file'), '');
  await expectRefusal(path.join(folder, 'file', 'data'), 'folder-missing');
  await expectRefusal(path.join(folder, 'file'), 'folder-unusable');
});

it('refuses a folder where the system takes none at all, at once', async () => {
  await expectRefusal('/proc/flashmap/data', 'folder-missing');
});

it('refuses a folder that takes no files', async (context) => {
  const disk = await smallDisk('size=1m');
  if (disk !== null) {
    await disk.remount('ro');
    await expectRefusal(disk.folder, 'folder-read-only');
    await disk.dispose();
    return;
  }
  const locked = path.join(folder, 'locked');
  await mkdir(locked);
  await chmod(locked, 0o500);
  if (process.getuid?.() === 0)
    return cannotRunHere(context, 'root writes everywhere, and mounting is not allowed');
  await expectRefusal(locked, 'folder-read-only');
});

it('refuses a full disk', async (context) => {
  const disk = await smallDisk('size=64k');
  if (disk === null) return cannotRunHere(context, 'this user may not mount a file system');
  await writeFile(path.join(disk.folder, 'filler'), Buffer.alloc(64 * 1024));
  await expectRefusal(disk.folder, 'folder-full');
  await disk.dispose();
});

it('refuses a folder that another process has open', async () => {
  const writer = spawn(process.execPath, ['--import', 'tsx', 'test/contract/storeWriter.ts', folder, '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(writer, 'close');
  try {
    await once(writer.stdout, 'data');
    await expectRefusal(folder, 'folder-in-use');
  } finally {
    writer.kill('SIGKILL');
    await closed;
  }
});

it('refuses a folder that this process has open', async () => {
  await withStore(folder, () => expectRefusal(folder, 'folder-in-use'));
});

for (const missing of ['CURRENT', 'MANIFEST', '.ldb']) {
  it(`never takes a folder without its ${missing} for an empty one`, async () => {
    await withStore(folder, (store) => store.append('log/a', new Uint8Array(1)));
    await withStore(folder, (store) => store.append('log/a', new Uint8Array(1)));
    const before = await readdir(folder);
    const lost = before.filter((file) => file.includes(missing));
    expect(lost).not.toEqual([]);
    for (const file of lost) await rm(path.join(folder, file));
    await expectRefusal(folder, 'folder-damaged');
    const left = await readdir(folder);
    expect(left).toEqual(
      expect.arrayContaining(before.filter((file) => /\.(ldb|log)$/.test(file) && !lost.includes(file))),
    );
  });
}
