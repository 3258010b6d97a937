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
