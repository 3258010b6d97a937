/** Whoever is told passes it on: what somebody told an outlet is known through that outlet. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

describe('what somebody tells an outlet', () => {
  it.each([
    [
      'en',
      'Officials told Reuters that Volvo had acquired Saab.',
      'volvo acquires saab | reuters:reports officials:states',
    ],
    [
      'en',
      'Anna Berg told the BBC that Volvo had acquired Saab.',
      'volvo acquires saab | bbc:reports anna-berg:states',
    ],
    [
      'en',
      'Volvo had acquired Saab, officials told Bloomberg.',
      'volvo acquires saab | bloomberg:reports officials:states',
    ],
    [
      'en',
      'AFP reported that officials told Reuters that Volvo had acquired Saab.',
      'volvo acquires saab | afp:reports reuters:reports officials:states',
    ],
    ['zh', '官员告诉路透社，腾讯收购了美团。', 'tencent acquires meituan | reuters:reports guan-yuan:states'],
    [
      'zh',
      '马云对《金融时报》表示，腾讯收购了美团。',
      'tencent acquires meituan | financial-times:reports jack-ma:states',
    ],
    ['zh', '官员向彭博社透露，腾讯收购了美团。', 'tencent acquires meituan | bloomberg:reports guan-yuan:states'],
    [
      'zh',
      '据法新社报道，官员告诉路透社，腾讯收购了美团。',
      'tencent acquires meituan | afp:reports reuters:reports guan-yuan:states',
    ],
  ])('%s: %s', (language, text, claim) => {
    expect(said(text, language)).toEqual([claim]);
  });

  it.each([
    ['en', 'Officials told the committee that Volvo had acquired Saab.', 'volvo acquires saab | officials:states'],
    ['en', 'Reuters told officials that Volvo had acquired Saab.', 'volvo acquires saab | reuters:states'],
    ['zh', '马云对记者表示，腾讯收购了美团。', 'tencent acquires meituan | jack-ma:states'],
    ['zh', '三星告诉法院，腾讯收购了美团。', 'tencent acquires meituan | samsung:states'],
  ])('but not another hearer: %s %s', (language, text, claim) => {
    expect(said(text, language)).toEqual([claim]);
  });
});

describe('a verb of telling', () => {
  it.each([
    ['三星作证，腾讯收购了美团。', 'tencent acquires meituan | samsung:states'],
    ['三星举报腾讯收购了美团。', 'tencent acquires meituan | samsung:alleges'],
    ['三星直言，腾讯收购了美团。', 'tencent acquires meituan | samsung:states'],
  ])('makes it somebody’s word: %s', (text, claim) => {
    expect(said(text, 'zh')).toEqual([claim]);
  });
});

describe('a name that only follows', () => {
  it('is whose correction it is', () => {
    expect(said('The retraction of his claim that Volvo acquired Saab was welcome, Anna Berg said.')).toEqual([
      'volvo acquires saab | anna-berg:retracts',
    ]);
    expect(said('With the correction of its report that Volvo acquired Saab, Reuters ended the dispute.')).toEqual([
      'volvo acquires saab | reuters:retracts',
    ]);
  });
});
