/** The tools as an assistant's own client sees them. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QUERIES } from '../../src/engine/queries/index.js';
import type { QueryDescriptor } from '../../src/engine/query.js';
import { decide } from '../../src/review/decide.js';

const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  const args = [fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)), 'mcp', 'graph-data/qwen'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
});

afterAll(() => client.close());

async function call(name: string, given: Record<string, unknown>) {
  const { content, isError, structuredContent } = await client.callTool({ name, arguments: given });
  const [first] = content as { type: string; text: string }[];
  return {
    text: first?.text ?? '',
    isError: isError === true,
    structured: structuredContent as Record<string, unknown>,
  };
}

describe('the tools', () => {
  it('are those that an assistant needs, read-only, with a schema each', async () => {
    const { tools } = await client.listTools();
    const names = tools.map(({ name }) => name);
    const offered = Object.values(QUERIES).flatMap((one: QueryDescriptor) =>
      one.tool ? [one.tool.name ?? one.id] : [],
    );
    expect(names.sort()).toEqual([...offered, 'propose_claim', 'report'].sort());
    expect(names).toEqual(
      expect.arrayContaining(['explain', 'timeline', 'metrics', 'corroboration', 'neighbourhood', 'document']),
    );
    for (const { name, annotations, inputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(name !== 'propose_claim');
      expect(inputSchema.type).toBe('object');
    }
    const paths = tools.find(({ name }) => name === 'paths');
    expect(paths?.inputSchema.required).toEqual(['from', 'to']);
    expect(client.getInstructions()).toContain('not a fact');
  });

  it('carry standing, chain and quote with every relation', async () => {
    const { text, structured } = await call('explain', { id: 'alibaba-supports-chinese-military' });
    expect(structured).toMatchObject({ relation: { standing: 'disputed' } });
    expect(text).toContain('Financial Times reports › White House memo alleges');
    expect(text).toContain('Alibaba denied the allegation');
    const paths = await call('paths', { from: 'white-house', to: 'tiktok', detail: true });
    expect(paths.text).toContain('"weakest":"proposed"');
    expect(paths.text).toContain('"quote"');
    const brief = await call('paths', { from: 'white-house', to: 'tiktok', language: 'zh' });
    expect(brief.text).toContain('[提议]');
    expect(brief.text).not.toContain('"quote"');
  });

  it('split what lies in communities, and between them, by standing', async () => {
    const { structured } = await call('communities', {});
    const all = structured as { communities: { relations: object }[]; links: { relations: object }[] };
    expect(all.communities.length).toBeGreaterThan(1);
    const counts = [...all.communities, ...all.links].flatMap(({ relations }) => Object.keys(relations));
    expect(counts).toContain('disputed');
  });

  it('write a report as text, and as a file to hand on', async () => {
    const read = await call('report', { language: 'zh' });
    expect(read.text).toContain('### 阿里巴巴支持中国军方 \\[有争议\\]');
    const { content } = await client.callTool({ name: 'report', arguments: { as: 'pptx' } });
    const [file] = content as { resource: { mimeType: string; blob: string } }[];
    expect(file?.resource.mimeType).toContain('presentation');
    expect(
      Buffer.from(file?.resource.blob ?? '', 'base64')
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect(await call('report', { filter: { document: ['novel'] } })).toMatchObject({ isError: true });
  });

  it('take the filter', async () => {
    const filter = { document: ['brief-zh'] };
    const { structured } = await call('explain', { id: 'alibaba-supports-chinese-military', filter });
    expect(structured).toMatchObject({ relation: { standing: 'alleged' }, sides: { opposes: [] } });
  });

  it('answer what does not fit with the hint, and go on', async () => {
    const missing = await call('entity', { id: 'alibabba' });
    expect(missing).toMatchObject({ isError: true, text: expect.stringContaining('Did you mean alibaba?') });
    const wrong = await call('paths', { from: 'alibaba' }).catch((error: Error) => ({
      isError: true,
      text: error.message,
    }));
    expect(wrong.isError).toBe(true);
    expect((await call('search', { text: '千问' })).text).toContain('"qwen"');
  });
});

describe('a dossier that others change', () => {
  it('is answered as it is now, and from its last good copy where it is broken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-mcp-'));
    const own = new Client({ name: 'test', version: '1' });
    try {
      await cp('graph-data/qwen', folder, { recursive: true });
      const args = [fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)), 'mcp', folder];
      await own.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
      const asked = async () =>
        JSON.stringify((await own.callTool({ name: 'entity', arguments: { id: 'qwen' } })).content);
      expect(await asked()).not.toContain('Thousand Questions');
      await decide(
        folder,
        { kind: 'changeEntity', entity: 'qwen', change: { names: { en: 'Thousand Questions' } } },
        { by: 'somebody else' },
      );
      expect(await asked()).toContain('Thousand Questions');
      await writeFile(join(folder, 'dossier.yaml'), 'id: [');
      expect(await asked()).toMatch(/Thousand Questions.*earlier copy/);
    } finally {
      await own.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
