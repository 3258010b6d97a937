/** The kinds of input: each runs one input and says how it ended, `answered` or `refused`; it throws for anything else. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDossier } from '../../dist/dossier/index.js';
import { readGraph } from '../../dist/formats/interchange/convert.js';
import { WRITE_FORMATS } from '../../dist/formats/registry.js';
import { readSource } from '../../dist/intake/index.js';
import { newsOntology } from '../../dist/model/news/index.js';
import { OntologyIndex } from '../../dist/model/ontology.js';
import { ClaimgraphError } from '../../dist/model/problem.js';
import { packageExtractor, readJournal } from '../../dist/review/index.js';
import { serve } from '../../dist/server/index.js';
import { mutate, mutateWords, pick } from './mutate.js';
import { documentSeeds, graphSeeds, seedDossier, TEXTS } from './seeds.js';

/** Name of a kind → a function that makes its runner; `input` is what to show where it goes wrong. */
export const KINDS = { documents, texts, dossiers, questions, graphs };

/** Every document ends as text or as a refusal of that document. */
async function documents(random) {
  const seeds = documentSeeds();
  const all = seeds.map(({ bytes }) => bytes);
  return {
    share: 0.25,
    async run() {
      const { name, bytes } = pick(random, seeds);
      const input = mutate(random, bytes, all);
      return { input, end: await ending(() => readSource(input, { name: random() < 0.9 ? name : 'unknown' })) };
    },
  };
}

/** The rules read any text, and every proposal quotes it exactly. */
async function texts(random) {
  const seeds = [
    ...TEXTS.map((text) => Buffer.from(text)),
    ...documentSeeds().flatMap(({ name, bytes }) => (/txt|html|md/.test(name) ? [bytes] : [])),
  ];
  const knowledge = { ontology: new OntologyIndex(newsOntology), entities: [] };
  return {
    share: 0.15,
    async run() {
      const input = mutate(random, pick(random, seeds), seeds).subarray(0, 20_000);
      const text = input.toString('utf8');
      const { claims } = await packageExtractor.extract(
        { id: 'd', title: 't', language: random() < 0.5 ? 'en' : 'zh', text, date: '2025-11-03' },
        knowledge,
      );
      const wrong = claims.find(
        ({ evidence: { start, end, quote } }) => text.slice(start, end) !== quote || start >= end,
      );
      if (wrong) throw new Error(`a proposal does not quote its document: ${JSON.stringify(wrong.evidence)}`);
      return { input, end: claims.length > 0 ? 'answered' : 'refused' };
    },
  };
}

