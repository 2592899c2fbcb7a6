import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const linter = new ESLint();

async function complaints(filePath: string, text: string): Promise<(string | null)[]> {
  const [result] = await linter.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const component = (markup: string) => `<script lang="ts">\n  const words = 'a';\n</script>\n\n${markup}\n`;

test.each([
  ['server/room.ts', `import '../client/draw.ts';`, 'no-restricted-imports'],
  ['server/sync/room.ts', `import '../../client/draw.ts';`, 'no-restricted-imports'],
  ['client/draw.ts', `import '../server/room.ts';`, 'no-restricted-imports'],
  ['client/draw.ts', `import 'node:fs';`, 'no-restricted-imports'],
  ['shared/note.ts', `import '../server/room.ts';`, 'no-restricted-imports'],
  ['shared/note.ts', `import 'node:crypto';`, 'no-restricted-imports'],
  ['shared/note.ts', `export const at = Date.now();`, 'no-restricted-properties'],
  ['shared/note.ts', `export const page = document.title;`, 'no-restricted-globals'],
  ['server/room.ts', `export const port = process.env['PORT'];`, 'no-restricted-globals'],
  ['server/room.ts', `import 'node:process';`, 'no-restricted-imports'],
  ['server/room.ts', `export default 1;`, 'no-restricted-syntax'],
  ['client/A.svelte', component('{@html words}'), 'svelte/no-at-html-tags'],
  ['client/A.svelte', component('{#each [words] as word}{word}{/each}'), 'svelte/require-each-key'],
])('%s: %s', async (path, text, rule) => {
  expect(await complaints(path, text)).toEqual([rule]);
});

test.each([
  ['server/main.ts', `export const port = process.env['PORT'];`],
  ['server/room.ts', `import '../shared/note.ts';\nimport 'node:fs';`],
  ['client/A.svelte', component('{words}')],
  ['test/unit/room.test.ts', `import '../../server/room.ts';\nconsole.log(process.pid);`],
])('%s may: %s', async (path, text) => {
  expect(await complaints(path, text)).toEqual([]);
});
