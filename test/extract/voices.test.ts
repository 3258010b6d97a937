/** Marked passages are never the document's own voice, and every passage is read in its own language. */
import { describe, expect, it } from 'vitest';
import { byLanguage } from '../../src/extract/by-language.js';
import type { Extractor, ProposedClaim } from '../../src/extract/extractor.js';
import { readDocument } from '../../src/extract/reader/index.js';
import { withVoices } from '../../src/extract/voices.js';
import type { Step } from '../../src/model/claim.js';
import type { Document } from '../../src/model/document.js';
import type { Mark } from '../../src/model/mark.js';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import { languageOf } from './read.js';

const ontology = new OntologyIndex(newsOntology);
const rules: Extractor = {
  id: 'rules',
  extract: async (document, knowledge) => readDocument(document, knowledge, languageOf(document.language)),
};
const extractor = withVoices(byLanguage(rules, ['en', 'zh']));

const DEAL = 'Blue Sea Group acquired North Star Technology in 2024.';

function documentOf(text: string, marks: Mark[], language = 'en'): Document {
  return { id: 'd', title: 'T', language, text, marks };
}

const markOf = (text: string, words: string, rest: Omit<Mark, 'start' | 'end'>): Mark => {
  const start = text.indexOf(words);
  return { ...rest, start, end: start + words.length };
};

async function claimsOf(text: string, marks: Mark[], language?: string) {
  return extractor.extract(documentOf(text, marks, language), { ontology, entities: [] });
}

