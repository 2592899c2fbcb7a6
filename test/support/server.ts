import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.ts';

/** A Flashmap server in a process of its own, on a free port and a folder of its own: what `npm start` runs. */
export interface RunningServer {
  readonly url: string;
  readonly dataDir: string;
  /** Everything it has printed, over all restarts. */
  output(): string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Stops it without ending it: its sockets stay open and say nothing. */
  freeze(): void;
  thaw(): void;
  /** Starts it again on the same port and folder. */
  restart(): Promise<void>;
  /** Ends it politely and removes its folder. @returns the exit code of a SIGTERM. */
  stop(): Promise<number | null>;
}

export async function startServer(): Promise<RunningServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'flashmap-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  let child: ChildProcess | null = null;

  async function start(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      PUBLIC_URL: url,
      LOG_LEVEL: 'debug',
    };
    const started = spawn(process.execPath, ['dist/server/main.js'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    for (let tries = 0; tries < 900; tries++) {
      if (started.exitCode !== null || started.signalCode !== null)
        throw new Error(`The server ended at once:\n${output}`);
      const answer = await fetch(`${url}/healthz`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`The server did not come up:\n${output}`);
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null) return ending?.exitCode ?? null;
    const exited = once(ending, 'exit');
    ending.kill(signal);
    // Whoever is frozen hears it once they thaw.
    ending.kill('SIGCONT');
    const [code] = (await exited) as [number | null];
    return code;
  }

  await start();
  return {
    url,
    dataDir,
    output: () => output,
    kill: async () => void (await end('SIGKILL')),
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    restart: start,
    async stop() {
      const code = await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
      return code;
    },
  };
}
