/** The engine over real databases: to every question the answer of the memory engine, or its refusal, to the letter. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { BoltDatabase } from '../../src/engine/bolt/database.js';
import { boltEngine } from '../../src/engine/bolt/engine.js';
import { readWhole } from '../../src/engine/bolt/part.js';
import { pushDossier } from '../../src/engine/bolt/push.js';
import type { Engine } from '../../src/engine/engine.js';
import { httpEngine } from '../../src/engine/http.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { QUERIES, type Query, type QueryId } from '../../src/engine/queries/index.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { sourcesOf } from '../../src/model/source.js';
import { standing, standingOf } from '../../src/model/standing.js';
import { serve } from '../../src/server/index.js';
import { filteredDossier } from '../arbitrary-filter.js';
import { claimgraph } from '../cli/terminal.js';
import { fc } from '../property.js';
import { SERVERS, type TestServer } from './servers.js';

const QWEN = fileURLToPath(new URL('../../graph-data/qwen', import.meta.url));
const RANDOM = Number(process.env.BOLT_DOSSIERS ?? 8);
const SEED = Number(process.env.PROPERTY_SEED ?? 1);
/** Those in which something hangs together. */
const connected = filteredDossier().filter(({ dossier: { relations } }) => relations.length >= 6);

describe.each(SERVERS)('the engine over %s', (name, start) => {
  let server: TestServer;
  let database: BoltDatabase;

  beforeAll(async () => {
    server = await start();
    database = await BoltDatabase.open(server.address, server.options);
  });
  afterAll(async () => {
    await database?.close();
    await server?.stop();
  });

  it('answers every question about the first dossier as the memory engine does', async () => {
    const dossier = await openDossier(QWEN);
    await pushDossier(database, dossier);
    expect((await readWhole(database, dossier.id)).dossier).toEqual(plain(dossier));
    const filters: Filter[] = [{}, { notSaidBy: ['alibaba'], document: ['brief-en'] }];
    let asked = 0;
    for (const filter of filters) asked += await compare(database, dossier, filter);
    console.log(`${name}: ${asked} questions about ${dossier.id}, 0 differences`);
  });

  it('holds what a dossier says now, whatever it said before, and answers as the memory engine does', async () => {
    let [asked, relations] = [0, 0];
    for (const { dossier, filter } of fc.sample(connected, { numRuns: RANDOM, seed: SEED })) {
      await pushDossier(database, dossier);
      expect((await readWhole(database, dossier.id)).dossier).toEqual(plain(dossier));
      relations += await compareMarks(database, dossier);
      for (const one of [filter, {}]) asked += await compare(database, dossier, one);
    }
    console.log(`${name}: ${RANDOM} dossiers, ${relations} standings from marks, ${asked} questions, 0 differences`);
  });

  it('is pushed and pulled by the command line, once for each change', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-bolt-'));
    const into = join(folder, 'again');
    const { address, env } = server;
    await claimgraph(['push', QWEN, address], { env });
    expect((await claimgraph(['push', QWEN, address], { env })).out).toBe(
      'nothing changed: the database holds qwen as it is\n',
    );
    const pulled = await claimgraph(['pull', address, '--dossier', 'qwen', '--into', into, '--entity', 'tiktok'], {
      env,
    });
    expect([pulled.code, pulled.out]).toEqual([0, 'pulled qwen: 2 documents, 4 entities, 4 relations, 6 claims\n']);
    expect((await openDossier(into)).relations).toHaveLength(4);
    await rm(folder, { recursive: true });
  });

  it('is served, with what is pushed meanwhile, and takes no change', async () => {
    const dossier = await openDossier(QWEN);
    await pushDossier(database, dossier);
    const served = await serve({
      ...{ folder: '.', log: () => {} },
      database: { address: server.address, ...server.options },
    });
    const asked = httpEngine(served.url, dossier.id);
    for (const id of ['stats', 'facets', 'keystones'] as const) {
      expect(await asked[id]({})).toEqual(plain(await memoryEngine(dossier)[id]({})));
    }
    await pushDossier(database, { ...dossier, relations: dossier.relations.slice(1) });
    const count = async () => (await asked.stats({})).relations;
    await expect.poll(count, { timeout: 60_000 }).toBe(dossier.relations.length - 1);
    const layout = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect((await fetch(`${served.url}api/dossiers/qwen/layout`, layout)).status).toBe(403);
    await served.close();
  });
});

