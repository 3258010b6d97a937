/** Who says it stands at the end of the sentence: whatever the tree makes of it, it is never the document's own word. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

describe('an attribution that closes the sentence', () => {
  it.each([
    [
      'BERGEN, March 2 (Reuters) - Brenna Shipping paid Jonas Eide, an inspector at the Port of Larvik, an internal audit memo alleges.',
      'brenna-shipping funds jonas-eide | internal-audit-memo:alleges',
    ],
    ['Google acquired Slack, a start-up from Oslo, a leaked report claims.', 'google acquires slack | -:alleges'],
    [
      'Google paid Anna Berg, the mayor of Oslo, and her husband, court papers allege.',
      'google funds anna-berg | -:alleges',
    ],
    [
      'Tesla acquired Lucid, a maker of electric cars in Newark, California, the newspaper Bild reported.',
      'tesla acquires lucid | bild:reports',
    ],
    [
      'Huawei spied on Vodafone, a rival in Britain, a former employee told the BBC.',
      'huawei spies-on vodafone | bbc:alleges',
    ],
  ])('%s', (text, claim) => {
    expect(said(text)).toContain(claim);
    for (const line of said(text)) if (!line.includes(' about ')) expect(line).toContain(' | ');
  });

  it.each(['Google acquired Slack, and Meta complained.', "Google acquired Slack, the company's claims."])(
    'is no attribution: %s',
    (text) => expect(said(text)).toEqual(['google acquires slack']),
  );
});

describe('a word of a name', () => {
  it('describes nobody', () => {
    expect(said('Brenna Shipping, not Brenna Marine, owns Fjordlink.')).toEqual(['brenna-shipping owns fjordlink']);
  });
});

describe('what a Chinese company is called', () => {
  it('begins after what it is', () => {
    expect(said('备忘录所指的是另一家公司海岚海运公司。海岚海运公司起诉了腾讯。', 'zh')).toContain(
      'hai-lan-hai-yun-gong-si sues tencent',
    );
  });
});

describe('who does what a Chinese speaker says', () => {
  it('is the speaker, not who the sentence before was about', () => {
    expect(said('“我们从未付款，”海澜航运公司首席财务官林岚说。交通部表示将调查海澜航运公司。', 'zh')).toContain(
      'jiao-tong-bu investigates hai-lan-hang-yun-gong-si | jiao-tong-bu:states | possible',
    );
  });

  it('is nobody of the sentence before, and no paper that reports it', () => {
    expect(said('腾讯昨日公布业绩。据路透社报道将收购魅族。', 'zh')).toEqual([]);
  });
});
