import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { RandomBytes } from '../../shared/ids.ts';
import { makeId } from '../../shared/ids.ts';
import { BACKUP_WORDS } from '../../shared/words/backup.ts';
import type { Clock } from '../clock.ts';
import { StoreConflict, StoreCorrupt, StoreTrouble, type Store } from '../store/store.ts';
import { BackupDamaged } from './read.ts';
import { checkBackup, restoreBackup, StoreNotEmpty, type Contents } from './restore.ts';

/** How a command ends: all is well; nothing was done, or not all; it is done, and something in it is damaged. */
export const EXIT = { done: 0, failed: 1, damaged: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface CommandParts {
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** To whoever has called it, a line each. */
  say(line: string): void;
}

/** Milliseconds between two lines of progress. */
const PROGRESS = 1000;

/** Writes a backup beside the file, reads it again, and only then puts it in the place of the file. */
export async function writeBackup(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  { clock, random, say }: CommandParts,
): Promise<Exit> {
  const draft = `${file}.${makeId(random, 8)}.part`;
  try {
    await store(
      draft,
      bytes,
      progress(clock, (size) => say(BACKUP_WORDS.taking((size / 1e6).toFixed(1)))),
    );
    say(BACKUP_WORDS.checking);
    const contents = await checkBackup(draft, null);
    await rename(draft, file);
    await syncFolder(file);
    say(BACKUP_WORDS.taken(file, contents.logs, contents.records));
    return tellDamage(contents, say);
  } catch (error) {
    await rm(draft, { force: true });
    say(BACKUP_WORDS.notTaken(whyNot(error, file)));
    return EXIT.failed;
  }
}

/** Reads the whole backup before anything of it is written. */
export async function restore(
  file: string,
  to: Store,
  { clock, say }: Pick<CommandParts, 'clock' | 'say'>,
): Promise<Exit> {
  let contents: Contents;
  try {
    say(BACKUP_WORDS.reading(file));
    contents = await checkBackup(file, to);
  } catch (error) {
    say(BACKUP_WORDS.notRestored(whyNot(error, file)));
    return EXIT.failed;
  }
  try {
    const { logs } = contents;
    const told = progress(clock, (done) => say(BACKUP_WORDS.restoring(done, logs)));
    await restoreBackup(file, to, () => told(1));
  } catch (error) {
    say(BACKUP_WORDS.cutShort(whyNot(error, file)));
    return EXIT.failed;
  }
  say(BACKUP_WORDS.restored(file, contents.logs, contents.records));
  return tellDamage(contents, say);
}

function tellDamage({ damaged, leftOut }: Contents, say: CommandParts['say']): Exit {
  for (const name of damaged) say(BACKUP_WORDS.damagedLog(name));
  for (const name of leftOut) say(BACKUP_WORDS.leftOutLog(name));
  return damaged.length + leftOut.length > 0 ? EXIT.damaged : EXIT.done;
}

/** For its owner alone: what is in it opens workshops. */
async function store(
  draft: string,
  bytes: AsyncIterable<Uint8Array>,
  told: (more: number) => void,
): Promise<void> {
  const handle = await open(draft, 'wx', 0o600);
  try {
    for await (const chunk of bytes) {
      await handle.writeFile(chunk);
      told(chunk.length);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** So that the new name survives a power cut too. */
async function syncFolder(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** @returns what to call with how much more there is. */
function progress(clock: Clock, tell: (sum: number) => void): (more: number) => void {
  let sum = 0;
  let due = clock.monotonic() + PROGRESS;
  return (more) => {
    sum += more;
    if (clock.monotonic() < due) return;
    due = clock.monotonic() + PROGRESS;
    tell(sum);
  };
}

function whyNot(error: unknown, file: string): string {
  if (error instanceof BackupDamaged) return BACKUP_WORDS.badFile(file, error.message);
  if (error instanceof StoreNotEmpty) return BACKUP_WORDS.notEmpty;
  if (error instanceof StoreConflict) return BACKUP_WORDS.othersWrite;
  if (error instanceof StoreCorrupt) return BACKUP_WORDS.storeDamaged;
  if (error instanceof StoreTrouble) return BACKUP_WORDS.storeTrouble;
  const { code, name } = error as NodeJS.ErrnoException;
  return code === undefined ? BACKUP_WORDS.cause(name) : BACKUP_WORDS.unreadable(file, code);
}
