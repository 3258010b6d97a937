/** What an assistant gets is short by default, whatever the size of the dossier, and pages lead through all of it. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import type { Dossier } from '../../src/model/dossier.js';
import { newsOntology } from '../../src/model/news/index.js';
import { BRIEF_BYTES, mcpServer } from '../../src/server/mcp.js';
// @ts-expect-error the generator of the benchmarks is plain JavaScript
import { story } from '../bench/story.js';

const QWEN = await openDossier('graph-data/qwen');
const LARGE = story(2_000, newsOntology) as Dossier;
const [hub = ''] = [...degrees(LARGE)].sort(([, a], [, b]) => b - a).map(([id]) => id);

function degrees({ relations }: Dossier): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { subject, object = '' } of relations)
    for (const id of [subject, object]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

async function connect(dossier: Dossier) {
  const client = new Client({ name: 'test', version: '1' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await mcpServer(dossier).connect(theirs);
  await client.connect(ours);
  return async (name: string, given: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: given }, undefined, { timeout: 300_000 });
    const text = (content as { text: string }[])[0]?.text ?? '';
    expect({ name, isError: isError === true, text: isError ? text : '' }).toEqual({ name, isError: false, text: '' });
    return { bytes: new TextEncoder().encode(text).length, answer: JSON.parse(text) };
  };
}

/** A query for every tool. */
const given = (dossier: Dossier, id: string): Record<string, Record<string, unknown>> => ({
  entities: {},
  relations: {},
  explain: { id: dossier.relations.find(({ claims }) => claims.length > 3)?.id },
  search: { text: dossier === QWEN ? 'a' : 'company' },
  adjacent: { id },
  neighbourhood: { id: [id] },
  paths: { from: id, to: dossier.entities.at(-1)?.id },
  timeline: {},
  contradictions: {},
  compare: { document: dossier.documents.slice(0, 20).map((document) => document.id) },
  corroboration: {},
  metrics: {},
  communities: {},
  sensitivity: { metric: 'degree' },
  keystones: {},
  stats: {},
  entity: { id },
  document: { id: dossier.documents[0]?.id },
});

describe.each([
  ['Qwen', QWEN, 'alibaba'],
  ['2,000 relations', LARGE, hub],
] as const)('on %s', (_, dossier, id) => {
  it.each(['en', 'zh'])(
    'every tool answers in at most 8 kB, in %s',
    async (language) => {
      const call = await connect(dossier);
      const sizes: Record<string, number> = {};
      for (const [name, query] of Object.entries(given(dossier, id))) {
        const { bytes } = await call(name, { ...query, language });
        sizes[name] = bytes;
      }
      expect(Object.entries(sizes).filter(([, bytes]) => bytes > BRIEF_BYTES)).toEqual([]);
    },
    300_000,
  );
});

describe('a list', () => {
  it('goes on with its cursor, also where a page was made smaller to be short enough', async () => {
    const call = await connect(LARGE);
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 3; page++) {
      const { answer } = await call('relations', { limit: 500, ...(cursor !== undefined && { cursor }) });
      expect(answer.total).toBe(2_000);
      expect(answer.relations.length).toBeLessThan(500);
      seen.push(...answer.relations.map((relation: { id: string }) => relation.id));
      cursor = answer.cursor;
    }
    expect(seen).toEqual(LARGE.relations.slice(0, seen.length).map((relation) => relation.id));
  }, 300_000);

  it('says the standing of every relation, and gives claims and quotes when asked for detail', async () => {
    const call = await connect(QWEN);
    const { answer } = await call('relations', {});
    for (const { says } of answer.relations) expect(says).toMatch(/^\[[a-z, ]+\] \S/);
    const { answer: whole } = await call('relations', { limit: 2, detail: true });
    expect(whole.relations[0].claims[0].evidence.quote).not.toBe('');
  });
});
