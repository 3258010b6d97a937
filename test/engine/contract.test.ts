/** What every engine answers: the same questions to each, and each answer held against its schema. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier, openPacked, packDossier } from '../../src/dossier/index.js';
import type { Engine } from '../../src/engine/engine.js';
import { httpEngine } from '../../src/engine/http.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { type Answer, QUERIES, type Query, type QueryId } from '../../src/engine/queries/index.js';
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

const packed = await packDossier(dossier);

const ENGINES: [string, () => Engine][] = [
  ['in memory', () => memoryEngine(dossier)],
  ['over a packed dossier', () => memoryEngine(openPacked(packed))],
  ['over HTTP', () => httpEngine(server.url, 'qwen')],
];

describe.each(ENGINES)('the engine %s', (_, make) => {
  let engine: Engine;
  beforeAll(() => {
    engine = make();
  });

  /** The answer, after it passed its schema. */
  async function ask<Id extends QueryId>(id: Id, query: Query<Id>): Promise<Answer<Id>> {
    const answer = await (engine[id] as (query: Query<Id>) => Promise<Answer<Id>>)(query);
    expect(QUERIES[id].answer.parse(answer)).toEqual(answer);
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

  it('finds documents by their words, in either script, and where an entity is mentioned', async () => {
    const found = async (query: Query<'documents'>) =>
      (await ask('documents', query)).documents.map(({ document }) => document.id);
    expect(await found({ text: 'white house' })).toEqual(['brief-en']);
    expect(await found({ text: '"White House" 阿里巴巴' })).toEqual([]);
    expect(await found({ text: '阿里巴巴' })).toEqual(['brief-zh']);
    // traditional characters find simplified ones
    expect(await found({ text: '阿里巴巴 軍' })).toEqual(await found({ text: '阿里巴巴 军' }));
    expect(await found({ text: 'libaba' })).toEqual([]);
    expect((await found({})).length).toBe(2);
    const { documents } = await ask('documents', { entity: 'alibaba' });
    expect(documents.map(({ document }) => document.id).sort()).toEqual(['brief-en', 'brief-zh']);
    for (const { document, snippets, claims } of documents) {
      expect(claims).toBeGreaterThan(0);
      const text = dossier.documents.find(({ id }) => id === document.id)?.text ?? '';
      for (const snippet of snippets) {
        expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text);
        for (const { start, end } of snippet.marks) expect(snippet.text.slice(start, end)).toMatch(/Alibaba|阿里巴巴/i);
      }
    }
  });

  it('marks what was found within its snippet, also a long passage that begins in the one before', async () => {
    for (const { text, id } of dossier.documents) {
      for (let at = 0; at + 90 < text.length; at += 60) {
        const { documents } = await ask('documents', { text: text.slice(at, at + 90) });
        for (const { snippets } of documents.filter(({ document }) => document.id === id)) {
          for (const snippet of snippets) {
            expect(text.slice(snippet.start, snippet.start + snippet.text.length)).toBe(snippet.text);
            for (const { start, end } of snippet.marks) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeLessThanOrEqual(snippet.text.length);
            }
          }
        }
      }
    }
  });

  it('shows whole words around what was found', async () => {
    for (const text of ['the', 'Pentagon', '阿里巴巴', '否认']) {
      for (const { document, snippets } of (await ask('documents', { text })).documents) {
        const whole = dossier.documents.find(({ id }) => id === document.id)?.text ?? '';
        const ends = new Set([0, whole.length]);
        for (const { index, segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(whole)) {
          ends.add(index).add(index + segment.length);
        }
        for (const snippet of snippets) {
          expect(ends).toContain(snippet.start);
          expect(ends).toContain(snippet.start + snippet.text.length);
        }
      }
    }
  });

  it('finds who is named in a document', async () => {
    const { mentions, entities } = await ask('mentions', { id: 'brief-zh' });
    const text = dossier.documents.find(({ id }) => id === 'brief-zh')?.text ?? '';
    expect(mentions.length).toBeGreaterThan(10);
    let last = 0;
    for (const { entity, start, end } of mentions) {
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
      const { names = {}, aliases = {} } = dossier.entities.find(({ id }) => id === entity) ?? {};
      const all = [...Object.values(names), ...Object.values(aliases).flat()].map((name) => name.toLowerCase());
      expect(all).toContain(text.slice(start, end).toLowerCase());
    }
    expect(entities.some(({ id }) => id === 'alibaba')).toBe(true);
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
      expect(part.facets.standing).toMatchObject({ stated: 26, reported: 3 });
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
    expect(shortest?.hops.map(({ standing }) => standing)).toEqual(['reported', 'reported', 'proposed', 'possible']);
    expect(shortest).toMatchObject({ weakest: 'proposed', link: true });
    expect(shortest?.hops.map(({ direction }) => direction)).toEqual(['forward', 'forward', 'backward', 'forward']);
    // the denied relations between the two are shown beside what carries the hop, and decide nothing
    expect(shortest?.hops[2]?.relations.map(({ standing }) => standing)).toEqual(['proposed', 'denied', 'denied']);
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
    expect((await ask('paths', { from: 'tiktok', to: 'tiktok' })).paths).toEqual([{ length: 0, link: true, hops: [] }]);
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
    const near = await ask('subgraph', { id: ['tiktok'], depth: 1 });
    expect(near.entities.map(({ id }) => id)).toContain('tiktok');
    expect(near.left.entities).toBe(32 - near.entities.length);
    expect(near.relations.map(({ id }) => id)).toContain('us-government-bans-tiktok');
    const disputed = await ask('subgraph', { relation: DISPUTED, limit: 2 });
    expect(disputed.entities.map(({ id }) => id)).toEqual(['alibaba', 'chinese-military']);
    const relation = disputed.relations.find(({ id }) => id === DISPUTED);
    expect(relation).toMatchObject(dossier.relations.find(({ id }) => id === DISPUTED) ?? {});
    expect(relation?.standing).toBe('disputed');
    expect(disputed.speakers.map(({ id }) => id)).toContain('financial-times');
    expect(disputed.documents.find(({ id }) => id === 'brief-en')).toMatchObject({ language: 'en' });
    expect(disputed.documents[0]).not.toHaveProperty('text');
    const all = await ask('communities', { limit: 100 });
    const community = all.communities.find(({ id }) => id === 'alibaba');
    const open = await ask('subgraph', { community: ['chinese-military', 'alibaba'] });
    expect(open.communities).toHaveLength(1);
    expect(open.communities[0]).toMatchObject({ id: 'alibaba', entities: community?.entities });
    expect(open.communities[0]?.members).toHaveLength(community?.entities ?? 0);
    const links = all.links.filter(({ source, target }) => [source, target].includes('alibaba'));
    expect(open.outward.reduce((sum, { count }) => sum + count, 0)).toBe(
      links.reduce((sum, { count }) => sum + count, 0),
    );
    const denied = await ask('subgraph', { id: ['alibaba'], filter: { notSaidBy: ['alibaba'] } });
    expect(denied.relations.find(({ id }) => id === DISPUTED)?.standing).toBe('alleged');
    const gone = await ask('subgraph', { id: ['alibaba'], filter: { notEntity: ['alibaba'] } });
    expect(gone.entities).toEqual([]);
    expect(gone.speakers.map(({ id }) => id)).toContain('alibaba');
  });

  it('gives all of a small dossier as one part, isolated entities too', async () => {
    const all = await ask('subgraph', { whole: true, limit: 400 });
    expect(all.left).toEqual({ entities: 0, relations: 0 });
    expect(all.entities.map(({ id }) => id).sort()).toEqual(dossier.entities.map(({ id }) => id).sort());
    expect(all.relations.length).toBe(dossier.relations.length);
    expect(all.documents.map(({ id }) => id)).toEqual(['brief-en', 'brief-zh']);
    const few = await ask('subgraph', { whole: true, limit: 3 });
    expect(few.left.entities).toBe(dossier.entities.length - 3);
    const ids = new Set(few.entities.map(({ id }) => id));
    for (const { subject, object } of few.relations) {
      expect(ids.has(subject) && (object === undefined || ids.has(object))).toBe(true);
    }
  });

  it('lists entities in parts, those with most relations first', async () => {
    const { entities, total, cursor } = await ask('entities', { sort: 'relations', descending: true, limit: 2 });
    expect(total).toBe(dossier.entities.length);
    const count = (id: string) => dossier.relations.filter((one) => one.subject === id || one.object === id).length;
    expect(entities.map(({ relations }) => relations)).toEqual(entities.map(({ id }) => count(id)));
    expect(entities[0]?.id).toBe('alibaba');
    const next = await ask('entities', { sort: 'relations', descending: true, limit: 2, cursor: cursor ?? '' });
    expect(next.entities[0]?.relations).toBeLessThanOrEqual(entities[1]?.relations ?? 0);
    const companies = await ask('entities', { filter: { entityType: ['company'] } });
    expect(companies.entities.every(({ type }) => type === 'company')).toBe(true);
  });

  it('says where an entity speaks', async () => {
    const { speaksIn, entities } = await ask('entity', { id: 'financial-times' });
    expect(speaksIn.map(({ id }) => id)).toContain(DISPUTED);
    expect(entities.map(({ id }) => id)).toContain('white-house-memo');
    const without = await ask('entity', { id: 'financial-times', filter: { notSaidBy: ['financial-times'] } });
    expect(without.speaksIn).toEqual([]);
  });

  it('gives a document with its text, or a piece of it', async () => {
    const whole = dossier.documents.find(({ id }) => id === 'brief-zh');
    const { document, total } = await ask('document', { id: 'brief-zh' });
    expect(document).toEqual(whole);
    expect(total).toBe(whole?.text.length);
    const piece = await ask('document', { id: 'brief-zh', start: 4, length: 6 });
    expect(piece.document.text).toBe(whole?.text.slice(4, 10));
  });

  it('says what a filter changes', async () => {
    expect(await ask('changes', {})).toMatchObject({ gone: 0, ways: [], turned: [], total: 0 });
    const without = await ask('changes', { filter: { notSaidBy: ['financial-times'] } });
    expect(without).toMatchObject({
      gone: 3,
      ways: [{ from: 'disputed', to: 'denied', count: 1 }],
      turned: [{ relation: { id: DISPUTED, standing: 'denied' }, from: 'disputed' }],
    });
    const chinese = await ask('changes', { filter: { notDocument: ['brief-en'] } });
    const { relations } = narrow(dossier, { notDocument: ['brief-en'] });
    expect(chinese.gone).toBe(dossier.relations.length - relations.length);
    expect(chinese.ways).toContainEqual({ from: 'disputed', to: 'alleged', count: 1 });
  });

  it('knows how far the review is', async () => {
    const { proposals, progress, documents, total } = await ask('proposals', {});
    expect([proposals, total]).toEqual([[], 0]);
    expect(progress.accepted).toBe(dossier.relations.reduce((sum, { claims }) => sum + claims.length, 0));
    expect(documents.map(({ id, waiting }) => [id, waiting])).toEqual([
      ['brief-en', 0],
      ['brief-zh', 0],
    ]);
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
    expect(relations[0]?.words.en).toBe(
      '1 independent root: White House memo alleges. Against it: 1 independent root: Alibaba denies.',
    );
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
    ['entity', { id: 'alibabba' }, { code: 'unknown-entity', field: 'id', hint: 'Did you mean alibaba?' }],
    ['relation', { id: 'nothing' }, { code: 'unknown-relation', field: 'id' }],
    ['paths', { from: 'alibaba', to: 'nobody-knows' }, { code: 'unknown-entity', field: 'to' }],
    ['paths', { from: 'alibaba', to: 'qwen', maxLength: 99 }, { code: 'invalid-query', field: 'maxLength' }],
    ['relations', { limit: 0 }, { code: 'invalid-query', field: 'limit' }],
    ['relations', { cursor: 'nonsense' }, { code: 'invalid-cursor', field: 'cursor' }],
    ['relations', { filter: { saidBy: ['nobody-knows'] } }, { field: 'saidBy' }],
    ['relations', { filter: { standing: ['true'] } }, { code: 'invalid-query', field: 'standing.0' }],
    ['relations', { colour: 'red' }, { code: 'invalid-query', field: 'colour' }],
    ['metrics', { metric: 'pagerang' }, { code: 'unknown-metric', field: 'metric', hint: 'Did you mean pagerank?' }],
    [
      'metrics',
      { metric: 'pagerank', parameters: { damping: 3 } },
      { code: 'invalid-parameter', field: 'parameters.damping' },
    ],
    ['sensitivity', { metric: 'louvain' }, { code: 'no-ranks', field: 'metric' }],
    ['subgraph', { id: ['alibabba'] }, { code: 'unknown-entity', field: 'id' }],
    ['subgraph', { relation: 'nothing' }, { code: 'unknown-relation', field: 'relation' }],
    ['compare', { document: ['brief-en', 'brief-fr'] }, { code: 'unknown-document', field: 'document' }],
  ] as const)('refuses %s %j with a problem that names the field', async (id, query, problem) => {
    const asked = (engine[id] as (query: unknown) => Promise<unknown>)(query);
    await expect(asked).rejects.toBeInstanceOf(ClaimgraphError);
    await asked.catch((error: ClaimgraphError) => expect(error.problems[0]).toMatchObject(problem));
  });
});

