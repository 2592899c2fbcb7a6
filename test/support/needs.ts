import type { TestInfo } from '@playwright/test';
import type { TestContext } from 'vitest';

/** The one place where a test says that it cannot run here. The reporter counts it, and this prints why. */
export function cannotRunHere(context: TestContext, why: string): never {
  console.log(`Skipped: "${context.task.name}": ${why}.`);
  return context.skip(why);
}

/** The same for a test in a browser. */
export function cannotBrowseHere(test: TestInfo, why: string): void {
  console.log(`Skipped: "${test.title}": ${why}.`);
  test.skip(true, why);
}
