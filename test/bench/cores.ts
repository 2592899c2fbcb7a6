import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

const count = cpus().length;

/** Whether a process can be kept on one core here. */
export const canPin =
  count > 1 && spawnSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' }).status === 0;

/** What stands before a command so that it runs on the servers' core alone: its CPU time is then that of one core. */
export const onServerCore: readonly string[] = canPin ? ['taskset', '-c', '0'] : [];

/** Keeps another process on the servers' core. */
export function toServerCore(pid: number): void {
  if (canPin) spawnSync('taskset', ['-a', '-c', '-p', '0', String(pid)], { stdio: 'ignore' });
}

/** Keeps this process, which makes the load, off the servers' core. */
export function leaveServerCore(): void {
  if (!canPin) return;
  const others = count > 2 ? `1-${count - 1}` : '1';
  spawnSync('taskset', ['-a', '-c', '-p', others, String(process.pid)], { stdio: 'ignore' });
}
