/** What an editor asks of the first dossier comes out right, and the same by library, command line, HTTP and MCP. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { memoryEngine } from '../../src/engine/memory.js';
import type { QueryId } from '../../src/engine/queries/index.js';
import { type RunningServer, serve } from '../../src/server/index.js';
import { mcpServer } from '../../src/server/mcp.js';
import { claimgraph } from '../cli/terminal.js';

const dossier = await openDossier('graph-data/qwen');
const engine = memoryEngine(dossier);
const client = new Client({ name: 'test', version: '1' });
let server: RunningServer;

beforeAll(async () => {
  server = await serve({ folder: 'graph-data/qwen' });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await mcpServer(dossier).connect(theirs);
  await client.connect(ours);
});
afterAll(async () => {
  await client.close();
  await server.close();
});

// biome-ignore lint/suspicious/noExplicitAny: answers are read as they come over the wire
type Wire = any;

interface Asked {
  what: string;
  call: QueryId;
  query: Record<string, unknown>;
  /** the same as an address has it */
  address: string;
  /** the tool, where it is not named as the call */
  tool?: string;
  /** the command without the dossier, which comes second */
  command: string[];
  /** what an editor takes from an answer */
  gist(answer: Wire): unknown;
  answer: unknown;
}

const ALLEGATION = 'alibaba-supports-chinese-military';
const ENGLISH_ONLY = [
  'trade-truce-is-fragile',
  'us-china-tensions-involve-chinese-government',
  'us-china-tensions-involve-us-government',
];
const CHINESE_ONLY = [
  'developers-adopt-qwen',
  'memo-is-anonymous',
  'tiktok-is-subject-to-divestiture-law',
  'us-government-bans-tiktok',
];
const chainsOf = (answer: Wire) => {
  const { standing, claims } = answer.relation ?? answer;
  return [standing, ...claims.map(({ document, chain }: Wire) => `${document}: ${steps(chain)}`)];
};
const steps = (chain: Wire) => chain.map(({ agent, act }: Wire) => `${agent ?? 'itself'} ${act}`).join(' > ');

const QUESTIONS: Asked[] = [
  {
    what: 'who alleges that Alibaba supports the Chinese military, through whom, and who denies it',
    call: 'relation',
    query: { id: ALLEGATION },
    address: `id=${ALLEGATION}`,
    tool: 'explain',
    command: ['explain', ALLEGATION],
    gist: chainsOf,
    answer: [
      'disputed',
      'brief-en: financial-times reports > white-house-memo alleges',
      'brief-en: itself questions',
      'brief-en: alibaba denies',
      'brief-zh: financial-times reports > white-house-memo alleges',
      'brief-zh: itself questions',
    ],
  },
  {
    what: 'the same by the Chinese brief alone, in which nobody denies it',
    call: 'relation',
    query: { id: ALLEGATION, filter: { document: ['brief-zh'] } },
    address: `id=${ALLEGATION}&document=brief-zh`,
    tool: 'explain',
    command: ['explain', ALLEGATION, '--document', 'brief-zh'],
    gist: chainsOf,
    answer: ['alleged', 'brief-zh: financial-times reports > white-house-memo alleges', 'brief-zh: itself questions'],
  },
  {
    what: 'every path between the White House and TikTok, with its weakest hop',
    call: 'paths',
    query: { from: 'white-house', to: 'tiktok' },
    address: 'from=white-house&to=tiktok',
    command: ['paths', 'white-house', 'tiktok'],
    gist: ({ paths, complete }) => [
      complete,
      ...paths.map(({ weakest, hops }: Wire) =>
        [weakest, ...hops.map((hop: Wire) => `${hop.to} (${hop.standing})`)].join(' '),
      ),
    ],
    answer: [
      true,
      'proposed white-house-memo (reported) alibaba (reported) us-government (proposed) tiktok (possible)',
    ],
  },
  {
    what: 'what one brief says that the other does not',
    call: 'compare',
    query: { document: ['brief-en', 'brief-zh'], limit: 100 },
    address: 'document=brief-en&document=brief-zh&limit=100',
    command: ['compare', 'brief-en', 'brief-zh', '--limit', '100'],
    gist: ({ documents }) => documents.map(({ id, only, leavesOut }: Wire) => ({ id, only, leavesOut })),
    answer: [
      { id: 'brief-en', only: ENGLISH_ONLY, leavesOut: CHINESE_ONLY },
      { id: 'brief-zh', only: CHINESE_ONLY, leavesOut: ENGLISH_ONLY },
    ],
  },
  {
    what: 'who falls most in PageRank without what is alleged or disputed, and why',
    call: 'sensitivity',
    query: { limit: 3 },
    address: 'limit=3',
    command: ['sensitivity', '--limit', '3'],
    gist: ({ scenarios: [{ name, relationsLost, changes }] }) => {
      const [{ entity, before, after, because }] = changes;
      return [name, relationsLost, entity.id, before.rank, after ?? 'gone', because];
    },
    answer: ['without the alleged and disputed', [ALLEGATION], 'chinese-military', 12, 'gone', [ALLEGATION]],
  },
];

describe.each(QUESTIONS)('$what', ({ call, query, address, tool = call, command, gist, answer }) => {
  const library = () => (engine[call] as (query: unknown) => Promise<object>)(query);

  it('comes out right from the library', async () => {
    expect(gist(await library())).toEqual(answer);
  });

  it('is the same on the command line', async () => {
    const [name = '', ...rest] = command;
    const { code, out } = await claimgraph([name, 'graph-data/qwen', ...rest, '--json']);
    expect(code).toBe(0);
    expect(gist(JSON.parse(out))).toEqual(answer);
    // `explain` prints the library's explanation, the others the answer itself
    if (name === call) expect(JSON.parse(out)).toEqual(await library());
  });

  it('is the same over HTTP', async () => {
    const got = await fetch(new URL(`/api/dossiers/qwen/${call}?${address}`, server.url));
    expect(await got.json()).toEqual(await library());
  });

  it('is the same by MCP', async () => {
    const { structuredContent } = await client.callTool({ name: tool, arguments: { ...query, detail: true } });
    expect(structuredContent).toEqual(await library());
  });
});
