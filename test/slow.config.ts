/**
 * What counts steps, starts other programs, packs the package or takes seconds of both cores: `npm run
 * test:slow`, after `npm run build:library`. The properties of `npm test` are tried here with all their values.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import quick from './vitest.config.js';

const ROOT = new URL('..', import.meta.url);
const properties = readdirSync(new URL('test', ROOT), { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !/^test\/(?:browser|bolt)\//.test(file))
  .filter((file) => /from '[./]*property\.js'/.test(readFileSync(new URL(file, ROOT), 'utf8')));

export default defineConfig({
  ...quick,
  test: {
    ...quick.test,
    include: ['test/**/*.slow.test.ts', ...properties],
    env: { PROPERTY_RUNS: 'all' },
    exclude: ['test/browser/**', 'test/bolt/**'],
    // each takes both cores, or counts what runs in its process
    fileParallelism: false,
    isolate: true,
  },
});
