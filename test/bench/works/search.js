/**
 * Search among names as a user asks for it: prefix of any word, one typo, Chinese anywhere in the name; the best hundred
 * with their entities. As many names as the size says. The index alone is measured first.
 */
import MiniSearch from 'minisearch';
import { buildNameIndex } from '../../../dist/engine/search/index.js';
import { memoryEngine, newsOntology } from '../../../dist/index.js';
import { median, quantile, row } from '../race.js';
import { entitiesOf } from '../story.js';

const ASKED = 300;
const LIMIT = 100;
/** minisearch takes minutes and gigabytes beyond. */
const MOST_MINISEARCH = 400_000;

export async function* searchWork({ size, python }) {
  const entities = entitiesOf(Math.floor(size / 2));
  await python.names(entities.map(({ names }) => names));
  const times = {};
  const mb = megabytesOf(() => clock(times, 'ours', () => buildNameIndex(entities)));
  const mini = size <= MOST_MINISEARCH ? clock(times, 'minisearch', () => miniIndex(entities)) : undefined;
  if (python.found.has('sqlite')) times['SQLite FTS5'] = (await python.ask({ order: 'index' })).ms;
  yield row(`name index, ${2 * entities.length} names`, times, `ours keeps ${mb.toFixed(0)} MB`);

  const step = Math.max(1, Math.floor(entities.length / ASKED));
  const asked = entities
    .filter((_, i) => i % step === 0)
    .flatMap(({ names }, i) => [
      { kind: 'prefix', text: names.en.toLowerCase().slice(0, 3 + (i % 4)) },
      { kind: 'name', text: names.en.toLowerCase() },
      { kind: 'word', text: names.en.toLowerCase().split(' ')[1] },
      { kind: 'zh', text: names.zh.slice(1, 3) },
      { kind: 'typo', text: names.en.toLowerCase().replace(/(.)(.)(.)/, i % 2 ? '$1$3$2' : '$1$3') },
    ]);
  const peers = python.found.has('sqlite')
    ? (await python.ask({ order: 'search', texts: asked.map(({ text, kind }) => [text, kind]) })).times
    : [];
  const spent = { ours: [], minisearch: [], 'SQLite FTS5': peers };
  const whole = {
    id: 'bench',
    title: { en: 'Bench' },
    ontology: newsOntology,
    documents: [],
    relations: [],
    speakers: [],
  };
  const engine = memoryEngine({ ...whole, entities });
  // makes the index, which was measured before
  await engine.search({ text: 'bench' });
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const { text } of asked) {
    spent.ours.push(await timed(() => engine.search({ text, limit: LIMIT })));
    if (!mini) continue;
    const peer = () =>
      mini
        .search(text, { prefix: true, fuzzy: 1 })
        .slice(0, LIMIT)
        .map(({ id, score, match }) => ({ score, match, entity: byId.get(id) }));
    spent.minisearch.push(await timed(peer));
  }
  for (const [what, share] of [
    ['median', 0.5],
    ['95th percentile', 0.95],
  ]) {
    const all = Object.entries(spent).filter(([, list]) => list.length > 0);
    yield row(`search, ${what}`, Object.fromEntries(all.map(([name, list]) => [name, quantile(list, share)])));
  }
  const kinds = [...new Set(asked.map(({ kind }) => kind))].map((kind) => {
    const list = spent.ours.filter((_, i) => asked[i].kind === kind);
    return `${kind} ${median(list).toFixed(2)} / ${quantile(list, 0.95).toFixed(2)}`;
  });
  yield { work: 'search, ours by kind (median / 95th, ms)', note: kinds.join('   ') };
}

function miniIndex(entities) {
  const search = new MiniSearch({ fields: ['en', 'zh'] });
  search.addAll(entities.map(({ id, names }) => ({ id, en: names.en, zh: [...names.zh].join(' ') })));
  return search;
}

function clock(times, name, make) {
  const start = performance.now();
  const made = make();
  times[name] = performance.now() - start;
  return made;
}

async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** What something keeps alive. */
function megabytesOf(make) {
  const before = heap();
  const kept = make();
  return kept ? (heap() - before) / 1e6 : 0;
}

function heap() {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
