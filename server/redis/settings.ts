import type { RedisLink } from './link.ts';
import { isRefused } from './trouble.ts';

/** How a Redis is set up, as far as it shows. */
export interface Settings {
  readonly version: string;
  readonly isCluster: boolean;
  /** What it drops when its memory is full. */
  readonly policy: string;
  /** Bytes; 0: as much as there is. */
  readonly maxMemory: number;
  /** Whether it appends what it is told to a file. */
  readonly keepsLog: boolean;
  /** When that reaches the disk; null: it does not say. */
  readonly sync: 'always' | 'everysec' | 'no' | null;
  readonly restsWhileRewriting: boolean;
}

/** @throws RedisTrouble */
export async function readSettings(link: RedisLink): Promise<Settings> {
  const info = await link.patiently(() => link.send('INFO', 'server', 'memory', 'persistence', 'cluster'));
  const said = linesOf(String(info));
  const shown = await shownSettings(link);
  const sync = shown.get('appendfsync');
  return {
    version: said.get('valkey_version') ?? said.get('redis_version') ?? '0',
    isCluster: said.get('cluster_enabled') === '1',
    policy: said.get('maxmemory_policy') ?? 'noeviction',
    maxMemory: Number(said.get('maxmemory') ?? 0),
    keepsLog: said.get('aof_enabled') === '1',
    sync: sync === 'always' || sync === 'everysec' || sync === 'no' ? sync : null,
    restsWhileRewriting: shown.get('no-appendfsync-on-rewrite') === 'yes',
  };
}

function linesOf(info: string): Map<string, string> {
  const lines = info.split('\r\n').map((line) => line.split(':'));
  return new Map(lines.map(([name = '', ...value]) => [name, value.join(':')]));
}

/** Nothing where it may not be asked: providers keep their settings to themselves. */
async function shownSettings(link: RedisLink): Promise<Map<string, string>> {
  try {
    const settings = await link.patiently(() =>
      link.send('CONFIG', 'GET', 'appendfsync', 'no-appendfsync-on-rewrite'),
    );
    return new Map(Object.entries(settings ?? {}).map(([name, value]) => [name, String(value)]));
  } catch (problem) {
    if (isRefused(problem)) return new Map();
    throw problem;
  }
}
