/** The tools as an assistant's own client sees them. */
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
    expect(names).toEqual(
      expect.arrayContaining([
        'search',
        'entity',
        'relations',
        'explain',
        'paths',
        'contradictions',
        'compare',
        'sensitivity',
        'communities',
      ]),
    );
    for (const { annotations, inputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
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
    const paths = await call('paths', { from: 'white-house', to: 'tiktok' });
    expect(paths.text).toContain('"weakest":"denied"');
    expect(paths.text).toContain('"quote"');
  });

  it('split what lies in communities, and between them, by standing', async () => {
    const { structured } = await call('communities', {});
    const all = structured as { communities: { relations: object }[]; links: { relations: object }[] };
    expect(all.communities.length).toBeGreaterThan(1);
    const counts = [...all.communities, ...all.links].flatMap(({ relations }) => Object.keys(relations));
    expect(counts).toContain('disputed');
  });

  it('take the filter', async () => {
    const filter = { document: ['brief-zh'] };
    const { structured } = await call('explain', { id: 'alibaba-supports-chinese-military', filter });
    expect(structured).toMatchObject({ relation: { standing: 'alleged' }, sides: { opposes: [] } });
  });

  it('answer what does not fit with the mend, and go on', async () => {
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
