/** Copies the maps of characters of pdf.js to the built library; part of `npm run build:library`. */
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
await cp(from, fileURLToPath(new URL('../../../dist/intake/cmaps', import.meta.url)), { recursive: true });
