/**
 * Where somebody is of, and which party they belong to, by the words before a Chinese name: 美国作家海明威, 德国车企大众,
 * 法国首都巴黎, 共和党参议员卢比奥; and by what they are said to be: 海明威是美国作家, 王芳（加拿大籍）.
 */
import type { Candidate, Candidates } from '../candidates.js';
import type { Finding, Naming } from '../reading.js';
import type { ChineseText } from './context.js';
import type { ChineseSentence } from './segments.js';

const OFFICE =
  '(?:参议员|众议员|议员|国会议员|州长|市长|总统候选人|候选人|党员|领袖|主席|总书记|秘书长|发言人|竞选人|提名人)';
const PERSON = `(?:${OFFICE}|作家|小说家|诗人|演员|影星|男星|女星|歌手|导演|画家|艺术家|音乐家|作曲家|设计师|建筑师|模特|企业家|商人|富商|富豪|大亨|亿万富翁|投资人|科学家|物理学家|化学家|数学家|经济学家|历史学家|哲学家|学者|工程师|程序员|研究员|医生|律师|记者|运动员|球员|球星|选手|名将|教练|飞行员|宇航员|航天员|政治家|政治人物|政客|外交官|外长|防长|财长|国务卿|国防部长|外交部长|财政部长|活动人士|异见人士|公民|男子|女子|士兵)`;
const FIRM =
  '(?:公司|企业|车企|药企|集团|制造商|生产商|厂商|巨头|品牌|运营商|零售商|供应商|开发商|芯片商|药厂|车厂|媒体|报纸|杂志|电视台|通讯社|智库|大学|高校)';
const PLACE = '(?:首都|省会|首府|城市|港口城市|港口|海港|小镇|县城|小城)';
/** Words that only say more of what is described: no verb, no mark. */
const MORE = '(?:前|已故|著名|知名|华裔|籍|的|最大|第[一二三四]大|老牌|[^，。；：、“”的在对向与和及被把将从到]{0,6})';
const KINDS: readonly { type: string; of: string; noun: RegExp }[] = [
  { type: 'citizen-of', of: 'person', noun: new RegExp(`^${MORE}${PERSON}$`, 'u') },
  { type: 'headquartered-in', of: 'organisation', noun: new RegExp(`^(?:${MORE}${FIRM})?$`, 'u') },
  { type: 'located-in', of: 'place', noun: new RegExp(`^${MORE}${PLACE}$`, 'u') },
];
const MEMBER = new RegExp(`^(?:籍|的)?(?:前|资深|联邦)?${OFFICE}$`, 'u');
/** 在美国，… : a place where something is done describes nobody. */
const WHERE = /[在从到赴抵去于往至自对向]$/u;
const IS = /^(?:是|为|系)(?:一?[名位家个座]|一名|一位)?$/u;
/** So many characters may follow the country in what somebody is. */
const LONGEST = 14;

/** @param namings all of the document, in order */
export function byCountry(
  sentence: ChineseSentence,
  namings: readonly Naming[],
  { candidates }: ChineseText,
): Finding[] {
  const within = namings.filter(
    ({ kind, start, end }) => kind === 'name' && start >= sentence.start && end <= sentence.end,
  );
  const words = (from: number, to: number) => sentence.text.slice(from - sentence.start, to - sentence.start);
  return within.flatMap((first, i): Finding[] => {
    const next = within[i + 1];
    if (!next) return [];
    const between = words(first.end, next.start);
    if (WHERE.test(words(sentence.start, first.start))) return [];
    if (candidates.isOf(first.member, 'political-party') && MEMBER.test(between))
      return found('member-of', next, first, candidates);
    if (candidates.isOf(first.member, 'country')) return describing(first, next, between, candidates);
    if (!candidates.isOf(next.member, 'country')) return [];
    const after = words(next.end, Math.min(sentence.end, next.end + LONGEST));
    if (/^[，,（(]$/u.test(between) && /^籍/u.test(after)) return found('citizen-of', first, next, candidates);
    const noun = /^([^，。；：、]{0,13})(?=[，。；]|$)/u.exec(after)?.[1];
    return IS.test(between) && noun ? describing(next, first, noun, candidates) : [];
  });
}

/** What a country before or in a description tells of whoever is described by the noun. */
function describing(country: Naming, one: Naming, noun: string, candidates: Candidates): Finding[] {
  const kind = KINDS.find(({ of, noun: pattern }) => candidates.isOf(one.member, of) && pattern.test(noun));
  return kind && !candidates.isOf(one.member, 'country') ? found(kind.type, one, country, candidates, noun) : [];
}

function found(type: string, subject: Naming, object: Naming, candidates: Candidates, noun = ''): Finding[] {
  const relation = candidates.ontology.relationTypes.get(type);
  const fits = (member: Candidate, types: readonly string[]) => candidates.fits(member, types);
  if (!relation || !fits(subject.member, relation.domain) || !fits(object.member, relation.range)) return [];
  const start = Math.min(subject.start, object.start);
  const isBehind = object.start > subject.start;
  const span = { start, end: Math.max(subject.end, object.end + (isBehind ? noun.length : 0)) };
  return [
    {
      subject: subject.member,
      type,
      object: object.member,
      cue: isBehind ? 'S是O' : 'OS',
      at: span,
      span,
      negative: false,
      modality: 'actual',
      foretold: false,
      confidence: 60,
      rule: 'neighbours',
      apart: span.end - span.start,
      guessed: Number(subject.member.guessed),
      reasons: [`${object.member.type} before what describes ${subject.member.type}`],
    },
  ];
}
