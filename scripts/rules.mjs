import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cycles, importGraph, trespasses } from './import-graph.mjs';
import { isMain, root } from './root.mjs';
import { textFindings } from './text-rules.mjs';

const generated = new Set(['node_modules', 'dist', 'data', 'test-results', '.git', '.cache']);
const readable = /\.(ts|svelte|css|m?js|html|md|ya?ml)$/;
const modules = /\.(ts|svelte|mjs)$/;

/** Paths relative to `root`, with forward slashes, without what is generated. */
function filesOf(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return folder === '' && generated.has(entry.name) ? [] : filesOf(root, path);
    return entry.isFile() && readable.test(entry.name) ? [path] : [];
  });
}

function inGit(root) {
  if (!existsSync(join(root, '.git'))) return [];
  const listed = execFileSync('git', ['ls-files', '--', 'node_modules', 'dist', 'data', '.cache'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter(Boolean)
    .slice(0, 5)
    .map((path) => `${path} is generated and does not belong in git`);
}

function loosePins(root) {
  const manifest = join(root, 'package.json');
  if (!existsSync(manifest)) return [];
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(manifest, 'utf8'));
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `package.json: ${name} is "${version}"; pin an exact version`);
}

/** Everything in the tree at `root` that the house rules forbid, a sentence each. */
export function findings(root) {
  const paths = filesOf(root).sort();
  const graph = importGraph(
    root,
    paths.filter((path) => modules.test(path)),
  );
  return [
    ...trespasses(graph),
    ...cycles(graph),
    ...paths.flatMap((path) => textFindings(path, readFileSync(join(root, path), 'utf8'))),
    ...inGit(root),
    ...loosePins(root),
  ];
}

if (isMain(import.meta.url)) {
  const found = findings(root);
  for (const sentence of found) console.log(sentence);
  process.exit(found.length > 0 ? 1 : 0);
}
