import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closingLine, countPlaywright, countVitest, readCount, sum } from '../../scripts/reports.mjs';
import { tree } from './tree.ts';

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
const report = (text: string) => join(tree({ 'report.json': text }), 'report.json');

test('a runner that leaves no report, or half of one, has failed', () => {
  expect(readCount('/nowhere/report.json', 0, countVitest)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(readCount(report('{"numPass'), 0, countVitest).failed).toBe(1);
  expect(readCount(report('{}'), 0, countVitest).failed).toBe(1);
});

test('an exit code that the numbers do not explain is a failure', () => {
  const path = report(JSON.stringify(vitest));
  expect(readCount(path, 0, countVitest)).toEqual({ passed: 3, failed: 0, skipped: 1 });
  expect(readCount(path, 1, countVitest)).toEqual({ passed: 3, failed: 1, skipped: 1 });
});

test('a test file that cannot be loaded is a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countVitest({ ...vitest, testResults }).failed).toBe(1);
});

test('in the browser a second try does not pass, and an error outside of a test counts', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 2 });
});

test('the closing line names skips only when there are some', () => {
  expect(closingLine(sum([]))).toBe('0 passed, 0 failed');
  expect(
    closingLine(
      sum([
        { passed: 2, failed: 0, skipped: 1 },
        { passed: 1, failed: 1, skipped: 0 },
      ]),
    ),
  ).toBe('3 passed, 1 failed, 1 skipped');
});
