import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// A bound for what never comes, not a measure: a busy machine takes its time.
const PATIENT = { poll: { timeout: 15_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'unit',
          include: ['{lib,components,entrypoints}/**/*.test.{ts,tsx}', 'test/*.test.ts', 'test/sandbox/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
          // A bound for what hangs, not a measure: the largest pages of the sandbox take seconds on a busy machine.
          testTimeout: 30_000,
          expect: PATIENT,
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          // A bound for what hangs, not a measure: a journey may start its browser anew, on a busy machine.
          testTimeout: 120_000,
          expect: PATIENT,
          hookTimeout: 120_000,
          // Browsers share two cores with the tests: one file at a time keeps every wait short and honest.
          fileParallelism: false,
        },
      },
    ],
  },
});
