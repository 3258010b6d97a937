/**
 * Scores the main text of pages on public sets, which are fetched apart:
 * node test/eval/pages.js --readability READABILITY/test/test-pages --trafilatura TRAFILATURA/tests [--half seen|unseen] [--worst N]
 * Rules are made on the seen half only (an even sum of the letters of the name); the unseen half tells whether they hold.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSource } from '../../dist/intake/index.js';

const { values } = parseArgs({
  options: {
    readability: { type: 'string' },
    trafilatura: { type: 'string' },
    half: { type: 'string' },
    worst: { type: 'string', default: '0' },
  },
});

const isSeen = (name) => [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 0;
const inHalf = (name) => !values.half || isSeen(name) === (values.half === 'seen');

async function read(bytes, source) {
  try {
    return (await readSource(bytes, { name: 'page.html', mime: 'text/html', source })).text;
  } catch {
    return '';
  }
}

const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** F1 of two bags of words. */
function tokenF1(found, expected) {
  const left = new Map();
  for (const word of wordsOf(expected)) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of wordsOf(found)) {
    const n = left.get(word) ?? 0;
    if (n > 0) common++;
    left.set(word, n - 1);
  }
  const total = wordsOf(found).length + wordsOf(expected).length;
  return total === 0 ? 1 : (2 * common) / total;
}

/** The text of a fragment as its author wrote it: tags end words only where they are blocks. */
function textOf(html) {
  return html
    .replace(/<(script|style|noscript)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(
      /<\/?(?:a|b|i|em|strong|span|abbr|code|sup|sub|u|small|time|cite|font|mark|q|kbd|var|s|del|ins|tt|wbr)\b[^<>]*>/gi,
      '',
    )
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#x?[0-9a-f]+;|&\w+;/gi, ' ');
}

if (values.readability) {
  const scores = [];
  for (const name of readdirSync(values.readability).filter(inHalf)) {
    const folder = join(values.readability, name);
    const found = await read(readFileSync(join(folder, 'source.html')), 'http://fakehost/test/page.html');
    scores.push([name, tokenF1(found, textOf(readFileSync(join(folder, 'expected.html'), 'utf8')))]);
  }
  const mean = scores.reduce((sum, [, score]) => sum + score, 0) / scores.length;
  console.log(`readability: ${scores.length} pages, mean token F1 ${mean.toFixed(4)}`);
  for (const [name, score] of scores.sort((a, b) => a[1] - b[1]).slice(0, Number(values.worst)))
    console.log(`  ${score.toFixed(3)} ${name}`);
}

if (values.trafilatura) {
  const norm = (text) => text.replace(/\s+/g, ' ').trim();
  const pages = Object.entries(JSON.parse(readFileSync(join(values.trafilatura, 'evaldata.json'), 'utf8')));
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0, pages: 0 };
  const errors = [];
  for (const [address, { file, with: wanted, without }] of pages) {
    const path = ['eval', 'cache'].map((folder) => join(values.trafilatura, folder, file)).find(existsSync);
    if (path === undefined || !inHalf(file)) continue;
    const found = norm(await read(readFileSync(path), address));
    const missed = wanted.filter((words) => !found.includes(norm(words)));
    const taken = without.filter((words) => found.includes(norm(words)));
    counts.pages++;
    counts.tp += wanted.length - missed.length;
    counts.fn += missed.length;
    counts.fp += taken.length;
    counts.tn += without.length - taken.length;
    if (missed.length + taken.length > 0) errors.push({ file, length: found.length, missed, taken });
  }
  const precision = counts.tp / (counts.tp + counts.fp);
  const recall = counts.tp / (counts.tp + counts.fn);
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `trafilatura: ${counts.pages} pages, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`,
  );
  const size = ({ missed, taken }) => missed.length + taken.length;
  for (const { file, length, missed, taken } of errors.sort((a, b) => size(b) - size(a)).slice(0, Number(values.worst)))
    console.log(`  ${file} (${length}) missed ${JSON.stringify(missed)} taken ${JSON.stringify(taken)}`);
}
