/** What counts steps, kills processes or packs the package: `npm run test:slow`, after `npm run build:library`. */
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
