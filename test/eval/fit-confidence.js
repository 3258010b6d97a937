/**
 * Fits how sure the reader is of a proposal (`src/extract/confidence/weights.ts`) to the seen halves of the public sets
 * at hand and of the files of the same form in the folder that is given. What is learned is how often our own rules are
 * right, and no word of any text. Logistic regression with a ridge, by Newton's method. `npm run eval` measures the
 * result on the unseen halves.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { featuresOf } from '../../dist/extract/confidence/index.js';
import { readDocument } from '../../dist/extract/reader/index.js';
import { readModel } from '../../dist/language/node-models.js';
import { Languages } from '../../dist/language/registry.js';
import { newsOntology } from '../../dist/model/news/index.js';
import { OntologyIndex } from '../../dist/model/ontology.js';
import { judged } from './judged.js';
import { publicSets } from './sets.js';

const RIDGE = 4;
const TARGET = fileURLToPath(new URL('../../src/extract/confidence/weights.ts', import.meta.url));

const ontology = new OntologyIndex(newsOntology);
const languages = new Languages(readModel);
const rows = { en: [], zh: [] };
for (const { name, documents } of publicSets(process.argv[2])) {
  if (!name.endsWith(', seen')) continue;
  for (const { document, gold } of documents) {
    const id = document.language.startsWith('zh') ? 'zh' : 'en';
    const { language } = await languages.get(id);
    const grounds = [];
    // the place of its grounds stands in for how sure a proposal is
    const confidence = (one) => grounds.push(one) - 1;
    const found = readDocument(document, { ontology, entities: [] }, language, { confidence });
    for (const { claim, right } of judged(gold, found, ontology))
      rows[id].push({ features: featuresOf(grounds[claim.proposal.confidence]), right: Number(right) });
  }
}
const weights = Object.fromEntries(Object.entries(rows).map(([id, all]) => [id, weightsFor(all)]));
const entries = ([id, all]) =>
  `  ${id}: {\n${Object.entries(all)
    .map(([name, weight]) => `    ${/^\w+$/.test(name) ? name : `'${name}'`}: ${weight},\n`)
    .join('')}  },\n`;
writeFileSync(
  TARGET,
  `/** Weights of the grounds of a proposal, by language; written by \`node test/eval/fit-confidence.js\`. */
export const WEIGHTS: Readonly<Record<'en' | 'zh', Readonly<Record<string, number>>>> = {
${Object.entries(weights).map(entries).join('')}};
`,
);
for (const [id, all] of Object.entries(rows))
  console.log(`${id}: fitted to ${all.length} proposals, ${all.filter(({ right }) => right).length} of them right`);

/** Weights by name, those that a set does not show left at nothing. */
function weightsFor(all) {
  const names = [...new Set(all.flatMap(({ features }) => features.map(([name]) => name)))].sort();
  const at = new Map(names.map((name, i) => [name, i]));
  const vectors = all.map(({ features, right }) => {
    const x = new Array(names.length).fill(0);
    for (const [name, value] of features) x[at.get(name)] += value;
    return { x, right };
  });
  const w = new Array(names.length).fill(0);
  const ridge = names.map((name) => (name === 'always' ? 0.01 : RIDGE));
  for (let round = 0; round < 30; round++) {
    const gradient = w.map((value, i) => -ridge[i] * value);
    const hessian = w.map((_, i) => w.map((_, j) => (i === j ? ridge[i] : 0)));
    for (const { x, right } of vectors) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * w[i], 0)));
      for (let i = 0; i < w.length; i++) {
        if (x[i] === 0) continue;
        gradient[i] += x[i] * (right - p);
        for (let j = 0; j < w.length; j++) hessian[i][j] += x[i] * x[j] * p * (1 - p);
      }
    }
    const step = solve(hessian, gradient);
    for (let i = 0; i < w.length; i++) w[i] += step[i];
    if (Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  return Object.fromEntries(names.map((name, i) => [name, Number(w[i].toFixed(3))]));
}

/** Gauss's elimination with pivots. */
function solve(matrix, right) {
  const n = right.length;
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (let i = 0; i < n; i++) {
    let best = i;
    for (let k = i + 1; k < n; k++) if (Math.abs(rows[k][i]) > Math.abs(rows[best][i])) best = k;
    [rows[i], rows[best]] = [rows[best], rows[i]];
    for (let k = i + 1; k < n; k++) {
      const factor = rows[k][i] / rows[i][i];
      for (let j = i; j <= n; j++) rows[k][j] -= factor * rows[i][j];
    }
  }
  const x = new Array(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = rows[i][n];
    for (let j = i + 1; j < n; j++) sum -= rows[i][j] * x[j];
    x[i] = sum / rows[i][i];
  }
  return x;
}
