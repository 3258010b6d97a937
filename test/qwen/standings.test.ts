/** The first dossier says what its two briefs say: all 24 facts, by both briefs and by each alone. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../../src/dossier/index.js';
import { actsOf } from '../../src/model/claim.js';
import { narrow } from '../../src/model/filter.js';
import { sourcesOf } from '../../src/model/source.js';
import { derive, type Standing, stance, standing } from '../../src/model/standing.js';

const dossier = await openDossier(fileURLToPath(new URL('../../graph-data/qwen', import.meta.url)));
const sources = sourcesOf(dossier);
const inEnglish = standingsIn('brief-en');
const inChinese = standingsIn('brief-zh');
const BRIEFS = new URL('../../../shared/dossier/', import.meta.url);

/** fact, relation, standing by both briefs, by the English one alone, by the Chinese one alone */
const FACTS: [number, string, Standing, Standing | undefined, Standing | undefined][] = [
  [1, 'alibaba-released-qwen-app', 'stated', 'stated', 'stated'],
  [2, 'qwen-app-drafts-research-reports', 'stated', 'stated', 'stated'],
  [2, 'qwen-app-builds-powerpoint-decks', 'stated', 'stated', 'stated'],
  [3, 'qwen-app-is-free-at-first', 'stated', 'stated', 'stated'],
  [3, 'qwen-app-aims-at-consumers', 'stated', 'stated', 'stated'],
  [4, 'alibaba-develops-qwen', 'stated', 'stated', 'stated'],
  [4, 'meta-develops-llama', 'stated', 'stated', 'stated'],
  [4, 'qwen-is-open-source', 'stated', 'stated', 'stated'],
  [5, 'qwen-passed-llama-in-downloads', 'stated', 'stated', 'stated'],
  [6, 'qwen-set-off-qwen-panic', 'stated', 'stated', 'stated'],
  [6, 'developers-speak-of-qwen-panic', 'stated', 'stated', 'stated'],
  [6, 'developers-adopt-qwen', 'stated', undefined, 'stated'],
  [7, 'ft-reports-on-memo', 'stated', 'stated', 'stated'],
  [7, 'white-house-issued-memo', 'reported', 'reported', 'reported'],
  [7, 'memo-is-about-alibaba', 'reported', 'reported', 'reported'],
  [7, 'memo-is-anonymous', 'reported', undefined, 'reported'],
  [8, 'alibaba-supports-chinese-military', 'disputed', 'disputed', 'alleged'],
  [10, 'us-government-sanctions-alibaba', 'denied', 'denied', 'denied'],
  [11, 'us-government-blacklists-alibaba', 'denied', 'denied', 'denied'],
  [12, 'alibaba-shares-fell-then-recovered-in-part', 'stated', 'stated', 'stated'],
  [12, 'alibaba-issues-alibaba-shares', 'stated', 'stated', 'stated'],
  [12, 'market-confidence-suffered', 'stated', 'stated', 'stated'],
  [12, 'market-confidence-is-about-alibaba', 'stated', 'stated', 'stated'],
  [13, 'us-tech-firms-work-with-pentagon', 'stated', 'stated', 'stated'],
  [14, 'american-consumers-use-tiktok', 'stated', 'stated', 'stated'],
  [14, 'tiktok-is-of-chinese-origin', 'stated', 'stated', 'stated'],
  [15, 'tiktok-is-subject-to-divestiture-law', 'stated', undefined, 'stated'],
  [16, 'us-government-bans-tiktok', 'possible', undefined, 'possible'],
  [17, 'qwen-meets-us-political-pressure', 'possible', 'possible', 'possible'],
  [18, 'us-exchanges-delist-chinese-tech-companies', 'proposed', 'proposed', 'proposed'],
  [18, 'us-lawmakers-cite-memo', 'stated', 'stated', 'stated'],
  [19, 'us-government-punishes-alibaba', 'proposed', 'proposed', 'proposed'],
  [20, 'us-political-pressure-weakens-investor-confidence', 'possible', 'possible', 'possible'],
  [20, 'investors-lose-confidence-in-chinese-tech-companies', 'possible', 'possible', 'possible'],
  [20, 'investor-confidence-is-mood-of-investors', 'possible', 'possible', 'possible'],
  [21, 'us-government-agreed-to-trade-truce', 'stated', 'stated', 'stated'],
  [21, 'chinese-government-agreed-to-trade-truce', 'stated', 'stated', 'stated'],
  [21, 'trade-truce-is-fragile', 'stated', 'stated', undefined],
  [22, 'us-campaign-revives-us-china-tensions', 'possible', 'possible', 'possible'],
  [22, 'us-campaign-is-directed-against-alibaba', 'possible', 'possible', 'possible'],
  [22, 'us-china-tensions-involve-us-government', 'possible', 'possible', undefined],
  [22, 'us-china-tensions-involve-chinese-government', 'possible', 'possible', undefined],
  [23, 'us-political-pressure-makes-qwen-less-attractive', 'denied', 'denied', 'denied'],
  [23, 'alibaba-is-exposed-to-geopolitics', 'stated', 'stated', 'stated'],
  [24, 'us-government-strengthens-us-ai-products', 'proposed', 'proposed', 'proposed'],
  [24, 'us-ai-products-aim-at-consumers', 'proposed', 'proposed', 'proposed'],
];

