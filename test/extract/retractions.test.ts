/** Who takes back what they said comes out as `retracts`; what is right instead as a claim of its own. */
import { describe, expect, it } from 'vitest';
import { read, said } from './read.js';

const ENGLISH: [string, string[]][] = [
  [
    'Aftenposten corrected its report that Norvik Energy acquired Halden Terminal.',
    ['norvik-energy acquires halden-terminal | aftenposten:retracts'],
  ],
  [
    'The New York Times has retracted its report that Google acquired Fitbit.',
    ['google acquires fitbit | new-york-times:retracts'],
  ],
  [
    'Reuters withdrew a story saying that Norvik Energy had acquired Halden Terminal.',
    ['norvik-energy acquires halden-terminal | reuters:retracts'],
  ],
  ['The BBC apologised for reporting that Tesla acquired Lucid.', ['tesla acquires lucid | bbc:retracts']],
  [
    'Anna Berg backtracked on her claim that Huawei spied on Vodafone.',
    ['huawei spies-on vodafone | anna-berg:retracts'],
  ],
  ['Apple took down its statement that Google sued Meta.', ['google sues meta | apple:retracts']],
  ['Smith recanted his testimony that Norvik Energy paid Li Wei.', ['norvik-energy funds li-wei | smith:retracts']],
  ['The Lancet retracted a study that said that Pfizer paid Li Wei.', ['pfizer funds li-wei | lancet:retracts']],
  [
    'Reuters ran a retraction of its report that Google acquired Fitbit.',
    ['google acquires fitbit | reuters:retracts'],
  ],
  ['CNN published a correction on Monday to a report that Disney owns Hulu.', ['disney owns hulu | cnn:retracts']],
  [
    'A spokesman for Boeing retracted an earlier statement that Boeing had sued Airbus.',
    ['boeing sues airbus | boeing:retracts'],
  ],
  ["Reuters's report that Google acquired Fitbit was retracted.", ['google acquires fitbit | reuters:retracts']],
  [
    'Der Spiegel retracted the article in which officials said that Google acquired Fitbit.',
    ['google acquires fitbit | der-spiegel:retracts officials:states'],
  ],
  [
    'Bloomberg reported that Reuters had retracted its report that Google acquired Fitbit.',
    ['google acquires fitbit | bloomberg:reports reuters:retracts'],
  ],
];

const CHINESE: [string, string[]][] = [
  ['路透社撤回其关于谷歌收购Fitbit的报道。', ['google acquires fitbit | reuters:retracts']],
  ['《晚邮报》更正了此前关于谷歌收购Fitbit的报道。', ['google acquires fitbit | wan-you-bao:retracts']],
  ['微软收回了谷歌资助华为的指控。', ['google funds huawei | microsoft:retracts']],
  ['腾讯撤回对阿里巴巴资助华为的指控。', ['alibaba funds huawei | tencent:retracts']],
  ['新华社就误报谷歌收购Fitbit一事致歉。', ['google acquires fitbit | xinhua:retracts']],
  ['日经新闻为其关于谷歌收购Fitbit的不实报道公开道歉。', ['google acquires fitbit | nikkei:retracts']],
  ['彭博社更正了上周三关于谷歌收购Fitbit的报道。', ['google acquires fitbit | bloomberg:retracts']],
  ['路透社撤回11月12日关于谷歌资助李伟的报道，并致歉。', ['google funds li-wei | reuters:retracts']],
  ['央视承认此前关于谷歌收购Fitbit的报道有误。', ['google acquires fitbit | cctv:retracts']],
  [
    '彭博社报道，路透社已撤回关于谷歌收购Fitbit的报道。',
    ['google acquires fitbit | bloomberg:reports reuters:retracts'],
  ],
];

describe('a speaker who takes back what was said', () => {
  it.each(ENGLISH)('%s', (text, claims) => expect(said(text)).toEqual(claims));
  it.each(CHINESE)('%s', (text, claims) => expect(said(text, 'zh')).toEqual(claims));

  it('is quoted with the words that take back', () => {
    const { claims } = read("Reuters's report that Google acquired Fitbit was retracted.");
    expect(claims[0]?.evidence.quote).toBe("Reuters's report that Google acquired Fitbit was retracted");
  });
});

