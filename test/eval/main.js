/** `npm run eval`: scores the offline extractor and prints one table. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { newsOntology } from '../../dist/model/news/index.js';
import { OntologyIndex } from '../../dist/model/ontology.js';
import { packageExtractor } from '../../dist/review/package-extractor.js';
import { Confidences } from './confidence.js';
import { readPairs, scorePairs, scoreQwenPairs } from './names.js';
import { readProbes, scoreProbe } from './probes.js';
import { printReading } from './reading.js';
import { MEASURES, overlap, scoreDocument, Tally } from './score.js';
import { caseSets, PUBLIC, publicSets, qwenSets } from './sets.js';

const HELP = `npm run eval -- [options]: score what the package extracts, and print precision, recall and F1

Sets of two halves are shown as "seen", which may be read, and "unseen", which is only scored.

  --set SETS     of qwen, cases, probes, public, names, mentions, attributions (default: all but probes)
  --folder DIR   more public sets, in the form of ../shared/data/text-gold
  --only TEXT    only the sets whose name holds the text
  --errors       print what was missed and what was wrong, but not of unseen halves
  --most N       at most so many texts of each half with attributions (default: 60)
  --json FILE    write the figures to a file as well
  --help         print this

Ends with 1 where what is alleged, denied or proposed came out as stated or reported, or a probe too firm.
`;
const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    set: { type: 'string', default: 'qwen,cases,public,names,mentions,attributions' },
    errors: { type: 'boolean' },
    json: { type: 'string' },
    folder: { type: 'string' },
    only: { type: 'string' },
    most: { type: 'string', default: '60' },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const asked = values.set.split(',');
const sets = [
  ...(asked.includes('qwen') ? await qwenSets() : []),
  ...(asked.includes('cases') ? caseSets() : []),
  ...(asked.includes('public') ? publicSets(values.folder) : []),
].filter(({ name }) => name.includes(values.only ?? ''));
const ontology = new OntologyIndex(newsOntology);
const results = [];
const confidences = new Confidences(ontology);
let unsafe = 0;

for (const { name, documents } of sets) {
  const sums = Object.fromEntries(MEASURES.map((measure) => [measure, new Tally()]));
  const began = performance.now();
  let bytes = 0;
  for (const { document, gold, entities } of documents) {
    const found = await packageExtractor.extract(document, { ontology, entities });
    bytes += Buffer.byteLength(document.text);
    const types = new Map([...entities, ...found.entities].map(({ id, type }) => [id, type]));
    const told = scored(found, gold);
    const { tallies, errors } = scoreDocument(gold, told, ontology, (id) => types.get(id));
    confidences.add(name, document.language, gold, told);
    for (const measure of MEASURES)
      sums[measure].add(tallies[measure].hits, tallies[measure].proposed, tallies[measure].wanted);
    unsafe += errors.unsafe.length;
    for (const one of errors.unsafe) console.error(`UNSAFE ${gold.id}: ${one}`);
    if (values.errors && !name.endsWith('unseen')) printErrors(gold.id, errors);
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
results.push(...confidences.print());
if (asked.includes('probes')) unsafe += await printProbes();
if (asked.includes('names')) results.push(...(await printNames()));
const folder = values.folder ?? PUBLIC;
results.push(...(await printReading({ asked, folder, most: Number(values.most), errors: values.errors, ontology })));
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

/**
 * Probes of factuality by language; how many come out too firm. Most were read while the reader was tuned: they show
 * what it must not lose. Those of the fourth files are only counted, and never shown.
 */
async function printProbes() {
  const files = [
    ['handed', '../shared/cases/extraction/probes.jsonl'],
    ...['en', 'zh'].flatMap((language) =>
      [
        ['first', 'first'],
        ['second', 'second'],
        ['third', 'third, seen'],
        ['fourth', 'fourth, unseen'],
      ].map(([file, name]) => [`own ${language}, ${name}`, `test/eval/probes/${language}-${file}.jsonl`]),
    ),
  ];
  let tooFirm = 0;
  console.log('\nprobes of factuality      right nothing wrong too-firm');
  for (const [name, file] of files) {
    const counts = { right: 0, nothing: 0, wrong: 0, firm: 0 };
    for (const probe of readProbes(file)) {
      const document = { id: 'probe', title: 'Probe', language: probe.lang, date: '2025-11-20', text: probe.text };
      const { claims, mentions } = await packageExtractor.extract(document, { ontology, entities: [] });
      const names = new Map();
      for (const { entity, start, end } of mentions)
        names.set(entity, (names.get(entity) ?? new Set()).add(probe.text.slice(start, end)));
      const score = scoreProbe(probe, claims, (id) => [...(names.get(id) ?? [])]);
      counts[score]++;
      if (name.endsWith('unseen')) continue;
      if (score === 'firm') console.error(`TOO FIRM: ${probe.text} (wanted ${probe.want})`);
      else if (values.errors && score !== 'right') console.log(`  ${score}: ${probe.text} (wanted ${probe.want})`);
    }
    console.log(
      `${name.padEnd(26)}${Object.values(counts)
        .map((n) => String(n).padEnd(6))
        .join(' ')}`,
    );
    results.push({ set: `probes, ${name}`, ...counts });
    tooFirm += counts.firm;
  }
  return tooFirm;
}

/** Resolution: pairs of names, and the first dossier's two briefs, each entity once for each language. */
async function printNames() {
  const brief = await scoreQwenPairs();
  const groups = [
    ...['seen', 'unseen'].flatMap((set) => {
      const { groups, wrong } = scorePairs(readPairs(set));
      if (values.errors) console.log(`names, ${set}\n  ${wrong.join('\n  ')}`);
      return Object.entries(groups).map(([group, tally]) => [`${set}: ${group}`, tally]);
    }),
    ['the two briefs', brief.tally],
  ];
  if (values.errors) {
    console.log(
      `the two briefs\n  not offered: ${brief.missed.join('; ')}\n  offered beside: ${brief.spurious.join('; ')}`,
    );
  }
  console.log('\nresolution, precision recall F1: pairs of names that are offered as one');
  for (const [group, { precision, recall, f1, proposed, wanted }] of groups) {
    const numbers = [precision, recall, f1].map((n) => n.toFixed(2)).join(' ');
    console.log(`${group.padEnd(24)} ${numbers}   ${wanted} pairs are one, ${proposed} offered`);
  }
  return groups.map(([set, tally]) => ({ set: `names, ${set}`, resolution: figures(tally) }));
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
