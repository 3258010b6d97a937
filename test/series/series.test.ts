/** Ten days of news, from the wire story to its correction: what stands on which day, and who counts as a source. */
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryEngine } from '../../src/engine/memory.js';
import { exportDossier } from '../../src/formats/export.js';
import { json, readJson } from '../../src/formats/json.js';
import { gatherReport } from '../../src/formats/report/gather.js';
import { reportMarkdown } from '../../src/formats/report/markdown.js';
import { candidates } from '../../src/resolve/index.js';
import { claimgraph } from '../cli/terminal.js';
import { text } from '../formats/gather.js';
import { CHINESE, ENGLISH } from './articles.js';
import { seriesFolder } from './dossier.js';

const FUNDS = 'norvik--funds--li-wei-official';

describe.each([
  ['English', ENGLISH],
  ['Chinese', CHINESE],
])('a series in %s', (_, series) => {
  const made = seriesFolder(series);
  afterAll(async () => rm(dirname((await made).folder), { recursive: true, force: true }));
  const engine = async () => memoryEngine(await (await made).open());
  const zh = series.language === 'zh';

  it('proposes the reprint as a copy of the wire, and nothing else as a copy', async () => {
    const { copies } = await (await engine()).copies({});
    expect(copies.map(({ copy, original }) => [copy.id, original?.id])).toEqual([['reprint', 'wire']]);
    expect(copies[0]?.passages[0]?.copy.quote).toContain(zh ? '审计备忘录指称' : 'audit memo alleges');
  });

  it('counts the wire and its reprint as one, since both have it from the memo', async () => {
    const { relation } = await (await engine()).relation({ id: FUNDS, filter: { asOf: '2025-11-13' } });
    expect([relation.standing, relation.independentRoots]).toEqual(['alleged', 1]);
  });

  it.each([
    ['2025-11-11', undefined],
    ['2025-11-12', 'alleged'],
    ['2025-11-14', 'alleged'],
    ['2025-11-15', 'disputed'],
    ['2025-11-20', 'disputed'],
  ])('stands on %s as %s', async (asOf, standing) => {
    const { relations } = await (await engine()).relations({ filter: { asOf, relationType: ['funds'] } });
    expect(relations[0]?.standing).toBe(standing);
  });

  it('takes back what the wire said, and the reprint of it only once that is known to be a copy', async () => {
    const { anna, open } = await made;
    const standing = async () => (await memoryEngine(await open()).relation({ id: FUNDS })).relation;
    expect(await standing()).toMatchObject({ standing: 'disputed', withdrawn: [`${FUNDS}@wire`] });
    await anna({ kind: 'copy', document: 'reprint', of: 'wire' });
    expect(await standing()).toMatchObject({ standing: 'retracted', withdrawn: [`${FUNDS}@wire`, `${FUNDS}@reprint`] });
  });

  it('tells the whole history', async () => {
    const { history, withdrawn } = await (await engine()).relation({ id: FUNDS });
    expect(history.map(({ date, standing }) => [date, standing])).toEqual([
      ['2025-11-12', 'alleged'],
      ['2025-11-15', 'disputed'],
      ['2025-11-21', 'retracted'],
    ]);
    const words = history.map((turn) => turn.words[series.language]);
    expect(words[2]).toContain(
      zh ? '2025-11-21 起：已撤回（路透社撤回' : 'retracted from 2025-11-21 (Reuters retracts',
    );
    expect(words[1]).toBe(
      zh ? '2025-11-15 起：有争议（诺维克能源公司否认）' : 'disputed from 2025-11-15 (Norvik Energy denies)',
    );
    expect(withdrawn.map(({ reason }) => reason[series.language])[0]).toBe(
      zh
        ? '路透社于 2025-11-21 已撤回（更正：关于诺维克的备忘录）'
        : 'taken back by Reuters on 2025-11-21 (Correction: memo on Norvik)',
    );
  });

  it('orders the turns of its standing in the timeline', async () => {
    const { events, buckets } = await (await engine()).timeline({
      by: 'turned',
      bucket: 'day',
      filter: { relationType: ['funds'] },
    });
    expect(events.map(({ date, standing, words }) => [date, standing, words !== undefined])).toEqual([
      ['2025-11-12', 'alleged', true],
      ['2025-11-15', 'disputed', true],
      ['2025-11-21', 'retracted', true],
    ]);
    expect(buckets.map(({ start, standings }) => [start, standings.retracted ?? 0])).toEqual([
      ['2025-11-12', 0],
      ['2025-11-15', 0],
      ['2025-11-21', 1],
    ]);
  });

  it('lists what changed between two days, and who decided what', async () => {
    const { changes, decisions } = await (await engine()).diff({
      from: '2025-11-13',
      to: '2025-11-30',
      entity: ['norvik'],
    });
    expect(
      changes.map(({ relation, before, turns }) => [relation.id, before, turns.map(({ standing }) => standing)]),
    ).toEqual([[FUNDS, 'alleged', ['disputed', 'retracted']]]);
    expect(changes[0]?.said.map(({ document }) => document).sort()).toEqual(['correction', 'denial']);
    expect(changes[0]?.withdrawn.map(({ document }) => document).sort()).toEqual(['reprint', 'wire']);
    expect(decisions).toHaveLength(4);
    expect(decisions[0]).toMatchObject({ by: 'Anna', what: 'accepted', at: '2025-11-22T10:00:00Z' });
    const nothing = await (await engine()).diff({ from: '2025-11-21', to: '2025-11-21' });
    expect([nothing.changes, nothing.decisions]).toEqual([[], []]);
  });

  it('keeps two people of one name apart, and asks', async () => {
    const { open } = await made;
    const dossier = await open();
    const pairs = candidates(dossier, {}).map(({ entity, into }) => [entity, into].sort());
    expect(pairs).toContainEqual(['li-wei-cook', 'li-wei-official']);
    const { relations } = await (await engine()).relations({ filter: { entity: ['li-wei-official'] } });
    expect(relations.map(({ type }) => type)).toEqual(['funds']);
  });

  it('says of each source what became of its word', async () => {
    const all = (await (await engine()).sources({})).sources;
    const figures = Object.fromEntries(
      all.map(({ source, claims, passedOn, denied, retracted }) => [source, [claims, passedOn, denied, retracted]]),
    );
    const post = zh ? 'publisher 晨邮报' : 'publisher morning post';
    const news = zh ? 'publisher 哈尔登新闻' : 'publisher halden news';
    expect(figures).toMatchObject({
      memo: [2, 0, 2, 2],
      reuters: [1, 2, 0, 0],
      norvik: [1, 0, 0, 0],
      [news]: [1, 0, 0, 0],
    });
    expect(figures[post]).toEqual([0, 1, 0, 0]);
    const { claims } = await (await engine()).source({ id: 'memo' });
    expect(claims[0]).toMatchObject({
      standing: 'retracted',
      retracted: true,
      retractedOn: '2025-11-21',
      deniedOn: '2025-11-15',
    });
    expect(claims[0]?.through.map((name) => name[series.language])).toEqual([series.names.wire]);
  });

  it('is read back as it was, whole and in part', async () => {
    const dossier = await (await made).open();
    for (const filter of [{}, { asOf: '2025-11-16' }, { document: ['wire', 'denial'] }]) {
      const read = readJson(await text(exportDossier(dossier, 'json', { filter })));
      expect(await text(json.exports.write(read))).toBe(await text(exportDossier(dossier, 'json', { filter })));
    }
  });

  it('is told in a report, with what was taken back and how it came to that', async () => {
    const dossier = await (await made).open();
    const report = reportMarkdown(await gatherReport(dossier, memoryEngine(dossier), { language: series.language }));
    expect(report).toContain(zh ? '## 已由说出者撤回' : '## Retracted by those who said so');
    expect(report).toContain(zh ? '路透社于 2025-11-21 已撤回' : 'taken back by Reuters on 2025-11-21');
    expect(report).toContain(zh ? '2025-11-15 起：有争议' : 'disputed from 2025-11-15');
    for (const line of report.split('\n')) {
      if (line.includes(zh ? '资助李伟 ' : 'funds Li Wei')) expect(line).toMatch(zh ? /已撤回/ : /retracted/);
    }
  });

  it('is told on the command line', async () => {
    const { folder } = await made;
    const diff = await claimgraph(['diff', folder, '--from', '2025-11-14', '--names', series.language]);
    expect(diff.out).toContain(zh ? '指称 → 已撤回' : 'alleged → retracted');
    const sources = await claimgraph(['sources', folder, '--names', series.language]);
    expect(sources.out).toContain(series.names.wire);
    const explained = await claimgraph(['explain', folder, FUNDS, '--names', series.language]);
    expect(explained.out).toContain(zh ? '状态变化' : 'History');
  });
});
