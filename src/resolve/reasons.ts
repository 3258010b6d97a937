/** Why two entities may be one, or two: each reason in English and Chinese. */
import type { Localised } from '../model/language.js';
import type { Likeness } from './likeness.js';

/** How names agree; the keys are the English words. */
const LIKENESS: Record<Likeness['reason'], string> = {
  'same name': '名称相同',
  'same but for the legal form': '除公司形式外相同',
  'same words': '用词相同',
  acronym: '缩写',
  transliteration: '音译',
  spelling: '拼写相近',
  'part of it': '其中一部分',
  'known names': '已知的不同叫法',
  'same meaning': '意思相同',
  'related meaning': '意思相关',
  initials: '首字母',
  'short form': '简称',
  'middle name': '中间名',
  turned: '姓名顺序相反',
  'surname only': '仅有姓氏',
  none: '无',
};

/** Their names are alike. */
export function namesAgree(names: readonly string[], { reason, detail }: Likeness): Localised {
  const both = names.join(' / ');
  return {
    en: `${both}: ${reason}${detail ? ` (${detail})` : ''}`,
    zh: `${both}：${LIKENESS[reason]}${detail ? `（${detail}）` : ''}`,
  };
}

/** Registers and other sources know both by one identifier. */
export function sameIdentifiers(schemes: readonly string[]): Localised {
  return { en: `the same ${schemes.join(', ')}`, zh: `${schemes.join('、')} 相同` };
}

/** @param types the labels of their types, one where they share it */
export function typesOf(types: { en: readonly string[]; zh: readonly string[] }): Localised {
  return types.en.length === 1
    ? { en: `both ${types.en.join()}`, zh: `类型都是${types.zh.join()}` }
    : { en: types.en.join(' and '), zh: `类型分别是${types.zh.join('和')}` };
}

export function sameRelations(count: number): Localised {
  return {
    en: count === 1 ? 'the same relation to one other' : `the same relation to ${count} others`,
    zh: `与 ${count} 个实体的关系相同`,
  };
}

export function sameNeighbours(count: number): Localised {
  return {
    en: count === 1 ? '1 neighbour in common' : `${count} neighbours in common`,
    zh: `有 ${count} 个共同邻居`,
  };
}

/** What texts say of both. */
export function bothWith(ties: readonly string[]): Localised {
  return { en: `both with ${ties.join(', ')}`, zh: `都与${ties.join('、')}有关` };
}

/** @param roles the notions, and the words that say so */
export function bothAre(roles: { en: readonly string[]; zh: readonly string[] }): Localised {
  return { en: `both ${roles.en.join(', ')}`, zh: `都是${roles.zh.join('、')}` };
}

/** What texts say of one does not go together with what they say of the other. */
export function against(one: readonly string[], other: readonly string[], words = { one, other }): Localised {
  return {
    en: `${one.join(', ')} against ${other.join(', ')}`,
    zh: `${words.one.join('、')}与${words.other.join('、')}不符`,
  };
}
