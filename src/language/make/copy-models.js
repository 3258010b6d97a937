/** Puts the model files and their notices into the built package, where the loader looks for them. */
import { cpSync, readdirSync } from 'node:fs';

const from = new URL('../', import.meta.url);
const to = new URL('../../../dist/language/', import.meta.url);
for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
  if (/model\.bin\.gz$|NOTICE\.md$/.test(name)) cpSync(new URL(name, from), new URL(name, to));
}
