import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The built package is under test too (test/package, test/cli): it is built first when it is older than its source.
    globalSetup: ['test/build-if-stale.mjs'],
    setupFiles: ['test/fixed-seed.ts'],
    testTimeout: 120_000,
  },
});
