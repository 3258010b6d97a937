/** Chinese phrases that are no names: descriptions such as 美国议员 and 一名官员, and pronouns. */
import type { Parse, Token } from '../../../language/parse.js';
import { DESCRIBED_HEADS, KINDS } from '../../rules/chinese/words.js';

export interface ChinesePhrase {
  from: number;
  to: number;
  kind: 'pronoun' | 'description';
  plural: boolean;
  /** type of the ontology that its last word tells */
  type?: string;
  /** "该公司": points to one that was named */
  points: boolean;
  /** "一名官员": one of many, nobody in particular */
  indefinite: boolean;
}

const HEADS = new Map(DESCRIBED_HEADS.map(({ word, type }) => [word, type]));
const SINGLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    公司: 'company',
    集团: 'company',
    银行: 'bank',
    男子: 'person',
    女子: 'person',
    嫌疑人: 'person',
    被告: 'person',
    原告: 'person',
    发言人: 'person',
    负责人: 'person',
    创始人: 'executive',
    总裁: 'executive',
    董事长: 'executive',
    首席执行官: 'executive',
    首席财务官: 'executive',
    总经理: 'executive',
    外长: 'politician',
    防长: 'politician',
    首相: 'politician',
    主席: 'politician',
    议长: 'politician',
    市长: 'politician',
    州长: 'politician',
    国务卿: 'politician',
    检察长: 'person',
    教授: 'person',
    法官: 'person',
    总统: 'politician',
    总理: 'politician',
    部长: 'politician',
    法院: 'court',
    报纸: 'media-outlet',
    媒体: 'media-outlet',
    机构: 'organisation',
    组织: 'organisation',
    部门: 'government-body',
    委员会: 'government-body',
    诉状: 'document',
    起诉书: 'document',
    判决书: 'document',
    公告: 'statement',
    邮件: 'document',
    调查: 'report',
    研究: 'report',
    民调: 'report',
    文章: 'article',
  }),
);
export const PRONOUNS: ReadonlyMap<
  string,
  { person?: boolean; plural?: boolean; female?: boolean; speaker?: boolean }
> = new Map([
  ['他', { person: true }],
  ['她', { person: true, female: true }],
  ['它', { person: false }],
  ['其', {}],
  ['他们', { plural: true }],
  ['她们', { plural: true }],
  ['它们', { plural: true, person: false }],
  ['我', { person: true, speaker: true }],
  ['我们', { plural: true, speaker: true }],
  ['本人', { person: true, speaker: true }],
]);
const POINTING = /^(?:该|此|这家|这位|这名|上述|这一|这)$/;
const COUNTED = /^(?:一名|一位|一个|某|某位|某名|一些|多名|多位|数名|数位|几名|几位|许多|不少|部分|有|一家|一份|一项)$/;

/** @param named tokens that a name holds; a name right before a head is part of the description */
export function chinesePhrases(parse: Parse, named: Uint8Array): ChinesePhrase[] {
  const found: ChinesePhrase[] = [];
  for (const token of parse.tokens) {
    if (named[token.index]) continue;
    const pronoun = PRONOUNS.get(token.text);
    if (pronoun && token.tag === 'r') {
      found.push({
        from: token.index,
        to: token.index + 1,
        kind: 'pronoun',
        plural: pronoun.plural ?? false,
        points: false,
        indefinite: false,
      });
      continue;
    }
    if (!/^(?:n|vn|nz|nt|an)$/.test(token.tag)) continue;
    const pointed = POINTING.test(parse.textAt(token.index - 1)) ? SINGLE.get(token.text) : undefined;
    const type = pointed ?? headType(token);
    if (type === undefined) continue;
    const next = parse.tokens[token.index + 1];
    // 公司高管: the last noun is the head
    if (
      next &&
      next.start === token.end &&
      !named[next.index] &&
      /^(?:n|vn)$/.test(next.tag) &&
      headType(next) !== undefined
    )
      continue;
    // a person's name behind its title: the words only describe it
    let from = token.index;
    let points = false;
    let indefinite = false;
    for (let steps = 0; steps < 6 && from > 0; steps++) {
      const [before, own] = [parse.tokens[from - 1] as Token, parse.tokens[from] as Token];
      if (before.end !== own.start || before.sentence !== own.sentence) break;
      if (POINTING.test(before.text)) {
        points = true;
        from--;
        break;
      }
      if (COUNTED.test(before.text) || before.tag === 'm' || before.tag === 'q') {
        indefinite = true;
        from--;
        continue;
      }
      const noun = /^(?:n|nz|vn|a|an|b|f|LOC|ORG|ns|nt)$/.test(before.tag);
      if (!noun && !KINDS.has(before.text) && !named[before.index]) break;
      if (before.tag === 'PER' || before.tag === 'nr') break;
      from--;
    }
    found.push({
      from,
      to: token.index + 1,
      kind: 'description',
      plural: PLURAL.has(type),
      type,
      points,
      indefinite,
    });
  }
  return found;
}

const PLURAL: ReadonlySet<string> = new Set([
  'group',
  'industry',
  'legislators',
  'consumers',
  'investors',
  'developers',
]);

function headType({ text }: Token): string | undefined {
  const own = HEADS.get(text) ?? SINGLE.get(text);
  if (own !== undefined) return own;
  for (let length = Math.min(5, text.length - 1); length >= 2; length--) {
    const type = HEADS.get(text.slice(-length)) ?? SINGLE.get(text.slice(-length));
    if (type !== undefined) return type;
  }
  return undefined;
}
