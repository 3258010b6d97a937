/** Names are found by the beginning of any word, with one typo, and in Chinese anywhere. */

import { describe, expect, it } from 'vitest';
import { buildNameIndex, searchNames } from '../../src/engine/search/index.js';
import { nameKey } from '../../src/engine/search/keys.js';
import type { Entity } from '../../src/model/entity.js';
import { fc } from '../property.js';

const entity = (id: string, en: string, zh: string, aliases: string[] = []): Entity => ({
  id,
  type: 'company',
  names: { en, zh },
  aliases: { en: aliases },
  sameAs: {},
});

const ENTITIES = [
  entity('alibaba', 'Alibaba', '阿里巴巴', ['Alibaba Group']),
  entity('alibaba-cloud', 'Alibaba Cloud', '阿里云'),
  entity('white-house', 'White House', '白宫'),
  entity('white-house-memo', 'White House memo', '白宫备忘录'),
  entity('ft', 'Financial Times', '《金融时报》', ['FT', 'The FT']),
  entity('societe', 'Société Générale', '法国兴业银行'),
];
const index = buildNameIndex(ENTITIES);
const find = (text: string) => searchNames(index, text).map(({ entity: at }) => ENTITIES[at]?.id);
const how = (text: string) => searchNames(index, text)[0]?.matched;

describe('names', () => {
  it.each([
    ['Alibaba', ['alibaba', 'alibaba-cloud'], 'exact'],
    ['alib', ['alibaba', 'alibaba-cloud'], 'prefix'],
    ['clo', ['alibaba-cloud'], 'word'],
    ['house white', ['white-house', 'white-house-memo'], 'word'],
    ['white house m', ['white-house-memo'], 'prefix'],
    ['巴巴', ['alibaba'], 'part'],
    ['宫', ['white-house', 'white-house-memo'], 'part'],
    ['阿里', ['alibaba-cloud', 'alibaba'], 'prefix'],
    ['金融时报', ['ft'], 'exact'],
    ['societe generale', ['societe'], 'exact'],
    ['Alibabba', ['alibaba', 'alibaba-cloud'], 'typo'],
    ['fniancial', ['ft'], 'typo'],
    ['whte', ['white-house', 'white-house-memo'], 'typo'],
    ['ft', ['ft'], 'exact'],
  ])('%s finds %j (%s)', (text, ids, kind) => {
    expect(find(text)).toEqual(ids);
    expect(how(text)?.how).toBe(kind);
  });

  it.each(['', '  ', '!?', 'zzz', '腾讯', 'ali baba cloud x'])('%j finds nothing', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('say which name fits: a name before an alias before nothing', () => {
    expect(how('The FT')).toEqual({ text: 'The FT', kind: 'alias', how: 'exact' });
    expect(searchNames(index, 'Alibaba')[0]?.score).toBe(1);
    expect(searchNames(index, 'the ft')[0]?.score).toBe(0.98);
    expect(searchNames(index, 'a', { most: 1 })).toHaveLength(1);
    expect(searchNames(buildNameIndex([]), 'a')).toEqual([]);
  });

  it('are found with one Chinese character wrong, missing, too many or exchanged', () => {
    const names = buildNameIndex([
      entity('group', 'Alibaba Group', '阿里巴巴集团'),
      entity('memo', 'Memo', '白宫备忘录'),
    ]);
    const found = (text: string) => searchNames(names, text).map(({ entity: at, matched }) => [at, matched.how]);
    for (const text of [
      '阿里巴吧',
      '阿里吧巴',
      '啊里巴巴',
      '阿里巴集团',
      '阿里巴巴巴集',
      '里阿巴巴集团',
      '阿里巴巴团集',
    ]) {
      expect(found(text), text).toEqual([[0, 'typo']]);
    }
    expect(found('白宫备望录')).toEqual([[1, 'typo']]);
    expect(found('阿里巴巴')).toEqual([[0, 'prefix']]);
    const more = buildNameIndex([entity('group', 'Group', '阿里巴巴集团'), entity('shares', 'Shares', '阿里巴巴股价')]);
    expect(searchNames(more, '阿里巴巴集').map(({ entity: at }) => at)).toEqual([0]);
    for (const text of ['阿里吧', '白宫', '白公被忘录'])
      expect(found(text).filter(([, how]) => how === 'typo')).toEqual([]);
  });

  it('are found by whatever begins a word or stands in a Chinese name, and by nothing else', () => {
    const letters = fc.stringMatching(/^[abc]{1,4}$/);
    const name = fc
      .array(fc.oneof(letters, fc.stringMatching(/^[中国公司]{1,4}$/)), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(' '));
    const entities = fc
      .array(fc.tuple(name, name), { minLength: 1, maxLength: 8 })
      .map((list) => list.map(([en, zh], i) => entity(`zz-${i}`, en, zh)));
    fc.assert(
      fc.property(
        entities,
        fc.oneof(
          letters.filter((text) => text.length < 4),
          fc.stringMatching(/^[中国公司]{1,3}$/),
        ),
        (list, text) => {
          const found = searchNames(buildNameIndex(list), text).map(({ entity: at }) => at);
          const expected = list.flatMap(({ names }, i) =>
            Object.values(names).some((one) => fits(one, text)) ? [i] : [],
          );
          expect([...found].sort((a, b) => a - b)).toEqual(expected);
        },
      ),
    );
  });
});

function fits(name: string, text: string): boolean {
  if (/\p{Script=Han}/u.test(text)) return nameKey(name).includes(text);
  return nameKey(name)
    .split(' ')
    .some((word) => word.startsWith(text));
}
