/** Review over HTTP: decisions are saved, conflicts are told, and beyond loopback a token is needed. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { addDocuments } from '../../src/review/index.js';
import { packageExtractor } from '../../src/review/package-extractor.js';
import { type ServeOptions, serve } from '../../src/server/index.js';
import { emptyDossier, sources } from '../review/folder.js';

const STORY = {
  name: 'story.txt',
  title: 'Story',
  language: 'en',
  date: '2025-11-20',
  text: 'Google acquired Beta Labs.',
};
const CLAIM = 'google--acquires--beta-labs@story';

async function started(options: Partial<ServeOptions> = {}) {
  const folder = await emptyDossier();
  await addDocuments(folder, sources(STORY), { extractor: packageExtractor });
  const viewer = await mkdtemp(join(tmpdir(), 'claimgraph-viewer-'));
  await writeFile(join(viewer, 'index.html'), '<!doctype html>');
  const server = await serve({ folder, viewer, ...options });
  onTestFinished(() => server.close());
  const url = (path: string) => new URL(`api/dossiers/review/${path}`, server.url.replace('0.0.0.0', '127.0.0.1'));
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(url('decisions'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return { folder, get: (path: string) => fetch(url(path)), post };
}

const accept = { by: 'Anna', decision: { kind: 'accept', claim: CLAIM, seen: 'proposed' } };

describe('review over HTTP', () => {
  it('says of what was merged away what stands for it, until the merge is undone', async () => {
    const { get, post } = await started();
    expect((await post(accept)).status).toBe(201);
    const newEntity = { kind: 'newEntity', entity: { id: 'beta', type: 'company', names: { en: 'Beta' } } };
    expect((await post({ by: 'Anna', decision: newEntity })).status).toBe(201);
    expect((await post({ by: 'Anna', decision: { kind: 'merge', entity: 'beta-labs', into: 'beta' } })).status).toBe(
      201,
    );
    const gone = await get('entity?id=beta-labs');
    expect(gone.status).toBe(410);
    expect((await gone.json()).errors).toMatchObject([{ code: 'merged-away', merged: { into: 'beta', by: 'Anna' } }]);
    const narrowed = await get('relations?entity=beta-labs');
    expect([narrowed.status, (await narrowed.json()).errors[0].merged.into]).toEqual([400, 'beta']);
    await post({ by: 'Anna', decision: { kind: 'undo' } });
    expect((await get('entity?id=beta-labs')).status).toBe(200);
  });

  it('lists what awaits review with its words, and saves a decision at once', async () => {
    const { folder, get, post } = await started();
    const before = await (await get('proposals')).json();
    expect(before.progress).toEqual({ proposed: 1, accepted: 0, rejected: 0 });
    expect(before.proposals[0]).toMatchObject({
      claim: CLAIM,
      relation: {
        ...{ subject: 'google', type: 'acquires', object: 'beta-labs' },
        claims: [{ id: CLAIM, evidence: { quote: 'Google acquired Beta Labs' } }],
      },
      newEntities: ['google', 'beta-labs'],
    });
    const answer = await post(accept);
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      decision: { n: 2, kind: 'accept', by: 'Anna', about: [CLAIM] },
      progress: { proposed: 0, accepted: 1 },
    });
    const dossier = await openDossier(folder);
    expect(dossier.relations[0]?.claims[0]?.review).toBe('accepted');
    expect((await (await get('decisions')).json()).decisions).toHaveLength(1);
    expect((await (await get('stats')).json()).relations).toBe(1);
  });

  it('tells the second of two reviewers that somebody was first', async () => {
    const { post } = await started();
    await post(accept);
    const second = await post({ ...accept, by: 'Ben' });
    expect(second.status).toBe(409);
    expect((await second.json()).detail).toContain('was already accepted by Anna');
  });

  it('refuses a least confidence that is no number, as an empty one', async () => {
    const { get } = await started();
    expect((await get('proposals?minConfidence=60')).status).toBe(200);
    for (const text of ['', '+', '0x10', '1e1', 'high', '101']) {
      const answer = await get(`proposals?minConfidence=${encodeURIComponent(text)}`);
      expect(answer.status, text).toBe(400);
      expect((await answer.json()).errors).toMatchObject([{ parameter: 'minConfidence' }]);
    }
  });

  it('names what does not fit', async () => {
    const { post } = await started();
    const answer = await post({ by: '', decision: { kind: 'accept' } });
    expect(answer.status).toBe(400);
    expect((await answer.json()).errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual([
      'by',
      'decision.claim',
    ]);
    expect((await post({ ...accept, decision: { ...accept.decision, claim: 'nobody' } })).status).toBe(400);
  });

  it('takes decisions beyond loopback only with the token', async () => {
    const without = await started({ host: '0.0.0.0' });
    expect((await without.post(accept)).status).toBe(403);
    const { post, get } = await started({ host: '0.0.0.0', token: 'open sesame' });
    expect((await get('proposals')).status).toBe(200);
    expect((await post(accept)).status).toBe(401);
    expect((await post(accept, { authorization: 'Bearer open sesamE' })).status).toBe(401);
    expect((await post(accept, { authorization: 'Bearer open sesame' })).status).toBe(201);
  });
});
