import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'redis';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { findCommand } from './commands.ts';
import { cannotRunHere } from './needs.ts';
import { freePort } from './port.ts';

/** A real redis-server in a process of its own, on a free port of 127.0.0.1 and in a folder of its own. */
export interface RunningRedis {
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** What it has printed, over all restarts. */
  output(): string;
  /** One command on a connection of its own. Buffers do not come back: strings of bytes are read as text. */
  command(...args: string[]): Promise<unknown>;
  /** Ends it as a power cut of its process would. */
  kill(): Promise<void>;
  /** Stops it without ending it (SIGSTOP): its sockets stay open and say nothing. */
  freeze(): void;
  thaw(): void;
  /** Starts it again on the same port and folder, with other arguments if need be. */
  restart(...args: string[]): Promise<void>;
  /** Ends it and removes its folder. */
  dispose(): Promise<void>;
}

/** Appends to its file and syncs every second, evicts nothing, and has no other file. */
const USUAL = [
  ...['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', ''],
  ...['--maxmemory-policy', 'noeviction', '--bind', '127.0.0.1', '--hz', '100'],
  ...['--repl-diskless-sync-delay', '0'],
];

/** The path of redis-server: from PATH, else from the system's packages where this user may install them, else null. */
export const findRedis = () => findCommand('redis-server');

/** @param args come behind the usual ones and override them. @throws where there is no redis-server */
export async function startRedis(...args: string[]): Promise<RunningRedis> {
  const server = await findRedis();
  if (server === null) throw new Error('There is no redis-server here.');
  const folder = await mkdtemp(join(tmpdir(), 'flashmap-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let output = '';
  let child: ChildProcess | null = null;
  let given = args;

  async function start(): Promise<void> {
    const started = spawn(server!, ['--port', String(port), '--dir', folder, ...USUAL, ...given], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    const begun = output.length;
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await new Promise<void>((resolve, reject) => {
      started.on('exit', () => reject(new Error(`Redis ended at once:\n${output}`)));
      started.stdout.on('data', () => {
        if (/Ready to accept connections/.test(output.slice(begun))) resolve();
      });
    });
  }

  async function kill(): Promise<void> {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
    const exited = once(ending, 'exit');
    ending.kill('SIGKILL');
    await exited;
  }

  await start();
  return {
    url,
    port,
    folder,
    output: () => output,
    async command(...command) {
      const client = createClient({ url, socket: { reconnectStrategy: false } });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return await client.sendCommand(command);
      } finally {
        client.destroy();
      }
    },
    kill,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    async restart(...changed) {
      await kill();
      if (changed.length > 0) given = changed;
      await start();
    },
    async dispose() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A replica of another one, in step with it. */
export async function startReplica(of: RunningRedis, ...args: string[]): Promise<RunningRedis> {
  const replica = await startRedis('--replicaof', `127.0.0.1 ${of.port}`, ...args);
  while (!String(await replica.command('INFO', 'replication')).includes('master_link_status:up')) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return replica;
}

/** One Redis for all tests of a file or a suite; where there is none, each of them is skipped and counted. */
export function useRedis(...args: string[]): () => RunningRedis {
  let redis: RunningRedis | null = null;
  beforeAll(async () => {
    if ((await findRedis()) !== null) redis = await startRedis(...args);
  }, 120_000);
  beforeEach((context) => {
    if (redis === null) cannotRunHere(context, 'there is no redis-server, and this user may not install one');
  });
  afterAll(() => redis?.dispose());
  return () => redis!;
}
