import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ClassicLevel } from 'classic-level';
import { openEmbeddedStore } from '../../server/store/embedded.ts';
import type { Level } from '../../server/store/level.ts';
import type { Store } from '../../server/store/store.ts';

const run = promisify(execFile);

export function temporaryFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'flashmap-store-'));
}

/** @throws Error with the sentence for the person who starts the server */
export async function openStore(folder: string): Promise<Store> {
  const opening = await openEmbeddedStore({ folder });
  if (!opening.ok) throw new Error(`${opening.sentence} (${opening.detail})`);
  return opening.value;
}

export async function withStore<T>(folder: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(folder);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The database below a closed store. */
export async function withLevel<T>(folder: string, work: (level: Level) => Promise<T>): Promise<T> {
  const level: Level = new ClassicLevel(folder, {
    keyEncoding: 'buffer',
    valueEncoding: 'buffer',
    compression: false,
  });
  await level.open();
  try {
    return await work(level);
  } finally {
    await level.close();
  }
}

/** Which of these canaries stand in any file of the folder. */
export async function find(folder: string, canaries: readonly string[]): Promise<string[]> {
  const wanted = new Set(canaries);
  const found: string[] = [];
  for (const file of await readdir(folder)) {
    const content = await readFile(path.join(folder, file), 'latin1');
    for (const [canary] of content.matchAll(/canary-[0-9a-f]{36}/g))
      if (wanted.has(canary)) found.push(canary);
  }
  return found;
}

/** A small file system of its own, or null where this user may not mount one. */
export async function smallDisk(
  options: string,
): Promise<{ folder: string; remount(options: string): Promise<void>; dispose(): Promise<void> } | null> {
  const folder = await temporaryFolder();
  try {
    await run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    remount: async (changed) => void (await run('mount', ['-o', `remount,${changed}`, folder])),
    dispose: async () => {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}
