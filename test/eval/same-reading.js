/**
 * `node test/eval/same-reading.js OTHER/dist`: whether this build reads every text at hand as another build does, to the
 * byte. For changes that must not change what is extracted: build before and after, and compare. `--every N` takes each
 * Nth text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { readProbes } from './probes.js';
import { caseSets, publicSets, qwenSets } from './sets.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' } },
});
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const [other] = positionals;
if (!other) throw new Error('Name the dist folder to compare with');

const documents = await gather();
const builds = await Promise.all([here('../../dist'), path.resolve(other)].map(loadBuild));
let different = 0;
for (const { document, entities } of documents) {
  const [ours, theirs] = await Promise.all(builds.map((read) => read(document, entities)));
  if (ours === theirs) continue;
  different++;
  console.log(`${document.id}: ${document.text.slice(0, 200)}\n  here:  ${ours}\n  there: ${theirs}`);
}
console.log(`${documents.length} texts, ${different} read differently`);
if (different > 0) process.exitCode = 1;

/** Reads a text with the extractor of a build; the answer as JSON, or what was thrown. */
async function loadBuild(dist) {
  const load = (file) => import(pathToFileURL(path.join(dist, file)).href);
  const { packageExtractor } = await load('review/package-extractor.js');
  const { newsOntology } = await load('model/news/index.js');
  const { OntologyIndex } = await load('model/ontology.js');
  const ontology = new OntologyIndex(newsOntology);
  return async (document, entities) => {
    try {
      return JSON.stringify(await packageExtractor.extract(document, { ontology, entities, open: true }));
    } catch (error) {
      return `thrown: ${error}`;
    }
  };
}

/** The evaluation sets, the probes, the handed texts, and what the tests of extraction read. */
async function gather() {
  const sets = [...(await qwenSets()), ...caseSets(), ...publicSets()].flatMap((set) => set.documents);
  const probes = readdirSync(here('probes'))
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readProbes(here(`probes/${name}`)).map(({ text }) => text));
  const handed = ['cases', 'probes']
    .flatMap((name) => readProbes(here(`../../../shared/cases/extraction/${name}.jsonl`)))
    .map(({ text }) => text);
  const folder = here('../../../shared/cases/text');
  const whole = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const texts = [...probes, ...handed, ...whole, ...quotedIn(here('../extract'))].map((text, i) => ({
    document: {
      id: `text-${i}`,
      title: 'Text',
      language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
      date: '2025-11-20',
      text,
    },
    entities: [],
  }));
  return [...sets, ...texts].filter((_, i) => i % Number(values.every) === 0);
}

/** Strings in the tests' sources that are long enough to be a sentence. */
function quotedIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap(
      (name) => readFileSync(path.join(folder, name), 'utf8').match(/'[^'\n]{12,}'|"[^"\n]{20,}"|`[^`]{20,}`/g) ?? [],
    )
    .map((literal) => literal.slice(1, -1).replaceAll('\\n', '\n').replaceAll("\\'", "'"))
    .filter((text) => /\s\S+\s|\p{Script=Han}{4}/u.test(text));
}