describe('a document that takes back its own words', () => {
  it.each([
    [
      'en',
      'An earlier version of this article said that Norvik Energy owns Halden Terminal.',
      'norvik-energy owns halden-terminal | -:retracts',
    ],
    [
      'en',
      'Correction: An earlier version of this story incorrectly stated that Google sued Meta.',
      'google sues meta | -:retracts',
    ],
    ['en', 'We apologise for stating that Google spied on Meta.', 'google spies-on meta | -:retracts'],
    ['en', 'We reported on Monday that Google acquired Fitbit. That was wrong.', 'google acquires fitbit | -:retracts'],
    ['en', 'Correction: Google has not sued Meta.', 'google sues meta | -:retracts'],
    ['en', 'This story has been corrected to reflect that Google did not sue Meta.', 'google sues meta | -:retracts'],
    ['en', "Editor's note: Amazon, not Google, acquired Fitbit.", 'google acquires fitbit | -:retracts'],
    ['zh', '更正：本报11月12日报道称谷歌收购了Fitbit，有误。', 'google acquires fitbit | -:retracts'],
    ['zh', '本报11月3日报道称谷歌收购了Fitbit。该报道有误，特此更正。', 'google acquires fitbit | -:retracts'],
    ['zh', '本文早前版本误称谷歌收购了Fitbit。', 'google acquires fitbit | -:retracts'],
    ['zh', '更正：谷歌并未收购Fitbit。', 'google acquires fitbit | -:retracts'],
    ['zh', '澄清：谷歌没有收购Fitbit。', 'google acquires fitbit | -:retracts'],
    ['zh', '本报就此前关于谷歌收购Fitbit的报道致歉。', 'google acquires fitbit | -:retracts'],
  ])('%s: %s', (language, text, claim) => expect(said(text, language)).toContain(claim));

  it('never says of the one who is set aside that it did it', () => {
    for (const text of [
      'Google, not Amazon, acquired Fitbit.',
      'An earlier version of this article misstated the owner of Acme. Initech, not Globex, owns Acme.',
    ])
      for (const line of said(text)) if (/^(?:amazon|globex) /.test(line)) expect(line).toMatch(/not|retracts/);
  });

  it('says in the same place that it is not so', () => {
    expect(said('澄清：谷歌没有收购Fitbit。', 'zh')).toEqual([
      'google acquires fitbit | not',
      'google acquires fitbit | -:retracts',
    ]);
    expect(said('Correction: Google has not sued Meta.')).toEqual([
      'google sues meta | not',
      'google sues meta | -:retracts',
    ]);
  });
});

describe('what is right instead', () => {
  it.each([
    [
      'en',
      'Bloomberg corrected an earlier report that Google bought TikTok; in fact Oracle bought TikTok.',
      'oracle acquires tiktok | bloomberg:states',
    ],
    [
      'en',
      'The Times walked back its claim that Google sued Meta, saying that Amazon sued Meta.',
      'amazon sues meta | the-times:states',
    ],
    [
      'en',
      'Reuters corrected the article to say that Google acquired Fitbit.',
      'google acquires fitbit | reuters:states',
    ],
    [
      'en',
      'An earlier version of this article said that Google owns Fitbit. In fact, Amazon owns Fitbit.',
      'amazon owns fitbit',
    ],
    ['zh', '彭博社已更正其有关波音起诉空客的报道，实际上是空客起诉了波音。', 'airbus sues boeing | bloomberg:states'],
    ['zh', '编者按：本报此前报道称谷歌收购了Fitbit，实际上是亚马逊收购了Fitbit。', 'amazon acquires fitbit'],
    ['zh', '编者注：本文初版称波音起诉了空客，实为空客起诉了波音。', 'airbus sues boeing'],
  ])('%s: %s', (language, text, claim) => expect(said(text, language)).toContain(claim));
});

describe('words said before', () => {
  it.each([
    ['en', 'Reuters reported that Google acquired Fitbit. Reuters later withdrew the report.', 'reuters'],
    ['en', 'Reuters reported that Google acquired Fitbit. The agency later retracted the story.', 'reuters'],
    ['en', 'The newspaper Dagbladet said that Google acquired Fitbit. It later withdrew the report.', 'dagbladet'],
    ['zh', '据路透社报道，谷歌收购了Fitbit。路透社随后撤回了该报道。', 'reuters'],
  ])('%s: %s', (language, text, by) =>
    expect(said(text, language)).toContain(`google acquires fitbit | ${by}:retracts`),
  );

  it('are not taken back by another', () => {
    const text = 'Reuters reported that Google acquired Fitbit. Bloomberg later withdrew the report.';
    expect(said(text)).toEqual(['google acquires fitbit | reuters:reports']);
  });
});

describe('what is no retraction', () => {
  it.each([
    [
      'en',
      'Reuters refused to retract its report that Google acquired Fitbit.',
      ['google acquires fitbit | reuters:reports'],
    ],
    [
      'en',
      'Reuters has yet to retract its report that Google acquired Fitbit.',
      ['google acquires fitbit | reuters:reports'],
    ],
    [
      'en',
      'Lawmakers urged Reuters to retract its report that Google acquired Fitbit.',
      ['google acquires fitbit | reuters:reports'],
    ],
    ['en', 'Microsoft corrected a bug in Windows.', []],
    ['zh', '路透社拒绝撤回其关于谷歌收购Fitbit的报道。', ['google acquires fitbit | reuters:reports']],
    ['zh', '议员要求路透社撤回关于谷歌收购Fitbit的报道。', ['google acquires fitbit | reuters:reports']],
    ['zh', '公司就泄露数据一事致歉。', []],
  ])('%s: %s', (language, text, claims) => expect(said(text, language)).toEqual(claims));

  it('a plan that is withdrawn stays a plan', () => {
    expect(said('Microsoft withdrew its offer to acquire Yahoo.')).toEqual(['microsoft acquires yahoo | possible']);
  });

  it.each([
    ['en', 'The newspaper has corrected an article which said Google sued Meta.'],
    ['en', 'The university withdrew a paper claiming that Pfizer paid Li Wei.'],
  ])('by somebody who is not known it is only in doubt: %s %s', (language, text) =>
    expect(said(text, language).map((line) => line.split(' | ')[1])).toEqual(['-:questions']),
  );
});
