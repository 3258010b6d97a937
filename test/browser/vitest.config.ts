/** Tests in a real browser against a real server; `npm run test:browser` builds both first. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // a second is little for a page on a busy machine
    expect: { poll: { timeout: 20_000 } },
    fileParallelism: false,
  },
});
