import { strFromU8, unzipSync } from 'fflate';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../shared/map/formats.ts';
import { startServer } from '../support/server.ts';

/** Runs the rehearsal as a facilitator would; `on` sees what it has printed so far. */
async function runRehearsal(args: readonly string[], on: (output: string) => void = () => {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/rehearse/main.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      on(output);
    });
  }
  const [code] = (await once(child, 'exit')) as [number];
  return { code, output };
}

describe.concurrent('a rehearsal', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  it(
    'of 60 people in 12 groups ends with everything acknowledged on the map and in the exports',
    { timeout: 400_000 },
    async () => {
      const server = await startServer();
      const folder = await mkdtemp(join(tmpdir(), 'rehearsal-'));
      folders.push(folder);
      try {
        const { code, output } = await runRehearsal([
          '--people',
          '60',
          '--groups',
          '12',
          '--pace',
          '1',
          '--url',
          server.url,
          '--export',
          folder,
        ]);
        expect(output).toContain('Everything acknowledged is there.');
        expect(code).toBe(0);
        expect(output).toContain('12 of 12 groups, 60 people');
        const files = await readdir(folder);
        const saved = (end: string) =>
          readFile(
            join(
              folder,
              files.find((name) => name.endsWith(end))!,
            ),
          );
        const report = JSON.parse(String(await saved('.json'))) as { numbers: { notes: number } };
        const tables = Object.entries(unzipSync(await saved('-csv.zip')));
        const notes = tables.find(([name]) => name.endsWith('-notes.csv'))![1];
        expect(strFromU8(notes).trimEnd().split('\r\n')).toHaveLength(report.numbers.notes + 1);
        expect(String(await saved('.md'))).toMatch(/^# /);
        expect(files).toHaveLength(EXPORT_FORMATS.length);
      } finally {
        expect(await server.stop()).toBe(0);
      }
    },
  );

  it(
    'survives kill -9 of the server in the middle: people come back by themselves and nothing acknowledged is lost',
    { timeout: 400_000 },
    async () => {
      const server = await startServer();
      try {
        const kills = ['Write opened', 'Cluster opened', 'Place on the map opened'].map((stage) => ({
          stage,
          done: false,
        }));
        let restarts: Promise<void> = Promise.resolve();
        const { code, output } = await runRehearsal(
          ['--people', '24', '--groups', '6', '--pace', '3', '--url', server.url],
          (printed) => {
            for (const kill of kills) {
              if (kill.done || !printed.includes(kill.stage)) continue;
              kill.done = true;
              // In the middle of what people do in the stage, not at its edge.
              restarts = restarts.then(async () => {
                await new Promise((resolve) => setTimeout(resolve, 1200));
                await server.kill();
                await server.restart();
              });
            }
          },
        );
        await restarts;
        expect(output).toContain('Everything acknowledged is there.');
        expect(code).toBe(0);
        expect(kills.map((kill) => kill.done)).toEqual([true, true, true]);
        expect(Number(/(\d+) connections? lost/.exec(output)?.[1])).toBeGreaterThanOrEqual(3 * 24);
      } finally {
        await server.stop();
      }
    },
  );
});
