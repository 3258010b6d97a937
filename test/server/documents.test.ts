/** Documents over HTTP: read without saving, put right, saved with the proposals they make; the assistant's own tool. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { expect, it, onTestFinished } from 'vitest';
import { createDossier, openDossier } from '../../src/dossier/index.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { decide } from '../../src/review/decide.js';
import { serve } from '../../src/server/index.js';
import { mcpServer } from '../../src/server/mcp.js';
import { pages, SCAN, stub } from '../intake/scans.js';

async function started() {
  const root = await mkdtemp(join(tmpdir(), 'claimgraph-'));
  const folder = join(root, 'chips');
  await createDossier(folder, { title: 'Chips' });
  const server = await serve({ folder, log: () => {} });
  onTestFinished(async () => {
    await server.close();
    await rm(root, { recursive: true, force: true });
  });
  const url = (path: string) => new URL(`api/dossiers/chips${path}`, server.url);
  const send = (path: string, body: string, type: string) =>
    fetch(url(path), { method: 'POST', body, headers: { 'content-type': type } });
  return { folder, url, send };
}

const STORY =
  '<html><head><title>Chip maker buys Beta</title></head><body><article><p>Google acquired Beta Labs on Tuesday, the company said in a long statement about its plans.</p></article></body></html>';

it('a pasted page is read, put right and saved, and its proposals await review', async () => {
  const { folder, url, send } = await started();
  const read = await send('/documents/read?name=pasted.html', STORY, 'application/octet-stream');
  expect(read.status).toBe(200);
  const { documents } = await read.json();
  expect(documents).toMatchObject([
    { title: 'Chip maker buys Beta', language: 'en', text: expect.stringContaining('Google acquired') },
  ]);
  expect((await openDossier(folder)).documents).toEqual([]);

  const document = { ...documents[0], title: 'A deal', date: '2025-11-03', publisher: 'Example News' };
  const added = await send('/documents', JSON.stringify({ document }), 'application/json');
  expect(added.status).toBe(201);
  expect(await added.json()).toMatchObject({ id: 'pasted', known: false, claims: 1, entities: 2 });
  expect((await openDossier(folder)).documents).toMatchObject([{ id: 'pasted', title: 'A deal', date: '2025-11-03' }]);
  const again = await send('/documents', JSON.stringify({ document }), 'application/json');
  expect(await again.json()).toMatchObject({ id: 'pasted', known: true });

  const unsure = { name: 'a.txt', title: 'Another', language: 'en', text: 'Meta acquired Gamma Labs.' };
  const ask = (given: object) => send('/documents', JSON.stringify({ document: unsure, ...given }), 'application/json');
  expect((await ask({ minConfidence: 101 })).status).toBe(400);
  expect(await (await ask({ minConfidence: 100 })).json()).toMatchObject({ claims: 0, entities: 0, unsure: 1 });

  const found = await (await fetch(url('/documents?text=Google'))).json();
  expect(found.documents).toMatchObject([{ document: { id: 'pasted' }, matches: 1, claims: 1 }]);
});

it('a document that corrects another says so in the answer, and nothing is set', async () => {
  const { folder, send } = await started();
  const save = async (name: string, date: string, text: string, publisher = 'Aftenposten') => {
    const document = { name, title: name, language: 'en', date, publisher, text };
    return (await send('/documents', JSON.stringify({ document }), 'application/json')).json();
  };
  const first = await save('story', '2025-11-12', 'Google acquired Beta Labs on Tuesday for an undisclosed sum.');
  expect(first.leads).toEqual([]);
  const text = 'Aftenposten has corrected its report that Google acquired Beta Labs. Google did not acquire Beta Labs.';
  expect((await save('correction', '2025-11-14', text)).leads).toMatchObject([
    { kind: 'correction', document: 'correction', of: 'story' },
  ]);
  expect((await openDossier(folder)).documents.every(({ corrects }) => corrects === undefined)).toBe(true);
  const wire = await save(
    'wire',
    '2025-11-15',
    'LONDON (Reuters) - Meta acquired Gamma Labs on Friday.',
    'The Courier',
  );
  expect(wire.leads).toMatchObject([{ kind: 'credit', document: 'wire', service: 'Reuters' }]);
});

it('what cannot be read says why', async () => {
  const { send } = await started();
  const broken = await send('/documents/read?name=a.pdf', '%PDF-1.4 nothing', 'application/octet-stream');
  expect(broken.status).toBe(400);
  expect((await broken.json()).detail).toMatch(/PDF/);
  expect((await send('/documents/read?name=a.txt', 'x', 'text/plain')).status).toBe(415);
  const inside = await send('/documents/fetch', '{"address":"http://127.0.0.1:1/"}', 'application/json');
  expect(inside.status).toBe(400);
});

it.skipIf(process.platform === 'win32')(
  'a scan says that it is one, and is read by tesseract where that is asked for',
  async () => {
    const { url, folder } = await started();
    const path = process.env.PATH;
    onTestFinished(() => {
      process.env.PATH = path;
    });
    await stub(join(folder, '..'), 'eng chi_sim chi_tra', 'Google acquired Beta Labs.\\n');
    const read = (query: string) =>
      fetch(url(`/documents/read?name=scan.pdf${query}`), {
        method: 'POST',
        body: Buffer.from(pages(SCAN)),
        headers: { 'content-type': 'application/octet-stream' },
      });
    const refused = await read('');
    expect(refused.status).toBe(400);
    expect((await refused.json()).errors).toMatchObject([{ code: 'no-text-layer' }]);
    const found = await read('&ocr=true');
    expect(found.status).toBe(200);
    expect((await found.json()).documents).toMatchObject([{ text: 'Google acquired Beta Labs.\n', language: 'en' }]);
  },
);

/** As the command line serves it, without its store. */
const onFolder = (folder: string, writes: boolean) => ({
  folder,
  writes,
  latest: async () => {
    const dossier = await openDossier(folder);
    return { dossier, engine: memoryEngine(dossier) };
  },
  staleness: () => undefined,
});

