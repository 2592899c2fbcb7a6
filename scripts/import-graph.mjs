import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import ts from 'typescript';

const scripts = /<script\b[^>]*>([\s\S]*?)<\/script>/g;
const code = (path, text) =>
  path.endsWith('.svelte') ? [...text.matchAll(scripts)].map(([, body]) => body).join('\n') : text;

/** Every module that a file names: values, types, re-exports and dynamic imports alike. */
function importsOf(path, text) {
  const { importedFiles } = ts.preProcessFile(code(path, text), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

const endings = ['', '.ts', '.svelte.ts', '.svelte', '/index.ts'];
const written = { '.js': '.ts', '.mjs': '.mts' };

function resolve(root, from, name) {
  const bare = join(dirname(from), name.replace(/[?#].*$/, ''));
  const asSource = bare.replace(/\.m?js$/, (ending) => written[ending]);
  const tries = [...endings.map((ending) => bare + ending), asSource];
  const hit = tries.find((path) => /\.\w+$/.test(path) && existsSync(join(root, path)));
  return (hit ?? bare).split(sep).join('/');
}

/**
 * What each file imports. Paths are relative to root, with forward slashes.
 * @returns {Map<string, { local: string[], outside: string[] }>}
 */
export function importGraph(root, paths) {
  const graph = new Map();
  for (const path of paths) {
    const names = importsOf(path, readFileSync(join(root, path), 'utf8'));
    const near = names.filter((name) => name.startsWith('.'));
    graph.set(path, {
      local: [...new Set(near.map((name) => resolve(root, path, name)))],
      outside: names.filter((name) => !name.startsWith('.')),
    });
  }
  return graph;
}

const may = { shared: ['shared'], server: ['server', 'shared'], client: ['client', 'shared'] };
const home = (path) => path.split('/')[0];

// Shared code runs in both places, so it may lean only on what is neither's.
const pure = /^(yjs|y-protocols|lib0|zod|d3-hierarchy)(\/|$)/;

/** Imports that cross a border: shared <- server, shared <- client, and nothing else. */
export function trespasses(graph) {
  const found = [];
  for (const [path, { local, outside }] of graph) {
    const allowed = may[home(path)];
    if (!allowed) continue;
    for (const target of local) {
      if (!allowed.includes(home(target))) found.push(`${path} imports ${target}: ${home(path)} may not`);
    }
    if (home(path) !== 'shared') continue;
    for (const name of outside) {
      if (!pure.test(name)) found.push(`${path} imports ${name}: shared stays pure`);
    }
  }
  return found;
}

/** One import cycle for each file that closes one, as a path that returns to its start. */
export function cycles(graph) {
  const found = [];
  const done = new Set();
  const trail = [];
  const visit = (path) => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      found.push(`import cycle: ${[...trail.slice(start), path].join(' -> ')}`);
      return;
    }
    if (done.has(path) || !graph.has(path)) return;
    trail.push(path);
    for (const target of graph.get(path).local) visit(target);
    trail.pop();
    done.add(path);
  };
  for (const path of graph.keys()) visit(path);
  return found;
}
