import { logRange, nameOfKey, prefixRange } from './keys.ts';
import type { Level } from './level.ts';

/** Names of the logs that begin with the prefix, sorted. Jumps from log to log: the records in between are not read. */
export async function namesWithPrefix(level: Level, prefix: string): Promise<string[]> {
  const keys = level.keys(prefixRange(prefix));
  const names: string[] = [];
  try {
    for (let key = await keys.next(); key !== undefined; key = await keys.next()) {
      const name = nameOfKey(key);
      names.push(name);
      keys.seek(logRange(name).lt);
    }
  } finally {
    await keys.close();
  }
  return names.sort();
}
