/** Reports: every statement names its standing and cites its claims, and nothing in a document becomes markup. */
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { figuresOf } from '../../src/formats/report/figure.js';
import { gatherReport } from '../../src/formats/report/gather.js';
import { reportHtml } from '../../src/formats/report/html.js';
import { reportMarkdown } from '../../src/formats/report/markdown.js';
import type { Dossier } from '../../src/model/dossier.js';
import type { Filter } from '../../src/model/filter.js';
import { WITH_PROPOSALS } from '../../src/model/pictured.js';
import { ALLEGATION } from './dossiers.js';

const dossier = await openDossier('graph-data/qwen');

async function reportOn(whole: Dossier, options: { filter?: Filter; language?: string; date?: string } = {}) {
  return gatherReport(whole, memoryEngine(whole), { ...options, draw: figuresOf(whole, options) });
}

describe('a report', () => {
  it('says what is contested with the words of both sides', async () => {
    const text = reportMarkdown(await reportOn(dossier));
    expect(text).toContain('### Alibaba supports Chinese military \\[disputed\\]');
    expect(text).toMatch(
      /\*\*Against it\*\*\n\nAlibaba denies \[\[\d+\]\]\(#claim-\d+\)\n\n> .*and Alibaba denied the allegation\./,
    );
    expect(text).toContain('### US government sanctions Alibaba \\[denied\\]');
    expect(text).toContain(
      'Without Financial Times: 3 relations disappear; Alibaba supports Chinese military: disputed → denied',
    );
  });

  it('never states what is only claimed', async () => {
    for (const line of reportMarkdown(await reportOn(dossier)).split('\n')) {
      if (line.includes('Alibaba supports Chinese military')) expect(line).toMatch(/disputed|denied|alleged/);
    }
  });

  it('cites claims that it lists with quote, document and line', async () => {
    const report = await reportOn(dossier);
    const text = reportMarkdown(report);
    const cited = new Set([...text.matchAll(/\(#claim-(\d+)\)/g)].map(([, n]) => n));
    const listed = new Set([...text.matchAll(/<a id="claim-(\d+)">/g)].map(([, n]) => n));
    expect(cited.size).toBeGreaterThan(20);
    expect(listed).toEqual(cited);
    expect(text).toMatch(
      /“[^”]*Alibaba denied the allegation\.” \(Qwen reaches consumers, and politics reaches Qwen, line \d+; /,
    );
    for (const block of report.blocks) {
      if (block.kind !== 'list') continue;
      for (const span of block.items.flat()) if (span.standing) expect(span.cites?.length).toBeGreaterThan(0);
    }
  });

  it('is in Chinese when asked for, and says which part it is about', async () => {
    const text = reportMarkdown(
      await reportOn(dossier, { language: 'zh', filter: { document: ['brief-zh'] }, date: '2025-11-30' }),
    );
    expect(text).toContain('### 阿里巴巴支持中国军方 \\[指称\\]');
    expect(text).toContain('没有人被引述否认。');
    expect(text).toContain('本报告只涉及其中一部分');
    expect(text).toContain('制作于 2025-11-30。');
  });

  it('says in words what it leaves out', async () => {
    const text = reportMarkdown(await reportOn(dossier, { filter: { notSaidBy: ['financial-times'] } }));
    expect(text).toContain('This is a part of it: without what Financial Times says.');
  });

  it('marks every claim that awaits review', async () => {
    const awaiting = structuredClone(dossier);
    for (const relation of awaiting.relations) for (const claim of relation.claims) claim.review = 'proposed';
    const text = reportMarkdown(await reportOn(awaiting, { filter: { review: [...WITH_PROPOSALS] } }));
    const sources = text.split('\n').filter((line) => line.startsWith('<a id="claim-'));
    expect(sources.length).toBeGreaterThan(20);
    for (const line of sources) expect(line).toContain('awaits review');
    expect(text).toContain('88 await review: nobody has read them yet');
    // none of them has been said to hold by anybody who counts
    for (const line of text.split('\n')) if (line.startsWith('- Alibaba ')) expect(line).toContain('awaits review');
  });

  it('leaves proposals out unless they are asked for, and says how many', async () => {
    const awaiting = structuredClone(dossier);
    const [first] = awaiting.relations;
    for (const relation of awaiting.relations) {
      if (relation !== first) for (const claim of relation.claims) claim.review = 'proposed';
    }
    const accepted = first?.claims.length ?? 0;
    const report = await reportOn(awaiting);
    const text = reportMarkdown(report);
    expect([...report.sources.keys()]).toHaveLength(accepted);
    expect(text).toContain(`1 relation and ${accepted} claims. ${88 - accepted} more claims await review`);
    expect(text).not.toContain('unclaimed');
  });

  it('never says that nobody denies it while a denial awaits review', async () => {
    const text = async (reviews: Record<string, 'proposed'>) => {
      const acme = structuredClone(ALLEGATION);
      for (const { claims } of acme.relations)
        for (const claim of claims) claim.review = reviews[claim.id] ?? claim.review;
      return reportMarkdown(await reportOn(acme));
    };
    const unread = await text({ c2: 'proposed' });
    expect(unread).toContain('### Acme supports the army \\[alleged\\]');
    expect(unread).toContain('**Against it**: A denial awaits review.');
    expect(unread).not.toContain('Nobody is quoted');
    // the allegation that waits is said beside the denial that counts
    const denied = await text({ c1: 'proposed' });
    expect(denied).toContain('1 more claim on it awaits review.');
    expect(denied).toMatch(
      /## Denied\n\n### Acme supports the army \\\[denied\\\][\s\S]*Acme denies[\s\S]*> Acme denies it/,
    );
  });

  it('gives the words by which something was taken back', async () => {
    const taken = structuredClone(ALLEGATION);
    const [relation] = taken.relations;
    const [said, denial] = relation?.claims ?? [];
    if (said) said.chain = [{ agent: 'acme', act: 'alleges' }];
    if (denial) denial.chain = [{ agent: 'acme', act: 'retracts' }];
    const text = reportMarkdown(await reportOn(taken));
    expect(text).toContain('### Acme supports the army \\[retracted\\]');
    expect(text).toMatch(/\*\*In these words it was taken back\*\*[\s\S]*> Acme denies it/);
    expect(text).not.toContain('Nobody is quoted');
  });

  it('shows our own verdict wherever the relation is named', async () => {
    const assessed = structuredClone(dossier);
    const refuted = { verification: 'refuted' as const, by: 'us', at: '2025' };
    for (const relation of assessed.relations) relation.assessments = [refuted];
    const text = reportMarkdown(await reportOn(assessed));
    expect(text).toContain('### Alibaba supports Chinese military \\[disputed\\] \\[assessed as refuted\\]');
    expect(text).toContain('## Refuted or retracted by our own assessment');
    expect(text).toContain('- Alibaba develops Qwen \\[assessed as refuted\\] `stated`');
    expect(reportMarkdown(await reportOn(dossier))).not.toContain('Refuted or retracted');
  });

  it('shows control characters as pictures', async () => {
    const evil = structuredClone(dossier);
    const alibaba = evil.entities.find(({ id }) => id === 'alibaba');
    if (alibaba) alibaba.names = { en: 'Ali\u0007ba\u001b[2Jba' };
    const report = await reportOn(evil);
    for (const text of [reportMarkdown(report), reportHtml(report)]) {
      expect(text).toMatch(/Ali\u2407ba\u241b/);
      expect(text.replace(/<svg[\s\S]*<\/svg>/, '').replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
    }
  });

  it('is one HTML file with its figure inside and nothing from elsewhere', async () => {
    const html = reportHtml(await reportOn(dossier));
    expect(html).toContain('<svg ');
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    const targets = [...html.matchAll(/href="#(claim-\d+)"/g)].map(([, id]) => id);
    for (const id of targets) expect(html).toContain(`id="${id}"`);
    expect(html).toContain('<blockquote lang="zh">');
  });

  it('takes names and quotes for words, never for markup', async () => {
    const evil = structuredClone(dossier);
    const [entity] = evil.entities;
    if (entity) entity.names = { en: '<img src=x onerror=alert(1)> [a](b) `c` | d' };
    const report = await reportOn(evil);
    expect(reportHtml(report)).not.toContain('<img');
    expect(reportMarkdown(report)).toContain('\\<img src=x onerror=alert(1)\\> \\[a\\](b) \\`c\\` \\| d');
  });

  it('is made of an empty dossier as well', async () => {
    const empty = { ...dossier, entities: [], relations: [], documents: [] };
    const text = reportMarkdown(await reportOn(empty));
    expect(text).toContain('Nothing is disputed or alleged.');
    expect(text).toContain('Nothing hangs on a single claim, speaker or document.');
    expect(text).not.toContain('await review:');
  });
});
