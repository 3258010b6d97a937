/** Titles of tables are in the language of --names, and no table names a relation without its standing. */
import { describe, expect, it } from 'vitest';
import { dossierFolder } from '../dossier/folder.js';
import { claimgraph } from './terminal.js';

const QWEN = 'graph-data/qwen';

describe('titles of tables', () => {
  it.each([
    [['relations', QWEN, '--limit', '2'], /^状态 +独立来源 +主体 +关系 +客体或值 +时间 +标识$/m],
    [['entities', QWEN, '--limit', '2'], /^标识 +类型 +关系数 +name +名称$/m],
    [['sources', QWEN], /^来源 +标识 +评级 +发布 +主张数 +转述他人 +获证实 +遭否认 +已撤回 +最早 +最近$/m],
    [['metrics', QWEN, '--metric', 'degree', '--limit', '2'], /^名次 +度数? *\S* +标识 +名称$/m],
    [['keystones', QWEN, '--limit', '2'], /^得分 +种类 +状态 +标识$/m],
  ])('%s', async (args, head) => {
    const { code, out } = await claimgraph([...args, '--names', 'zh']);
    expect(code).toBe(0);
    expect(out).toMatch(head);
  });
});

describe('what stands in the cells of tables', () => {
  it.each([
    [['check', QWEN], /^状态 +关系数$/m],
    [['stats', QWEN], /^状态 +disputed +有争议 +1$/m],
    [['stats', QWEN], /^实体类型 +memo +备忘录 +1$/m],
    [['compare', QWEN, 'brief-en', 'brief-zh'], /^有文件未提 +\d+$/m],
    [['paths', QWEN, 'white-house', 'tiktok', '--limit', '1'], /^1\. \d+ 步，最弱一步：/m],
    [['adjacent', QWEN, 'alibaba'], /^\p{Script=Han}+ \(由此实体发出, \d+\)$/mu],
    [['search', QWEN, 'qwen'], /名称, 全同$/m],
    [['keystones', QWEN, '--limit', '2'], /^ *[\d.]+ +发言者 /m],
    [['timeline', QWEN], /^无日期：\d+$/m],
    [['history', QWEN], /^没有改动。$/m],
    [['review', QWEN, '--log'], /^尚未作出决定。$/m],
    [['resolve', QWEN, '--relations', '--list'], /^没有所称相同的关系。$/m],
  ])('%j is in Chinese', async (args, words) => {
    const { code, out } = await claimgraph([...args, '--names', 'zh']);
    expect(code).toBe(0);
    expect(out).toMatch(words);
  });

  it('tells what was decided in the language that was asked for', async () => {
    const folder = await dossierFolder({});
    const entity = JSON.stringify({ id: 'norvik', type: 'place', names: { en: 'Norvik' } });
    const { code, err } = await claimgraph(['edit', folder, 'newEntity', `entity=${entity}`, '--by', 'Ada']);
    expect([code, err]).toEqual([0, '']);
    await claimgraph(['review', folder, '--undo', '--by', 'Ada']);
    expect((await claimgraph(['history', folder, '--names', 'zh'])).out).toMatch(
      /^编号 +时间 +何人 +所做 +涉及\n.*撤销 .*撤销第 1 项\n.*新建实体 .*norvik +已撤销$/m,
    );
    expect((await claimgraph(['review', folder, '--log', '--names', 'en'])).out).toMatch(
      / added an entity +norvik +taken back$/m,
    );
  });
});

describe('a table of keystones', () => {
  it('shows the standing beside the id of a claim', async () => {
    const { out } = await claimgraph(['keystones', QWEN, '--kind', 'claim', '--limit', '20']);
    const rows = out.split('\n').filter((line) => /^ *[\d.]+ +claim /.test(line));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      expect(row).toMatch(/ claim +(?:stated|reported|alleged|disputed|denied|possible|proposed)/);
  });
});

describe('relations that say the same', () => {
  it('come with their standings', async () => {
    const folder = await dossierFolder({
      'relations.yaml': `
- { id: one, subject: acme, type: works-with, object: initech, claims: [{ document: a, evidence: { quote: Acme works with Initech } }] }
- { id: two, subject: initech, type: works-with, object: acme, claims: [{ document: a, chain: [{ act: alleges }], evidence: { quote: Acme works with Initech } }] }
`,
      'documents/a.md': '---\ntitle: A\nlanguage: en\n---\nAcme works with Initech.\n',
    });
    const { out } = await claimgraph(['resolve', folder, '--relations', '--list']);
    expect(out).toMatch(/^standing +relation +standing +says the same as$/m);
    expect(out).toMatch(/stated +one/);
    expect(out).toMatch(/alleged +two/);
  });
});
