/** Compares our English parses with spaCy's, prints what is equal, and fails below the shares that the weights allow. */
import { readFileSync } from 'node:fs';
import { readModel } from '../../dist/language/node-models.js';
import { Languages } from '../../dist/language/registry.js';

/** Least share of equal tokens, or of equal names, for each column. Tokens and norms owe nothing to the weights. */
const LEAST = {
  tokens: 1,
  norm: 1,
  tag: 0.998,
  pos: 0.998,
  morph: 0.998,
  lemma: 0.999,
  head: 0.995,
  'labelled head': 0.994,
  'sentence start': 0.999,
  name: 0.99,
};

const found = await new Languages(readModel).get('en');
if (!found.supported) throw new Error(found.message);
const originals = readFileSync(process.argv[2], 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const equal = Object.fromEntries(Object.keys(LEAST).map((column) => [column, 0]));
const all = { ...equal };
const count = (column, same, of = 1) => {
  all[column] += of;
  equal[column] += Number(same);
};

for (const original of originals) {
  const parse = found.language.parse(original.text);
  const sameTokens = parse.tokens.map((token) => token.text).join('\n') === original.tokens.join('\n');
  count('tokens', sameTokens);
  if (!sameTokens) {
    console.error(`tokens differ: ${JSON.stringify(original.text.slice(0, 80))}`);
    continue;
  }
  for (const [index, token] of parse.tokens.entries()) {
    count('norm', token.norm === original.norms[index]);
    count('tag', token.tag === original.tags[index]);
    count('pos', token.pos === original.pos[index]);
    count('morph', token.morph === original.morph[index]);
    count('lemma', token.lemma === original.lemmas[index]);
    const sameHead = token.head === original.heads[index];
    count('head', sameHead);
    count('labelled head', sameHead && token.dep === original.deps[index]);
    count('sentence start', token.startsSentence === original.sent[index]);
  }
  const names = new Set(original.ents.map(({ start, end, label }) => `${start} ${end} ${label}`));
  const ours = parse.entities.map(({ from, to, label }) => `${from} ${to} ${label}`);
  const both = ours.filter((name) => names.has(name)).length;
  // As an F score: twice what both have, of what either has.
  count('name', 2 * both, names.size + ours.length);
}

let failed = false;
console.log(`${originals.length} texts, ${all.norm} tokens against spaCy`);
for (const [column, least] of Object.entries(LEAST)) {
  const share = equal[column] / all[column];
  failed ||= !(share >= least);
  const verdict = share >= least ? '' : `  BELOW ${(100 * least).toFixed(1)} %`;
  console.log(`${column.padEnd(15)} ${(100 * share).toFixed(3)} % equal${verdict}`);
}
if (failed) process.exitCode = 1;
