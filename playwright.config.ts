import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';

const browser = await findBrowser();

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  // Everything waits for what comes, so these cost time only where something is broken. They are for a machine that is
  // several times slower than it usually is.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  workers: 2,
  // Tests share nothing, so two workers share them out one by one and end together.
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '.cache/reports/e2e.json' }]],
  projects: [{ name: 'chromium' }],
  use: {
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    browserName: 'chromium',
    // Without a film of each page, which costs more than the test: the steps are kept with what stood on the page.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      args: browser.args,
      env: { ...process.env, ...browser.env },
    },
  },
});
