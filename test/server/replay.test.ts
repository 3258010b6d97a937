/** Answers given again: the same to the last byte, never past the guard, and never of a dossier that has changed. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from '../../src/server/index.js';
import { Kept, MOST_KEPT } from '../../src/server/replay.js';

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
function get(path: string, headers: Record<string, string> = {}) {
  const asked = request(new URL(path, server.url), { headers });
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
    expect(Number(first.headers['content-length'])).toBe(first.body.length);
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
    expect(kept.get(`${'a'.repeat(15_000)}4999`)).toBeDefined();
  });

  it('holds on to no dossier that has changed', () => {
    const kept = new Kept<object>();
    kept.put('one', answer({}, 100));
    kept.put('two', answer({}, 100));
    expect([kept.get('one'), kept.count]).toEqual([undefined, 1]);
  });
});
