/** What nouns take back: "the agency's retraction of its report", "a correction by the paper said", 撤稿声明. */
import { describe, expect, it } from 'vitest';
import { read, said } from './read.js';

const ENGLISH: [string, string[]][] = [
  [
    'In its retraction, Reuters said that Google had not acquired Fitbit.',
    ['google acquires fitbit | reuters:states | not', 'google acquires fitbit | reuters:retracts'],
  ],
  [
    "Aftenposten's retraction of its report that Norvik Energy acquired Halden Terminal came two days later.",
    ['norvik-energy acquires halden-terminal | aftenposten:retracts'],
  ],
  [
    'A correction by Aftenposten said that Norvik Energy did not acquire Halden Terminal.',
    [
      'norvik-energy acquires halden-terminal | aftenposten:states | not',
      'norvik-energy acquires halden-terminal | aftenposten:retracts',
    ],
  ],
  [
    'The retraction by Bloomberg of its report that Disney owns Hulu surprised investors.',
    ['disney owns hulu | bloomberg:retracts'],
  ],
  [
    'A retraction from the BBC followed, saying Tesla had not acquired Lucid.',
    ['tesla acquires lucid | bbc:states | not', 'tesla acquires lucid | bbc:retracts'],
  ],
  [
    'According to a correction by Reuters, Google did not acquire Fitbit.',
    ['google acquires fitbit | reuters:states | not', 'google acquires fitbit | reuters:retracts'],
  ],
  [
    'In a correction published on Monday, Bloomberg said Disney does not own Hulu.',
    ['disney owns hulu | bloomberg:states | not', 'disney owns hulu | bloomberg:retracts'],
  ],
  [
    "Reuters reported that Google acquired Fitbit. The agency's retraction of the story came a day later.",
    ['google acquires fitbit | reuters:reports', 'google acquires fitbit | reuters:retracts'],
  ],
  [
    "Dagbladet reported that Google acquired Fitbit. The newspaper's retraction of the report followed on Friday.",
    ['google acquires fitbit | dagbladet:reports', 'google acquires fitbit | dagbladet:retracts'],
  ],
  [
    "Anna Berg's withdrawal of her claim that Huawei spied on Vodafone came too late.",
    ['huawei spies-on vodafone | anna-berg:retracts'],
  ],
  [
    "Shares fell after Reuters's retraction of its report that Google acquired Fitbit.",
    ['google acquires fitbit | reuters:retracts'],
  ],
  ['Reuters said it had wrongly reported that Google acquired Fitbit.', ['google acquires fitbit | reuters:retracts']],
  [
    'Reuters acknowledged that its report that Google acquired Fitbit was wrong.',
    ['google acquires fitbit | reuters:retracts'],
  ],
  [
    'Reuters issued a correction saying that Google had not acquired Fitbit.',
    ['google acquires fitbit | reuters:states | not', 'google acquires fitbit | reuters:retracts'],
  ],
  [
    "Le Monde's correction said Airbus never sued Boeing.",
    ['airbus sues boeing | le-monde:states | not', 'airbus sues boeing | le-monde:retracts'],
  ],
  [
    'A clarification from the Financial Times stated that Oracle had not bought TikTok.',
    ['oracle acquires tiktok | financial-times:states | not', 'oracle acquires tiktok | financial-times:retracts'],
  ],
  [
    'The withdrawal by Nature of a study claiming that Pfizer paid Li Wei drew wide attention.',
    ['pfizer funds li-wei | nature:retracts'],
  ],
  [
    'In a retraction on Sunday, the Guardian wrote that Microsoft did not spy on Vodafone.',
    ['microsoft spies-on vodafone | guardian:states | not', 'microsoft spies-on vodafone | guardian:retracts'],
  ],
  [
    "CNN reported that Intel acquired Mobileye. The network's correction of the segment ran that evening.",
    ['intel acquires mobileye | cnn:reports', 'intel acquires mobileye | cnn:retracts'],
  ],
  [
    "Tom Hale's retraction of his statement that Tesla funded Lucid ended the affair.",
    ['tesla funds lucid | tom-hale:retracts'],
  ],
  [
    'Bloomberg noted the retraction by Reuters of its report that Amazon acquired Slack.',
    ['amazon acquires slack | bloomberg:states reuters:retracts'],
  ],
  [
    'A notice of correction from Aftonbladet says that Volvo does not own Polestar.',
    ['volvo owns polestar | aftonbladet:states | not', 'volvo owns polestar | aftonbladet:retracts'],
  ],
  [
    "Following the Washington Post's correction of its report that Meta acquired Giphy, shares rose.",
    ['meta acquires giphy | washington-post:retracts'],
  ],
  [
    'Per an erratum by The Lancet, Moderna did not fund Anna Frei.',
    ['moderna funds anna-frei | lancet:states | not', 'moderna funds anna-frei | lancet:retracts'],
  ],
  [
    "The Wall Street Journal's correction of its report that Oracle acquired Cerner went out at noon.",
    ['oracle acquires cerner | wall-street-journal:retracts'],
  ],
  [
    'A retraction by Dagens Nyheter stated that Ericsson never sued Huawei.',
    ['ericsson sues huawei | dagens-nyheter:states | not', 'ericsson sues huawei | dagens-nyheter:retracts'],
  ],
  [
    'In its correction, the Associated Press wrote that Boeing had not sued Spirit.',
    ['boeing sues spirit | associated-press:states | not', 'boeing sues spirit | associated-press:retracts'],
  ],
  [
    "Sarah Lund's recantation of her allegation that Maersk spied on Stena stunned the court.",
    ['maersk spies-on stena | sarah-lund:retracts'],
  ],
  [
    "AFP reported that Renault acquired Nissan. The agency's withdrawal of the report came hours later.",
    ['renault acquires nissan | afp:reports', 'renault acquires nissan | afp:retracts'],
  ],
  [
    'The retraction of a Guardian article that claimed that Shell funded Peter Holt followed weeks of pressure.',
    [
      'shell funds peter-holt | guardian:retracts guardian-article:alleges',
      'guardian-article about shell | guardian:retracts',
    ],
  ],
  [
    'Reuters ran a correction stating that Samsung does not own Arm.',
    ['samsung owns arm | reuters:states | not', 'samsung owns arm | reuters:retracts'],
  ],
  [
    'CNN conceded that it had erroneously reported that Disney acquired Lucid.',
    ['disney acquires lucid | cnn:retracts'],
  ],
  [
    'The editors issued an apology for a story that Volvo spied on Scania.',
    ['volvo spies-on scania | editors:retracts'],
  ],
  [
    'Le Figaro said in a correction that Airbus does not own Dassault.',
    ['airbus owns dassault | le-figaro:states | not', 'airbus owns dassault | le-figaro:retracts'],
  ],
];

