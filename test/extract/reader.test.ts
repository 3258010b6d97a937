/** The extractor of the package: what the sentence does to a relation, told from a real parse. */
import { describe, expect, it } from 'vitest';
import { newsOntology } from '../../src/model/news/index.js';
import { OntologyIndex } from '../../src/model/ontology.js';
import { packageExtractor } from '../../src/review/package-extractor.js';

const ontology = new OntologyIndex(newsOntology);

async function claimsOf(text: string, language: 'en' | 'zh' = 'en') {
  const document = { id: 'story', title: 'Story', language, date: '2025-11-20', text };
  return (await packageExtractor.extract(document, { ontology, entities: [] })).claims;
}

/** `subject type object`, with what keeps it from being a plain fact. */
async function saidIn(text: string, language: 'en' | 'zh' = 'en') {
  return (await claimsOf(text, language)).map(({ subject, type, object, polarity, modality, chain }) =>
    [
      `${subject} ${type} ${object}`,
      ...(polarity === 'negative' ? ['not'] : []),
      ...(modality === 'actual' ? [] : [modality]),
      ...chain.map(({ agent, act }) => `${agent ?? '_'}:${act}`),
    ].join(' '),
  );
}

describe('a clause in English', () => {
  it.each([
    ['Intel sued Qualcomm.', ['intel sues qualcomm']],
    ['Intel managed to buy Qualcomm.', ['intel acquires qualcomm']],
    ['Intel failed to buy Qualcomm.', ['intel acquires qualcomm not']],
    ['Intel stopped short of suing Qualcomm.', ['intel sues qualcomm not']],
    ['Intel hopes to buy Qualcomm.', ['intel acquires qualcomm possible']],
    ['Senators urged Intel to sue Qualcomm.', ['intel sues qualcomm proposed _:callsFor']],
    ['Intel is suspected of spying on Qualcomm.', ['intel spies-on qualcomm _:alleges']],
    ['Neither Intel nor Nvidia sued Qualcomm.', ['intel sues qualcomm not', 'nvidia sues qualcomm not']],
    ['It is false that Intel bought Qualcomm.', ['intel acquires qualcomm not']],
    ['In the film, Intel buys Qualcomm.', ['intel acquires qualcomm possible']],
    ['Intel ruled out having spied on Qualcomm.', ['intel spies-on qualcomm not']],
    ['Intel has still to buy Qualcomm.', ['intel acquires qualcomm possible']],
    ['Intel supplied Qualcomm with nothing.', ['intel supplies qualcomm not']],
    ['In its lawsuit, Nvidia says that Intel spied on Qualcomm.', ['intel spies-on qualcomm nvidia:alleges']],
    [
      "Intel denies Nvidia's accusation that it spied on Qualcomm.",
      ['intel spies-on qualcomm intel:denies nvidia:alleges'],
    ],
  ])('%s', async (text, expected) => {
    const said = await saidIn(text);
    expect(said.filter((one) => /intel|qualcomm/.test(one))).toEqual(expected);
  });

  it('is weakened by a governor that is on no list', async () => {
    const [claim] = await claimsOf('Intel daydreamed aloud about buying Qualcomm.');
    expect(claim?.modality ?? 'nothing').not.toBe('actual');
  });

  it('gives the event to who would do it', async () => {
    expect(await saidIn('The European Union blocked Intel from buying Qualcomm.')).toContain(
      'intel acquires qualcomm not',
    );
    expect((await saidIn('Intel sued Qualcomm for spying on Intel.')).join()).not.toContain('intel spies-on');
  });

  it('quotes the words that weaken it', async () => {
    const [claim] = await claimsOf('After months of talks, Intel abandoned its plan to buy Qualcomm.');
    expect(claim?.evidence.quote).toContain('abandoned');
    expect(claim?.polarity === 'negative' || claim?.modality === 'possible').toBe(true);
  });
});

