/** A tool refuses an argument that it does not know: an answer that left it out would pass for a filtered one. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { mcpServer } from '../../src/server/mcp.js';

const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const folder = 'graph-data/qwen';
  const dossier = await openDossier(folder);
  const held = { dossier, engine: memoryEngine(dossier) };
  const on = { folder, writes: true, latest: async () => held, staleness: () => undefined };
  await mcpServer(dossier, on).connect(theirs);
  await client.connect(ours);
});

afterAll(() => client.close());

async function refusal(name: string, given: Record<string, unknown>): Promise<string> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  expect({ name, isError }).toEqual({ name, isError: true });
  return (content as { text: string }[])[0]?.text ?? '';
}

describe('an argument that a tool does not know', () => {
  it('is refused by every tool, and no schema offers to take it', async () => {
    const { tools } = await client.listTools();
    expect(tools.length).toBeGreaterThan(15);
    for (const { name, inputSchema } of tools) {
      expect({ name, more: inputSchema.additionalProperties }).toEqual({ name, more: false });
      expect(await refusal(name, { novel: true })).toContain('Unknown parameter (novel)');
    }
  });

  it.each([
    ['relations', { standing: ['disputed'] }, 'Unknown parameter (standing). Did you mean filter.standing?'],
    ['metrics', { notAct: ['alleges'] }, 'Unknown parameter (notAct). Did you mean filter.notAct?'],
    ['relations', { filter: { limit: 3 } }, 'Unknown parameter (filter.limit). Did you mean limit?'],
    ['report', { filter: { standings: [] } }, 'Unknown parameter (filter.standings). Did you mean filter.standing?'],
    ['search', { text: 'a', limt: 3 }, 'Unknown parameter (limt). Did you mean limit?'],
    [
      'sensitivity',
      { scenarios: [{ name: 'x', filter: {}, standing: ['alleged'] }] },
      'Unknown parameter (scenarios.0.standing). Did you mean filter.standing?',
    ],
    [
      'sensitivity',
      { scenarios: [{ name: 'x', filter: { notActs: ['alleges'] } }] },
      'Unknown parameter (scenarios.0.filter.notActs). Did you mean scenarios.0.filter.notAct?',
    ],
  ])('of %s is named with what was meant: %j', async (name, given, words) => {
    expect(await refusal(name, given)).toBe(words);
  });

  it('is refused in each map of a proposal', async () => {
    const claim = { document: 'brief-en', subject: 'alibaba', type: 'owns', object: 'qwen', quote: 'Alibaba' };
    const chain = [{ agent: 'alibaba', act: 'denies', polarity: 'negative' }];
    expect(await refusal('propose_claim', { ...claim, chain })).toContain('Unknown parameter (chain.0.polarity)');
  });
});

it('arguments that are wrong or missing are answered in plain words', async () => {
  expect(await refusal('paths', { from: 'alibaba' })).toBe('"to" is missing (to). Add it');
  expect(await refusal('relations', { limit: 'many' })).toBe('Expected a number, found "many" (limit)');
});

it('a tool that is not there is an error of the call', async () => {
  await expect(client.callTool({ name: 'novel', arguments: {} })).rejects.toThrow('There is no tool "novel"');
});