const CHINESE: [string, string[]][] = [
  [
    '《晚邮报》的更正启事称，谷歌并未收购Fitbit。',
    ['google acquires fitbit | wan-you-bao:states | not', 'google acquires fitbit | wan-you-bao:retracts'],
  ],
  [
    '路透社的撤稿声明称，谷歌没有收购Fitbit。',
    ['google acquires fitbit | reuters:states | not', 'google acquires fitbit | reuters:retracts'],
  ],
  [
    '据彭博社的更正声明，波音并未起诉空客。',
    ['boeing sues airbus | bloomberg:states | not', 'boeing sues airbus | bloomberg:retracts'],
  ],
  ['路透社对谷歌收购Fitbit一文的撤回引发关注。', ['google acquires fitbit | reuters:retracts']],
  [
    '《晚邮报》在更正启事中表示，谷歌没有收购Fitbit。',
    ['google acquires fitbit | wan-you-bao:states | not', 'google acquires fitbit | wan-you-bao:retracts'],
  ],
  [
    '路透社发布更正，称谷歌并未起诉Meta。',
    ['google sues meta | reuters:states | not', 'google sues meta | reuters:retracts'],
  ],
  [
    '彭博社刊登更正说明，指出迪士尼并不拥有Hulu。',
    ['disney owns hulu | bloomberg:states | not', 'disney owns hulu | bloomberg:retracts'],
  ],
  ['新华社发表撤稿声明，撤回谷歌收购Fitbit的报道。', ['google acquires fitbit | xinhua:retracts']],
  [
    '据路透社报道，谷歌收购了Fitbit。路透社的撤稿声明于次日发布。',
    ['google acquires fitbit | reuters:reports', 'google acquires fitbit | reuters:retracts'],
  ],
  [
    '据路透社报道，谷歌收购了Fitbit。该社次日对这一报道作出更正。',
    ['google acquires fitbit | reuters:reports', 'google acquires fitbit | reuters:retracts'],
  ],
  [
    '《世界报》的撤稿声明说，空客从未起诉波音。',
    ['airbus sues boeing | le-monde:states | not', 'airbus sues boeing | le-monde:retracts'],
  ],
  [
    '金融时报的澄清声明指出，甲骨文没有收购TikTok。',
    ['oracle acquires tiktok | financial-times:states | not', 'oracle acquires tiktok | financial-times:retracts'],
  ],
  [
    '根据《卫报》的更正，微软并未收购Slack。',
    ['microsoft acquires slack | guardian:states | not', 'microsoft acquires slack | guardian:retracts'],
  ],
  [
    '法新社在一份更正声明中说，英特尔没有起诉高通。',
    ['intel sues qualcomm | afp:states | not', 'intel sues qualcomm | afp:retracts'],
  ],
  [
    '财新网的致歉声明承认，腾讯没有收购美团。',
    ['tencent acquires meituan | caixin:states | not', 'tencent acquires meituan | caixin:retracts'],
  ],
  ['美联社关于亚马逊收购Slack报道的更正于周五发布。', ['amazon acquires slack | associated-press:retracts']],
  [
    '路透社发出撤稿通知，称华为并未资助李伟。',
    ['huawei funds li-wei | reuters:states | not', 'huawei funds li-wei | reuters:retracts'],
  ],
  [
    '彭博社报道称，英特尔收购了Mobileye。彭博社当晚的更正撤回了这一说法。',
    ['intel acquires mobileye | bloomberg:reports', 'intel acquires mobileye | bloomberg:retracts'],
  ],
  [
    '《华尔街日报》的更正说明称，甲骨文没有收购Slack。',
    [
      'oracle acquires slack | wall-street-journal:states | not',
      'oracle acquires slack | wall-street-journal:retracts',
    ],
  ],
  ['《卫报》就有关微软监视谷歌的文章刊发更正。', ['microsoft spies-on google | guardian:retracts']],
  [
    '据美联社发布的更正，波音没有收购Spirit。',
    ['boeing acquires spirit | associated-press:states | not', 'boeing acquires spirit | associated-press:retracts'],
  ],
  [
    '彭博社报道，苹果收购了Arm。该社的更正启事于次日刊登。',
    ['apple acquires arm | bloomberg:reports', 'apple acquires arm | bloomberg:retracts'],
  ],
  [
    '据法新社报道，雷诺起诉了日产。法新社随后对上述报道发布更正声明。',
    ['lei-nuo sues nissan | afp:reports', 'lei-nuo sues nissan | afp:retracts'],
  ],
  [
    '澎湃新闻刊登勘误，称京东并未收购顺丰。',
    ['jd acquires shun-feng | the-paper:states | not', 'jd acquires shun-feng | the-paper:retracts'],
  ],
];

