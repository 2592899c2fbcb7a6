import { describe, expect, test } from 'vitest';
import { findings } from '../../scripts/rules.mjs';
import { tree } from './tree.ts';

const says = (files: Record<string, string>) => findings(tree(files));
const parked = (word: string) => `test.${word}('later', () => {});\n`;

describe('who imports whom', () => {
  test('shared, server and client each lean on shared only', () => {
    expect(
      says({
        'shared/note.ts': `import * as Y from 'yjs';\nexport const note = Y;\n`,
        'server/room.ts': `import { readFileSync } from 'node:fs';\nimport { note } from '../shared/note.ts';\n`,
        'client/Board.svelte': `<script lang="ts">\n  import { note } from '../shared/note.ts';\n</script>\n`,
        'test/unit/room.test.ts': `import '../../server/room.ts';\nimport '../../client/Board.svelte';\n`,
      }),
    ).toEqual([]);
  });

  test.each([
    ['server/room.ts', `import { draw } from '../client/draw.ts';`, 'client/draw.ts: server may not'],
    ['server/room.ts', `import type { Draw } from '../client/draw.ts';`, 'client/draw.ts: server may not'],
    ['server/room.ts', `const draw = await import('../client/draw.ts');`, 'client/draw.ts: server may not'],
    ['client/draw.ts', `export * from '../server/room.ts';`, 'server/room.ts: client may not'],
    ['shared/note.ts', `import '../server/room.ts';`, 'server/room.ts: shared may not'],
    ['server/room.ts', `import '../test/fixtures.ts';`, 'test/fixtures.ts: server may not'],
    ['shared/note.ts', `import { join } from 'node:path';`, 'node:path: shared stays pure'],
    ['shared/note.ts', `import express from 'express';`, 'express: shared stays pure'],
  ])('%s with %s is refused', (path, text, reason) => {
    expect(says({ [path]: text })).toEqual([`${path} imports ${reason}`]);
  });

  test('a component is read by its script, not by its prose', () => {
    const script = `<script lang="ts">\n  import { room } from '../server/room.ts';\n</script>\n`;
    expect(says({ 'client/Board.svelte': script })).toHaveLength(1);
    expect(says({ 'client/Board.svelte': `<p>import '../server/room.ts'</p>\n` })).toEqual([]);
  });
});

describe('import cycles', () => {
  test('two files that import each other are named, in order', () => {
    expect(
      says({
        'shared/desk.ts': `import { note } from './note.ts';\nexport const desk = note;\n`,
        'shared/note.ts': `import type { desk } from './desk.ts';\nexport const note = 1;\n`,
      }),
    ).toEqual(['import cycle: shared/desk.ts -> shared/note.ts -> shared/desk.ts']);
  });

  test('a long way round through a component is found as well', () => {
    expect(
      says({
        'client/a.ts': `import B from './b.svelte';\nexport const a = B;\n`,
        'client/b.svelte': `<script lang="ts">\n  import { c } from './c.svelte.ts';\n</script>\n`,
        'client/c.svelte.ts': `import { a } from './a.ts';\nexport const c = a;\n`,
      }),
    ).toEqual(['import cycle: client/a.ts -> client/b.svelte -> client/c.svelte.ts -> client/a.ts']);
  });

  test('a diamond is no cycle', () => {
    expect(
      says({
        'shared/a.ts': `import './b.ts';\nimport './c.ts';\n`,
        'shared/b.ts': `import './d.ts';\n`,
        'shared/c.ts': `import './d.ts';\n`,
        'shared/d.ts': `export const d = 1;\n`,
      }),
    ).toEqual([]);
  });
});

describe('length', () => {
  const long = (lines: number) => '// a line\n'.repeat(lines);

  test.each(['shared/a.ts', 'client/A.svelte', 'client/a.css', 'scripts/a.mjs'])('%s', (path) => {
    expect(says({ [path]: long(250) })).toEqual([]);
    expect(says({ [path]: long(251) })).toEqual([expect.stringContaining(`${path}: 251 lines`)]);
  });

  test('what is generated is not read', () => {
    expect(says({ 'dist/server/a.ts': long(300), 'node_modules/b/b.mjs': long(300) })).toEqual([]);
  });
});

describe('tests that hide', () => {
  test.each([
    `await page.waitForTimeout(500);`,
    `await sleep(500);`,
    `await new Promise((resume) => setTimeout(resume, 500));`,
    `import { setTimeout as later } from 'node:timers/promises';`,
  ])('an end-to-end test may not wait for time: %s', (line) => {
    expect(says({ 'test/e2e/join.spec.ts': `${line}\n` })).toEqual([
      expect.stringContaining('test/e2e/join.spec.ts:1: end-to-end tests wait for what a person would see'),
    ]);
    expect(says({ 'test/unit/clock.test.ts': `${line}\n` })).toEqual([]);
  });

  test.each(['only', 'skip', 'skipIf', 'fixme'])('a test may not be parked with %s', (word) => {
    expect(says({ 'test/unit/a.test.ts': parked(word) })).toEqual([
      expect.stringContaining('test/unit/a.test.ts:1: a parked test hides'),
    ]);
  });

  test('the one named helper may skip', () => {
    expect(says({ 'test/support/needs.ts': parked('skip') })).toEqual([]);
  });
});

describe('the rest', () => {
  test.each([`// ${'TO'}DO: later`, `// ${'FIX'}ME`])('an intention in the code: %s', (line) => {
    expect(says({ 'server/room.ts': `\n${line}\n` })).toEqual([
      'server/room.ts:2: an intention belongs in an issue, not in the code',
    ]);
  });

  test('a version that floats', () => {
    const dependencies = { yjs: '^13.6.33', ws: '8.23.0', old: 'npm:y@2.1.0', new: 'npm:@scope/y@^3.0.0' };
    expect(says({ 'package.json': JSON.stringify({ dependencies }) })).toEqual([
      'package.json: yjs is "^13.6.33"; pin an exact version',
      'package.json: new is "npm:@scope/y@^3.0.0"; pin an exact version',
    ]);
  });
});
