import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Span } from './load/times.ts';
import type { Row, RowContext } from './rows/row.ts';
import { makeFolder, removeFolder } from './servers/folder.ts';
import type { ServerKind } from './servers/index.ts';
import { percent } from './words.ts';

/** As V8 writes it. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  /** Microseconds of the machine's monotonic clock. */
  readonly startTime: number;
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

export interface SelfTime {
  readonly where: string;
  /** Of all the time that was not idle; 0 to 1. */
  readonly share: number;
}

/** Functions by the time that they themselves took between two moments, the longest first. */
export function selfTimes(
  { nodes, startTime, samples, timeDeltas }: CpuProfile,
  { from, to }: Span,
): SelfTime[] {
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const place = url === '' ? '' : `  ${shortPath(url)}:${lineNumber + 1}`;
      return [id, `${functionName || '(anonymous)'}${place}`];
    }),
  );
  const times = new Map<string, number>();
  let busy = 0;
  let at = startTime;
  samples.forEach((sample, index) => {
    const took = timeDeltas[index] ?? 0;
    at += took;
    const where = names.get(sample) ?? '(unknown)';
    if (at < from || at > to || where === '(idle)' || where === '(root)') return;
    busy += took;
    times.set(where, (times.get(where) ?? 0) + took);
  });
  return [...times].map(([where, time]) => ({ where, share: time / busy })).sort((a, b) => b.share - a.share);
}

/** The package and the file, or the path inside this project. */
function shortPath(url: string): string {
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?:.*\/)?([^/]+)$/.exec(path);
  if (inPackage) return `${inPackage[1]}/${inPackage[2]}`;
  return /(?:server|shared)\/.*$/.exec(path)?.[0] ?? basename(path);
}

/** Runs a row under V8's profiler. @returns the top of it, as lines */
export async function profileRow(
  row: Row,
  kind: ServerKind,
  context: RowContext,
  top = 15,
): Promise<string[]> {
  const folder = await makeFolder();
  const node = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
  try {
    const { text, notes, span } = await row.measure({ ...kind, start: () => kind.start({ node }) }, context);
    const [file] = await readdir(folder);
    const profile = JSON.parse(await readFile(join(folder, file!), 'utf8')) as CpuProfile;
    const lines = selfTimes(profile, span ?? { from: 0, to: Infinity }).slice(0, top);
    return [
      `Row ${row.id}, ${row.scenario}`,
      [text, ...notes].join('; '),
      ...lines.map(({ where, share }) => `${percent(share).padStart(7)}  ${where}`),
    ];
  } finally {
    await removeFolder(folder);
  }
}
