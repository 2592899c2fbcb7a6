import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { onServerCore } from './cores.ts';

export interface Child {
  /** CPU time of all its threads since its start, in seconds. */
  cpu(): number;
  /** Resident memory in bytes. */
  rss(): number;
  kill(): Promise<void>;
  /** Asks it to end, and kills it when it has not within ten seconds. */
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

/**
 * Runs Node on the servers' core until it answers over HTTP. Whatever becomes of this process, the child goes with it.
 * @param args of node: options, script, arguments
 * @throws Error with what it printed, when it ends at once or does not answer within 20 s
 */
export async function startNode(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  url: string,
): Promise<Child> {
  const [command, ...rest] = [...onServerCore, process.execPath, ...args];
  const child = spawn(command!, rest, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`A server ended at once:\n${output}`);
    if ((await fetch(url).catch(() => null))?.ok) break;
    if (tries === 400) throw new Error(`A server did not come up:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const pid = child.pid!;
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    const tooLong = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(tooLong);
  };
  return {
    cpu: () => usage(pid).cpu,
    rss: () => usage(pid).rss,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** Linux tells in /proc, to a hundredth of a second; elsewhere `ps` does. */
function usage(pid: number): { cpu: number; rss: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { cpu: (fields[11]! + fields[12]!) / 100, rss: fields[21]! * 4096 };
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'time=,rss=', '-p', String(pid)], { encoding: 'utf8' });
    const [time = '', rss = '0'] = (stdout ?? '').trim().split(/\s+/);
    const cpu = time.split(/[:-]/).reduce((sum, part) => sum * 60 + Number(part), 0);
    return { cpu, rss: Number(rss) * 1024 };
  }
}
