/** Assembles kernel/multiply.wat into kernel/multiply-bytes.ts. Run it after a change of the WAT file. */
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const folder = new URL('../kernel/', import.meta.url);
const { parseWat } = await wabt();
const module = parseWat('multiply.wat', readFileSync(new URL('multiply.wat', folder), 'utf8'), { simd: true });
const bytes = Buffer.from(module.toBinary({}).buffer).toString('base64');
const lines = bytes.match(/.{1,100}/g).map((line) => `  '${line}'`);
writeFileSync(
  new URL('multiply-bytes.ts', folder),
  `/** multiply.wat, assembled by make/assemble.js and written as base64. */\nexport const MULTIPLY_WASM =\n${lines.join(' +\n')};\n`,
);
