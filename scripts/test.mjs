import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.mjs';
import { prepare } from './prepare.mjs';
import { closingLine, countPlaywright, countVitest, readCount, sum } from './reports.mjs';
import { root } from './root.mjs';
import { node, since, tool } from './run.mjs';

const reports = join(root, '.cache', 'reports');

function heading(text) {
  console.log(`\n== ${text}`);
}

async function build() {
  heading('build');
  const began = Date.now();
  const { code } = await node('scripts/prepare.mjs', ['build']);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} build            ${since(began)}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Runs a test runner that leaves a JSON report; an old report must not speak for a run that crashed. */
async function runner(name, script, args, count) {
  heading(name);
  const report = join(reports, `${name}.json`);
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const { code } = await node(script, args(report));
  const total = readCount(report, code, count);
  console.log(`${name}: ${closingLine(total)}`);
  return total;
}

const unit = (more) =>
  runner(
    'unit',
    tool('vitest/vitest.mjs'),
    (report) => ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more],
    countVitest,
  );

const e2e = (more) =>
  runner('e2e', tool('@playwright/test/cli.js'), () => ['test', ...more], countPlaywright);

function checks() {
  heading('check');
  return check();
}

const parts = {
  check: [checks],
  unit: [build, unit],
  e2e: [build, e2e],
};

const [part, ...more] = process.argv.slice(2);
if (part !== undefined && !(part in parts)) {
  console.error(
    `There is no part "${part}". Usage: npm test [-- check | unit | e2e [arguments of the runner]]`,
  );
  process.exit(1);
}
const chosen = part === undefined ? [checks, build, unit, e2e] : parts[part];

await prepare('install');
const counts = [];
for (const run of chosen) counts.push(await run(more));
const total = sum(counts);
console.log(`\n${closingLine(total)}`);
// A run that tested nothing has shown nothing.
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
