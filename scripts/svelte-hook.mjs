import { readFile } from 'node:fs/promises';
import { compile, compileModule } from 'svelte/compiler';
import ts from 'typescript';

/** Compiles components and the modules that hold runes, so that a program outside the browser runs the product's own links, and draws its map. */
export async function load(url, context, next) {
  const path = url.split('?')[0];
  if (path.endsWith('.svelte')) {
    const { js } = compile(await readFile(new URL(path), 'utf8'), {
      filename: path,
      generate: 'server',
      runes: true,
    });
    return { format: 'module', source: js.code, shortCircuit: true };
  }
  if (!path.endsWith('.svelte.ts')) return next(url, context);
  const { outputText } = ts.transpileModule(await readFile(new URL(path), 'utf8'), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  const { js } = compileModule(outputText, { filename: path.replace(/\.ts$/, '.js'), generate: 'server' });
  return { format: 'module', source: js.code, shortCircuit: true };
}
