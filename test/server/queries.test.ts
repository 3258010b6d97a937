/** The questions over HTTP: each answer fits the published schema, and nothing that is sent makes the server fail. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { queryParameters } from '../../src/engine/parameters.js';
import { QUERIES, type QueryId } from '../../src/engine/queries/index.js';
import { Act } from '../../src/model/claim.js';
import { Standing } from '../../src/model/standing.js';
import { type RunningServer, serve } from '../../src/server/index.js';
import { LIMITS } from '../../src/server/limits.js';
import { openApi } from '../../src/server/openapi/index.js';
import { fc, runs } from '../property.js';

let server: RunningServer;
// biome-ignore lint/suspicious/noExplicitAny: the published document is read as a stranger would read it
let description: any;
// unoptimised: each schema is compiled for a few answers
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false, code: { optimize: false } });

beforeAll(async () => {
  server = await serve({ folder: 'graph-data/qwen' });
  description = await (await get('/openapi.json')).json();
  ajv.addSchema(description, 'openapi.json');
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, server.url), { headers });
const post = (path: string, body: string, type = 'application/json') =>
  fetch(new URL(path, server.url), { method: 'POST', body, headers: { 'content-type': type } });
const ids = Object.keys(QUERIES) as QueryId[];

/** What the schema of a component says against a value. Ajv compiles each once. */
function against(name: string, value: unknown): unknown[] {
  const validate = ajv.getSchema(`openapi.json#/components/schemas/${name}`);
  if (!validate) return [`there is no component ${name}`];
  return validate(value) ? [] : (validate.errors ?? []);
}

/** A question that each query can answer; those that need nothing are asked without. */
const QUESTIONS: Partial<Record<QueryId, string>> = {
  search: 'text=alib',
  entity: 'id=alibaba',
  relations: 'sort=claims&descending=true&limit=3&notSaidBy=financial-times',
  relation: 'id=alibaba-supports-chinese-military&document=brief-zh',
  adjacent: 'id=alibaba&direction=in',
  neighbourhood: 'id=tiktok&id=qwen&depth=2',
  paths: 'from=white-house&to=tiktok&without=proposed&filter.from=2025&undated=true',
  timeline: 'by=claimed&bucket=day',
  compare: 'document=brief-en&document=brief-zh&agreement=partial&filter.document=brief-en',
  metrics: 'metric=pagerank&parameters.damping=0.5',
  communities: 'limit=3&notSaidBy=alibaba',
  sensitivity: 'metric=degree&limit=2',
  keystones: 'kind=claim&limit=2',
  corroboration: 'limit=2',
  diff: 'from=2025-10&to=2025-12-01&limit=3&entity=alibaba',
  sources: 'limit=3&notSaidBy=alibaba',
  source: 'id=financial-times&limit=2',
  copies: 'state=all&document=brief-zh&limit=2',
  corrections: 'state=all&document=brief-zh&limit=2',
  facets: 'notSaidBy=alibaba&limit=5',
  subgraph: 'community=alibaba&notSaidBy=alibaba',
  entities: 'sort=relations&descending=true&limit=3&entityType=company',
  document: 'id=brief-zh&start=3&length=20',
  mentions: 'id=brief-en',
  documents: 'text=%22White+House%22&language=en&limit=3',
  proposals: 'document=brief-en&limit=3',
  changes: 'notSaidBy=financial-times&limit=3',
  stories: '',
};

/**
 * Any question, made before the server is asked anything: to make the characters takes so long that idle connections are
 * closed meanwhile.
 */
const anyQuestion = askAnything();

function askAnything() {
  const word = fc.oneof(
    fc.constantFrom(
      'alibaba',
      'qwen',
      'brief-en',
      'pagerank',
      'true',
      '0',
      '1',
      '5',
      '-1',
      '1e9',
      '2025-11',
      '',
      'x'.repeat(300),
    ),
    fc.constantFrom(...Standing.options, ...Act.options),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const [other, body] = [fc.string({ maxLength: 6 }), fc.json()];
  return fc.constantFrom(...ids).chain((id) => {
    const names = queryParameters(id).map(({ name }) => name.replace('.*', '.damping'));
    const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, other);
    return fc.record({ id: fc.constant(id), pairs: fc.array(fc.tuple(name, word), { maxLength: 5 }), body });
  });
}

