import { prepare } from './prepare.mjs';
import { isMain } from './root.mjs';
import { node, since, tool } from './run.mjs';

const cache = (name) => `.cache/${name}`;

// Slowest first: with two at a time the short ones then fill the gaps.
const steps = [
  {
    name: 'svelte-check',
    script: tool('svelte-check/bin/svelte-check'),
    args: ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  },
  {
    name: 'types',
    script: tool('typescript/bin/tsc'),
    args: ['--noEmit', '--incremental', '--tsBuildInfoFile', cache('types.tsbuildinfo')],
  },
  {
    // Without the DOM's types and with Node's own resolution, as the server is built.
    name: 'types (server)',
    script: tool('typescript/bin/tsc'),
    args: ['-p', 'tsconfig.server.json', '--noEmit', '--incremental'].concat(
      ...['--tsBuildInfoFile', cache('types-server.tsbuildinfo')],
    ),
  },
  {
    name: 'lint',
    script: tool('eslint/bin/eslint.js'),
    args: ['.', '--max-warnings', '0', '--cache', '--cache-location', cache('eslint')],
  },
  {
    name: 'format',
    script: tool('prettier/bin/prettier.cjs'),
    args: ['--check', '.', '--log-level', 'warn', '--cache', '--cache-location', cache('prettier')],
  },
  { name: 'rules', script: 'scripts/rules.mjs', args: [] },
];

async function runStep({ name, script, args }) {
  const began = Date.now();
  const { code, output } = await node(script, args, { quiet: true });
  const ok = code === 0;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${since(began)}`);
  if (!ok) console.log(output.trim().replace(/^/gm, '    '));
  return ok;
}

/** Runs every check, two at a time. Resolves to the number that passed and failed. */
export async function check() {
  const waiting = [...steps];
  const verdicts = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) verdicts.push(await runStep(step));
  };
  await Promise.all([worker(), worker()]);
  const passed = verdicts.filter(Boolean).length;
  return { passed, failed: verdicts.length - passed, skipped: 0 };
}

if (isMain(import.meta.url)) {
  await prepare('install');
  const { failed } = await check();
  process.exit(failed > 0 ? 1 : 0);
}
