import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const tests = (...folders: string[]) => folders.map((folder) => `test/${folder}/**/*.test.ts`);
/** Tests wait for what comes, so these cost time only where something is broken: for a machine that is several times slower. */
const test = {
  environment: 'node' as const,
  testTimeout: 240_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 40_000 } },
};

export default defineConfig({
  cacheDir: '.cache/vitest',
  test: {
    // Most tests wait for a disk, a socket or a process most of the time.
    maxWorkers: 2,
    projects: [
      {
        plugins: [svelte()],
        // Modules are loaded once for all files: these tests change nothing that is shared, and most take less than loading.
        test: { ...test, name: 'unit', isolate: false, include: tests('unit', 'house', 'fuzz', 'threats') },
      },
      {
        plugins: [svelte()],
        test: { ...test, name: 'contract', include: tests('contract', 'faults') },
      },
    ],
  },
});