describe('a question', () => {
  it.each(ids)('%s fits its schema, asked by address and as JSON', async (id) => {
    const byAddress = await get(`/api/dossiers/qwen/${id}?${QUESTIONS[id] ?? ''}`);
    expect(byAddress.status).toBe(200);
    expect(against(`${id}Answer`, await byAddress.json())).toEqual([]);
    const query = {
      relation: { id: 'alibaba-develops-qwen' },
      search: { text: '千问' },
      paths: { from: 'qwen', to: 'llama' },
    } as Record<string, object>;
    const asked =
      query[id] ??
      {
        entity: { id: 'qwen' },
        source: { id: 'financial-times' },
        diff: { from: '2025-10' },
        document: { id: 'brief-en' },
        mentions: { id: 'brief-en' },
        adjacent: { id: 'qwen' },
        neighbourhood: { id: ['qwen'] },
        compare: { document: ['brief-en', 'brief-zh'] },
      }[id as string] ??
      {};
    expect(against(`${id}Query`, asked)).toEqual([]);
    const byBody = await post(`/api/dossiers/qwen/query/${id}`, JSON.stringify(asked));
    expect(byBody.status).toBe(200);
    expect(against(`${id}Answer`, await byBody.json())).toEqual([]);
  });

  it('is described without a reference that leads nowhere', () => {
    const references = JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g);
    const found = [...references].map(([, path = '']) => path);
    expect(found).toContain('components/schemas/corroborationAnswer-AttributionNode');
    for (const path of found) {
      // biome-ignore lint/suspicious/noExplicitAny: the published document is read as a stranger would read it
      const target = path.split('/').reduce((part: any, key) => part?.[key], description);
      expect(target, path).toBeDefined();
    }
  });

  it('says of each path what may be answered instead, a body that is no JSON or too long included', async () => {
    expect((await post('/api/dossiers/qwen/query/stats', '{}', 'text/plain')).status).toBe(415);
    const paths: Record<string, Record<string, { responses: object; requestBody?: object }>> = description.paths;
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { responses, requestBody }] of Object.entries(methods)) {
        const needed = ['400', '403', '404', '414', ...(requestBody ? ['413', '415'] : [])];
        expect(Object.keys(responses), `${method} ${path}`).toEqual(expect.arrayContaining(needed));
      }
    }
  });

  it('is answered by an export that fits its schema', async () => {
    const exported = await get('/api/dossiers/qwen/export.json?notSaidBy=financial-times');
    expect(against('DossierFile', await exported.json())).toEqual([]);
  });

  it('narrows by a condition that has the name of a parameter', async () => {
    const { relations } = await (
      await get('/api/dossiers/qwen/compare?document=brief-en&document=brief-zh&filter.document=brief-en')
    ).json();
    expect(relations.every(({ silent }: { silent: string[] }) => silent.includes('brief-zh'))).toBe(true);
  });

  it.each([
    ['/api/dossiers/qwen/paths?from=alibaba', 400, 'to'],
    ['/api/dossiers/qwen/paths?from=alibaba&to=qwen&maxLength=99', 400, 'maxLength'],
    ['/api/dossiers/qwen/relations?standing=true', 400, 'standing.0'],
    ['/api/dossiers/qwen/relations?limit=many', 400, 'limit'],
    ['/api/dossiers/qwen/relations?colour=red', 400, 'colour'],
    ['/api/dossiers/qwen/relations?cursor=x', 400, 'cursor'],
    ['/api/dossiers/qwen/relations?saidBy=nobody-knows', 400, 'saidBy'],
    ['/api/dossiers/qwen/entity?id=nobody-knows', 404, 'id'],
    ['/api/dossiers/qwen/relation?id=nothing', 404, 'id'],
    ['/api/dossiers/qwen/metrics?metric=pagerang', 400, 'metric'],
  ])('%s is refused with %i and names %s', async (path, status, parameter) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect((await answer.json()).errors[0]).toMatchObject({ parameter });
  });

  it('is refused where its body is no JSON, too long, or of another type', async () => {
    expect((await post('/api/dossiers/qwen/query/stats', '{')).status).toBe(400);
    expect((await post('/api/dossiers/qwen/query/stats', '{}', 'text/plain')).status).toBe(415);
    expect((await post('/api/dossiers/qwen/query/stats', ' '.repeat(LIMITS.bodyBytes + 1))).status).toBe(413);
    expect((await post('/api/dossiers/qwen/query/nothing', '{}')).status).toBe(404);
  });

  it('never makes the server fail, whatever is sent', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async ({ id, pairs, body }) => {
        const answer = await get(`/api/dossiers/qwen/${id}?${new URLSearchParams(pairs)}`);
        expect(answer.status).toBeLessThan(500);
        await answer.text();
        const posted = await post(`/api/dossiers/qwen/query/${id}`, body);
        expect(posted.status).toBeLessThan(500);
        await posted.text();
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the description', () => {
  it('is written out once, however many servers there are', () => {
    expect(openApi()).toBe(openApi());
  });

  it('is OpenAPI 3.1 with every path that there is', async () => {
    expect(description.openapi).toBe('3.1.0');
    const schemaOf = (query: string, parameter: string) =>
      description.paths[`/api/dossiers/{dossier}/${query}`].get.parameters.find(
        ({ name }: { name: string }) => name === parameter,
      ).schema;
    expect(schemaOf('paths', 'maxLength')).toEqual({ type: 'integer', minimum: 1, maximum: 8, default: 4 });
    expect(schemaOf('compare', 'document')).toMatchObject({ type: 'array', minItems: 2, items: { maxLength: 200 } });
    expect(schemaOf('export.svg', 'picture.width')).toMatchObject({ type: 'integer', minimum: 200, maximum: 10_000 });
    for (const id of ids) {
      expect(description.paths[`/api/dossiers/{dossier}/${id}`].get.operationId).toBe(id);
      expect(description.paths[`/api/dossiers/{dossier}/query/${id}`].post.requestBody).toBeDefined();
    }
    const operations = Object.values(description.paths).flatMap((path) => Object.values(path as object));
    const operationIds = operations.map(({ operationId }) => operationId);
    expect(new Set(operationIds).size).toBe(operationIds.length);
  });

  it('describes the dossier and its documents as they come', async () => {
    expect(against('DossierList', await (await get('/api/dossiers')).json())).toEqual([]);
    expect(against('Dossier', await (await get('/api/dossiers/qwen')).json())).toEqual([]);
    expect(against('Document', await (await get('/api/dossiers/qwen/documents/brief-zh')).json())).toEqual([]);
  });

  it('can be read by people without scripts or network', async () => {
    const page = await (await get('/docs')).text();
    expect(page).toContain('/api/dossiers/{dossier}/paths');
    expect(page).not.toMatch(/<script|src=|@import|https?:\/\//);
  });
});

describe('answers', () => {
  it.each(['br', 'gzip'])('come compressed by %s, and the same', async (encoding) => {
    const answer = await get('/api/dossiers/qwen/relations?limit=500', { 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect((await answer.json()).total).toBe(46);
  });

  it('are not sent again when they have not changed', async () => {
    const first = await get('/api/dossiers/qwen/stats');
    const etag = first.headers.get('etag') ?? '';
    await first.text();
    expect((await get('/api/dossiers/qwen/stats', { 'if-none-match': etag })).status).toBe(304);
  });
});

describe('reconciliation', () => {
  const ask = async (queries: object) =>
    (await get(`/reconcile?queries=${encodeURIComponent(JSON.stringify(queries))}`)).json();

  it('describes the service', async () => {
    const manifest = await (await get('/reconcile')).json();
    expect(manifest).toMatchObject({ versions: ['0.2'], view: { url: expect.stringContaining('{{id}}') } });
    expect(manifest.defaultTypes).toContainEqual({ id: 'company', name: 'company' });
  });

  it('matches names in both languages, with a typo, by type', async () => {
    const { q0, q1, q2, q3 } = await ask({
      q0: { query: 'Alibaba' },
      q1: { query: '阿里巴巴' },
      q2: { query: 'Alibabba', limit: 1 },
      q3: { query: 'Alibaba', type: 'security' },
    });
    expect(q0.result[0]).toMatchObject({ id: 'alibaba', match: true, score: 100, type: [{ id: 'company' }] });
    expect(q1.result[0]).toMatchObject({ id: 'alibaba', name: '阿里巴巴', match: true });
    expect(q2.result).toMatchObject([{ id: 'alibaba', match: false }]);
    expect(q3.result.map(({ id }: { id: string }) => id)).toEqual(['alibaba-shares']);
  });

  it('takes a form, suggests, and refuses what does not fit', async () => {
    const form = new URLSearchParams({ queries: '{"q0":{"query":"qwen"}}' }).toString();
    const answer = await post('/api/dossiers/qwen/reconcile', form, 'application/x-www-form-urlencoded');
    expect((await answer.json()).q0.result[0].id).toBe('qwen');
    const { result } = await (await get('/api/dossiers/qwen/reconcile/suggest?prefix=whi')).json();
    expect(result.map(({ id }: { id: string }) => id)).toContain('white-house');
    expect((await get('/reconcile?queries=nonsense')).status).toBe(400);
    expect((await get('/reconcile?queries={"q0":{}}')).status).toBe(400);
  });
});
