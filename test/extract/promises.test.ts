/** What holds for every text: exact words, ends that fit, the same answer twice, and no allegation that becomes a statement. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standing } from '../../src/model/standing.js';
import { fc, it as property } from './property.js';
import { ONTOLOGY, read, said } from './read.js';

const NAMES = [
  'Google',
  'Meta',
  'Norvane Energy',
  'the European Union',
  'Shell',
  'Jane Doe',
  'Reuters',
  'two officials',
];
const VERBS = ['acquired', 'sued', 'supports', 'fined', 'met', 'bombed', 'works with', 'invested in'];
const HEDGES = [
  (claim: string) => `Reuters reported a memo which alleges that ${claim}.`,
  (claim: string) => `Allegedly, ${claim}.`,
  (claim: string) => `An anonymous blog claims that ${claim}.`,
  (claim: string) => `Critics accused the firm and alleged ${claim}.`,
  (claim: string) => `It is alleged that ${claim}.`,
  (claim: string) => `There were allegations that ${claim}.`,
  (claim: string) => `Lawmakers demanded that ${claim}.`,
  (claim: string) => `If ${claim}, shares may fall.`,
  (claim: string) => `The company denied that ${claim}.`,
  (claim: string) => `Officials questioned whether ${claim}.`,
];
const CHINESE_HEDGES = [
  (claim: string) => `据称${claim}。`,
  (claim: string) => `一份备忘录指称${claim}。`,
  (claim: string) => `有传言称${claim}。`,
  (claim: string) => `该公司否认${claim}。`,
  (claim: string) => `议员要求${claim}。`,
  (claim: string) => `如果${claim}，股价可能下跌。`,
];

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

  property(
    'of what is only alleged, denied, called for or supposed is neither stated nor reported',
    [fc.constantFrom(...NAMES), fc.constantFrom(...VERBS), fc.constantFrom(...NAMES), fc.constantFrom(...HEDGES)],
    (a, verb, b, hedge) => {
      const text = hedge(`${a} ${verb} ${b}`);
      for (const claim of read(text).claims) {
        if (
          claim.type === 'accuses' ||
          claim.type === 'about' ||
          claim.type === 'reports-on' ||
          claim.type === 'issues'
        )
          continue;
        expect([text, standing([{ ...claim, review: 'accepted', document: 'story' }])]).not.toEqual([
          text,
          expect.stringMatching(/^(?:stated|reported)$/),
        ]);
      }
    },
  );

  property(
    'in Chinese as well',
    [
      fc.constantFrom('谷歌', '华为', '欧盟', '云桥科技公司'),
      fc.constantFrom('收购', '起诉', '支持', '制裁'),
      fc.constantFrom('微软', '小米', '海蓝银行'),
      fc.constantFrom(...CHINESE_HEDGES),
    ],
    (a, verb, b, hedge) => {
      const text = hedge(`${a}${verb}${b}`);
      for (const claim of read(text, 'zh').claims) {
        if (claim.type === 'about' || claim.type === 'accuses') continue;
        expect([text, standing([{ ...claim, review: 'accepted', document: 'story' }])]).not.toEqual([
          text,
          expect.stringMatching(/^(?:stated|reported)$/),
        ]);
      }
    },
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

const GOLD = '../shared/data/text-gold';

describe.skipIf(!existsSync(GOLD))('real texts that nobody here wrote', () => {
  it.each(['redocred-dev-slice', 'crossner-politics-test', 'finre-zh-test'])(
    '%s: exact quotes and ends that fit',
    (file) => {
      let claims = 0;
      for (const line of readFileSync(`${GOLD}/${file}.jsonl`, 'utf8').split('\n').filter(Boolean)) {
        const { text, lang } = JSON.parse(line) as { text: string; lang: string };
        for (const { evidence, type } of read(text, lang).claims) {
          claims++;
          expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
          expect(ONTOLOGY.relationTypes.has(type)).toBe(true);
        }
      }
      expect(claims).toBeGreaterThan(20);
    },
  );
});

describe('what is only asked, supposed, nearly so or called false', () => {
  it.each([
    ['Is Alibaba owned by SoftBank?', ['softbank owns alibaba | possible']],
    ['Did Amazon acquire Anthropic?', ['amazon acquires anthropic | possible']],
    ['Has Tencent invested in Meituan?', ['tencent invests-in meituan | possible']],
    ['Had Microsoft acquired Discord, it would control chat.', ['microsoft acquires discord | possible']],
    ['Should Google acquire Wiz, prices would rise.', ['google acquires wiz | possible']],
    ['Imagine that Palantir acquired OpenAI.', ['palantir acquires openai | possible']],
    ['Intel nearly acquired SiFive.', ['intel acquires sifive | possible']],
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
