/** The command line on the Qwen dossier: what each command prints, as a table and as JSON, and how errors read. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RelationSummary } from '../../src/model/relation.js';
import { dossierFolder } from '../dossier/folder.js';
import { claimgraph } from './terminal.js';

const QWEN = 'graph-data/qwen';
const FACT_8 = 'alibaba-supports-chinese-military';

async function relations(...args: string[]): Promise<RelationSummary[]> {
  const { code, out } = await claimgraph(['relations', QWEN, '--json', '--limit', '500', ...args]);
  expect(code).toBe(0);
  return JSON.parse(out).relations;
}

describe('help', () => {
  it('lists every command', async () => {
    const { code, out } = await claimgraph(['--help']);
    expect(code).toBe(0);
    for (const name of ['check', 'entities', 'relations', 'explain', 'export', 'serve', 'new']) {
      expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    }
  });

  it.each(['check', 'entities', 'relations', 'explain', 'export'])('%s takes the whole filter', async (command) => {
    const { code, out } = await claimgraph([command, '--help']);
    expect(code).toBe(0);
    for (const option of [
      '--entity',
      '--entity-type',
      '--relation-type',
      '--standing',
      '--act',
      '--said-by',
      '--not-said-by',
      '--document',
      '--not-document',
      '--language',
      '--from',
      '--until',
      '--min-confidence',
      '--review',
    ]) {
      expect(out).toContain(`${option} <`);
    }
  });
});

describe('check', () => {
  it('says how many relations our own assessment takes back', async () => {
    const folder = await dossierFolder({
      'relations.yaml': `
- subject: acme
  type: supplies
  object: initech
  assessments:
    - { verification: refuted, by: me, at: 2025-01-01 }
`,
    });
    const { code, out } = await claimgraph(['check', folder]);
    expect([code, out]).toEqual([0, expect.stringContaining('Of these, 1 relation refuted or retracted by our own')]);
    expect(JSON.parse((await claimgraph(['check', folder, '--json'])).out)).toMatchObject({ overruled: 1 });
  });

  it('names relations that are shown while a denial of them awaits review', async () => {
    const folder = await dossierFolder({
      'relations.yaml': `
- id: deal
  subject: acme
  type: supplies
  object: initech
  claims:
    - { document: a, evidence: { quote: "Acme supplies Initech" } }
    - { document: a, chain: [{ agent: initech, act: denies }], evidence: { quote: "Initech denies it" }, review: proposed }
- id: back
  subject: initech
  type: supplies
  object: acme
  claims:
    - { document: a, chain: [{ agent: acme, act: denies }], evidence: { quote: "Initech denies it" }, review: proposed }
`,
      'documents/a.md': '---\ntitle: A\nlanguage: en\n---\nAcme supplies Initech. Initech denies it.\n',
    });
    const { code, err } = await claimgraph(['check', folder]);
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringContaining('1 relation is shown without a denial that awaits review: deal\n'),
    });
    expect(JSON.parse((await claimgraph(['check', folder, '--json'])).out)).toMatchObject({ deniedUnread: ['deal'] });
  });

  it('tells of what hinders nothing, such as a place of an entity that has gone', async () => {
    const folder = await dossierFolder({ 'layout.json': '{ "places": { "acne": { "x": 1, "y": 2 } } }' });
    const { code, out, err } = await claimgraph(['check', folder]);
    expect(code).toBe(0);
    expect(out).toContain('no problems');
    expect(err).toContain('layout.json:1:15: a place is saved for "acne", which is no entity here');
    expect(JSON.parse((await claimgraph(['check', folder, '--json'])).out)).toMatchObject({
      ok: true,
      notices: [{ code: 'unknown-entity', field: 'places.acne' }],
    });
  });

  it('says that all is well and how the relations stand', async () => {
    const { code, out, err } = await claimgraph(['check', QWEN]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^graph-data\/qwen: no problems\. 2 documents, \d+ entities, \d+ relations, \d+ claims\.$/m);
    expect(out).toMatch(/^disputed +1$/m);
  });

  it('lists every problem with its place and exits with 1', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), 'broken');
    expect((await claimgraph(['new', folder])).code).toBe(0);
    await writeFile(
      join(folder, 'entities.yaml'),
      '- id: acme\n  type: compny\n  names: { en: Acme }\n- id: acme\n  type: company\n  names: {}\n',
    );
    const { code, out, err } = await claimgraph(['check', folder]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${folder}/entities.yaml:2:9: `);
    expect(err).toContain('company');
    expect(err).toMatch(/entities\.yaml:6:\d+: /);
    expect(err).not.toMatch(/^\s+at /m);
    const json = await claimgraph(['check', folder, '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, problems: [{ place: { line: 2 } }, {}] });
  });
});

describe('new', () => {
  it('makes a dossier that passes its check, and never writes over one', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), 'fresh');
    expect((await claimgraph(['new', folder, '--title', 'Fresh'])).code).toBe(0);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['dossier.yaml', 'entities.yaml', 'relations.yaml']));
    expect(await readFile(join(folder, 'entities.yaml'), 'utf8')).toMatch(/^# yaml-language-server: \$schema=\S+/);
    expect((await claimgraph(['check', folder])).code).toBe(0);
    const again = await claimgraph(['new', folder]);
    expect(again.code).toBe(1);
    expect(again.err).toContain('fresh');
  });
});

describe('entities', () => {
  it('aligns English and Chinese names', async () => {
    const { out } = await claimgraph(['entities', QWEN]);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^id +type +relations +name +名称$/);
    expect(out).toMatch(/^alibaba +company +\d+ +Alibaba +阿里巴巴$/m);
  });

  it('lists the entities of a type, subtypes included', async () => {
    const { out } = await claimgraph(['entities', QWEN, '--entity-type', 'company', '--json']);
    const ids = JSON.parse(out).entities.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(['alibaba', 'meta']));
    expect(ids).not.toContain('qwen');
  });
});

describe('relations', () => {
  it('gives relations in the documented form', async () => {
    const relation = (await relations()).find(({ id }) => id === FACT_8);
    expect(relation).toMatchObject({
      subject: 'alibaba',
      object: 'chinese-military',
      standing: 'disputed',
      independentRoots: 1,
      opposingRoots: 1,
    });
    const claim = relation?.claims[0];
    expect(claim).toMatchObject({
      document: 'brief-en',
      chain: [
        { agent: 'financial-times', act: 'reports' },
        { agent: 'white-house-memo', act: 'alleges' },
      ],
      polarity: 'positive',
      modality: 'actual',
      review: 'accepted',
    });
    const text = (await readFile(`${QWEN}/documents/brief-en.md`, 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '');
    const { start = 0, end = 0, quote } = claim?.evidence ?? {};
    expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(quote?.replace(/\s+/g, ' '));
  });

  it.each([
    [['--document', 'brief-zh'], 'alleged'],
    [['--not-said-by', 'alibaba'], 'alleged'],
    [['--not-said-by', 'financial-times'], 'denied'],
    [['--language', 'zh'], 'alleged'],
  ])('%j: the allegation comes out %s', async (args, expected) => {
    expect((await relations(...args)).find(({ id }) => id === FACT_8)?.standing).toBe(expected);
  });

  it('takes repeated options as alternatives', async () => {
    const found = await relations('--standing', 'disputed', '--standing', 'possible');
    expect(new Set(found.map(({ standing }) => standing))).toEqual(new Set(['disputed', 'possible']));
  });

  it('prints a table that starts each line with the standing', async () => {
    const { out } = await claimgraph(['relations', QWEN, '--standing', 'disputed']);
    expect(out.split('\n')[1]).toMatch(/^disputed +1:1 +Alibaba +\S.* +Chinese military +/);
    const zh = await claimgraph(['relations', QWEN, '--standing', 'disputed', '--names', 'zh']);
    expect(zh.out).toContain('阿里巴巴');
  });

  it('colours a screen, but neither a pipe nor against NO_COLOR', async () => {
    const args = ['relations', QWEN];
    expect((await claimgraph(args, { interactive: true, env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[');
    expect((await claimgraph(args)).out).not.toContain('\u001b[');
    expect((await claimgraph(args, { interactive: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b[');
  });
});

describe('explain', () => {
  it('shows both sides with chains, quotes and places', async () => {
    const { out } = await claimgraph(['explain', QWEN, FACT_8]);
    expect(out).toMatch(
      /^\[disputed\] Alibaba supports Chinese military\nSome say so and others say that it is not so\./,
    );
    expect(out).toContain('Financial Times reports › White House memo alleges');
    expect(out).toContain('Alibaba denies');
    expect(out).toMatch(/\(brief-en, line \d+ of the text\)/);
    expect(out.indexOf('For it')).toBeLessThan(out.indexOf('Against it'));
  });

  it('speaks Chinese', async () => {
    const { out } = await claimgraph(['explain', QWEN, FACT_8, '--names', 'zh']);
    expect(out).toContain('有争议');
    expect(out).toContain('《金融时报》报道 › 白宫备忘录指称');
  });

  it('gives the relation with its sides as JSON, narrowed by the filter', async () => {
    const { out } = await claimgraph(['explain', QWEN, FACT_8, '--json', '--document', 'brief-zh']);
    expect(JSON.parse(out)).toMatchObject({ relation: { id: FACT_8, standing: 'alleged' }, sides: { opposes: [] } });
  });

  it('names the nearest relation', async () => {
    const { code, err } = await claimgraph(['explain', QWEN, 'alibaba-supports-chinese-militry']);
    expect(code).toBe(1);
    expect(err).toContain(`Did you mean ${FACT_8}?`);
  });

  it('says when the filter leaves nothing', async () => {
    const { code, err } = await claimgraph(['explain', QWEN, FACT_8, '--said-by', 'tiktok']);
    expect(code).toBe(1);
    expect(err).toContain('The filter leaves nothing');
  });
});

describe('export', () => {
  it.each(['gexf', 'json'])('writes %s to a file as to standard output', async (format) => {
    const file = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), `qwen.${format}`);
    const { code, out } = await claimgraph(['export', QWEN, '--format', format, '--out', file]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(await readFile(file, 'utf8')).toBe((await claimgraph(['export', QWEN, '--format', format])).out);
  });

  it('exports what the filter leaves', async () => {
    const { out } = await claimgraph(['export', QWEN, '--format', 'json', '--standing', 'disputed']);
    expect(JSON.parse(out).relations.map(({ id }: { id: string }) => id)).toEqual([FACT_8]);
  });

  it('writes the tables of CSV into a folder, each as it is by itself', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'claimgraph-')), 'tables');
    const { code, err } = await claimgraph(['export', QWEN, '--format', 'csv', '--out', folder]);
    expect([code, err.match(/^wrote /gm)?.length]).toEqual([0, 3]);
    for (const table of ['nodes', 'edges', 'claims']) {
      const { out } = await claimgraph(['export', QWEN, '--format', `csv-${table}`]);
      expect(await readFile(join(folder, `qwen.${table}.csv`), 'utf8')).toBe(out);
    }
  });

  it('says what a weight is, what is left out, and how proposals are shown', async () => {
    const { out } = await claimgraph(['export', '--help']);
    expect(out).toContain('weight: independent supporting roots');
    expect(out).toMatch(/json, .* and jsonld hold the claims of every state/);
    expect(out).toContain('--review accepted --review proposed');
  });

  it('leaves the old file whole when it cannot write', async () => {
    const { code, err } = await claimgraph(['export', QWEN, '--format', 'json', '--out', '/nowhere/at/all.json']);
    expect(code).toBe(1);
    expect(err).toMatch(/^error: .*\/nowhere\/at/);
  });
});

describe('errors', () => {
  it.each([
    [['relations', 'no/such/folder'], 'no/such/folder'],
    [['relations', QWEN, '--entity', 'alibab'], '--entity'],
    [['relations', QWEN, '--entity', 'alibab'], 'Did you mean alibaba?'],
    [['relations', QWEN, '--standing', 'true'], 'stated, reported'],
    [['relations', QWEN, '--from', 'last year'], '--from'],
    [['relations', QWEN, '--min-confidence', 'high'], 'number'],
    [['relations', QWEN, '--min-confidence', '101'], '--min-confidence'],
    [['relatons', QWEN], 'relations'],
    [['relations'], 'dossier'],
    [['export', QWEN], '--format'],
    [['export', QWEN, '--format', 'xls'], 'gexf'],
    [['export', QWEN, '--format', 'csv'], 'Give a folder with --out'],
    [['serve', QWEN, '--port', '99999'], '65535'],
  ])('%j exits with 1 and names the hint', async (args, words) => {
    const { code, out, err } = await claimgraph(args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(words);
    expect(err).not.toMatch(/^\s+at /m);
  });
});

describe('report', () => {
  it('takes a day of making that is one', async () => {
    const { code, err } = await claimgraph(['report', 'graph-data/qwen', '--out', '-', '--date', 'foo']);
    expect([code, err]).toEqual([1, 'error: "foo" is no day (--date). Use a day such as 2025-11-30\n']);
  });
});

describe('an invalid query', () => {
  it.each([
    ['compare', ['brief-en'], 'Give at least two documents (document)'],
    ['search', [''], 'Must not be empty (text)'],
    ['communities', ['--limit', '0'], '0 is less than 1 (--limit)'],
    ['communities', ['--resolution', '99'], '99 is more than 10 (--resolution)'],
    ['sensitivity', ['--scenario', 'foo=bar'], 'The filter has no condition "foo" (--scenario)'],
    ['diff', [], '"from" is missing (--from). Add it'],
  ])('%s %j says what it takes', async (command, args, problem) => {
    const { code, err } = await claimgraph([command, 'graph-data/qwen', ...args]);
    expect([code, err]).toEqual([1, `error: ${problem}\n`]);
  });
});

describe('a change by hand that is not whole', () => {
  it.each([
    ['accept', [], '"claim" is missing (claim). Add it'],
    ['newRelation', ['relation.subject=acme', 'relation.type=owns', 'relation.object=5'], 'Expected a text, found 5'],
    ['assess', ['relation=acme', 'assessment.verification=bad'], 'Unknown value "bad" (assessment.verification)'],
    ['accept', ['claim=x', 'colour=red'], 'There is no field "colour" here (colour)'],
  ])('%s %j says which field', async (kind, fields, problem) => {
    const { code, err } = await claimgraph(['edit', 'graph-data/qwen', kind, ...fields, '--by', 'Anna']);
    expect([code, err]).toEqual([1, expect.stringContaining(`error: ${problem}`)]);
  });
});

describe('what says the same, and what we took back', () => {
  const files = {
    'relations.yaml': `
- { id: ab, subject: acme, type: works-with, object: initech, claims: [{ document: story, evidence: { quote: 1200 people } }] }
- { id: ba, subject: initech, type: works-with, object: acme,
    assessments: [{ verification: refuted, by: me, at: '2025-01-01' }] }
`,
  };
  it('is noticed with its line, read as one, and marked', async () => {
    const folder = await dossierFolder(files);
    const check = await claimgraph(['check', folder]);
    expect(check.err).toMatch(
      /relations\.yaml:3:3: "ba" says the same as "ab" \(works-with reads the same both ways\)/,
    );
    expect(check.out).toContain('1 relation,');
    const table = await claimgraph(['relations', folder]);
    expect(table.out.trim().split('\n')).toHaveLength(2);
    expect(table.out).toContain('stated, assessed as refuted');
    expect((await claimgraph(['neighbourhood', folder, 'acme'])).out).toContain('stated, assessed as refuted');
    expect((await claimgraph(['explain', folder, 'ba'])).out).toContain('[stated, assessed as refuted]');
    expect((await claimgraph(['explain', folder, 'ba', '--names', 'zh'])).out).toContain('[陈述，评估：已被驳倒]');
  });

  it('counts of entities under a filter say of how many', async () => {
    const { out } = await claimgraph(['entities', QWEN, '--entity-type', 'company']);
    expect(out).toMatch(/^alibaba +company +\d+ of \d+ /m);
    expect((await claimgraph(['entities', QWEN])).out).not.toContain(' of ');
  });
});
