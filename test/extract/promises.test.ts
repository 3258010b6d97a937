/** What holds for every text: exact words, ends that fit, the same answer twice, and no allegation that becomes a statement. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { standing, UNKNOWN_SOURCES } from '../../src/model/standing.js';
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
  (claim: string) => `Unless ${claim}, the vote goes ahead.`,
  (claim: string) => `Assuming ${claim}, the deal is dead.`,
  (claim: string) => `Shares may fall if ${claim}.`,
  (claim: string) => `It is unclear whether ${claim}.`,
  (claim: string) => `Nobody has shown that ${claim}.`,
  (claim: string) => `A court will decide whether ${claim}.`,
  (claim: string) => `He feared that ${claim}.`,
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
  (claim: string) => `除非${claim}，否则谈判将破裂。`,
  (claim: string) => `没有证据表明${claim}。`,
  (claim: string) => `外界担心${claim}。`,
  (claim: string) => `目前尚不清楚${claim}与否。`,
  (claim: string) => `警方不确定${claim}。`,
  (claim: string) => `${claim}一事有待证实。`,
];

/** Every subject with every verb and object. */
function sentences(subjects: string[], verbs: string[], objects: string[], space: string): string[] {
  return subjects.flatMap((a) => verbs.flatMap((verb) => objects.map((b) => [a, verb, b].join(space))));
}

/** The texts of which a claim would come out as stated or reported once it is accepted, but for what only names a topic. */
function tooFirm(texts: string[], language: string): string[] {
  return texts.filter((text) =>
    read(text, language).claims.some(
      (claim) =>
        !['accuses', 'about', 'reports-on', 'issues'].includes(claim.type) &&
        ['stated', 'reported'].includes(
          standing([{ ...claim, review: 'accepted', document: 'story', id: 'c' }], UNKNOWN_SOURCES),
        ),
    ),
  );
}

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
    (_, hedge) => expect(tooFirm(sentences(NAMES, VERBS, NAMES, ' ').map(hedge), 'en')).toEqual([]),
  );

  it.each(CHINESE_HEDGES.map((hedge) => [hedge('…'), hedge] as const))('in Chinese as well: %s', (_, hedge) =>
    expect(
      tooFirm(
        sentences(
          ['谷歌', '华为', '欧盟', '云桥科技公司'],
          ['收购', '起诉', '支持', '制裁'],
          ['微软', '小米', '海蓝银行'],
          '',
        ).map(hedge),
        'zh',
      ),
    ).toEqual([]),
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

it('words that open a clause with a doubt are found wherever the tree hangs them', () => {
  for (const opener of ['Provided', 'Assuming', 'Unless', 'If', 'Supposing'])
    expect(
      said(`${opener} Acme sued Reuters, the fund will withdraw.`).filter((line) => !/possible/.test(line)),
    ).toEqual([]);
});

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
