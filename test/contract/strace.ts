import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One system call; `begun` and `ended` count the lines of the trace, so that calls can be put in order. */
export interface Call {
  readonly name: string;
  /** What its first argument is: the path of a file, `socket:[...]`. */
  readonly on: string;
  /** All bytes that it was given. */
  readonly bytes: Buffer;
  readonly begun: number;
  readonly ended: number;
  readonly failed: boolean;
}

/** Ends the trace, and whatever it injected. */
export type StopTrace = () => Promise<readonly Call[]>;

/** Watches a process, or makes its calls fail or last. @returns null where strace is missing or may not attach */
export async function attachStrace(pid: number, options: readonly string[]): Promise<StopTrace | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'flashmap-strace-'));
  const file = path.join(folder, 'trace');
  const common = ['-f', '-y', '-xx', '-s', '4096', '-o', file, '-p', String(pid)];
  const strace = spawn('strace', [...common, ...options], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    strace.on('error', () => resolve());
    strace.on('close', () => resolve());
  });
  const attached = new Promise<boolean>((resolve) => {
    let said = '';
    strace.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/attached/.test(said)) resolve(true);
    });
    void ended.then(() => resolve(false));
  });
  if (!(await attached)) {
    await rm(folder, { recursive: true });
    return null;
  }
  return async () => {
    strace.kill('SIGINT');
    await once(strace, 'close').catch(() => undefined);
    const calls = parse(await readFile(file, 'latin1'));
    await rm(folder, { recursive: true });
    return calls;
  };
}

function parse(trace: string): readonly Call[] {
  const open = new Map<string, { readonly text: string; readonly begun: number }>();
  return trace.split('\n').flatMap((line, at): Call[] => {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (text.endsWith('<unfinished ...>')) {
      open.set(thread, { text, begun: at });
      return [];
    }
    const begin = text.startsWith('<...') ? open.get(thread) : { text, begun: at };
    const [, name, first = ''] = /^(\w+)\(\d+<([^>]*)>/.exec(begin?.text ?? '') ?? [];
    if (name === undefined || begin === undefined) return [];
    const bytes = Buffer.concat([...begin.text.matchAll(/"([^"]*)"/g)].map(([, hex = '']) => unhex(hex)));
    const failed = / = -1 /.test(text);
    return [{ name, on: unhex(first).toString(), bytes, begun: begin.begun, ended: at, failed }];
  });
}

function unhex(escaped: string): Buffer {
  return Buffer.from(escaped.replaceAll('\\x', ''), 'hex');
}
