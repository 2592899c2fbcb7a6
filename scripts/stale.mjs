import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

// Content and not mtime: in a fresh clone every file is as old as the checkout.

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Whether every package of the lockfile stands in node_modules at the locked version. */
export function installed(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  let present;
  try {
    present = json(record).packages;
  } catch {
    return false;
  }
  return Object.entries(json(join(root, 'package-lock.json')).packages).every(([place, locked]) => {
    // Those for other systems and those that nothing asks for are in the lockfile, but never installed.
    if (place === '' || locked.optional || locked.extraneous) return true;
    const found = present[place];
    return found?.version === locked.version && found?.integrity === locked.integrity;
  });
}

const sources = ['shared', 'server', 'client'];
const settings = [
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'tsconfig.server.json',
  'vite.config.ts',
  'scripts/build.mjs',
];

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** One hash over everything that the build reads. */
export function sourceHash(root) {
  const paths = [
    ...settings.map((name) => join(root, name)).filter(existsSync),
    ...sources.flatMap((folder) => filesUnder(join(root, folder))),
  ].sort();
  const hash = createHash('sha256');
  for (const path of paths) {
    const body = readFileSync(path);
    hash.update(`${relative(root, path).split(sep).join('/')}\n${body.length}\n`).update(body);
  }
  return hash.digest('hex');
}

export const stampPath = (root) => join(root, 'dist', '.stamp');

export function built(root) {
  const stamp = stampPath(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(root);
}
