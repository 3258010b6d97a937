/** Graphs from other tools over HTTP: what they would come to, and then taken in, through the journal. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDossier, openDossier } from '../../src/dossier/index.js';
import { exportDossier } from '../../src/formats/export.js';
import { type RunningServer, serve } from '../../src/server/index.js';
import { text } from '../formats/gather.js';

const SAMPLE = new URL('../../graph-data/qwen', import.meta.url).pathname;

let root: string;
let server: RunningServer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'claimgraph-import-'));
  for (const id of ['owners', 'pair', 'whole', 'broken']) await createDossier(join(root, id), { id });
  server = await serve({ folder: root, log: () => {} });
});

afterAll(async () => {
  await server?.close();
  await rm(root, { recursive: true, force: true });
});

async function post(dossier: string, files: Record<string, string>, query: Record<string, string>) {
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('file', new File([content], name));
  const address = new URL(`api/dossiers/${dossier}/import?${new URLSearchParams(query)}`, server.url);
  const answer = await fetch(address, { method: 'POST', body: form });
  return { status: answer.status, body: await answer.json() };
}

const OWNERS = { 'owners.csv': 'Source,Target,Type\nAcme Holding,Initech,besitzt\n' };

describe('a graph over HTTP', () => {
  it('is shown as what it would come to, then imported under a name, and known when it comes again', async () => {
    const seen = await post('owners', OWNERS, { by: 'Anna', preview: 'true' });
    expect(seen).toMatchObject({
      status: 200,
      body: { preview: true, entities: 2, relations: 1, claims: 1, unmapped: { besitzt: 1, '*': 2 } },
    });
    expect((await openDossier(join(root, 'owners'))).relations).toEqual([]);
    const half = await post('owners', OWNERS, { by: 'Anna', preview: 'true', 'map.besitzt': 'owns' });
    expect(half.body).toMatchObject({ unfit: { besitzt: 1 } });
    const said = { by: 'Anna', 'map.besitzt': 'owns', 'map.*': 'company', publisher: 'Registry' };
    const done = await post('owners', OWNERS, said);
    expect(done.body).toMatchObject({ preview: false, document: 'owners' });
    expect([done.body.unmapped, done.body.unfit]).toEqual([{}, {}]);
    const dossier = await openDossier(join(root, 'owners'));
    expect(dossier.relations).toMatchObject([
      {
        subject: 'acme-holding',
        type: 'owns',
        object: 'initech',
        claims: [{ document: 'owners', review: 'proposed' }],
      },
    ]);
    expect(dossier.documents).toMatchObject([{ publisher: 'Registry', hash: expect.stringMatching(/^sha256:/) }]);
    const history = await (await fetch(new URL('api/dossiers/owners/history', server.url))).json();
    expect(history.changes).toMatchObject([{ kind: 'documents', by: 'Anna', about: ['owners'] }]);
    expect((await post('owners', OWNERS, { by: 'Anna' })).body).toMatchObject({ known: 'owners', claims: 0 });
  });

  it('may be several files together', async () => {
    const files = {
      'nodes.csv': 'Id,Label,Type\na,Acme,company\nb,Ann Lee,person\n',
      'edges.csv': 'Source,Target,Type\nb,a,works-for\n',
    };
    const { body } = await post('pair', files, { by: 'Anna', review: 'accepted', date: '2025-11-03' });
    expect(body).toMatchObject({ entities: 2, relations: 1, unmapped: {} });
    const { relations, documents } = await openDossier(join(root, 'pair'));
    expect(relations).toMatchObject([{ subject: 'b', type: 'works-for', object: 'a' }]);
    expect(documents).toMatchObject([{ date: '2025-11-03', source: 'nodes.csv, edges.csv' }]);
  });

  it('may be a whole dossier of ours', async () => {
    const given = await openDossier(SAMPLE);
    const file = { 'qwen.json': await text(exportDossier(given, 'json')) };
    const { status, body } = await post('whole', file, { by: 'Anna' });
    expect([status, body.documents, body.relations]).toEqual([200, given.documents.length, given.relations.length]);
    expect((await openDossier(join(root, 'whole'))).relations).toEqual(given.relations);
  });

  it.each([
    ['a broken file', { 'g.gexf': '<gexf><graph><nodes><node id="a"' }, { by: 'Anna' }, 400],
    ['no format', { 'g.bin': 'hello' }, { by: 'Anna' }, 400],
    ['no name', OWNERS, {}, 400],
    ['an unknown type', OWNERS, { by: 'Anna', 'map.besitzt': 'nonsense' }, 400],
    ['no file', {}, { by: 'Anna' }, 400],
  ])('%s is refused with a problem, and nothing changes', async (_, files, query, status) => {
    const answer = await post('broken', files as Record<string, string>, query as Record<string, string>);
    expect([answer.status, answer.body.errors?.length ?? 0]).toEqual([status, expect.any(Number)]);
    expect(answer.body.title).toBeTruthy();
    expect((await openDossier(join(root, 'broken'))).entities).toEqual([]);
  });

  it('is a form', async () => {
    const address = new URL('api/dossiers/broken/import?by=Anna', server.url);
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await fetch(address, json)).status).toBe(415);
    const torn = { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } };
    expect((await fetch(address, torn)).status).toBe(400);
  });
});
