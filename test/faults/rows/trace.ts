import { spawnSync } from 'node:child_process';

/** What happens to the log and to sockets, in the order in which the kernel saw it. */
const CALLS = 'write,pwrite64,writev,sendto,sendmsg,fdatasync,fsync';
/** A short WebSocket frame whose first byte is the kind of an acknowledgement (101), as strace writes it. */
const ACK = /\\x82\\x0[2-4]\\x65/;
const LOG = /\d+\.log>/;

/** The tracer stands aside, so that the process that is started and killed is the server. */
function command(options: readonly string[], output: string): string[] {
  return ['strace', '-D', '-f', '-qq', '-x', '-y', '-s', '64', '-o', output, ...options];
}

function impossible(): string | null {
  return spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0 ? null : 'strace is not here';
}

export interface Order {
  readonly acks: number;
  /** Acknowledgements that left while something written to a log was not synced, or with no sync since the last one. */
  readonly early: number;
}

/** For one writer that waits for each acknowledgement before it sends more. */
function order(text: string): Order {
  const unfinished = new Map<string, string>();
  let [acks, early, dirty, synced] = [0, 0, false, false];
  for (const line of text.split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. (\w+) resumed>/.test(rest);
    const call = resumed ? `${unfinished.get(pid) ?? ''}${rest}` : rest;
    const ends = !rest.endsWith('<unfinished ...>');
    if (!ends) unfinished.set(pid, rest);
    if (!resumed && /^(write|pwrite64|writev)\(/.test(call) && LOG.test(call)) dirty = true;
    if (/^f(data)?sync\(/.test(call) && LOG.test(call) && ends && / = 0$/.test(call))
      [dirty, synced] = [false, true];
    if (resumed || !/^(write|writev|sendto|sendmsg)\(/.test(call) || !ACK.test(call)) continue;
    acks++;
    if (dirty || !synced) early++;
    synced = false;
  }
  return { acks, early };
}

export const traced = { CALLS, command, impossible, order };
