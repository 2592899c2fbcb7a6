import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built, installed, sourceHash } from '../../scripts/stale.mjs';
import { tree } from './tree.ts';

const lock = (packages: object) => JSON.stringify({ packages: { '': { version: '1.0.0' }, ...packages } });
const yjs = (version: string) => ({ 'node_modules/yjs': { version, integrity: `sha-${version}` } });
const record = 'node_modules/.package-lock.json';

test('installed means: every locked package, at its version, whatever the files’ times', () => {
  const wanted = lock(yjs('13.6.33'));
  expect(installed(tree({ 'package-lock.json': wanted }))).toBe(false);
  expect(installed(tree({ 'package-lock.json': wanted, [record]: lock({}) }))).toBe(false);
  expect(installed(tree({ 'package-lock.json': wanted, [record]: lock(yjs('13.6.32')) }))).toBe(false);
  expect(installed(tree({ 'package-lock.json': wanted, [record]: '{"pack' }))).toBe(false);
  expect(installed(tree({ 'package-lock.json': wanted, [record]: wanted }))).toBe(true);
});

test.each(['optional', 'extraneous'])('a package that is %s need not be installed', (mark) => {
  const other = { 'node_modules/other': { version: '1.0.0', [mark]: true } };
  const root = tree({
    'package-lock.json': lock({ ...yjs('1.0.0'), ...other }),
    [record]: lock(yjs('1.0.0')),
  });
  expect(installed(root)).toBe(true);
});

test('built means: nothing that the build reads has changed', () => {
  const root = tree({ 'server/main.ts': 'one', 'package.json': '{}', 'dist/.stamp': '' });
  const stamp = () => writeFileSync(join(root, 'dist/.stamp'), sourceHash(root));
  expect(built(root)).toBe(false);
  stamp();
  utimesSync(join(root, 'server/main.ts'), 1, 1);
  expect(built(root)).toBe(true);
  writeFileSync(join(root, 'server/main.ts'), 'two');
  expect(built(root)).toBe(false);
  stamp();
  writeFileSync(join(root, 'server/new.ts'), '');
  expect(built(root)).toBe(false);
});
