import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNameServer } from './nameServer.ts';
import { freePort } from './port.ts';
import { until } from './until.ts';

/** The balancer of docker-compose.yml in a process of its own: the same configuration, other addresses. */
export interface RunningCaddy {
  readonly url: string;
  /** What it has printed. */
  output(): string;
  /** Where the nodes are, from its next look on: once a second, while it is asked for something. @returns whether it has looked. */
  setNodes(addresses: readonly string[]): () => boolean;
  dispose(): Promise<void>;
}

/** @param url where it is to listen. @param nodes their IPv4 addresses. @param port of all of them. */
export async function startCaddy(
  command: string,
  url: string,
  nodes: readonly string[],
  port: number,
): Promise<RunningCaddy> {
  const names = await startNameServer(nodes);
  const folder = await mkdtemp(join(tmpdir(), 'flashmap-caddy-'));
  const child = spawn(command, ['run', '--config', 'deploy/Caddyfile', '--adapter', 'caddyfile'], {
    env: {
      PUBLIC_URL: url,
      BIND: '127.0.0.1',
      NODES: 'flashmap',
      NODES_PORT: String(port),
      RESOLVER: `udp/127.0.0.1:${names.port}`,
      XDG_CONFIG_HOME: folder,
      XDG_DATA_HOME: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const dispose = async () => {
    child.kill('SIGKILL');
    await ended;
    await Promise.all([names.close(), rm(folder, { recursive: true, force: true })]);
  };
  try {
    await until('Caddy serves', () => {
      if (child.exitCode !== null) throw new Error(`Caddy ended at once:\n${output}`);
      return output.includes('serving initial configuration');
    });
  } catch (error) {
    await dispose();
    throw error;
  }
  return { url, output: () => output, setNodes: names.set, dispose };
}

export async function freeUrl(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`;
}
