/** Places over HTTP: saved at once for everybody, under the rules of everything that writes. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { type ServeOptions, serve } from '../../src/server/index.js';
import { dossierFolder } from '../dossier/folder.js';

async function started(options: Partial<ServeOptions> = {}) {
  const folder = await dossierFolder();
  const viewer = await mkdtemp(join(tmpdir(), 'claimgraph-viewer-'));
  await writeFile(join(viewer, 'index.html'), '<!doctype html>');
  const server = await serve({ folder, viewer, ...options });
  onTestFinished(() => server.close());
  const url = (path: string) => new URL(`api/dossiers/chips${path}`, server.url.replace('0.0.0.0', '127.0.0.1'));
  const put = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(url('/layout'), {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return { folder, get: async (path: string) => (await fetch(url(path))).json(), put };
}

const places = { acme: { x: 12.5, y: -3 } };

describe('places over HTTP', () => {
  it('are none at first, and then what was saved, with the dossier too', async () => {
    const { folder, get, put } = await started();
    expect(await get('/layout')).toEqual({ places: {} });
    const answer = await put({ places });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ places });
    expect(await get('/layout')).toEqual({ places });
    expect((await get('')).places).toEqual(places);
    expect((await openDossier(folder)).places).toEqual(places);
    await put({ places: {} });
    expect(await get('/layout')).toEqual({ places: {} });
  });

  it('say what does not fit', async () => {
    const { put } = await started();
    const wrong = await put({ places: { acme: { x: 'far', y: 0 } }, more: 1 });
    expect(wrong.status).toBe(400);
    expect((await wrong.json()).errors[0].parameter).toBe('places.acme.x');
    const unknown = await put({ places: { acne: { x: 0, y: 0 } } });
    expect(unknown.status).toBe(400);
    expect((await unknown.json()).errors[0]).toMatchObject({ parameter: 'places.acne', hint: 'Did you mean "acme"?' });
  });

  it('are not for other sites', async () => {
    const { put, get } = await started();
    expect((await put({ places }, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect(await get('/layout')).toEqual({ places: {} });
  });

  it('are saved beyond loopback only with the token', async () => {
    const without = await started({ host: '0.0.0.0' });
    expect((await without.put({ places })).status).toBe(403);
    const { put } = await started({ host: '0.0.0.0', token: 'open sesame' });
    expect((await put({ places })).status).toBe(401);
    expect((await put({ places }, { authorization: 'Bearer open sesame' })).status).toBe(200);
  });
});