describe('a role in English', () => {
  it.each([
    ['Eva Brandt, who was never president of Intel, left.', 'eva-brandt leads intel not'],
    ['Eva Brandt is no member of Hamas.', 'eva-brandt member-of hamas not'],
    ['Eva Brandt is a suspected member of Hamas.', 'eva-brandt member-of hamas _:alleges'],
    ['Suspected Hamas leader Eva Brandt was released.', 'eva-brandt leads hamas _:alleges'],
    ['Eva Brandt, the self-styled president of Intel, left.', 'eva-brandt leads intel _:alleges'],
    ['Omar Saleh, described by Israel as the leader of Hamas, left.', 'omar-saleh leads hamas israel:states'],
  ])('%s', async (text, expected) => {
    expect(await saidIn(text)).toEqual([expected]);
  });
});

describe('roles between Chinese names', () => {
  it.each([
    ['网传李明的妻子王芳被捕。', 'li-ming spouse-of wang-fang _:alleges'],
    ['如果《史记》的作者是班固，历史就要改写。', 'shi-ji authored-by ban-gu possible'],
    ['《史记》并非由班固创作。', 'shi-ji authored-by ban-gu not'],
    ['安建、韩延导演的《北风》播出。', 'bei-feng authored-by han-yan'],
    ['李明否认自己毕业于清华大学。', 'li-ming studied-at qing-hua-da-xue li-ming:denies'],
    ['没有证据表明腾讯旗下的小米亏损。', 'xiaomi subsidiary-of tencent _:questions'],
  ])('%s', async (text, expected) => {
    expect(await saidIn(text, 'zh')).toContain(expected);
  });
});

describe('a quote', () => {
  it.each([
    ['Neither Intel nor Nvidia sued Qualcomm.', 'Neither', 'en'],
    ['英特尔收购高通的消息不实。', '不实', 'zh'],
    ['英特尔收购高通一事告吹。', '告吹', 'zh'],
  ] as const)('%s holds %s', async (text, word, language) => {
    const claims = await claimsOf(text, language);
    expect(claims.length).toBeGreaterThan(0);
    for (const { evidence } of claims) expect(evidence.quote).toContain(word);
  });
});

describe('words that an earlier sentence gives to somebody', () => {
  it('are an allegation, and the quote shows why', async () => {
    const claims = await claimsOf('The complaint makes two allegations. Intel spied on Qualcomm.');
    const spying = claims.find(({ type }) => type === 'spies-on');
    expect(spying?.chain.at(-1)?.act).toBe('alleges');
    expect(spying?.evidence.quote).toContain('The complaint makes two allegations');
  });

  it('reach no further than the paragraph', async () => {
    const claims = await claimsOf('Here is what the complaint alleges. Intel lied.\n\nIntel sued Qualcomm in March.');
    expect(claims.find(({ type }) => type === 'sues')?.chain).toEqual([]);
  });
});

describe('a clause in Chinese', () => {
  it.each([
    ['英特尔起诉了高通。', ['intel sues qualcomm']],
    ['英特尔收购高通未果。', ['intel acquires qualcomm not']],
    ['英特尔扬言要起诉高通。', ['intel sues qualcomm possible']],
    ['欧盟阻止英特尔收购高通。', ['intel acquires qualcomm not']],
    ['英特尔就收购高通展开会谈。', ['intel acquires qualcomm possible']],
    ['匿名帖文称英特尔收购了高通。', ['intel acquires qualcomm _:alleges']],
    ['英特尔收购高通的消息不实。', ['intel acquires qualcomm not _:alleges']],
    ['“英特尔已经收购了高通。”一位知情人士说。', ['intel acquires qualcomm _:alleges']],
    ['要不是股东反对，英特尔早就收购了高通。', ['intel acquires qualcomm possible']],
    ['英特尔与高通签署收购意向书。', []],
    ['英特尔只差一步就能收购高通。', ['intel acquires qualcomm possible']],
    ['英特尔完成收购高通。', ['intel acquires qualcomm']],
    ['英特尔纠结收购高通。', ['intel acquires qualcomm possible']],
  ])('%s', async (text, expected) => {
    const said = await saidIn(text, 'zh');
    expect(said.filter((one) => /acquires|sues/.test(one))).toEqual(expected);
  });
});