describe('voices', () => {
  it('puts the speaker of a passage first in the chain, as a person that the document names or a new one', async () => {
    const text = `Jane Roe is the chief executive of Acme.\n\n${DEAL}\n`;
    const { claims, entities } = await claimsOf(text, [markOf(text, DEAL, { kind: 'quotation', speaker: 'Jane Roe' })]);
    const deal = claims.find(({ type }) => type === 'acquires');
    expect(deal?.chain).toEqual([{ agent: 'jane-roe', act: 'states' }]);
    expect(entities.filter(({ id }) => id === 'jane-roe')).toHaveLength(1);
    expect(deal?.proposal.reasons).toContain('it stands in a quotation of Jane Roe');
    const other = await claimsOf(DEAL, [markOf(DEAL, DEAL, { kind: 'forwarded', speaker: 'Bo Berg' })]);
    expect(other.claims.map(({ chain }) => chain)).toEqual([[{ agent: 'bo-berg', act: 'states' }]]);
    expect(other.entities).toContainEqual(
      expect.objectContaining({ id: 'bo-berg', type: 'person', review: 'proposed' }),
    );
  });

  it('finds a speaker by surname only where one person bears it', async () => {
    const text = `Jane Roe is the chief executive of Acme.\n\nROE: ${DEAL}\n`;
    const { claims } = await claimsOf(text, [markOf(text, DEAL, { kind: 'turn', speaker: 'ROE' })]);
    expect(claims.find(({ type }) => type === 'acquires')?.chain[0]?.agent).toBe('jane-roe');
  });

  it.each([
    ['Has Blue Sea Group sued Acme?', 'en'],
    ['蓝海集团起诉了华为吗？', 'zh'],
  ])('leaves a question to whoever asks it: %s', async (text, language) => {
    const { claims } = await claimsOf(text, [markOf(text, text, { kind: 'turn' })], language);
    expect(claims.map(({ chain, modality }) => [chain, modality])).toEqual([[[{ act: 'questions' }], 'possible']]);
  });

  it.each([
    [`Dear Madam,\n\n${DEAL}\n\nKind regards,\n\nBo Berg\nOslo`, 'en', 'bo-berg'],
    [`To the Editor:\n\n${DEAL}\n\nBo Berg`, 'en', 'bo-berg'],
    ['尊敬的王经理：\n\n小米起诉了华为。\n\n此致\n敬礼\n李明', 'zh', 'li-ming'],
  ])('gives a letter to whoever signs it: %s', async (text, language, speaker) => {
    const { claims } = await claimsOf(text, [], language);
    expect(claims.map(({ chain }) => chain)).toEqual([[{ agent: speaker, act: 'states' }]]);
  });

  it.each([
    ['谣言一', 'zh', [{ act: 'alleges' }]],
    ['编辑部', 'zh', [{ act: 'alleges' }]],
    ['Rumour 2', 'en', [{ act: 'alleges' }]],
    ['真相', 'zh', []],
    ['The truth', 'en', []],
  ])('takes no label for a speaker: %s', async (speaker, language, chain) => {
    const text = language === 'zh' ? '小米起诉了华为。' : DEAL;
    const { claims, entities } = await claimsOf(text, [markOf(text, text, { kind: 'turn', speaker })], language);
    expect(claims.map((claim) => claim.chain)).toEqual([chain]);
    expect(entities.map(({ names }) => Object.values(names).join())).not.toContain(speaker);
  });

  it('makes an allegation of what nobody in particular says', async () => {
    for (const kind of ['quotation', 'comment', 'caption', 'turn'] as const) {
      const { claims } = await claimsOf(DEAL, [markOf(DEAL, DEAL, { kind })]);
      expect(claims.map(({ chain }) => chain)).toEqual([[{ act: 'alleges' }]]);
    }
  });

  it('nests: a quotation within a turn', async () => {
    const text = `It was a letter. ${DEAL} The deal closed in May.`;
    const { claims } = await claimsOf(text, [
      { kind: 'turn', start: 0, end: text.length, speaker: 'Jane Roe' },
      markOf(text, DEAL, { kind: 'quotation', speaker: 'Bo Berg' }),
    ]);
    expect(claims[0]?.chain).toEqual([
      { agent: 'jane-roe', act: 'states' },
      { agent: 'bo-berg', act: 'states' },
    ]);
  });

  it('keeps what the speaker does with it: an allegation, a denial', async () => {
    const chains: Step[][] = [[{ act: 'alleges' }], [{ agent: 'x', act: 'denies' }]];
    for (const [chain, wanted] of chains.map((one, i) => [one, i] as const)) {
      const claim = { chain, evidence: { quote: DEAL, start: 0, end: DEAL.length }, proposal: {} } as ProposedClaim;
      const fixed: Extractor = {
        id: 'fixed',
        extract: async () => ({ entities: [], mentions: [], claims: [claim], dropped: [] }),
      };
      const { claims } = await withVoices(fixed).extract(
        documentOf(DEAL, [markOf(DEAL, DEAL, { kind: 'turn', speaker: 'Jane Roe' })]),
        { ontology, entities: [] },
      );
      expect(claims[0]?.chain).toEqual(
        [
          [{ agent: 'jane-roe', act: 'alleges' }],
          [
            { agent: 'jane-roe', act: 'states' },
            { agent: 'x', act: 'denies' },
          ],
        ][wanted],
      );
    }
  });

  it('proposes nothing from struck text, and leaves headlines and tables alone', async () => {
    expect((await claimsOf(DEAL, [markOf(DEAL, DEAL, { kind: 'struck' })])).claims).toEqual([]);
    const { claims } = await claimsOf(DEAL, [markOf(DEAL, DEAL, { kind: 'table' })]);
    expect(claims.map(({ chain }) => chain)).toEqual([[]]);
  });

  it('never leaves the own voice to a claim that only touches a marked passage', async () => {
    const { claims } = await claimsOf(DEAL, [{ kind: 'quotation', start: 0, end: 10, speaker: 'Jane Roe' }]);
    expect(claims.map(({ chain }) => chain)).toEqual([[{ act: 'alleges' }]]);
  });
});

describe('languages', () => {
  const CHINESE = '蓝海集团收购了北星科技。';

  it('reads both halves of a mixed text, at their own offsets', async () => {
    const text = `${DEAL}\n\n${CHINESE}\n`;
    const { claims } = await claimsOf(text, [markOf(text, CHINESE, { kind: 'language', language: 'zh' })]);
    expect(claims.map(({ type, evidence: { start, end, quote } }) => [type, text.slice(start, end) === quote])).toEqual(
      [
        ['acquires', true],
        ['acquires', true],
      ],
    );
    expect(claims[1]?.evidence.quote).toContain('蓝海集团收购了北星科技');
  });

  it('does not read German by English rules', async () => {
    expect((await claimsOf('Blue Sea Group acquired North Star.', [], 'de')).claims).toEqual([]);
    expect(extractor.reads?.('de')).toBe(false);
    expect(extractor.reads?.('zh-Hant')).toBe(true);
  });
});
