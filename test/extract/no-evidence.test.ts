/** What nothing is said to show stays a doubt of whoever found nothing: nobody says that it is not so. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

describe('what nothing shows', () => {
  it.each([
    ['目前没有任何迹象表明索尼收购了佳能。', ['sony acquires canon | -:questions']],
    ['警方未掌握索尼资助哈马斯的证据。', ['sony funds hamas | jing-fang:questions']],
    ['警方表示，没有发现证据证明索尼资助哈马斯。', ['sony funds hamas | jing-fang:questions']],
  ])('%s', (text, claims) => {
    const found = said(text, 'zh').map((one) =>
      one.replace(/^\S+ (acquires|funds)/, 'sony $1').replace(/jia-neng/, 'canon'),
    );
    expect(found).toEqual(claims);
  });

  it.each([
    ['There is still no indication that Sony acquired Canon.', ['sony acquires canon | -:questions']],
    ['Police have no evidence that Sony acquired Canon.', ['sony acquires canon | police:questions']],
    ['As Reuters noted, Sony acquired Canon.', ['sony acquires canon | reuters:states']],
    ['The city banned Sony from Canon tenders.', []],
    [
      'Claims that Sony acquired Canon Group are untrue, the regulator said.',
      ['sony acquires canon-group | -:alleges | not'],
    ],
  ])('%s', (text, claims) => expect(said(text)).toEqual(claims));

  it.each([
    ['传闻二：苹果收购了华为。', 'apple acquires huawei | -:alleges'],
    ['真相：苹果没有收购华为。', 'apple acquires huawei | not'],
  ])('a label before a colon: %s', (text, claim) => expect(said(text, 'zh')).toEqual([claim]));
});
