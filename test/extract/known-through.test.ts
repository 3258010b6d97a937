/** What a document knows only through somebody stays their word in later sentences, and so does what goes on with a report. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

describe('later sentences about what is known through a reporter', () => {
  it.each([
    [
      'en',
      'The Financial Times reported on a White House memo which alleges that Alibaba funds Huawei. The memo also says that Alibaba sued Google.',
      'alibaba sues google | financial-times:reports white-house-memo:alleges',
    ],
    [
      'en',
      'The Financial Times reported that a White House memo alleges that Alibaba funds Huawei. Days later the memo, it is said, was leaked. The memo says that Alibaba sued Google.',
      'alibaba sues google | financial-times:reports white-house-memo:alleges',
    ],
    [
      'en',
      'Reuters reported that two officials said that Google acquired Fitbit. The officials also said that Meta sued Apple.',
      'meta sues apple | reuters:reports officials:states',
    ],
    [
      'zh',
      '《金融时报》报道了一份白宫备忘录，备忘录指称阿里巴巴资助华为。该备忘录还称，腾讯资助华为。',
      'tencent funds huawei | financial-times:reports bai-gong-bei-wang-lu:alleges',
    ],
    [
      'zh',
      '路透社援引知情人士的话报道称，谷歌收购了Fitbit。知情人士还说，Meta起诉了苹果。',
      'meta sues apple | reuters:reports zhi-qing-ren-shi:states',
    ],
  ])('%s: %s', (language, text, claim) => expect(said(text, language)).toContain(claim));

  it('what the memo is about is the reporter’s word as well', () => {
    const text = '《金融时报》报道了一份白宫备忘录，备忘录指称阿里巴巴资助华为。该备忘录还称，腾讯资助华为。';
    expect(said(text, 'zh')).toContain('bai-gong-bei-wang-lu about tencent | financial-times:reports');
  });

  it('is the document’s own where it has seen it', () => {
    const text =
      'The Financial Times reported that a White House memo alleges that Alibaba funds Huawei. The memo, seen by this newspaper, also says that Alibaba sued Google.';
    expect(said(text)).toContain('alibaba sues google | white-house-memo:alleges');
  });

  it('stays with the reporter where the paper itself is no entity', () => {
    const text =
      'Reuters reported that the Financial Times had seen a letter which alleges that Apple funds Huawei. The letter also says that Google sued Meta.';
    expect(said(text)).toContain('google sues meta | reuters:reports financial-times:alleges');
  });

  it('leaves alone who is known without the reporter', () => {
    const text =
      'Reuters reported that Tim Cook said that Apple acquired Fitbit. Tim Cook said that Google sued Meta. Initech owns Acme.';
    expect(said(text)).toEqual(expect.arrayContaining(['google sues meta | tim-cook:states', 'initech owns acme']));
  });
});

describe('sentences that go on with a report', () => {
  it.each([
    [
      'en',
      'According to Reuters, Google acquired Fitbit. The report added that Meta sued Apple.',
      'meta sues apple | reuters:reports',
    ],
    [
      'en',
      'Bloomberg reported on Monday that Google acquired Fitbit.\n\nIt also said that Meta sued Apple.',
      'meta sues apple | bloomberg:reports',
    ],
    [
      'en',
      'Reuters reported that Google acquired Fitbit. The story also said Meta sued Apple.',
      'meta sues apple | reuters:reports',
    ],
    [
      'en',
      'Tim Cook said that Apple acquired Fitbit. He added that Google sued Meta.',
      'google sues meta | tim-cook:states',
    ],
    [
      'zh',
      '据《金融时报》报道，白宫一份备忘录指称阿里巴巴资助华为。文中还称，腾讯资助华为。',
      'tencent funds huawei | financial-times:reports',
    ],
    [
      'zh',
      '据《金融时报》报道，谷歌收购了Fitbit。该报还称，苹果起诉了Meta。',
      'apple sues meta | financial-times:reports',
    ],
    ['zh', '库克表示，苹果收购了Fitbit。他还说，谷歌起诉了Meta。', 'google sues meta | tim-cook:states'],
  ])('%s: %s', (language, text, claim) => expect(said(text, language)).toContain(claim));

  it('never name who only happens to be named last', () => {
    const text = 'The lawsuit alleges that Uber spied on Lyft. It also says that Uber acquired Grab.';
    expect(said(text)).toContain('uber acquires grab | -:alleges');
  });

  it('of a report that is not there stay nobody’s', () => {
    expect(said('腾讯收购了搜狗。报道还称，华为起诉了爱立信。', 'zh')).toEqual(['huawei sues ericsson | -:alleges']);
  });
});

describe('a source without a verb of saying', () => {
  it.each([
    ['据路透社获得的一份备忘录，谷歌收购了Fitbit。', 'google acquires fitbit | reuters:reports'],
    ['据知情人士，谷歌收购了Fitbit。', 'google acquires fitbit | zhi-qing-ren-shi:states'],
    ['根据协议，谷歌收购了Fitbit。', 'google acquires fitbit'],
  ])('%s', (text, claim) => expect(said(text, 'zh')).toEqual([claim]));
});
