import type { RedisLink } from '../../redis/link.ts';
import { tagOf } from '../../redis/keys.ts';
import { ALL_NAMES_KEYS, namesKey } from './keys.ts';

/** Keys that Redis looks at in one step of going through all of them. */
const STEP = '1000';

/** Names of the logs that begin with the prefix, sorted: of one workshop, if the prefix says which, else of all. */
export async function namesWithPrefix(link: RedisLink, prefix: string): Promise<string[]> {
  const namesOfTag = prefix.split('/').length > 2;
  const keys = namesOfTag ? [namesKey(tagOf(prefix))] : await allNamesKeys(link);
  const lists = await Promise.all(keys.map((key) => namesIn(link, key, prefix)));
  return lists.flat().sort();
}

async function namesIn(link: RedisLink, key: string, prefix: string): Promise<string[]> {
  const low = Buffer.from(`[${prefix}`);
  // UTF-8 has no byte FF.
  const high = Buffer.concat([low, Buffer.from([0xff])]);
  const names = await link.patiently(() => link.send('ZRANGE', key, low, high, 'BYLEX'));
  return (names as readonly Buffer[]).map(String);
}

/** Those that are there all the while are found for sure, and may be found twice. */
async function allNamesKeys(link: RedisLink): Promise<string[]> {
  const found = new Set<string>();
  let cursor = '0';
  do {
    const step = ['SCAN', cursor, 'MATCH', ALL_NAMES_KEYS, 'COUNT', STEP, 'TYPE', 'zset'];
    const [next, keys] = (await link.patiently(() => link.send(...step))) as [Buffer, Buffer[]];
    for (const key of keys) found.add(String(key));
    cursor = String(next);
  } while (cursor !== '0');
  return [...found];
}
