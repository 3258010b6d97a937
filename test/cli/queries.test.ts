/** The queries of the engine as commands: tables for people, JSON for programs, errors that name the option. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { QUERIES, type QueryId } from '../../src/engine/queries/index.js';
import { claimgraph } from './terminal.js';

const QWEN = 'graph-data/qwen';
const DISPUTED = 'alibaba-supports-chinese-military';

const COMMANDS: [QueryId, string[]][] = [
  ['entities', ['entities', QWEN, '--sort', 'relations', '--descending', '--limit', '3']],
  ['relations', ['relations', QWEN, '--sort', 'roots', '--limit', '2']],
  ['relation', ['explain', QWEN, DISPUTED]],
  ['search', ['search', QWEN, '阿里']],
  ['adjacent', ['adjacent', QWEN, 'alibaba', '--direction', 'in']],
  ['neighbourhood', ['neighbourhood', QWEN, 'tiktok', 'qwen', '--depth', '2']],
  ['paths', ['paths', QWEN, 'white-house', 'tiktok', '--without', 'denied', '--from', '2025', '--undated']],
  ['timeline', ['timeline', QWEN, '--by', 'claimed']],
  ['contradictions', ['contradictions', QWEN]],
  ['compare', ['compare', QWEN, 'brief-en', 'brief-zh', '--agreement', 'differ']],
  ['corroboration', ['corroboration', QWEN, '--relation-type', 'supports']],
  ['metrics', ['metrics', QWEN, '--metric', 'pagerank', '--parameters', 'damping=0.5']],
  ['communities', ['communities', QWEN, '--limit', '3']],
  ['sensitivity', ['sensitivity', QWEN, '--scenario', 'notSaidBy=financial-times', '--limit', '3']],
  ['keystones', ['keystones', QWEN, '--kind', 'speaker']],
  ['sources', ['sources', QWEN, '--limit', '3']],
  ['source', ['source', QWEN, 'financial-times']],
  ['copies', ['copies', QWEN]],
  ['corrections', ['corrections', QWEN]],
  ['diff', ['diff', QWEN, '--from', '2024', '--to', '2025-12']],
  ['documents', ['documents', QWEN, '--text', 'Alibaba', '--limit', '1']],
  ['proposals', ['proposals', QWEN]],
  ['stats', ['stats', QWEN, '--document', 'brief-zh']],
  ['stories', ['stories', QWEN]],
];

describe('the queries', () => {
  it('have a command each where their descriptor says so, and all of them are tried here', () => {
    const offered = Object.entries(QUERIES).flatMap(([id, query]) => ('command' in query ? [id] : []));
    expect(COMMANDS.map(([id]) => id).sort()).toEqual(offered.sort());
  });

  it.each(COMMANDS)('%s: a table, or its answer as JSON', async (call, args) => {
    const table = await claimgraph(args);
    expect(table).toMatchObject({ code: 0 });
    expect(table.out.length).toBeGreaterThan(20);
    const { code, out } = await claimgraph([...args, '--json']);
    expect(code).toBe(0);
    expect(QUERIES[call].answer.safeParse(JSON.parse(out)).success).toBe(true);
  });

  it.each(COMMANDS)('%s explains itself', async (_, [command = '']) => {
    const { code, out } = await claimgraph([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`claimgraph ${command}`);
  });

  it('show standings, chains and quotes', async () => {
    const { out } = await claimgraph(['contradictions', QWEN, '--names', 'zh']);
    expect(out).toContain('《金融时报》报道 › 白宫备忘录指称');
    expect(out).toContain('“Alibaba denied the allegation” (brief-en)');
    const paths = await claimgraph(['paths', QWEN, 'white-house', 'tiktok']);
    expect(paths.out).toContain(
      '   Alibaba ← US government\n     [proposed] US government punishes Alibaba (us-government-punishes-alibaba)\n       parallel: [denied]',
    );
    const roots = await claimgraph(['corroboration', QWEN, '--relation-type', 'supports']);
    expect(roots.out).toMatch(/\+ White House memo alleges\n {4}› Financial Times reports\n {2}- Alibaba denies/);
  });

  it('say so where there is nothing to show', async () => {
    const nothing = ['--act', 'predicts'];
    expect((await claimgraph(['corroboration', QWEN, ...nothing])).out).toBe('No relations\n');
    expect((await claimgraph(['sensitivity', QWEN, ...nothing])).out).toMatch(/^Nothing depends on a single speaker/);
    expect((await claimgraph(['contradictions', QWEN, ...nothing])).out).toBe('No contradictions\n');
  });

  it('name the scenarios of sensitivity in the language asked for', async () => {
    const [english, chinese] = [
      await claimgraph(['sensitivity', QWEN]),
      await claimgraph(['sensitivity', QWEN, '--names', 'zh']),
    ];
    expect(english.out).toContain('without what is alleged, disputed (1 relation lost)');
    expect(chinese.out).toContain('排除主张状态：指称、有争议 (');
  });

  it('go on with a cursor', async () => {
    const first = await claimgraph(['metrics', QWEN, '--limit', '30']);
    expect(first.err).toMatch(/^Showing 30 of 32\. Next page: --cursor (\S+)$/m);
    const [, cursor = ''] = /--cursor (\S+)/.exec(first.err) ?? [];
    const rest = await claimgraph(['metrics', QWEN, '--limit', '30', '--cursor', cursor, '--json']);
    expect(JSON.parse(rest.out).values).toHaveLength(2);
  });

  it('list relations and entities page by page', async () => {
    const ids: string[] = [];
    let cursor: string[] = [];
    for (let page = 0; page < 10; page++) {
      const { out } = await claimgraph(['relations', QWEN, '--limit', '20', '--json', ...cursor]);
      const { relations, total, cursor: next } = JSON.parse(out);
      expect(total).toBe(46);
      ids.push(...relations.map(({ id }: { id: string }) => id));
      if (next === undefined) break;
      cursor = ['--cursor', next];
    }
    expect(new Set(ids).size).toBe(46);
    const { err } = await claimgraph(['entities', QWEN, '--cursor', 'at-zzz']);
    expect(err).toMatch(/^error: Invalid cursor \(--cursor\)\. Use the cursor of the previous page/);
  });

  it.each([
    [['paths', QWEN, 'alibabba', 'qwen'], /no entity "alibabba".*Did you mean alibaba\?/],
    [['paths', QWEN, 'alibaba', 'qwen', '--max-length', '99'], /\(--max-length\)/],
    [['metrics', QWEN, '--metric', 'pagerang'], /There is no metric "pagerang" \(--metric\)/],
    [['metrics', QWEN, '--parameters', 'colour=red'], /no such parameter \(--parameters\.colour\)/],
    [['metrics', QWEN, '--parameters', 'damping=7'], /<=0\.999 \(--parameters\.damping\)$/m],
    [['relations', QWEN, '--standing', 'true'], /--standing/],
    [['sensitivity', QWEN, '--scenario', 'colour=red'], /no condition "colour"/],
    [['compare', QWEN, 'brief-en'], /document/],
  ])('name what does not fit: %j', async (args, message) => {
    const { code, out, err } = await claimgraph(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('report', () => {
  it('is written by its ending, and refused under any other', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'));
    for (const name of ['report.md', 'report.html']) {
      expect(await claimgraph(['report', QWEN, '--out', join(folder, name)])).toMatchObject({ code: 0, out: '' });
      expect(await readFile(join(folder, name), 'utf8')).toContain(DISPUTED);
    }
    const refused = await claimgraph(['report', QWEN, '--out', join(folder, 'report.pdf')]);
    expect(refused.err).toMatch(/cannot be written as "\.pdf" \(--out\)\. Use report\.md, .*report\.pptx/);
    expect((await claimgraph(['report', QWEN, '--out', '-'])).out).toContain('# Qwen reaches consumers');
  });
});
