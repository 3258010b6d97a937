/** Descriptions in two languages: the same notions are one, a notion more or another one is not. */

import { expect, describe as group, it } from 'vitest';
import { likeness } from '../../src/resolve/index.js';
import { describe, wordKey } from '../../src/resolve/lexicon.js';
import { soundsAlike } from '../../src/resolve/sound.js';
import { fc } from '../property.js';

group('descriptions across languages', () => {
  it.each([
    ['French lawmakers', '法国议员'],
    ['a memo of the Pentagon', '五角大楼备忘录'],
    ['Japanese car companies', '日本汽车企业'],
    ['foreign investors', '外国投资者'],
    ['central bank of Norway', '挪威央行'],
    ['anonymous officials', '匿名官员'],
    ['Korean chipmakers', '韩国芯片企业'],
    ["Tesla's shares", '特斯拉股价'],
    ['Irish MPs', '爱尔兰议员'],
    ['South Korean prosecutors', '韩国检察官'],
    ['former French ministers', '法国前部长'],
    ['Sino-Indian border', '中印边境'],
    ['Cuban businessmen', '古巴企业家'],
  ])('%s means %s', (english, chinese) => {
    const like = likeness(english, chinese);
    expect(like.reason).toBe('same meaning');
    expect(like.score).toBeGreaterThan(0.7);
    expect(likeness(chinese, english).score).toBe(like.score);
  });

  it.each([
    ['French lawmakers', '德国议员'],
    ['foreign investors', '国内投资者'],
    ['White House memo', '白宫报告'],
    ['German finance ministry', '德国外交部'],
    ['young consumers', '美国消费者'],
    ['former French ministers', '法国部长'],
    ['South Korean prosecutors', '朝鲜检察官'],
    ['Sino-Indian border', '中俄边境'],
    ['日本企业', '韩国企业'],
    ['日本', '日本海军'],
  ])('%s is not %s', (english, chinese) => {
    expect(likeness(english, chinese).score).toBeLessThan(0.5);
  });

  it('says which words mean the same', () => {
    expect(likeness('French lawmakers', '法国议员').detail).toBe('french = 法国, lawmakers = 议员');
  });

  it('offers one that says more than the other with less certainty', () => {
    const more = likeness('developers', '各国开发者');
    expect(more.reason).toBe('related meaning');
    expect(more.score).toBeLessThan(likeness('developers', '开发者').score);
  });

  it('takes apart any text without loss of its order or an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const { parts } = describe(text);
        for (const { means } of parts) expect(means.length).toBeGreaterThan(0);
        expect(describe(text)).toEqual(describe(text));
      }),
    );
  });

  it('reads hyphens, plurals and traditional characters as one', () => {
    expect(wordKey('state-owned banks')).toBe(wordKey('State owned bank'));
    expect(wordKey('備忘錄')).toBe(wordKey('备忘录'));
    expect(wordKey('U.S.')).toBe('us');
  });
});

group('sounds', () => {
  it.each([
    ['克林顿', 'Clinton'],
    ['摩托罗拉', 'Motorola'],
    ['阿迪达斯', 'Adidas'],
    ['王健林', 'Wang Jianlin'],
    ['雷军', 'Jun Lei'],
  ])('%s sounds like %s', (han, latin) => {
    expect(soundsAlike(han, latin)).toBeGreaterThan(0.5);
    expect(soundsAlike(latin, han)).toBe(soundsAlike(han, latin));
  });

  it.each([
    ['克林顿', 'Cameron'],
    ['王健林', 'Wang Ling'],
    ['诺基亚', 'Toyota'],
  ])('%s does not sound like %s', (han, latin) => {
    expect(soundsAlike(han, latin)).toBe(0);
  });
});
