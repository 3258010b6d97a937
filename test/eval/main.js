/** `npm run eval`: scores the offline extractor and prints one table; --set qwen,cases,public  --errors  --json FILE */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extractByRules } from '../../dist/extract/rules/index.js';
import { newsOntology } from '../../dist/model/news/index.js';
import { OntologyIndex } from '../../dist/model/ontology.js';
import { MEASURES, overlap, scoreDocument, Tally } from './score.js';
import { caseSets, publicSets, qwenSets } from './sets.js';

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'qwen,cases,public' },
    errors: { type: 'boolean' },
    json: { type: 'string' },
  },
});
const asked = values.set.split(',');
const sets = [
  ...(asked.includes('qwen') ? await qwenSets() : []),
  ...(asked.includes('cases') ? caseSets() : []),
  ...(asked.includes('public') ? publicSets() : []),
];
const ontology = new OntologyIndex(newsOntology);
const results = [];
let unsafe = 0;

for (const { name, documents } of sets) {
  const sums = Object.fromEntries(MEASURES.map((measure) => [measure, new Tally()]));
  const began = performance.now();
  let bytes = 0;
  for (const { document, gold, entities } of documents) {
    const found = extractByRules(document, { ontology, entities });
    bytes += Buffer.byteLength(document.text);
    const types = new Map([...entities, ...found.entities].map(({ id, type }) => [id, type]));
    const { tallies, errors } = scoreDocument(gold, scored(found, gold), ontology, (id) => types.get(id));
    for (const measure of MEASURES)
      sums[measure].add(tallies[measure].hits, tallies[measure].proposed, tallies[measure].wanted);
    unsafe += errors.unsafe.length;
    for (const one of errors.unsafe) console.error(`UNSAFE ${gold.id}: ${one}`);
    if (values.errors) printErrors(gold.id, errors);
  }
  const seconds = (performance.now() - began) / 1000;
  results.push({
    set: name,
    documents: documents.length,
    megabytesPerSecond: bytes / 1e6 / seconds,
    unsafe: undefined,
    ...Object.fromEntries(MEASURES.map((measure) => [measure, figures(sums[measure])])),
  });
}

const widths = [22, ...MEASURES.map(() => 18)];
const row = (cells) => console.log(cells.map((cell, i) => String(cell).padEnd(widths[i] ?? 18)).join(' '));
row(['precision recall F1', ...MEASURES, 'MB/s']);
for (const result of results) {
  row([
    result.set,
    ...MEASURES.map((measure) =>
      result[measure].wanted === 0
        ? ''
        : [result[measure].precision, result[measure].recall, result[measure].f1].map((n) => n.toFixed(2)).join(' '),
    ),
    result.megabytesPerSecond.toFixed(2),
  ]);
}
console.log(`\nalleged, denied or proposed relations that came out as stated or reported: ${unsafe}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
if (unsafe > 0) process.exitCode = 1;

/** Where gold labels only some kinds of entity, proposals of the other kinds are neither right nor wrong. */
function scored(found, gold) {
  if (!gold.unscored) return found;
  const outside = new Set(
    found.mentions
      .filter((mention) => !gold.entities.some(({ places }) => places.some((place) => overlap(mention, place) > 0.5)))
      .filter((mention) => gold.unscored.some(({ places }) => places.some((place) => overlap(mention, place) > 0)))
      .map(({ entity }) => entity),
  );
  const ids = new Set(found.mentions.map(({ entity }) => entity).filter((id) => !outside.has(id)));
  return {
    ...found,
    mentions: found.mentions.filter(({ entity }) => ids.has(entity)),
    claims: found.claims.filter(({ subject, object }) => ids.has(subject) && (object === undefined || ids.has(object))),
  };
}

function figures({ precision, recall, f1, hits, proposed, wanted }) {
  return { precision, recall, f1, hits, proposed, wanted };
}

function printErrors(id, { missed, spurious, standing, entities }) {
  const lines = [
    ...entities.missed.map((one) => `entity missed: ${one}`),
    ...entities.spurious.map((one) => `entity spurious: ${one}`),
    ...missed.map((one) => `missed: ${one}`),
    ...spurious.map((one) => `spurious: ${one}`),
    ...standing.map((one) => `standing: ${one}`),
  ];
  if (lines.length > 0) console.log(`${id}\n  ${lines.join('\n  ')}`);
}
