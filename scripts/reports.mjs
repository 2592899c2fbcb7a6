import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** What vitest's JSON report counts. A file that fails before its first test is one failure. */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((it) => it.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What Playwright's JSON report counts. A test that passed on a second try did not pass. */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (errors?.length ?? 0),
    skipped: stats.skipped,
  };
}

/**
 * Reads a runner's report. Without one the runner crashed, and an exit code that the numbers do not explain
 * is a failure too: both count as one.
 * @returns {Count}
 */
export function readCount(path, exitCode, count) {
  const crashed = { passed: 0, failed: 1, skipped: 0 };
  if (!existsSync(path)) return crashed;
  try {
    const total = count(JSON.parse(readFileSync(path, 'utf8')));
    return exitCode !== 0 && total.failed === 0 ? { ...total, failed: 1 } : total;
  } catch {
    return crashed;
  }
}

/** @returns {Count} */
export const sum = (counts) =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