/** Whatever stands in the files of a dossier, its check and its journal end in words, and no file changes by reading. */
async function dossiers(random, parent) {
  const folder = await seedDossier(join(parent, 'files'));
  const files = filesIn(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  const all = files.map(({ bytes }) => bytes);
  return {
    share: 0.25,
    async run() {
      const { name, bytes } = pick(random, files);
      const input = mutate(random, bytes, all);
      writeFileSync(join(folder, name), input);
      const before = stateOf(folder);
      const end = await ending(async () => {
        const { problems } = await checkDossier(folder);
        await readJournal(folder);
        if (problems.length > 0) throw new ClaimgraphError(problems);
      });
      if (stateOf(folder) !== before) throw new Error(`reading ${name} changed the dossier`);
      writeFileSync(join(folder, name), bytes);
      return { input, end, name };
    },
  };
}

/** Whatever is asked of the server, it answers with no 5xx, no stack trace, and no change that it did not say. */
async function questions(random, parent) {
  const folder = await seedDossier(join(parent, 'served'));
  const server = await serve({ folder: join(parent, 'served'), log: () => undefined });
  const { paths } = await (await fetch(new URL('openapi.json', server.url))).json();
  const asked = Object.entries(paths).flatMap(([path, item]) =>
    ['get', 'post', 'put'].flatMap((method) => (item[method] ? [{ path, method, item: item[method] }] : [])),
  );
  const words = [
    'fuzzed',
    'google',
    'meta',
    'apple',
    'sued',
    'd0',
    'd1',
    '1',
    '0',
    '-1',
    '2025-11',
    'alleged',
    'stated',
    'company',
    'gexf',
    'svg',
    'json',
    'true',
  ];
  const others = words.map((word) => Buffer.from(word));
  const bodies = [
    '{"decision":{"kind":"accept","claim":"a","seen":"proposed"},"by":"Fuzz"}',
    '{"kind":"merge","entity":"google","into":"meta","by":"Fuzz"}',
    '{"places":{"google":{"x":1,"y":2}}}',
    '{"q0":{"query":"Google","limit":3}}',
    'queries={"q0":{"query":"Google"}}',
  ].map((text) => Buffer.from(text));
  const word = () =>
    random() < 0.8
      ? pick(random, words)
      : mutate(random, Buffer.from(pick(random, words)), others)
          .toString('latin1')
          .slice(0, 3000);
  let state = await saidBy(folder);
  return {
    share: 0.2,
    async run() {
      const { path, method, item } = pick(random, asked);
      const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
        encodeURIComponent(name === 'dossier' && random() < 0.9 ? 'fuzzed' : word()),
      );
      const names = (item.parameters ?? []).filter(({ in: where }) => where === 'query').map(({ name }) => name);
      const query = new URLSearchParams();
      for (let n = Math.floor(random() * 4); n > 0; n--)
        query.append(random() < 0.9 && names.length > 0 ? pick(random, names) : word(), word());
      const url = new URL(`${filled.slice(1)}?${query}`, server.url);
      const type = random() < 0.5 ? 'application/json' : 'application/x-www-form-urlencoded';
      const init =
        method === 'get'
          ? {}
          : {
              method: method.toUpperCase(),
              headers: { 'content-type': type },
              body: mutate(random, pick(random, bodies), bodies),
            };
      const input = Buffer.from(`${method} ${url.href}\n${init.body ?? ''}`);
      const answer = await fetch(url, init);
      const text = await bodyOf(answer);
      if (answer.status >= 500) throw new Error(`answered ${answer.status}: ${text.slice(0, 300)}`, { cause: input });
      if (/\n {4}at .*:\d+:\d+/.test(text))
        throw new Error(`answered with a stack trace: ${text.slice(0, 300)}`, { cause: input });
      const now = await saidBy(folder);
      if (now !== state && !(answer.ok && method !== 'get'))
        throw new Error(`${answer.status}, and the dossier changed`, { cause: input });
      state = now;
      return { input, end: answer.ok ? 'answered' : 'refused' };
    },
    close: () => server.close(),
  };
}

/** Every graph ends as a graph that can be written again, or as a refusal of that file. */
async function graphs(random) {
  const seeds = graphSeeds();
  const all = seeds.map(({ bytes }) => bytes);
  return {
    share: 0.25,
    async run() {
      const { name, bytes } = pick(random, seeds);
      const input = random() < 0.5 ? mutateWords(random, bytes) : mutate(random, bytes, all);
      const end = await ending(async () => {
        const graph = await readGraph({
          name,
          bytes: (async function* () {
            yield input;
          })(),
        });
        const ids = new Set(graph.nodes.map(({ id }) => id));
        const wild = graph.edges.find(({ source, target }) => !ids.has(source) || !ids.has(target));
        if (wild) throw new Error(`an edge has no ends: ${JSON.stringify(wild)}`, { cause: input });
        const format = pick(random, WRITE_FORMATS);
        format.writes.losses(graph);
        for (const piece of format.writes.write(graph))
          if (piece.length === undefined)
            throw new Error(`${format.id} wrote neither text nor bytes`, { cause: input });
      });
      return { input, end };
    },
  };
}

async function ending(run) {
  try {
    await run();
    return 'answered';
  } catch (error) {
    if (!(error instanceof ClaimgraphError)) throw error;
    for (const { code, message } of error.problems) {
      if (!/^[a-z][a-z0-9-]*$/.test(code) || message === '' || /\n {4}at /.test(message))
        throw new Error(`no clear error: ${code} ${message}`);
    }
    return 'refused';
  }
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

/** The text of an answer; of a stream of events, which does not end by itself, the first. */
async function bodyOf(answer) {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return await answer.text();
  const reader = answer.body.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return Buffer.from(value ?? []).toString('utf8');
}

/** What a dossier says, whether its files have followed its journal or not. */
async function saidBy(folder) {
  const { dossier, problems } = await checkDossier(folder);
  return createHash('sha256')
    .update(JSON.stringify(dossier ?? problems))
    .digest('hex');
}

/** Of all files, their names and what stands in them. */
function stateOf(folder) {
  const sum = createHash('sha256');
  for (const name of filesIn(folder)) sum.update(name).update(readFileSync(join(folder, name)));
  return sum.digest('hex');
}