describe('the standings', () => {
  it.each(FACTS)('of fact %i, %s: %s by both, %s in English, %s in Chinese', (_, id, both, english, chinese) => {
    expect(standing(relation(id).claims, sources)).toBe(both);
    expect(inEnglish.get(id)).toBe(english);
    expect(inChinese.get(id)).toBe(chinese);
  });

  it('cover every fact and every relation of the dossier', () => {
    const numbers = new Set([...FACTS.map(([fact]) => fact), 9]);
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    expect(FACTS.map(([, id]) => id).sort()).toEqual(dossier.relations.map(({ id }) => id).sort());
  });
});

describe('the roots', () => {
  it('are one for whatever the briefs say themselves, since they have one publisher', () => {
    for (const { id, claims } of dossier.relations) {
      const own = claims.filter(({ chain }) => chain.every(({ agent }) => agent === undefined));
      const { independentRoots, opposingRoots } = derive(own, sources);
      expect([id, independentRoots + opposingRoots]).toEqual([id, Math.min(1, independentRoots + opposingRoots)]);
    }
  });

  it.each(['white-house-issued-memo', 'memo-is-about-alibaba', 'memo-is-anonymous'])(
    'of %s, which is known only through the Financial Times, are that newspaper',
    (id) => {
      const { claims } = relation(id);
      expect(new Set(claims.map((claim) => sources.root(claim)))).toEqual(new Set(['financial-times']));
      expect(derive(claims, sources)).toEqual({ standing: 'reported', independentRoots: 1, opposingRoots: 0 });
    },
  );

  it('of the allegation are the memo, and against it Alibaba', () => {
    const { claims } = relation('alibaba-supports-chinese-military');
    expect(derive(claims, sources)).toEqual({ standing: 'disputed', independentRoots: 1, opposingRoots: 1 });
  });
});

describe('the allegation', () => {
  const { claims, assessments } = relation('alibaba-supports-chinese-military');

  it('is questioned by each brief in its own voice, which moves no standing (fact 9)', () => {
    const doubts = claims.filter((claim) => stance(claim) === 'questions');
    expect(doubts.map(({ document, chain }) => ({ document, chain }))).toEqual([
      { document: 'brief-en', chain: [{ act: 'questions' }] },
      { document: 'brief-zh', chain: [{ act: 'questions' }] },
    ]);
    expect(
      standing(
        claims.filter((claim) => !doubts.includes(claim)),
        sources,
      ),
    ).toBe(standing(claims, sources));
  });

  it('is denied by Alibaba, in the English brief only', () => {
    const denials = claims.filter((claim) => actsOf(claim).includes('denies'));
    expect(denials.map(({ document, chain }) => ({ document, chain }))).toEqual([
      { document: 'brief-en', chain: [{ agent: 'alibaba', act: 'denies' }] },
    ]);
  });

  it('is assessed as unverified, not to be judged', () => {
    expect(assessments).toMatchObject([{ verification: 'unverified', credibility: 6 }]);
  });
});

describe('the entities', () => {
  it('have names in English and Chinese, and all take part', () => {
    const taking = new Set(dossier.relations.flatMap(({ subject, object }) => [subject, object]));
    for (const { id, names } of dossier.entities) {
      expect(Object.keys(names), id).toEqual(expect.arrayContaining(['en', 'zh']));
      expect(taking).toContain(id);
    }
  });
});

describe.runIf(existsSync(BRIEFS))('the documents', () => {
  it.each(['en', 'zh'])('hold the brief in %s as it was written', (language) => {
    const document = dossier.documents.find(({ id }) => id === `brief-${language}`);
    expect(document?.text).toBe(readFileSync(new URL(`brief.${language}.md`, BRIEFS), 'utf8'));
  });
});

function relation(id: string) {
  const found = dossier.relations.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no relation ${id}`);
  return found;
}

function standingsIn(document: string): ReadonlyMap<string, Standing> {
  return new Map(
    narrow(dossier, { document: [document] }).relations.map(({ id, claims }) => [id, standing(claims, sources)]),
  );
}