describe('proposals', () => {
  const QUOTE = 'Alibaba denied the allegation';
  const proposed = {
    ...dossier,
    entities: [
      ...dossier.entities,
      {
        id: 'zed-works',
        type: 'company',
        names: { en: 'Zed Works' },
        aliases: {},
        sameAs: {},
        review: 'proposed' as const,
      },
    ],
    relations: dossier.relations.map((relation) =>
      [DISPUTED, 'alibaba-develops-qwen'].includes(relation.id)
        ? {
            ...relation,
            claims: relation.claims.map((claim) =>
              claim.evidence.quote === QUOTE || relation.id !== DISPUTED
                ? { ...claim, review: 'proposed' as const }
                : claim,
            ),
          }
        : relation,
    ),
  };
  const engine = memoryEngine(proposed);
  const accepted = { review: ['accepted' as const] };

  it('come in the order of their documents, with what they belong to', async () => {
    const { proposals, documents, progress } = await engine.proposals({});
    expect(proposals.map(({ relation }) => relation.id)).toContain(DISPUTED);
    expect(progress.proposed).toBe(proposals.length);
    expect(documents.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(proposals.length);
    const first = await engine.proposals({ limit: 1 });
    expect(first.proposals).toEqual(proposals.slice(0, 1));
    const next = await engine.proposals({ limit: 1, cursor: first.cursor ?? '' });
    expect(next.proposals).toEqual(proposals.slice(1, 2));
  });

  it('are no values to choose, in no count and in no search where only accepted claims are asked for', async () => {
    const all = await engine.facets({});
    const counted = await engine.facets({ filter: accepted });
    expect(all.relations).toBe(dossier.relations.length);
    expect(counted.relations).toBe(dossier.relations.length - 1);
    expect(counted.months.reduce((sum, { count }) => sum + count, 0) + counted.undated).toBe(counted.relations);
    expect((await engine.search({ text: 'zed' })).hits.map(({ entity }) => entity.id)).toEqual(['zed-works']);
    expect((await engine.search({ text: 'zed', filter: accepted })).hits).toEqual([]);
    const { gone } = await engine.changes({ filter: { ...accepted, notSaidBy: ['alibaba'] } });
    expect(gone).toBe(0);
  });
});
