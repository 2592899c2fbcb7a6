import { ClassicLevel } from 'classic-level';
import { mkdir, readdir, rm, stat, open as openFile } from 'node:fs/promises';
import path from 'node:path';
import { storeFolderSentence, type StoreFolderProblem } from '../../shared/words/storeFolder.ts';
import type { Log } from '../log.ts';
import { keepDamagedJournals } from './journal.ts';
import { ERASING_KEY, LAST_KEY } from './keys.ts';

export type Level = ClassicLevel<Buffer, Buffer>;

export type Opening<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: StoreFolderProblem;
      /** Names the folder and says what to do. */
      readonly sentence: string;
      /** What the system or LevelDB said: for a log. */
      readonly detail: string;
    };

/** Every acknowledged write has reached the disk. */
export const DURABLE = { sync: true } as const;

/** Opens or makes the database in a folder, and finishes an erasure that a crash cut short. */
export async function openLevel(folder: string, log: Log | null): Promise<Opening<Level>> {
  try {
    await makeFolder(path.resolve(folder));
  } catch (error) {
    return refusal(codeOf(error) === 'ENOSPC' ? 'folder-full' : 'folder-missing', folder, error);
  }
  try {
    await tryToWrite(folder);
    for (const damaged of await keepDamagedJournals(folder)) log?.error(damaged, JOURNAL_DAMAGED);
  } catch (error) {
    return refusal(problemOfWriting(codeOf(error)), folder, error);
  }
  const files = await readdir(folder);
  const isNew = !files.includes('CURRENT');
  // LevelDB would take the folder for a new one and delete these.
  if (isNew && files.some((file) => /\.(ldb|sst|log)$/.test(file))) {
    return refusal('folder-damaged', folder, new Error('The file CURRENT is missing.'));
  }
  // Uncompressed, so that a look into the files shows what is in them and what is gone.
  const level: Level = new ClassicLevel(folder, {
    keyEncoding: 'buffer',
    valueEncoding: 'buffer',
    compression: false,
    createIfMissing: isNew,
  });
  try {
    await level.open();
  } catch (error) {
    return refusal(problemOfOpening(causeOf(error)), folder, causeOf(error));
  }
  try {
    await finishErasing(level);
    return { ok: true, value: level };
  } catch (error) {
    await level.close();
    return refusal(problemOfOpening(error), folder, error);
  }
}

const JOURNAL_DAMAGED =
  'A log of the store is damaged in the middle. What stood there is lost; a copy of the file is kept until something is erased.';

/**
 * With those above it, for its owner alone: what is in it is not for other accounts of the machine. Node's own recursive
 * mkdir goes round for ever where nothing can be made, as in /proc.
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, 0o700);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    if (codeOf(error) !== 'ENOENT' || path.dirname(folder) === folder) throw error;
    await makeFolder(path.dirname(folder));
    await mkdir(folder, 0o700);
  }
}

/** @throws the error of the system when `bytes` more do not fit or the folder takes no file. */
export async function tryToWrite(folder: string, bytes = 1): Promise<void> {
  const probe = path.join(folder, 'write-probe');
  try {
    const file = await openFile(probe, 'w');
    try {
      await file.writeFile(Buffer.alloc(bytes));
      await file.sync();
    } finally {
      await file.close();
    }
  } finally {
    await rm(probe, { force: true });
  }
}

/** Bytes of the logs that LevelDB rewrites into tables when it opens the folder again. */
export async function bytesToRecover(folder: string): Promise<number> {
  const logs = (await readdir(folder)).filter((file) => file.endsWith('.log'));
  const sizes = await Promise.all(logs.map(async (file) => (await stat(path.join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function finishErasing(level: Level): Promise<void> {
  if ((await level.get(ERASING_KEY)) === undefined) return;
  await level.compactRange(ERASING_KEY, LAST_KEY);
  await level.del(ERASING_KEY, DURABLE);
}

function refusal(code: StoreFolderProblem, folder: string, error: unknown): Opening<never> {
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, code, sentence: storeFolderSentence(code, path.resolve(folder)), detail };
}

function problemOfWriting(code: string): StoreFolderProblem {
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'folder-read-only';
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'folder-full' : 'folder-unusable';
}

function problemOfOpening(error: unknown): StoreFolderProblem {
  const code = codeOf(error);
  if (code === 'LEVEL_LOCKED') return 'folder-in-use';
  if (code === 'LEVEL_CORRUPTION') return 'folder-damaged';
  const said = error instanceof Error ? error.message : '';
  if (/No space left|quota exceeded/i.test(said)) return 'folder-full';
  return /No such file|does not exist/i.test(said) ? 'folder-damaged' : 'folder-unusable';
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

/** The code that the system or LevelDB gives an error, else the empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
