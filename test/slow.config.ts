/** What counts steps, starts other programs, packs the package or takes seconds of both cores: `npm run test:slow`, after `npm run build:library`. */
import { defineConfig } from 'vitest/config';
import quick from './vitest.config.js';

export default defineConfig({
  ...quick,
  test: {
    ...quick.test,
    include: ['test/**/*.slow.test.ts'],
    exclude: ['test/browser/**'],
    // each takes both cores, or counts what runs in its process
    fileParallelism: false,
    isolate: true,
  },
});
