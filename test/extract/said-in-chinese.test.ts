/** What somebody is said to say in Chinese never comes out as the document's own word. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

describe('指 as a verb of saying', () => {
  it.each([
    ['美国指，腾讯监视了谷歌。', 'tencent spies-on google | united-states:alleges'],
    ['美国指腾讯监视了谷歌。', 'tencent spies-on google | united-states:alleges'],
    ['美國指,騰訊監視了谷歌。', 'tencent spies-on google | united-states:alleges'],
    ['路透社指腾讯收购了谷歌。', 'tencent acquires google | reuters:alleges'],
    ['消息指腾讯收购了谷歌。', 'tencent acquires google | -:alleges'],
    ['有分析指，腾讯收购了谷歌。', 'tencent acquires google | -:alleges'],
    ['市场传出，腾讯收购了谷歌。', 'tencent acquires google | -:alleges'],
  ])('%s', (text, claim) => {
    expect(said(text, 'zh')).toEqual([claim]);
  });

  it.each([
    ['恒生指数上涨后，腾讯收购了谷歌。'],
    ['在美国指导下，腾讯收购了谷歌。'],
    ['腾讯收购了谷歌，指定美国银行付款。'],
  ])('is not seen in other words: %s', (text) => {
    expect(said(text, 'zh').filter((claim) => claim.includes('alleges'))).toEqual([]);
  });
});

describe('where there is word of it is not who says so', () => {
  it.each([
    ['伦敦有传闻说谷歌收购了微软。', 'google acquires microsoft | -:alleges'],
    ['东京有人称谷歌收购了微软。', 'google acquires microsoft | -:alleges'],
    ['华盛顿有报道称，谷歌收购了微软。', 'google acquires microsoft | -:alleges'],
    ['巴黎也有消息透露，谷歌收购了微软。', 'google acquires microsoft | -:alleges'],
  ])('%s', (text, claim) => expect(said(text, 'zh')).toEqual([claim]));
});

it.each(['法院驳回了微软向法院提供文件的指控。', '检方撤销了对谷歌收购微软的起诉。'])(
  'nobody accuses or sues in what a charge is about: %s',
  (text) => {
    expect(said(text, 'zh').filter((claim) => / (?:accuses|sues) /.test(claim))).toEqual([]);
  },
);
