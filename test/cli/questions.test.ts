/** The questions of the engine as commands: tables for people, JSON for programs, errors that name the option. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CALLS, type CallId } from '../../src/engine/calls/index.js';
import { claimgraph } from './terminal.js';

const QWEN = 'graph-data/qwen';
const DISPUTED = 'alibaba-supports-chinese-military';

const COMMANDS: [CallId, string[]][] = [
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
  ['stats', ['stats', QWEN, '--document', 'brief-zh']],
];

describe('the questions', () => {
  it.each(COMMANDS)('%s: a table, or its answer as JSON', async (call, args) => {
    const table = await claimgraph(args);
    expect(table).toMatchObject({ code: 0 });
    expect(table.out.length).toBeGreaterThan(20);
    const { code, out } = await claimgraph([...args, '--json']);
    expect(code).toBe(0);
    expect(CALLS[call].answer.safeParse(JSON.parse(out)).success).toBe(true);
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
    expect(paths.out).toContain('[denied] US government sanctions Alibaba');
    const roots = await claimgraph(['corroboration', QWEN, '--relation-type', 'supports']);
    expect(roots.out).toMatch(/\+ White House memo alleges\n {4}› Financial Times reports\n {2}- Alibaba denies/);
  });

  it('say so where there is nothing to show', async () => {
    const nothing = ['--act', 'predicts'];
    expect((await claimgraph(['corroboration', QWEN, ...nothing])).out).toBe('no relations\n');
    expect((await claimgraph(['sensitivity', QWEN, ...nothing])).out).toMatch(/^nothing depends on a single speaker/);
    expect((await claimgraph(['contradictions', QWEN, ...nothing])).out).toBe('no contradictions\n');
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
    expect(first.err).toMatch(/There are 32 in all; go on with --cursor (\S+)/);
    const [, cursor = ''] = /--cursor (\S+)/.exec(first.err) ?? [];
    const rest = await claimgraph(['metrics', QWEN, '--limit', '30', '--cursor', cursor, '--json']);
    expect(JSON.parse(rest.out).values).toHaveLength(2);
  });

  it.each([
    [['paths', QWEN, 'alibabba', 'qwen'], /no entity "alibabba".*Did you mean alibaba\?/],
    [['paths', QWEN, 'alibaba', 'qwen', '--max-length', '99'], /\(--max-length\)/],
    [['metrics', QWEN, '--metric', 'pagerang'], /there is no metric "pagerang" \(--metric\)/],
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
  it('writes Markdown and HTML, and refuses anything else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'));
    for (const name of ['report.md', 'report.html']) {
      expect(await claimgraph(['report', QWEN, '--out', join(folder, name)])).toMatchObject({ code: 0, out: '' });
      expect(await readFile(join(folder, name), 'utf8')).toContain(DISPUTED);
    }
    const refused = await claimgraph(['report', QWEN, '--out', join(folder, 'report.pdf')]);
    expect(refused.err).toMatch(/a report is \.md or \.html, not "\.pdf" \(--out\)/);
    expect((await claimgraph(['report', QWEN, '--out', '-'])).out).toContain('# Qwen reaches consumers');
  });
});
