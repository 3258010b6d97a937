/** What every engine answers: the same questions to each, and each answer held against its schema. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { type Answer, CALLS, type CallId, type Query } from '../../src/engine/calls/index.js';
import type { Engine } from '../../src/engine/engine.js';
import { httpEngine } from '../../src/engine/http.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { narrow } from '../../src/model/filter.js';
import { ClaimgraphError } from '../../src/model/problem.js';
import { type RunningServer, serve } from '../../src/server/index.js';

const QWEN = fileURLToPath(new URL('../../graph-data/qwen', import.meta.url));
const DISPUTED = 'alibaba-supports-chinese-military';
const dossier = await openDossier(QWEN);
let server: RunningServer;

beforeAll(async () => {
  server = await serve({ folder: QWEN });
});
afterAll(() => server.close());

const ENGINES: [string, () => Engine][] = [
  ['in memory', () => memoryEngine(dossier)],
  ['over HTTP', () => httpEngine(server.url, 'qwen')],
];

describe.each(ENGINES)('the engine %s', (_, make) => {
  let engine: Engine;
  beforeAll(() => {
    engine = make();
  });

  /** The answer, after it passed its schema. */
  async function ask<Id extends CallId>(id: Id, query: Query<Id>): Promise<Answer<Id>> {
    const answer = await (engine[id] as (query: Query<Id>) => Promise<Answer<Id>>)(query);
    expect(CALLS[id].answer.parse(answer)).toEqual(answer);
    return answer;
  }

  it('counts', async () => {
    const all = await ask('stats', {});
    expect(all).toMatchObject({ documents: 2, entities: 32, relations: 46, standings: { disputed: 1, denied: 3 } });
    const chinese = await ask('stats', { filter: { document: ['brief-zh'] } });
    expect(chinese.standings).toMatchObject({ alleged: 1 });
    expect(chinese.standings.disputed).toBeUndefined();
  });

  it('finds entities by any name, with a typo, in both languages', async () => {
    const first = async (text: string) => (await ask('search', { text })).hits[0]?.entity.id;
    expect(await first('Alibaba')).toBe('alibaba');
    expect(await first('阿里巴巴集团')).toBe('alibaba');
    expect(await first('alibabba')).toBe('alibaba');
    expect(await first('white house m')).toBe('white-house-memo');
    const { types, hits } = await ask('search', { text: '阿里', type: ['company'] });
    expect(hits.every(({ entity }) => entity.type === 'company')).toBe(true);
    expect(Object.keys(types).length).toBeGreaterThan(1);
  });

  it('gives an entity with its properties and counts', async () => {
    const { entity, properties, relations } = await ask('entity', { id: 'qwen-app' });
    expect(entity.names).toEqual({ en: 'Qwen app', zh: 'Qwen 应用' });
    expect(properties.map(({ id }) => id)).toContain('qwen-app-is-free-at-first');
    expect(relations).toContainEqual({ type: 'releases', direction: 'in', count: 1, standings: { stated: 1 } });
  });

  it('explains who alleges, through whom, and who denies', async () => {
    const { sides, relation } = await ask('relation', { id: DISPUTED });
    expect(relation.standing).toBe('disputed');
    expect(sides.supports.map(({ speakers }) => speakers)).toEqual([
      ['financial-times', 'white-house-memo'],
      ['financial-times', 'white-house-memo'],
    ]);
    expect(sides.supports[0]?.words).toEqual({
      en: 'Financial Times reports › White House memo alleges',
      zh: '《金融时报》报道 › 白宫备忘录指称',
    });
    expect(sides.opposes).toMatchObject([{ speakers: ['alibaba'], quote: 'Alibaba denied the allegation' }]);
    const text = dossier.documents.find(({ id }) => id === 'brief-en')?.text ?? '';
    const [denial] = sides.opposes;
    expect(text.slice(denial?.start, denial?.end)).toBe(denial?.quote);
    const chinese = await ask('relation', { id: DISPUTED, filter: { document: ['brief-zh'] } });
    expect(chinese.relation.standing).toBe('alleged');
    expect(chinese.sides.opposes).toEqual([]);
  });

  it('lists relations in parts, sorted, with facets of the whole', async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const part = await ask('relations', { limit: 20, ...(cursor && { cursor }) });
      expect(part.total).toBe(46);
      expect(part.facets.standing).toMatchObject({ stated: 29 });
      ids.push(...part.relations.map(({ id }) => id));
      cursor = part.cursor;
    } while (cursor !== undefined);
    expect(ids).toEqual([...dossier.relations.map(({ id }) => id)].sort());
    const { relations } = await ask('relations', { sort: 'claims', descending: true, limit: 1 });
    expect(relations[0]?.id).toBe(DISPUTED);
  });

  it('lists what lies next to an entity, by type and direction', async () => {
    const { groups, total, entities } = await ask('adjacent', { id: 'alibaba', direction: 'in' });
    expect(groups.every(({ direction }) => direction === 'in')).toBe(true);
    expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(total);
    expect(groups.flatMap(({ relations }) => relations.map(({ id }) => id))).toContain(
      'us-government-sanctions-alibaba',
    );
    expect(entities.map(({ id }) => id)).toContain('us-government');
  });

  it('gives a neighbourhood, nearest first, and says when it is not whole', async () => {
    const near = await ask('neighbourhood', { id: ['tiktok'] });
    expect(near.entities[0]).toMatchObject({ id: 'tiktok', depth: 0 });
    expect(near.entities.slice(1).every(({ depth }) => depth === 1)).toBe(true);
    expect(near.complete).toBe(true);
    const wide = await ask('neighbourhood', { id: ['tiktok'], depth: 4, limit: 5 });
    expect(wide.entities).toHaveLength(5);
    expect(wide.complete).toBe(false);
    for (const { subject, object } of wide.relations) {
      expect(wide.entities.map(({ id }) => id)).toEqual(expect.arrayContaining([subject, object]));
    }
  });

  it('finds every path between the White House and TikTok, with its weakest hop', async () => {
    const { paths, complete } = await ask('paths', { from: 'white-house', to: 'tiktok', maxLength: 6, limit: 50 });
    expect(complete).toBe(true);
    expect(paths.length).toBeGreaterThan(0);
    const [shortest] = paths;
    expect(shortest?.hops.map(({ from }) => from)).toEqual([
      'white-house',
      'white-house-memo',
      'alibaba',
      'us-government',
    ]);
    expect(shortest?.hops.map(({ weakest }) => weakest)).toEqual(['stated', 'stated', 'denied', 'possible']);
    expect(shortest?.weakest).toBe('denied');
    expect(paths.map(({ length }) => length)).toEqual([...paths.map(({ length }) => length)].sort());
    for (const { hops } of paths) {
      const nodes = [hops[0]?.from, ...hops.map(({ to }) => to)];
      expect(new Set(nodes).size).toBe(nodes.length);
    }
    const firm = await ask('paths', {
      from: 'white-house',
      to: 'tiktok',
      maxLength: 6,
      without: ['denied', 'proposed', 'possible'],
    });
    expect(firm).toMatchObject({ paths: [], complete: true });
    expect((await ask('paths', { from: 'tiktok', to: 'tiktok' })).paths).toEqual([{ length: 0, hops: [] }]);
    expect((await ask('paths', { from: 'tiktok', to: 'us-government', directed: true })).paths).toEqual([]);
  });

  it('tells when relations held and when they were claimed', async () => {
    const held = await ask('timeline', {});
    expect(held.events.map(({ relation }) => relation)).toContain('alibaba-released-qwen-app');
    expect(held.events.length + held.undated.length).toBe(46);
    const claimed = await ask('timeline', { by: 'claimed', limit: 500 });
    expect(claimed.undated).toEqual([]);
    expect(claimed.buckets.map(({ start }) => start)).toEqual(['2025-11']);
    expect(claimed.total).toBeGreaterThan(46);
  });

  it('sets contradictions side by side', async () => {
    const { contradictions } = await ask('contradictions', {});
    expect(contradictions).toMatchObject([
      { relation: { id: DISPUTED }, supports: [{}, {}], opposes: [{ speakers: ['alibaba'] }] },
    ]);
    expect((await ask('contradictions', { filter: { notSaidBy: ['alibaba'] } })).contradictions).toEqual([]);
  });

  it('compares what the two briefs say', async () => {
    const { documents, relations, counts } = await ask('compare', { document: ['brief-en', 'brief-zh'], limit: 100 });
    const [english, chinese] = documents;
    expect(english?.only).toEqual(chinese?.leavesOut);
    expect(english?.only).toContain('trade-truce-is-fragile');
    expect(chinese?.only).toContain('developers-adopt-qwen');
    const disputed = relations.find(({ relation }) => relation.id === DISPUTED);
    expect(disputed).toMatchObject({
      agreement: 'differ',
      said: [
        { document: 'brief-en', standing: 'disputed' },
        { document: 'brief-zh', standing: 'alleged' },
      ],
    });
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(46);
    const partial = await ask('compare', { document: ['brief-en', 'brief-zh'], agreement: ['partial'] });
    expect(partial.total).toBe(counts.partial);
  });

  it('ranks entities by a metric, and groups them', async () => {
    const degree = await ask('metrics', { metric: 'degree', limit: 3 });
    expect(degree.values[0]).toMatchObject({ entity: { id: 'alibaba' }, value: 11, rank: 1 });
    const hubs = await ask('metrics', { metric: 'degree', parameters: { direction: 'out', type: 'releases' } });
    expect(hubs.values[0]).toMatchObject({ entity: { id: 'alibaba' }, value: 1 });
    const groups = await ask('metrics', { metric: 'components', limit: 100 });
    expect(groups.summary).toMatchObject({ components: 2 });
    expect(groups.values.filter(({ value }) => value === 1).map(({ entity }) => entity.id)).toEqual([
      'pentagon',
      'us-tech-firms',
    ]);
  });

  it('finds communities, and never counts an allegation as a fact', async () => {
    const all = await ask('communities', { limit: 100 });
    expect(all.communities.map(({ entities }) => entities)).toEqual(
      all.communities.map(({ entities }) => entities).sort((a, b) => b - a),
    );
    expect(all.communities.reduce((sum, { entities }) => sum + entities, 0)).toBe(32);
    const alibaba = all.communities.find(({ id }) => id === 'alibaba');
    expect(alibaba?.top[0]).toMatchObject({ id: 'alibaba', type: 'company' });
    const counted: Record<string, number> = {};
    for (const { relations } of [...all.communities, ...all.links]) {
      for (const [standing, n] of Object.entries(relations)) counted[standing] = (counted[standing] ?? 0) + n;
    }
    const { relations } = await ask('relations', { limit: 500 });
    const between = relations.filter(({ object }) => object !== undefined);
    expect(counted.disputed).toBe(1);
    for (const [standing, n] of Object.entries(counted)) {
      expect(between.filter((relation) => relation.standing === standing)).toHaveLength(n);
    }
    for (const { count, relations: split } of all.links) {
      expect(Object.values(split).reduce((a, b) => a + b, 0)).toBe(count);
    }
    const few = await ask('communities', { limit: 2 });
    expect(few.communities).toEqual(all.communities.slice(0, 2));
    expect(few.rest.communities).toBe(all.communities.length - 2);
    expect(few.rest.entities + few.communities.reduce((sum, { entities }) => sum + entities, 0)).toBe(32);
    const chinese = await ask('communities', { filter: { document: ['brief-zh'] }, limit: 100 });
    const standings = chinese.communities.flatMap(({ relations: inside }) => Object.keys(inside));
    expect([...standings, ...chinese.links.flatMap(({ relations: between }) => Object.keys(between))]).not.toContain(
      'disputed',
    );
    const none = await ask('communities', { filter: { standing: ['alleged'] } });
    expect(none).toMatchObject({ communities: [], links: [], modularity: 0 });
  });

  it('gives a part to draw and read: around a choice, or of communities, with whole claims', async () => {
    const near = await ask('part', { id: ['tiktok'], depth: 1 });
    expect(near.entities.map(({ id }) => id)).toContain('tiktok');
    expect(near.left.entities).toBe(32 - near.entities.length);
    expect(near.relations.map(({ id }) => id)).toContain('us-government-bans-tiktok');
    const disputed = await ask('part', { relation: DISPUTED, limit: 2 });
    expect(disputed.entities.map(({ id }) => id)).toEqual(['alibaba', 'chinese-military']);
    const relation = disputed.relations.find(({ id }) => id === DISPUTED);
    expect(relation).toMatchObject(dossier.relations.find(({ id }) => id === DISPUTED) ?? {});
    expect(relation?.standing).toBe('disputed');
    expect(disputed.speakers.map(({ id }) => id)).toContain('financial-times');
    expect(disputed.documents.find(({ id }) => id === 'brief-en')).toMatchObject({ language: 'en' });
    expect(disputed.documents[0]).not.toHaveProperty('text');
    const all = await ask('communities', { limit: 100 });
    const community = all.communities.find(({ id }) => id === 'alibaba');
    const open = await ask('part', { community: ['chinese-military', 'alibaba'] });
    expect(open.communities).toHaveLength(1);
    expect(open.communities[0]).toMatchObject({ id: 'alibaba', entities: community?.entities });
    expect(open.communities[0]?.members).toHaveLength(community?.entities ?? 0);
    const links = all.links.filter(({ source, target }) => [source, target].includes('alibaba'));
    expect(open.outward.reduce((sum, { count }) => sum + count, 0)).toBe(
      links.reduce((sum, { count }) => sum + count, 0),
    );
    const denied = await ask('part', { id: ['alibaba'], filter: { notSaidBy: ['alibaba'] } });
    expect(denied.relations.find(({ id }) => id === DISPUTED)?.standing).toBe('alleged');
    const gone = await ask('part', { id: ['alibaba'], filter: { notEntity: ['alibaba'] } });
    expect(gone.entities).toEqual([]);
    expect(gone.speakers.map(({ id }) => id)).toContain('alibaba');
  });

  it('counts each facet under the rest of the filter', async () => {
    const { standings, speakers, names, months, undated, claimed, more } = await ask('facets', {
      filter: { notStanding: ['stated'], notSaidBy: ['alibaba'] },
    });
    expect(standings.find(({ id }) => id === 'stated')?.count).toBeGreaterThan(20);
    expect(standings.find(({ id }) => id === 'alleged')?.count).toBe(1);
    expect(standings.find(({ id }) => id === 'disputed')?.count).toBe(0);
    expect(speakers.find(({ id }) => id === 'alibaba')?.count).toBeGreaterThan(0);
    expect(names['financial-times']).toMatchObject({ en: 'Financial Times' });
    expect(months.reduce((sum, { count }) => sum + count, undated)).toBe(46);
    expect(claimed).toEqual({ months: [{ id: '2025-11', count: 46 }], undated: 0 });
    expect(more).toEqual({ documents: 0, speakers: 0 });
    expect((await ask('facets', { limit: 1 })).more.documents).toBe(1);
  });

  it('tells who falls most in PageRank without the alleged, and because of which relation', async () => {
    const scenarios = [{ name: 'without the disputed', filter: { notStanding: ['disputed' as const] } }];
    const { scenarios: found } = await ask('sensitivity', { scenarios });
    const [first] = found;
    expect(first?.relationsLost).toEqual([DISPUTED]);
    const military = first?.changes.find(({ entity }) => entity.id === 'chinese-military');
    expect(military?.after).toBeUndefined();
    expect(military?.because).toEqual([DISPUTED]);
    const usual = await ask('sensitivity', {});
    expect(usual.scenarios.map(({ name }) => name)).toContain('without Financial Times');
  });

  it('names what the picture hangs on', async () => {
    const { keystones } = await ask('keystones', { limit: 100 });
    const ft = keystones.find(({ kind, id }) => kind === 'speaker' && id === 'financial-times');
    expect(ft?.standingsFlipped).toEqual([{ relation: DISPUTED, before: 'disputed', after: 'denied' }]);
    expect(ft?.words.en).toContain('Alibaba supports Chinese military: disputed → denied');
    expect(ft?.words.zh).toContain('若没有《金融时报》');
    const scores = keystones.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const only = await ask('keystones', { kind: 'document' });
    expect(only.keystones.every(({ kind }) => kind === 'document')).toBe(true);
  });

  it('shows independent roots as trees of attribution', async () => {
    const { relations } = await ask('corroboration', { filter: { relationType: ['supports'] } });
    expect(relations[0]?.supporting).toMatchObject([
      { speaker: 'white-house-memo', act: 'alleges', passedOnBy: [{ speaker: 'financial-times', act: 'reports' }] },
    ]);
    expect(relations[0]?.supporting[0]?.passedOnBy[0]?.claims).toHaveLength(2);
    expect(relations[0]?.words.en).toBe('1 independent root: White House memo alleges.');
  });

  it('agrees with the filter of the library', async () => {
    const filter = { notSaidBy: ['financial-times'], standing: ['denied' as const] };
    const { relations } = await ask('relations', { filter });
    expect(relations.map(({ id }) => id).sort()).toEqual(
      narrow(dossier, filter)
        .relations.map(({ id }) => id)
        .sort(),
    );
  });

  it.each([
    ['entity', { id: 'alibabba' }, { code: 'unknown-entity', field: 'id', mend: 'Did you mean alibaba?' }],
    ['relation', { id: 'nothing' }, { code: 'unknown-relation', field: 'id' }],
    ['paths', { from: 'alibaba', to: 'nobody-knows' }, { code: 'unknown-entity', field: 'to' }],
    ['paths', { from: 'alibaba', to: 'qwen', maxLength: 99 }, { code: 'invalid-query', field: 'maxLength' }],
    ['relations', { limit: 0 }, { code: 'invalid-query', field: 'limit' }],
    ['relations', { cursor: 'nonsense' }, { code: 'invalid-cursor', field: 'cursor' }],
    ['relations', { filter: { saidBy: ['nobody-knows'] } }, { field: 'saidBy' }],
    ['relations', { filter: { standing: ['true'] } }, { code: 'invalid-query', field: 'standing.0' }],
    ['relations', { colour: 'red' }, { code: 'invalid-query', field: 'colour' }],
    ['metrics', { metric: 'pagerang' }, { code: 'unknown-metric', field: 'metric', mend: 'Did you mean pagerank?' }],
    [
      'metrics',
      { metric: 'pagerank', parameters: { damping: 3 } },
      { code: 'invalid-parameter', field: 'parameters.damping' },
    ],
    ['sensitivity', { metric: 'louvain' }, { code: 'no-ranks', field: 'metric' }],
    ['part', { id: ['alibabba'] }, { code: 'unknown-entity', field: 'id' }],
    ['part', { relation: 'nothing' }, { code: 'unknown-relation', field: 'relation' }],
    ['compare', { document: ['brief-en', 'brief-fr'] }, { code: 'unknown-document', field: 'document' }],
  ] as const)('refuses %s %j with a problem that names the field', async (id, query, problem) => {
    const asked = (engine[id] as (query: unknown) => Promise<unknown>)(query);
    await expect(asked).rejects.toBeInstanceOf(ClaimgraphError);
    await asked.catch((error: ClaimgraphError) => expect(error.problems[0]).toMatchObject(problem));
  });
});
