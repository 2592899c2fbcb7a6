import { PREFIX, tagOf, taggedKey } from '../../redis/keys.ts';

/** The records of a log: a stream. Also the name of the channel on which they are published. */
export function recordsKey(name: string): string {
  return taggedKey(tagOf(name), 'log', name);
}
/** Hash of `at`, a position, and `bytes`; of a removed log for a day `at` alone, which is `REMOVED`. */
export function snapshotKey(name: string): string {
  return taggedKey(tagOf(name), 'snapshot', name);
}
/** The names of all logs of a tag: a sorted set without scores. */
export function namesKey(tag: string): string {
  return `${PREFIX}{${tag}}:names`;
}
export const ALL_NAMES_KEYS = `${PREFIX}{*}:names`;
/** Hash of erasures that are under way or were broken off: the files of Redis are to be rewritten. */
export const ERASING_KEY = `${PREFIX}erasing`;

/** Stands where a position would, and is none. */
export const REMOVED = 'removed';