it('an assistant proposes, and a person decides', async () => {
  const { folder, send } = await started();
  const document = {
    name: 'story',
    title: 'Story',
    language: 'en',
    text: 'Nothing here is found by rules, as Acme runs Beta.\n',
  };
  await send('/documents', JSON.stringify({ document, extract: false }), 'application/json');
  const client = new Client({ name: 'test', version: '1' });
  const [mine, its] = InMemoryTransport.createLinkedPair();
  await mcpServer(await openDossier(folder), onFolder(folder, true)).connect(its);
  await client.connect(mine);
  const claim = {
    document: 'story',
    subject: 'acme',
    type: 'owns',
    object: 'beta',
    quote: 'Acme runs Beta',
    newEntities: [
      { id: 'acme', type: 'company', names: { en: 'Acme' } },
      { id: 'beta', type: 'company', names: { en: 'Beta' } },
    ],
  };
  const answer = await client.callTool({ name: 'propose_claim', arguments: claim });
  expect(answer.structuredContent).toEqual({ claim: 'acme--owns--beta@story', review: 'proposed' });
  const proposed = (await openDossier(folder)).relations[0]?.claims[0];
  expect(proposed).toMatchObject({ review: 'proposed', proposal: { extractor: 'assistant' } });
  const refused = await client.callTool({ name: 'propose_claim', arguments: { ...claim, quote: 'Acme owns Beta' } });
  expect(refused.isError).toBe(true);
  await client.close();
});

it('an assistant that only reads is told who merged and changed what, as the journal tells it', async () => {
  const { folder, send } = await started();
  const document = { name: 'story', title: 'Story', language: 'en', text: 'Acme acquired Beta.\n' };
  await send('/documents', JSON.stringify({ document, extract: false }), 'application/json');
  await decide(
    folder,
    { kind: 'changeDocument', document: 'story', change: { publisher: 'Harbour Post' } },
    { by: 'Anna' },
  );
  const client = new Client({ name: 'test', version: '1' });
  const [mine, its] = InMemoryTransport.createLinkedPair();
  await mcpServer(await openDossier(folder), onFolder(folder, false)).connect(its);
  await client.connect(mine);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).not.toContain('propose_claim');
  const asked = { name: 'diff', arguments: { from: '2020-01-01' } };
  const brief = await client.callTool(asked);
  expect(JSON.stringify(brief.structuredContent)).toContain('Anna changed “Story”: publisher');
  const whole = await client.callTool({ ...asked, arguments: { ...asked.arguments, detail: true } });
  expect(whole.structuredContent).toMatchObject({
    decisions: [{ what: 'changed documents' }, { what: 'changed documents', by: 'Anna' }],
  });
  await client.close();
});

it('a document is read again, as one change that can be undone', async () => {
  const { folder, send } = await started();
  const document = { name: 'story', title: 'Story', language: 'en', text: 'Google sued Meta.\n' };
  await send('/documents', JSON.stringify({ document, extract: false }), 'application/json');
  const again = await send('/documents/story/again', '{"by":"Anna"}', 'application/json');
  expect(await again.json()).toMatchObject({ replaced: 0, kept: 0, claims: 1 });
  const other = await send('/documents/story/again', '{"by":"Anna","extractor":"none"}', 'application/json');
  expect(other.status).toBe(400);
  expect((await send('/documents/novel/again', '{"by":"Anna"}', 'application/json')).status).toBe(404);
  await decide(folder, { kind: 'undo' }, { by: 'Anna' });
  expect((await openDossier(folder)).relations).toEqual([]);
});
