import { createHash } from 'node:crypto';

/** A script for Redis, called by the hash of its source. */
export interface Script {
  readonly source: string;
  readonly sha: string;
}

/** @param source Lua; begins with `#!lua`, so that Redis refuses it as a whole where it may not write. */
export function script(source: string): Script {
  const trimmed = source.trim();
  return { source: trimmed, sha: createHash('sha1').update(trimmed).digest('hex') };
}
