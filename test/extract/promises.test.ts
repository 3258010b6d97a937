/** What holds for every text: exact words, ends that fit, the same answer twice, and no allegation that becomes a statement. */
import { describe, expect, it } from 'vitest';
import { CHINESE_HEDGES, claimsIn, HEDGES, NAMES, tooFirm, VERBS } from './hedges.js';
import { fc, it as property } from './property.js';
import { ONTOLOGY, read, said } from './read.js';

describe('every proposal', () => {
  property(
    'quotes the document exactly, fits the ontology, and comes out the same twice',
    [
      fc.array(
        fc.tuple(
          fc.constantFrom(...NAMES),
          fc.constantFrom(...VERBS),
          fc.constantFrom(...NAMES),
          fc.constantFrom(' ', ', but ', '. ', '; ', ', according to Reuters. '),
        ),
        { maxLength: 6 },
      ),
    ],
    (parts) => {
      const text = parts.map(([a, verb, b, glue]) => `${a} ${verb} ${b}${glue}`).join('');
      const found = read(text);
      expect(read(text)).toEqual(found);
      const types = new Map(found.entities.map(({ id, type }) => [id, type]));
      for (const { subject, type, object, evidence, proposal, chain } of found.claims) {
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
        expect(proposal.confidence).toBeGreaterThan(0);
        const rule = ONTOLOGY.relationTypes.get(type);
        const ends = [
          [subject, rule?.domain],
          [object, rule?.range],
        ] as const;
        for (const [id, allowed] of ends) {
          if (id === undefined) continue;
          expect(types.has(id)).toBe(true);
          if (allowed?.length && !rule?.symmetric) expect(ONTOLOGY.isEntityOf(types.get(id) ?? '', allowed)).toBe(true);
        }
        for (const { agent } of chain.slice(1)) expect(agent).toBeDefined();
      }
    },
  );

  it.each(HEDGES.map((hedge) => [hedge('…'), hedge] as const))(
    'of what is only alleged, denied, called for or supposed is neither stated nor reported: %s',
    (_, hedge) => expect(tooFirm(claimsIn('en').map(hedge), 'en')).toEqual([]),
  );

  it.each(CHINESE_HEDGES.map((hedge) => [hedge('…'), hedge] as const))('in Chinese as well: %s', (_, hedge) =>
    expect(tooFirm(claimsIn('zh').map(hedge), 'zh')).toEqual([]),
  );

  property(
    'text of any kind is read without failing',
    [fc.string({ maxLength: 300 }), fc.constantFrom('en', 'zh')],
    (text, language) => {
      for (const { evidence } of read(text, language).claims)
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    },
  );
});

it('words that open a clause with a doubt are found wherever the tree hangs them', () => {
  for (const opener of ['Provided', 'Assuming', 'Unless', 'If', 'Supposing'])
    expect(
      said(`${opener} Acme sued Reuters, the fund will withdraw.`).filter((line) => !/possible/.test(line)),
    ).toEqual([]);
});

describe('what is only asked, supposed, nearly so or called false', () => {
  it.each([
    ['Is Alibaba owned by SoftBank?', ['softbank owns alibaba | possible']],
    ['Did Amazon acquire Anthropic?', ['amazon acquires anthropic | possible']],
    ['Has Tencent invested in Meituan?', ['tencent invests-in meituan | possible']],
    ['Had Microsoft acquired Discord, it would control chat.', ['microsoft acquires discord | possible']],
    ['Should Google acquire Wiz, prices would rise.', ['google acquires wiz | possible']],
    ['Imagine that Palantir acquired OpenAI.', ['palantir acquires openai | possible']],
    ['Intel nearly acquired SiFive.', ['intel acquires sifive | not']],
    ['It is false that Oracle owns TikTok.', ['oracle owns tiktok | not']],
    ['Google, which had sued Oracle, acquired Wiz.', ['google sues oracle', 'google acquires wiz']],
  ])('%s', (text, expected) => {
    expect(said(text).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['苹果收购英伟达了吗？', ['apple acquires nvidia | possible']],
    ['难道小米投资了腾讯？', ['xiaomi invests-in tencent | possible']],
    ['腾讯差点收购了京东。', ['tencent acquires jd | possible']],
    ['谷歌本可收购微软。', ['google acquires microsoft | possible']],
    ['百度放弃收购美团。', ['baidu acquires meituan | not']],
    ['并非华为资助了腾讯。', ['huawei funds tencent | not']],
    ['谷歌收购甲骨文的说法不实。', ['google acquires oracle | not']],
    ['谷歌收购了甲骨文。', ['google acquires oracle']],
  ])('%s', (text, expected) => {
    expect(said(text, 'zh')).toEqual(expected);
  });
});
