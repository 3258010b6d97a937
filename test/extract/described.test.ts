/** Where somebody is of, and which party they belong to, by the words that describe them. */
import { describe, expect, it } from 'vitest';
import { said } from './read.js';

describe('adjectives of nationality', () => {
  it.each([
    ['The Dutch chipmaker Philips sued Sony.', 'philips headquartered-in netherlands'],
    ['Siemens, a German manufacturer, sued Sony.', 'siemens headquartered-in germany'],
    ['Philips is a Dutch company.', 'philips headquartered-in netherlands'],
    ['Philips is not a Swiss company.', 'philips headquartered-in switzerland | not'],
    ['Philips may be a Swiss company.', 'philips headquartered-in switzerland | possible'],
    ['German Siemens sued Sony.', 'siemens headquartered-in germany'],
    ['The South Korean carmaker Hyundai sued Sony.', 'hyundai headquartered-in south-korea'],
    ['The Kenyan writer Mary Otieno won.', 'mary-otieno citizen-of kenya'],
    ['Mary Otieno was a Kenyan writer.', 'mary-otieno citizen-of kenya'],
    ['Kenyan President William Ruto left.', 'william-ruto leads kenya'],
    ['The Kenyan city Kisumu sued Sony.', 'kisumu located-in kenya'],
    ['Russian troops attacked Georgia.', 'russian-troops attacks georgia'],
  ])('%s', (text, claim) => expect(said(text)).toContain(claim));

  it.each([
    'The American executive Mary Otieno left.',
    'The Dutch company president Mary Otieno left.',
    'The Italian director Mary Otieno left.',
  ])('leads no country: %s', (text) => expect(said(text).join()).not.toMatch(/leads/));

  it.each(["Kenya's central bank governor Mary Otieno left.", "Sony's software chief Mary Otieno left."])(
    'leads only a part: %s',
    (text) => expect(said(text).join()).not.toMatch(/leads/),
  );

  it('reads an owner before a hyphen, and no money in who is backed', () => {
    expect(said('Sony-owned Crunchyroll sued Meta.')).toContain('sony owns crunchyroll');
    expect(said('Assuming Sony bombed Meta, the deal is off.').join()).not.toMatch(/^sony attacks meta$/);
    expect(said('Iran-backed Hamas sued Meta.').join()).not.toMatch(/invests-in|funds/);
  });

  it.each([
    'The French teacher Mary Otieno left.',
    'The French-speaking writer Mary Otieno left.',
    'The Russian agent Mary Otieno left.',
    'Russian lawyers sued Sony.',
    'Danish Crown sued Sony.',
    'Polish Power sued Sony.',
  ])('tells no country: %s', (text) => expect(said(text).join()).not.toMatch(/citizen-of|headquartered-in|^russia /));

  it('describes whom a denial is about, and is not denied', () => {
    expect(said('Sony denied that it sued the Dutch chipmaker Philips.')).toEqual(['sony sues philips | sony:denies']);
    expect(said('索尼否认起诉中国公司小米。', 'zh').join()).not.toMatch(/headquartered-in/);
  });

  it('keeps a nationality in the name of a firm', () => {
    expect(said('Sony sued Danish Crown and Indian Oil.')).toEqual(['sony sues danish-crown', 'sony sues indian-oil']);
  });
});

describe('parties', () => {
  it.each([
    ['Rep. Mary Otieno (R-Utah) left.', 'mary-otieno member-of republican-party'],
    ['Democratic Governor Mary Otieno left.', 'mary-otieno member-of democratic-party'],
    ['Mary Otieno ( Green Party ) left.', 'mary-otieno member-of green-party'],
  ])('%s', (text, claim) => expect(said(text)).toContain(claim));
});

describe('places beside each other', () => {
  it.each([
    ['Sony opened a plant in Chemnitz, Saxony, Germany.', ['chemnitz located-in saxony', 'saxony located-in germany']],
    ['Sony opened plants in Chemnitz, Lyon, Turin, Porto.', []],
    ['Sony left Norway, Iran and Chad.', []],
  ])('%s', (text, claims) => expect(said(text).filter((one) => one.includes('located-in'))).toEqual(claims));
});

describe('Chinese countries and parties', () => {
  it.each([
    ['日本作家村上春树起诉了索尼。', 'cun-shang-chun-shu citizen-of japan'],
    ['村上春树是日本作家。', 'cun-shang-chun-shu citizen-of japan'],
    ['据说村上春树是日本作家。', 'cun-shang-chun-shu citizen-of japan | -:alleges'],
    ['加拿大籍商人李明起诉了苹果。', 'li-ming citizen-of canada'],
    ['小米是一家中国公司。', 'xiaomi headquartered-in china'],
    ['欧盟并未制裁中国公司小米。', 'xiaomi headquartered-in china | possible'],
    ['意大利首都罗马举行了会议。', 'rome located-in italy'],
    ['民主党众议员李明会见了库克。', 'li-ming member-of democratic-party'],
  ])('%s', (text, claim) => expect(said(text, 'zh')).toContain(claim));

  it.each(['在中国，小米起诉了苹果。', '小米不是美国公司。', '中国对小米罚款。'])('tells no country: %s', (text) =>
    expect(said(text, 'zh').join()).not.toMatch(/headquartered-in/),
  );

  it('takes no ban from one thing for a ban', () => {
    expect(said('波兰禁止华为参与招标。', 'zh')).toEqual([]);
    expect(said('波兰禁止华为。', 'zh')).toEqual(['poland bans huawei']);
  });
});
