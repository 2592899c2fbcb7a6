// Runs before node_modules exists, so it imports nothing but Node and its dependency-free neighbours.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { isMain, root } from './root.mjs';
import { built, installed } from './stale.mjs';

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const parts = (version) => version.split('.').map(Number);

function requireNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '');
  const [major, minor = 0] = parts(wanted);
  const [haveMajor, haveMinor] = parts(process.versions.node);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  stop(`Flashmap needs Node ${wanted} or newer; this is Node ${process.versions.node}.`);
}

function npm(args) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  // The npm that runs us, when there is one; a shell only where npm is a .cmd file.
  const self = process.env.npm_execpath;
  if (self?.endsWith('.js')) return spawnSync(process.execPath, [self, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function install() {
  if (installed(root)) return;
  console.log('Installing dependencies, this takes about a minute.');
  const began = Date.now();
  // Development packages too, whatever NODE_ENV says: the build is made of them. Errors only: what npm warns of are the
  // old servers that the bench measures beside this one.
  const run = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error']);
  if (run.error) stop(`npm could not be started (${run.error.code}). It comes with Node.`);
  if (run.status !== 0) stop('npm could not install the dependencies; its own message stands above.');
  console.log(`Dependencies installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

function build() {
  const script = join(root, 'scripts', 'build.mjs');
  const run = spawnSync(process.execPath, [script], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (run.status !== 0) stop('The build failed; the reason stands above.');
}

const steps = {
  install: [install],
  build: [install, () => built(root) || build()],
  rebuild: [install, build],
};

/**
 * Installs what the lockfile names and, for `build`, builds what changed; nothing when all is in place.
 * The scripts call it themselves: npm runs no pre-scripts where install scripts are turned off, as they are here.
 * @param {'install' | 'build' | 'rebuild'} task
 */
export async function prepare(task) {
  requireNode();
  await withLock(
    join(root, '.cache', 'prepare.lock'),
    () => steps[task].forEach((step) => step()),
    () => console.log('Waiting for another Flashmap command to finish installing or building.'),
  );
}

if (isMain(import.meta.url)) {
  const task = process.argv[2] ?? 'install';
  if (!(task in steps)) stop(`Usage: node scripts/prepare.mjs [${Object.keys(steps).join('|')}]`);
  await prepare(task);
}
