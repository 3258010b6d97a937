/** The server over the Qwen dossier: the API, the guard, and a real port that is given back. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDossier, openDossier } from '../../src/dossier/index.js';
import { exportDossier } from '../../src/formats/export.js';
import { type RunningServer, serve } from '../../src/server/index.js';
import { text } from '../formats/gather.js';

let server: RunningServer;

beforeAll(async () => {
  const viewer = await mkdtemp(join(tmpdir(), 'claimgraph-viewer-'));
  await writeFile(join(viewer, 'index.html'), '<!doctype html><title>claimgraph</title>');
  server = await serve({ folder: 'graph-data/qwen', viewer });
});

afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, server.url), { headers });

/** fetch normalises addresses and sets Host itself; this sends them as they are. */
function raw(path: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('the API', () => {
  it('lists dossiers', async () => {
    const { dossiers } = await (await get('/api/dossiers')).json();
    expect(dossiers).toMatchObject([{ id: 'qwen', title: { en: expect.any(String), zh: expect.any(String) } }]);
  });

  it('gives a dossier with standings, and texts only when asked for', async () => {
    const dossier = await (await get('/api/dossiers/qwen')).json();
    expect(dossier.documents.map((document: object) => 'text' in document)).toEqual([false, false]);
    const relation = dossier.relations.find(({ id }: { id: string }) => id === 'alibaba-supports-chinese-military');
    expect(relation.standing).toBe('disputed');
    const { evidence, document } = relation.claims[0];
    const metadata = await (await get('/api/dossiers/qwen/metadata')).json();
    expect(metadata).toMatchObject({ id: 'qwen', documents: 2, entities: 32, relations: 46 });
    expect(metadata.ontology).toEqual(dossier.ontology);
    const { text } = await (await get(`/api/dossiers/qwen/documents/${document}`)).json();
    expect(text.slice(evidence.start, evidence.end)).toContain('alleges');
  });

  it('takes the filter as repeatable parameters', async () => {
    const narrowed = await (await get('/api/dossiers/qwen?notSaidBy=alibaba&standing=alleged&standing=denied')).json();
    const standings = new Set(narrowed.relations.map(({ standing }: { standing: string }) => standing));
    expect(standings).toEqual(new Set(['alleged', 'denied']));
  });

  it('exports GEXF', async () => {
    const answer = await get('/api/dossiers/qwen/export.gexf?standing=disputed');
    expect(answer.headers.get('content-type')).toContain('xml');
    expect(answer.headers.get('content-disposition')).toContain('qwen.gexf');
    const file = await answer.text();
    expect(file).toContain('<gexf');
    expect(file.match(/<edge /g)).toHaveLength(1);
  });

  it('exports each table of CSV as the library does', async () => {
    const dossier = await openDossier('graph-data/qwen');
    for (const table of ['nodes', 'edges', 'claims']) {
      const answer = await get(`/api/dossiers/qwen/export.${table}.csv?notSaidBy=alibaba`);
      expect(answer.headers.get('content-disposition')).toContain(`qwen.${table}.csv`);
      // a browser's text() would take the byte order mark away
      const bytes = Buffer.from(await answer.arrayBuffer()).toString();
      expect(bytes).toBe(await text(exportDossier(dossier, `csv-${table}`, { filter: { notSaidBy: ['alibaba'] } })));
    }
  });

  it('answers 304 to one who has the answer already', async () => {
    const tag = (await get('/api/dossiers/qwen')).headers.get('etag') ?? '';
    expect((await get('/api/dossiers/qwen', { 'if-none-match': tag })).status).toBe(304);
  });

  it.each([
    ['/api/dossiers/nothing', 404, 'nothing'],
    ['/api/dossiers/qwen/documents/nothing', 404, 'nothing'],
    ['/api/nothing', 404, 'Not found'],
    ['/nothing.js', 404, 'Not found'],
    ['/api/dossiers/qwen?standing=true', 400, 'standing'],
    ['/api/dossiers/qwen?saidBy=alibab', 400, 'alibaba'],
    ['/api/dossiers/qwen?colour=red', 400, 'colour'],
    ['/api/dossiers/qwen/export.gexf?from=soon', 400, 'from'],
  ])('%s: %i names %s as a problem', async (path, status, words) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(JSON.stringify(await answer.json())).toContain(words);
  });

  it('serves the viewer', async () => {
    const answer = await get('/');
    expect(await answer.text()).toContain('<title>claimgraph</title>');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
  });
});

describe('the guard', () => {
  it.each([
    ['another name for this machine', { host: 'evil.example' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['a request made by another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('refuses %s', async (_, headers) => {
    expect(await raw('/api/dossiers/qwen', headers)).toBe(403);
  });

  it('lets a person follow a link to the viewer', async () => {
    expect(await raw('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBe(200);
  });

  it.each(['/../package.json', '/..%2f..%2fpackage.json', '/assets/../../package.json', '/%2e%2e/package.json'])(
    'lets no path out of the viewer: %s',
    async (path) => {
      expect(await raw(path, {})).toBe(404);
    },
  );

  it.each(['..', '%2e%2e', '..%2fqwen', 'qwen%00', 'qwen%2f..%2fqwen'])('knows dossiers by id only: %s', async (id) => {
    expect(await raw(`/api/dossiers/${id}`, {})).toBe(404);
  });
});

describe('serve', () => {
  it('sees changes on disk, and keeps the last good state while a file is broken', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), 'live');
    await createDossier(folder, { title: 'Live' });
    const live = await serve({ folder });
    try {
      const entities = async () => (await (await fetch(`${live.url}api/dossiers/live`)).json()).entities.length;
      expect(await entities()).toBe(0);
      const file = join(folder, 'entities.yaml');
      // the server looks at the files from time to time, not at each request
      const becomes = (n: number) => vi.waitFor(async () => expect(await entities()).toBe(n), { timeout: 5000 });
      await writeFile(file, '- id: acme\n  type: company\n  names: { en: Acme }\n');
      await becomes(1);
      await writeFile(file, '- id: acme\n  type: [');
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect(await entities()).toBe(1);
      await writeFile(file, '[]\n');
      await becomes(0);
    } finally {
      await live.close();
    }
  });

  it('serves a folder without dossiers, and says where there is no folder', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'claimgraph-'));
    const served = await serve({ folder: empty });
    expect(served.dossiers).toEqual([]);
    await served.close();
    await expect(serve({ folder: join(empty, 'missing') })).rejects.toThrow(/there is no such folder/);
  });
});
