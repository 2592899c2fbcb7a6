import type { Heads } from './heads.ts';
import {
  coveringRanges,
  ERASING_KEY,
  headKey,
  kindOfKey,
  LAST_KEY,
  logRange,
  recordKey,
  seqOfKey,
  snapshotKey,
} from './keys.ts';
import { DURABLE, type Level } from './level.ts';
import { unseal } from './record.ts';

/*
 * How bytes leave the files. LevelDB forgets a value when a compaction meets it together with a newer entry of the
 * same key that lies in a level above, and no reader holds an older view. So: bring everything that is in memory
 * into the files first; then put a deletion for every key that the log ever used above them, those that a snapshot
 * replaced too; then compact the range down to its lowest level. All that without readers.
 */

/** Deletes the logs and marks that their bytes are still in the files. @returns false when there was nothing to delete. */
export async function deleteLogs(level: Level, heads: Heads, names: readonly string[]): Promise<boolean> {
  const keys = (await Promise.all(names.map((name) => keysEverUsed(level, name)))).flat();
  if (keys.length === 0) return false;
  // In a batch of its own: it lies far from the deletions, and a table that holds both would span all in between.
  await level.put(ERASING_KEY, Buffer.alloc(0), DURABLE);
  await level.compactRange(LAST_KEY, LAST_KEY);
  const deletions = level.batch();
  for (const key of keys) deletions.del(key);
  await deletions.write(DURABLE);
  for (const name of names) heads.forget(name);
  return true;
}

/** Rewrites the files without what was deleted. A failure shows in the next write: LevelDB refuses it. */
export async function rewriteFiles(level: Level, names: readonly string[]): Promise<void> {
  for (const range of coveringRanges(names)) await level.compactRange(range.gte, range.lt);
}

/** The bytes are gone. */
export async function unmark(level: Level): Promise<void> {
  await level.del(ERASING_KEY, DURABLE);
}

async function keysEverUsed(level: Level, name: string): Promise<Buffer[]> {
  const alive = await level.keys(logRange(name)).all();
  if (alive.length === 0) return [];
  const numbers = await Promise.all(
    alive.map((key) => (kindOfKey(key) === 'record' ? seqOfKey(key) : numberIn(level, key))),
  );
  const last = numbers.reduce((a, b) => Math.max(a, b), 0);
  const records = Array.from({ length: last }, (_, i) => recordKey(name, i + 1));
  return [headKey(name), snapshotKey(name), ...records];
}

/** Zero for a damaged entry: a log is erased whatever its state. */
async function numberIn(level: Level, key: Buffer): Promise<number> {
  try {
    return unseal(key, (await level.get(key)) ?? Buffer.alloc(0)).seq;
  } catch {
    return 0;
  }
}
