import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { MEGABYTES } from '../../../server/export/pressWorker.ts';
import { YOUNG_MEGABYTES } from '../../../server/thread.ts';
import type { ExportPress } from '../../../server/export/press.ts';
import { systemClock } from '../../../server/clock.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/map/formats.ts';
import type { Report } from '../../../shared/map/report.ts';
import { workshopReport } from '../../unit/export/large.ts';
import { recordPart } from '../record.ts';
import { markdown } from '../table.ts';
import { mega, ms, whole } from '../words.ts';

const run = promisify(execFile);
const ONE = join(import.meta.dirname, 'one.mjs');
const SIZE = { groups: 100, notes: 50 };
const GOAL = { seconds: 10, memory: 300 * 1024 * 1024 };
export const TITLE = `Exports of ${SIZE.groups} groups with ${SIZE.notes} notes each`;

interface One {
  readonly seconds: number;
  readonly length: number;
  readonly memory: number;
}

/**
 * Each format in a process of its own, started anew with the memory that a thread gets, from its first module to its last byte; then everything as a server
 * makes it, while the event loop of the process is watched.
 * @param dist folder of the build
 * @param results file to record in; null: none
 */
export async function measureExports(dist: string, results: string | null): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'flashmap-bench-'));
  try {
    const report = workshopReport(SIZE);
    const path = join(folder, 'report.json');
    await writeFile(path, JSON.stringify(report));
    const rows: string[][] = [];
    for (const format of EXPORT_FORMATS) rows.push(row(format, await one(dist, path, format)));
    const table = markdown(['format', 'time', 'size', 'most memory of the process', 'goal', 'met'], rows);
    const text = [`### ${TITLE}`, table, await besideWork(dist, report)].join('\n\n');
    if (results !== null) await recordPart(results, 'exports', text);
    return text;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function one(dist: string, path: string, format: ExportFormat): Promise<One> {
  const { stdout } = await run(process.execPath, [
    `--max-old-space-size=${MEGABYTES}`,
    // Node counts one of the three parts of it here.
    `--max-semi-space-size=${YOUNG_MEGABYTES / 3}`,
    ONE,
    dist,
    path,
    format,
  ]);
  return JSON.parse(stdout) as One;
}

function row(format: ExportFormat, { seconds, length, memory }: One): string[] {
  const isAll = format === 'zip';
  const met = seconds <= GOAL.seconds && memory <= GOAL.memory;
  return [
    isAll ? 'zip (everything)' : format,
    ms(seconds * 1000),
    `${whole(length / 1024)} KB`,
    mega(memory),
    isAll ? `<= ${GOAL.seconds} s, <= ${mega(GOAL.memory)}` : '–',
    isAll ? (met ? 'yes' : '**no**') : '–',
  ];
}

/** How long the rest of a server has to wait for its turn while everything is exported, three times in a row. */
async function besideWork(dist: string, report: Report): Promise<string> {
  const url = pathToFileURL(join(dist, 'server/export/press.js')).href;
  const built = (await import(url)) as { ExportPress: typeof ExportPress };
  const press = new built.ExportPress({ drawing: join(dist, 'drawing/draw.js') }, systemClock);
  const order = {
    workshop: 'bench',
    format: 'zip',
    names: false,
    count: 'groups',
    theme: 'light',
    report: () => Promise.resolve(report),
  } as const;
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const began = performance.now();
  delay.enable();
  for (let round = 0; round < 3; round++)
    await press.make(order, () => undefined, new AbortController().signal);
  delay.disable();
  const each = (performance.now() - began) / 3;
  const late = (nanoseconds: number) => ms(nanoseconds / 1e6);
  return (
    `Everything, as a server makes it in a thread: ${ms(each)}. Meanwhile a timer of 1 ms in the server's own ` +
    `thread comes after ${late(delay.percentile(50))} (p50), ${late(delay.percentile(99))} (p99), ${late(delay.max)} at the most.`
  );
}
