import { readFile } from 'node:fs/promises';

/** Compiles components and the modules that hold runes, so that a program outside the browser runs the product's own links, and draws its map. */
export async function load(url, context, next) {
  const path = url.split('?')[0];
  const isComponent = path.endsWith('.svelte');
  if (!isComponent && !path.endsWith('.svelte.ts')) return next(url, context);
  // Compilers take most of a second to load, and most exports draw nothing.
  const [{ compile, compileModule }, source] = await Promise.all([
    import('svelte/compiler'),
    readFile(new URL(path), 'utf8'),
  ]);
  if (isComponent) {
    const { js } = compile(source, { filename: path, generate: 'server', runes: true });
    return { format: 'module', source: js.code, shortCircuit: true };
  }
  const { default: ts } = await import('typescript');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  const { js } = compileModule(outputText, { filename: path.replace(/\.ts$/, '.js'), generate: 'server' });
  return { format: 'module', source: js.code, shortCircuit: true };
}
