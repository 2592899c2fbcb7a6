import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { findings } from '../../scripts/rules.mjs';
import { tree } from './tree.ts';

test('generated folders in git are refused', () => {
  const root = tree({ 'node_modules/a/index.ts': '', 'shared/a.ts': '' });
  execFileSync('git', ['init', '-q'], { cwd: root });
  expect(findings(root)).toEqual([]);
  execFileSync('git', ['add', '-f', '.'], { cwd: root });
  expect(findings(root)).toEqual(['node_modules/a/index.ts is generated and does not belong in git']);
});
