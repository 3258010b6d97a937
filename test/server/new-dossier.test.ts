/** New dossiers over HTTP: titled in any language, with the types of another one where that is wanted. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { serve } from '../../src/server/index.js';

it('takes the types of another dossier, and nothing else of it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'claimgraph-new-'));
  const server = await serve({ folder: root });
  onTestFinished(async () => {
    await server.close();
    await rm(root, { recursive: true, force: true });
  });
  const post = (path: string, body: object) =>
    fetch(new URL(path, server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await post('api/dossiers', { title: { en: 'Ships' } })).status).toBe(201);
  const type = { id: 'ship', label: { en: 'ship', zh: '船舶' }, parent: 'vehicle' };
  const decided = await post('api/dossiers/ships/decisions', {
    by: 'Anna',
    decision: { kind: 'setEntityType', type: { ...type, parent: undefined } },
  });
  expect(decided.status).toBe(201);
  const made = await post('api/dossiers', { title: { zh: '港口' }, typesOf: 'ships' });
  expect(await made.json()).toEqual({ id: 'gang-kou' });
  const { ontology, title, entities } = await openDossier(join(root, 'gang-kou'));
  expect(ontology.entityTypes.find(({ id }) => id === 'ship')?.label).toEqual({ en: 'ship', zh: '船舶' });
  expect([title, entities]).toEqual([{ zh: '港口' }, []]);
  expect((await post('api/dossiers', { title: { en: 'More' }, typesOf: 'none' })).status).toBe(400);
  // Windows takes these for devices
  expect((await post('api/dossiers', { id: 'con', title: { en: 'Con' } })).status).toBe(400);
  expect(await (await post('api/dossiers', { title: { en: 'Aux' } })).json()).toEqual({ id: 'dossier-aux' });
});