const NONE: [string, string, string[]][] = [
  [
    'en',
    'Lawmakers called for a retraction of the report by Reuters that Google acquired Fitbit.',
    ['google acquires fitbit | reuters:reports'],
  ],
  [
    'en',
    'Reuters rejected calls for a retraction of its report that Google acquired Fitbit.',
    ['google acquires fitbit | reuters:reports'],
  ],
  [
    'en',
    'There was no retraction of the Reuters report that Google acquired Fitbit.',
    ['google acquires fitbit | reuters:reports'],
  ],
  ['zh', '议员要求路透社就谷歌收购Fitbit的报道发布更正。', ['google acquires fitbit | reuters:reports']],
  ['zh', '路透社没有就谷歌收购Fitbit的报道发布更正。', ['google acquires fitbit | reuters:reports']],
  [
    'en',
    'A possible retraction of the Reuters report that Nokia acquired Infinera is under discussion.',
    ['nokia acquires infinera | reuters:reports'],
  ],
  ['zh', '诺基亚方面要求路透社对诺基亚收购爱立信的报道作出更正。', ['nokia acquires ericsson | reuters:reports']],
  ['zh', '路透社尚未对诺基亚收购爱立信的报道发布撤稿声明。', ['nokia acquires ericsson | reuters:reports']],
  [
    'en',
    'The senator awaits a retraction of the BBC report that Tesla funded Wagner.',
    ['tesla funds wagner | bbc:reports'],
  ],
  [
    'en',
    'Reuters will consider a correction of its report that Intel acquired Altera.',
    ['intel acquires altera | reuters:reports'],
  ],
  ['zh', '小米呼吁澎湃新闻就小米起诉华为的报道作出更正。', ['xiaomi sues huawei | the-paper:reports']],
  ['zh', '彭博社拒绝就苹果收购英伟达的报道发布更正。', ['apple acquires nvidia | bloomberg:reports']],
  ['zh', '微软的澄清声明称，该公司没有收购Slack。', ['microsoft acquires slack | microsoft:states | not']],
];

describe('a noun that takes back what its owner said', () => {
  it.each(ENGLISH)('%s', (text, claims) => expect(said(text)).toEqual(claims));
  it.each(CHINESE)('%s', (text, claims) => expect(said(text, 'zh')).toEqual(claims));

  it('is quoted with whose retraction it is', () => {
    const { claims } = read("Shares fell after Reuters's retraction of its report that Google acquired Fitbit.");
    expect(claims[0]?.evidence.quote).toBe("Reuters's retraction of its report that Google acquired Fitbit");
  });
});

describe('a retraction that did not happen', () => {
  it.each(NONE)('%s: %s', (language, text, claims) => expect(said(text, language)).toEqual(claims));
});

describe('what a retraction of somebody unknown speaks of', () => {
  it.each([
    "The paper's retraction of its report that Google acquired Fitbit came on Tuesday.",
    'After a correction by Bloomberg of its story saying that Apple had acquired Arm, the shares recovered.',
  ])('is never the word of the document: %s', (text) => {
    for (const { chain } of read(text).claims) expect(chain).not.toEqual([]);
  });
});
