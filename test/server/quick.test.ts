/** Quick answers: those of the application to the byte, never past the guard, never of a dossier that has changed. */

import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type RunningServer, serve } from '../../src/server/index.js';
import { Kept, MOST_KEPT } from '../../src/server/kept.js';
import { QuickQueries } from '../../src/server/quick.js';
import { DossierStore } from '../../src/server/store.js';
import { WorkPool } from '../../src/server/work/pool.js';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-replay-'));
  await cp('graph-data/qwen', join(folder, 'qwen'), { recursive: true });
  server = await serve({ folder });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const ADDRESS = '/api/dossiers/qwen/entity?id=alibaba';

/** As it comes over the wire: nothing is decoded or followed. */
function get(path: string, headers: Record<string, string> = {}, base = server.url) {
  const asked = request(new URL(path, base), { headers });
  return new Promise<{ status?: number | undefined; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      asked.on('error', reject);
      asked.on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('end', () => {
          const { date: _, ...others } = answer.headers;
          resolve({ status: answer.statusCode, headers: others, body: Buffer.concat(chunks) });
        });
      });
      asked.end();
    },
  );
}

describe('an answer that was given a moment ago', () => {
  it.each(['identity', 'gzip', 'br'])('comes again with the same headers and bytes (%s)', async (encoding) => {
    const first = await get(ADDRESS, { 'accept-encoding': encoding });
    const second = await get(ADDRESS, { 'accept-encoding': encoding });
    expect(first.status).toBe(200);
    expect(first.headers['content-encoding'] ?? 'identity').toBe(encoding);
    expect(first.headers['content-security-policy']).toContain("default-src 'self'");
    expect(Number(second.headers['content-length'])).toBe(first.body.length);
    expect(second).toEqual(first);
  });

  it('is not given to another site, or under a foreign name', async () => {
    expect((await get(ADDRESS)).status).toBe(200);
    expect((await get(ADDRESS, { origin: 'https://example.org' })).status).toBe(403);
    expect((await get(ADDRESS, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await get(ADDRESS, { host: 'example.org' })).status).toBe(403);
  });

  it('is not sent to who has it', async () => {
    const { headers } = await get(ADDRESS);
    const again = await get(ADDRESS, { 'if-none-match': String(headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('does not outlive a change of the files', async () => {
    const file = join(folder, 'qwen', 'entities.yaml');
    const before = await readFile(file, 'utf8');
    expect(JSON.parse(String((await get(ADDRESS)).body)).entity.names.en).toBe('Alibaba');
    await writeFile(file, before.replace('{ en: Alibaba, ', '{ en: Alibaba Holding, '));
    await expect
      .poll(async () => JSON.parse(String((await get(ADDRESS)).body)).entity.names.en)
      .toBe('Alibaba Holding');
  });
});

describe('an answer without the application', () => {
  const encodings = { none: {}, gzip: { 'accept-encoding': 'gzip' }, br: { 'accept-encoding': 'gzip, deflate, br' } };
  const addresses = [
    ADDRESS,
    '/api/dossiers/qwen/adjacent?id=alibaba&limit=3',
    '/api/dossiers/qwen/adjacent?id=alibaba&limit=3&limit=2',
    '/api/dossiers/qwen/search?text=%E9%98%BF%E9%87%8C&language=zh',
    '/api/dossiers/qwen/search?text=white+house',
    '/api/dossiers/qwen/stats',
    '/api/dossiers/qwen/stats?',
    '/api/dossiers/qwen/paths?from=white-house&to=tiktok&standing=stated',
    '/api/dossiers/qwen/metrics?metric=pagerank',
    // refused
    '/api/dossiers/qwen/entity?id=nobody',
    '/api/dossiers/qwen/entity',
    '/api/dossiers/qwen/adjacent?id=alibaba&colour=red',
    '/api/dossiers/qwen/adjacent?id=alibaba&limit=x',
    '/api/dossiers/qwen/search?text=%FF%FE',
    '/api/dossiers/qwen/search?text=%zz&language=%E4%BD%A0',
    '/api/dossiers/qwen/nothing?id=alibaba',
    '/api/dossiers/nothing/stats',
    '/api/dossiers/qwen/stats/',
  ];

  it.each(addresses)('is that of the application: %s', async (address) => {
    for (const headers of Object.values(encodings)) {
      const first = await get(address, headers);
      const again = await get(address, headers);
      // the guard looks at requests that name where they come from, and so the application answers them
      const whole = await get(address, { ...headers, origin: new URL(server.url).origin });
      expect(again).toEqual(first);
      expect(decoded(first)).toEqual(decoded(whole));
    }
  });

  it('is that of the application for one who has it', async () => {
    const tag = String((await get(ADDRESS)).headers.etag);
    for (const given of [tag, tag.slice(2), `"a", ${tag}`]) {
      const quick = await get(ADDRESS, { 'if-none-match': given });
      const whole = await get(ADDRESS, { 'if-none-match': given, origin: new URL(server.url).origin });
      expect(quick.status).toBe(304);
      expect(quick).toEqual(whole);
    }
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example@localhost',
    'localhost:80:80',
    'localhost/',
    '10.0.0.1',
    '[::2]',
    'localhost#',
    '127.0.0.1.evil.example',
  ])('is not given under the name %s', async (host) => {
    expect([400, 403]).toContain((await get(ADDRESS, { host })).status);
    // nor later, when it was looked at before
    expect([400, 403]).toContain((await get(ADDRESS, { host })).status);
  });
});

/** Without what differs by how a body is sent: small bodies go as they are, and large ones are sent while they are made. */
function decoded({ status, headers, body }: Awaited<ReturnType<typeof get>>) {
  const { 'content-encoding': encoding, 'content-length': _, 'transfer-encoding': __, ...others } = headers;
  const plain = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
  return { status, headers: others, body: plain.toString() };
}

describe('what is kept', () => {
  const answer = (opened: object, length: number) => ({
    dossier: 'qwen',
    opened,
    headers: [],
    body: Buffer.alloc(length),
  });

  it('stays within its bounds, long addresses of small answers counted in', () => {
    const kept = new Kept<object>();
    const now = {};
    for (let i = 0; i < 5_000; i++) kept.put(`${'a'.repeat(15_000)}${i}`, answer(now, 100));
    expect(kept.count).toBeLessThan(MOST_KEPT / 15_000);
    expect(kept.get(`${'a'.repeat(15_000)}4999`, now)).toBeDefined();
  });

  it('holds on to no dossier that has changed', () => {
    const kept = new Kept<object>();
    const [before, now] = [{}, {}];
    kept.put('one', answer(before, 100));
    expect([kept.get('one', before)?.opened, kept.get('one', now)]).toEqual([before, undefined]);
    kept.put('two', answer(now, 100));
    expect([kept.get('one', before), kept.count]).toEqual([undefined, 1]);
  });
});

it('every answer to plain queries that is asked again is kept beside the others', async () => {
  const store = await DossierStore.open('graph-data/qwen');
  const pool = new WorkPool({ threads: 1, limitMs: 1 });
  const quick = new QuickQueries({ store, pool, rules: { host: '127.0.0.1' } });
  const unexpected = () => {
    throw new Error('handed on');
  };
  const http = createServer(quick.before(unexpected)).listen(0, '127.0.0.1');
  onTestFinished(async () => {
    http.close();
    await Promise.all([pool.close(), store.close()]);
  });
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const all = Array.from({ length: 40 }, (_, i) => `/api/dossiers/qwen/adjacent?id=alibaba&limit=${1 + i}`);
  const ask = async () => {
    // on a slow machine the last look at the files may be too long ago to answer without another
    await store.get('qwen');
    return await Promise.all(all.map((path) => get(path, {}, `http://127.0.0.1:${port}`)));
  };
  const first = await ask();
  expect(quick.count).toBe(0);
  expect(await ask()).toEqual(first);
  expect(quick.count).toBe(all.length);
  const opened = await store.get('qwen');
  // what is not asked again cannot be given again
  Object.assign(opened.engine, { adjacent: unexpected });
  expect(await ask()).toEqual(first);
});
