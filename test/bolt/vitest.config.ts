/** Tests against real graph databases; `npm run test:bolt` brings them and builds the command line first. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['test/bolt/**/*.test.ts'],
    // a server takes a minute to start on a busy machine, and its first statements are slow
    testTimeout: 600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    isolate: false,
  },
});
