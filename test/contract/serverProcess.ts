import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server in a process of its own, from the sources. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** What it has printed. */
  output(): string;
  /** Ends it politely. */
  stop(): Promise<void>;
}

/** @param settings of its environment, beside those that give it a folder and a free port */
export async function startServerProcess(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { PATH, HOME, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...settings },
  });
  const closed = once(child, 'close');
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    });
    void closed.then(() => reject(new Error(`The server has not started: ${output}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    async stop() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}
