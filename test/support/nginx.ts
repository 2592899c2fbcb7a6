import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.ts';
import { until } from './until.ts';

export interface RunningNginx {
  readonly url: string;
  dispose(): Promise<void>;
}

/** nginx as docs/operations.md shows it, on a free port and before these two nodes (`address:port`). */
export async function startNginx(command: string, nodes: readonly [string, string]): Promise<RunningNginx> {
  const folder = await mkdtemp(join(tmpdir(), 'flashmap-nginx-'));
  const address = `127.0.0.1:${await freePort()}`;
  const [shown = ''] = /^nginx:\n\n((?: {4}.*\n|\n)+)/m
    .exec(await readFile('docs/operations.md', 'utf8'))!
    .slice(1);
  const site = shown
    .replace('10.0.0.11:3000', nodes[0])
    .replace('10.0.0.12:3000', nodes[1])
    .replace('listen 80;', `listen ${address};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (what) => `${what}_temp_path ${folder};`,
  );
  const file = join(folder, 'nginx.conf');
  await writeFile(
    file,
    `daemon off; pid ${folder}/pid; error_log ${folder}/errors; events {}\nhttp { access_log off; ${temporary.join(' ')}\n${site}}\n`,
  );
  const child = spawn(command, ['-c', file, '-e', join(folder, 'errors')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const dispose = async () => {
    // Its workers go with it only when it is asked.
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const url = `http://${address}`;
  try {
    await until('nginx serves', async () => {
      if (child.exitCode !== null) throw new Error(`nginx ended at once:\n${output}`);
      return fetch(url).then(
        () => true,
        () => false,
      );
    });
  } catch (error) {
    await dispose();
    throw error;
  }
  return { url, dispose };
}
