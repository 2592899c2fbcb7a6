import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

// A log file is for reading, so no colours where no terminal shows them.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

/** The path of a package's own command file: Node runs it directly, without a shell or npx. */
export const tool = (name) => join(root, 'node_modules', ...name.split('/'));

/**
 * Runs Node on a script from the project's root.
 * Resolves to its exit code (1 when a signal ended it) and, when `quiet`, all that it printed.
 */
export function node(script, args = [], { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...plain, ...process.env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Seconds since `began` (milliseconds), for people: `3.4 s`. */
export const since = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;
