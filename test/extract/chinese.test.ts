/** Chinese read by rules, simplified and traditional. */
import { describe, expect, it } from 'vitest';
import { read, said } from './read.js';

const zh = (text: string) => said(text, 'zh');

describe('names', () => {
  it.each([
    [
      '上海云图科技有限公司起诉了海蓝银行。',
      { 'shang-hai-yun-tu-ke-ji-you-xian-gong-si': 'company', 'hai-lan-yin-xing': 'bank' },
    ],
    [
      '参议员李明呼吁联邦航空管理局对波音处以罚款。',
      { 'li-ming': 'politician', 'lian-bang-hang-kong-guan-li-ju': 'government-body' },
    ],
    ['法国总统马克西姆会见了德国总理克劳泽。', { 'ma-ke-xi-mu': 'politician', 'ke-lao-ze': 'politician' }],
  ])('types new names: %s', (text, types) => {
    expect(Object.fromEntries(read(text, 'zh').entities.map(({ id, type }) => [id, type]))).toMatchObject(types);
  });

  it('joins the short form to the whole name', () => {
    const { mentions, text } = read('上海云图科技有限公司起诉了谷歌。云图科技没有回应。', 'zh');
    const ids = new Set(
      mentions.filter(({ start, end }) => text.slice(start, end).includes('云图')).map(({ entity }) => entity),
    );
    expect([...ids]).toEqual(['shang-hai-yun-tu-ke-ji-you-xian-gong-si']);
  });

  it('reads traditional characters as the same names, with places in the text as it is', () => {
    const { mentions, text } = read('臺積電起訴三星電子。', 'zh-Hant');
    expect(mentions.map(({ entity, start, end }) => [entity, text.slice(start, end)])).toEqual([
      ['tsmc', '臺積電'],
      ['samsung', '三星電子'],
    ]);
  });
});

describe('relations', () => {
  it.each([
    ['谷歌收购了云桥科技公司。', 'google acquires yun-qiao-ke-ji-gong-si'],
    ['云桥科技公司被谷歌收购。', 'google acquires yun-qiao-ke-ji-gong-si'],
    ['谷歌与微软合作。', 'google works-with microsoft'],
    ['欧盟委员会对谷歌罚款24亿欧元。', 'european-commission punishes google'],
    ['美国把华为列入黑名单。', 'united-states blacklists huawei'],
    ['谷歌首席执行官皮查伊没有出席。', 'sundar-pichai leads google'],
  ])('%s', (text, claim) => {
    expect(zh(text)).toContain(claim);
  });
});

describe('who says so', () => {
  it.each([
    [
      '据路透社报道，两名知情人士透露，谷歌收购了微软。',
      'google acquires microsoft | reuters:reports zhi-qing-ren-shi:states',
    ],
    ['路透社称，谷歌收购了微软。', 'google acquires microsoft | reuters:states'],
    ['据称，谷歌收购了微软。', 'google acquires microsoft | -:alleges'],
    ['谷歌涉嫌监视微软。', 'google spies-on microsoft | -:alleges'],
    ['谷歌否认收购微软。', 'google acquires microsoft | google:denies'],
    ['国际特赦组织呼吁欧盟制裁谷歌。', 'european-union sanctions google | amnesty-international:callsFor | proposed'],
    ['路透社没有证实谷歌收购微软。', 'google acquires microsoft | reuters:questions'],
  ])('%s', (text, claim) => {
    expect(zh(text)).toContain(claim);
  });

  it('points a denial and a doubt back at what was said', () => {
    expect(zh('《金融时报》报道称，谷歌收购了微软。谷歌否认了这一说法。这一说法没有得到独立证实。')).toEqual([
      'google acquires microsoft | financial-times:reports',
      'google acquires microsoft | google:denies',
      'google acquires microsoft | -:questions',
    ]);
  });
});

describe('what is not said to be so', () => {
  it.each([
    ['谷歌可能收购微软。', 'google acquires microsoft | possible'],
    ['谷歌没有收购微软。', 'google acquires microsoft | not'],
    ['如果谷歌收购微软，欧盟将作出回应。', 'google acquires microsoft | possible'],
    ['谷歌计划收购微软。', 'google acquires microsoft | possible'],
    ['谷歌应当收购微软。', 'google acquires microsoft | proposed'],
  ])('%s', (text, claim) => {
    expect(zh(text)).toContain(claim);
  });
});
