/** Unit and property tests: no browser, no server that must run already. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/bolt/**', '**/*.slow.test.ts'],
    // vitest would leave one core idle, which is half of a small machine
    maxWorkers: '100%',
    // files share what they import, which would otherwise be a quarter of the time: no test may leave anything behind
    isolate: false,
    unstubGlobals: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // a busy machine may take seconds to see a changed file
    expect: { poll: { timeout: 30_000 } },
    coverage: {
      // what runs in a thread, a process of its own or a browser is not counted, though it is tested
      include: ['src/**/*.ts', 'viewer/**/*.{ts,tsx}'],
      reportsDirectory: 'test/output/coverage',
      reportOnFailure: true,
      // a page to read: npm run coverage -- --coverage.reporter html
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
