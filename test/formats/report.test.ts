/** Reports: every statement names its standing and cites its claims, and nothing in a document becomes markup. */
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { memoryEngine } from '../../src/engine/memory.js';
import { gatherReport } from '../../src/formats/report/gather.js';
import { reportHtml } from '../../src/formats/report/html.js';
import { reportMarkdown } from '../../src/formats/report/markdown.js';
import { drawing } from '../../src/formats/svg.js';
import type { Dossier } from '../../src/model/dossier.js';
import { type Filter, narrow } from '../../src/model/filter.js';

const dossier = await openDossier('graph-data/qwen');

async function reportOn(whole: Dossier, options: { filter?: Filter; language?: string; date?: string } = {}) {
  const narrowed = narrow(whole, options.filter ?? {});
  const figure = [...drawing(narrowed, options)].join('');
  return gatherReport(narrowed, memoryEngine(whole), { ...options, whole, figure });
}

describe('a report', () => {
  it('says what is contested with the words of both sides', async () => {
    const text = reportMarkdown(await reportOn(dossier));
    expect(text).toContain('### Alibaba supports Chinese military \\[disputed\\]');
    expect(text).toMatch(
      /\*\*Against it\*\*\n\nAlibaba denies \[\[\d+\]\]\(#claim-\d+\)\n\n> Alibaba denied the allegation/,
    );
    expect(text).toContain('- US government sanctions Alibaba `denied`');
    expect(text).toContain('Without Financial Times: Alibaba supports Chinese military: disputed → denied');
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
      /“Alibaba denied the allegation” \(Qwen reaches consumers, and politics reaches Qwen, line \d+; /,
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
    expect(text).toContain('### 阿里巴巴 支持 中国军方 \\[指称\\]');
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
    const text = reportMarkdown(await reportOn(awaiting));
    const sources = text.split('\n').filter((line) => line.startsWith('<a id="claim-'));
    expect(sources.length).toBeGreaterThan(20);
    for (const line of sources) expect(line).toContain('awaits review');
    expect(text).toContain('88 await review: nobody has read them yet');
    // none of them has been said to hold by anybody who counts
    for (const line of text.split('\n')) if (line.startsWith('- Alibaba ')) expect(line).toContain('awaits review');
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