/** Asks both engines everything. @returns how many questions that were */
async function compare(database: BoltDatabase, dossier: Dossier, filter: Filter): Promise<number> {
  const [ours, theirs] = [memoryEngine(dossier), boltEngine(database, dossier.id)];
  const questions = questionsOf(dossier, filter);
  expect(new Set(questions.map(([id]) => id))).toEqual(new Set(Object.keys(QUERIES)));
  for (const [id, query] of questions) {
    const [wanted, given] = [await outcome(ours, id, query), await outcome(theirs, id, query)];
    expect({ id, query, ...given }).toEqual({ id, query, ...wanted });
  }
  return questions.length;
}

/** The packed marks of each relation add up to its standing. */
async function compareMarks(database: BoltDatabase, dossier: Dossier): Promise<number> {
  const rows = await database.read((transaction) =>
    transaction.run(
      `MATCH (:Entity {dossier: $dossier})-[x]->(:Entity)
       RETURN x.id AS id, x.marks AS marks, x.reviews AS reviews`,
      { dossier: dossier.id },
    ),
  );
  const sources = sourcesOf(dossier);
  const between = dossier.relations.filter(({ object }) => object !== undefined);
  expect(rows.map(({ id }) => id).sort()).toEqual(between.map(({ id }) => id).sort());
  for (const { id, marks, reviews } of rows as { id: string; marks: number[]; reviews: string[] }[]) {
    const sum = marks.reduce((all, own, i) => (reviews[i] === 'accepted' ? all | own : all), 0);
    const { claims = [] } = between.find((one) => one.id === id) ?? {};
    expect(standingOf(sum)).toBe(standing(claims, sources));
  }
  return rows.length;
}

async function outcome(engine: Engine, id: QueryId, query: object): Promise<object> {
  try {
    return { answer: plain(await (engine[id] as (query: object) => Promise<object>)(query)) };
  } catch (error) {
    if (error instanceof ClaimgraphError) return { problems: plain(error.problems) };
    throw error;
  }
}

/** As it is in JSON, where nothing is undefined. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

type Question = { [Id in QueryId]: readonly [Id, Query<Id>] }[QueryId];

/** Every query at least once, about the first and last things of a dossier, and about what it does not hold. */
function questionsOf({ documents, entities, relations }: Dossier, filter: Filter): Question[] {
  const [one = '', other = one] = [entities[0]?.id, entities.at(-1)?.id];
  const [first = '', last = first] = [documents[0]?.id, documents.at(-1)?.id];
  return [
    ...(['entities', 'relations', 'timeline', 'contradictions', 'corroboration', 'sources', 'copies'] as const).map(
      (id) => [id, { filter }] as const,
    ),
    ...(['corrections', 'communities', 'keystones', 'stats', 'facets', 'changes'] as const).map(
      (id) => [id, { filter }] as const,
    ),
    ...relations.slice(0, 6).map(({ id }) => ['relation', { id, filter }] as const),
    ...[one, other, 'nobody'].flatMap((id) => [
      ['entity', { id, filter }] as const,
      ['adjacent', { id, filter }] as const,
      ['neighbourhood', { id: [id], depth: 2, filter }] as const,
    ]),
    ['relation', { id: 'nothing' }],
    ['relation', { id: relations[0]?.id ?? 'nothing', filter: { saidBy: ['nobody'], entityType: ['nothing'] } }],
    ['neighbourhood', { id: [one, other], depth: 4, limit: 2, filter }],
    ['neighbourhood', { id: [one], depth: 1, limit: 3 }],
    ['search', { text: 'a', filter }],
    ['search', { text: '文' }],
    ['paths', { from: one, to: other, maxLength: 6, unsupported: true, filter }],
    ['compare', { document: [first, last], filter }],
    ['diff', { from: '2024' }],
    ['source', { id: one, filter }],
    ['source', { id: 'publisher paper', filter }],
    ['metrics', { metric: 'pagerank', filter }],
    ['sensitivity', { filter }],
    ['document', { id: last }],
    ['document', { id: 'nothing' }],
    ['documents', { text: 'a', filter }],
    ['mentions', { id: first }],
    ['subgraph', { id: [one], filter }],
    ['proposals', {}],
    ['stories', {}],
  ] as Question[];
}
