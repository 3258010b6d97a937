/** Changes over HTTP: the version they were made for, what they would do, the history, new dossiers, read-only. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { type ServeOptions, serve } from '../../src/server/index.js';

const SAMPLE = fileURLToPath(new URL('../../graph-data/qwen', import.meta.url));

async function started(options: Partial<ServeOptions> = {}) {
  const root = await mkdtemp(join(tmpdir(), 'claimgraph-'));
  await cp(SAMPLE, join(root, 'qwen'), { recursive: true });
  const server = await serve({ folder: root, log: () => {}, ...options });
  onTestFinished(async () => {
    await server.close();
    await rm(root, { recursive: true, force: true });
  });
  const url = (path: string) => new URL(`api/dossiers${path}`, server.url);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url(path), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const get = async (path: string) => (await fetch(url(path))).json();
  return { root, url, post, get };
}

const rename = (en: string, by = 'Anna') => ({
  by,
  decision: { kind: 'changeEntity', entity: 'alibaba', change: { names: { en } } },
});

describe('a change over HTTP', () => {
  it('is refused with both sides where a later change than its version was first', async () => {
    const { post, get } = await started();
    const { revision } = await get('/qwen/status');
    const version = { 'if-match': `"${revision}"` };
    expect((await post('/qwen/decisions', rename('A'), version)).status).toBe(201);
    const second = await post('/qwen/decisions', rename('B', 'Ben'), version);
    expect(second.status).toBe(412);
    expect(await second.json()).toMatchObject({
      errors: [{ code: 'changed-since' }],
      since: [{ n: revision + 1, kind: 'changeEntity', by: 'Anna', about: ['alibaba'] }],
      now: { entities: [{ id: 'alibaba', names: { en: 'A' } }] },
    });
    expect((await get('/qwen/status')).revision).toBe(revision + 1);
    expect((await post('/qwen/decisions', rename('B'), { 'if-match': 'latest' })).status).toBe(400);
  });

  it('is seen by the next query, and in the history until it is undone', async () => {
    const { post, get } = await started();
    await post('/qwen/decisions', rename('A'));
    expect((await get('/qwen/entity?id=alibaba')).entity.names.en).toBe('A');
    await post('/qwen/decisions', { by: 'Anna', decision: { kind: 'undo' } });
    expect((await get('/qwen/entity?id=alibaba')).entity.names.en).not.toBe('A');
    const { changes, revision } = await get('/qwen/history?about=alibaba');
    expect(changes.map(({ kind, undone }: { kind: string; undone: boolean }) => [kind, undone])).toEqual([
      ['undo', false],
      ['changeEntity', true],
    ]);
    expect(revision).toBe(changes[0].n);
    expect(await get('/qwen/history?limit=1')).toMatchObject({ next: changes[0].n });
  });

  it('says what it would do without doing it', async () => {
    const { post, get, root } = await started();
    const decision = { kind: 'removeEntity', entity: 'alibaba', whole: true };
    const effects = await (await post('/qwen/decisions/preview', { by: 'Anna', decision })).json();
    expect(effects.entities.removed).toEqual(['alibaba']);
    expect(effects.standings.length).toBeGreaterThan(3);
    expect((await get('/qwen/status')).revision).toBe(0);
    expect((await openDossier(join(root, 'qwen'))).entities.some(({ id }) => id === 'alibaba')).toBe(true);
  });

  it('is told to those who watch', async () => {
    const { post, url } = await started();
    const gone = new AbortController();
    const reader = (await fetch(url('/qwen/events'), { signal: gone.signal })).body?.getReader();
    await post('/qwen/decisions', rename('A'));
    let text = '';
    while (!text.includes('"revision":1')) text += new TextDecoder().decode((await reader?.read())?.value);
    expect(text).toContain('event: changed');
    gone.abort();
  });
});

describe('a new dossier', () => {
  it('is made in the folder that is served, with an id of its title', async () => {
    const { post, get } = await started();
    const answer = await post('', { title: { zh: '芯片案', en: 'The chip case' } });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ id: 'the-chip-case' });
    const { dossiers, creates } = await get('');
    expect(creates).toBe(true);
    expect(dossiers).toMatchObject([
      { id: 'qwen', from: expect.any(String) },
      { id: 'the-chip-case', title: { zh: '芯片案' }, documents: 0, awaiting: 0 },
    ]);
    expect((await post('', { id: 'qwen', title: { en: 'Again' } })).status).toBe(409);
    expect((await post('', { id: '..', title: { en: 'Outside' } })).status).toBe(400);
  });

  it('can be the first one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const { post, get, url } = await started({ folder });
    expect((await get('')).dossiers).toEqual([]);
    expect((await post('', { title: { en: 'First' } })).status).toBe(201);
    expect((await get('/first/status')).stale).toBe(false);
    const sample = await fetch(new URL('../sample', url('/')), { method: 'POST' });
    expect(await sample.json()).toEqual({ id: 'qwen' });
    expect((await get('')).dossiers.map(({ id }: { id: string }) => id)).toEqual(['first', 'qwen']);
    expect((await fetch(new URL('../sample', url('/')), { method: 'POST' })).status).toBe(409);
  });
});

it('read-only, takes no change of any kind', async () => {
  const { post, get, url } = await started({ readOnly: true });
  expect((await get('')).writes).toBe('nobody');
  const refused = await post('/qwen/decisions', rename('A'));
  expect(refused.status).toBe(403);
  expect((await refused.json()).detail).toContain('read-only');
  expect((await post('', { title: { en: 'New' } })).status).toBe(403);
  const places = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{"places":{}}' };
  expect((await fetch(url('/qwen/layout'), places)).status).toBe(403);
});
