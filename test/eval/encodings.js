/**
 * Scores the guessing of encodings on chardet's own files, which are fetched apart:
 * node test/eval/encodings.js CHARDET/tests [--wrong N]
 * As chardet's test does, it counts a file as right where its text is what the folder's encoding makes of it (NFKC).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decode } from '../../dist/intake/encoding.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { wrong: { type: 'string', default: '0' } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('Give the folder of the tests of chardet.');

const LANGUAGES =
  /-(?:arabic|bulgarian|croatian|czech|greek|hebrew|hungarian|polish|romanian|russian|slovak|slovene|turkish)$/;

/** The folder's encoding under the name that the Encoding Standard has for it. */
const STANDARD_NAMES = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  maccyrillic: 'x-mac-cyrillic',
  macroman: 'macintosh',
  'tis-620': 'windows-874',
  'utf-8-sig': 'utf-8',
};

/** What the folder says that its files are: a text, or only a name where a mark or nothing at all tells the platform. */
function expected(bytes, name) {
  if (name === 'utf-16') return { name };
  try {
    return { text: new TextDecoder(STANDARD_NAMES[name] ?? name).decode(bytes) };
  } catch {
    return { name };
  }
}

const plain = (text) =>
  text
    .normalize('NFKC')
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '');

let files = 0;
const wrong = [];
for (const entry of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())) {
  const name = entry.name.toLowerCase().replace(LANGUAGES, '');
  for (const file of readdirSync(join(folder, entry.name)).filter((one) => /\.(?:html|srt|txt|xml)$/i.test(one))) {
    const bytes = readFileSync(join(folder, entry.name, file));
    const right = expected(bytes, name);
    const found = await decode(bytes);
    files++;
    const isRight =
      right.text === undefined ? found.encoding.startsWith(right.name) : plain(found.text) === plain(right.text);
    if (!isRight) wrong.push(`${entry.name}/${file}: ${found.encoding}`);
  }
}
console.log(`chardet: ${files - wrong.length} of ${files} files are read as their folder says`);
for (const line of wrong.slice(0, Number(values.wrong))) console.log(`  ${line}`);
