/**
 * Chinese answers to what stands before them that are no verb of denying with its speaker in front: "三星称这一说法不实",
 * "该消息遭到三星否认". Read as part of the statement, they would turn it into the document's own denial.
 */
import type { Act } from '../../../model/claim.js';
import type { Attribution, Naming, Place } from '../reading.js';
import type { ChineseSentence } from './segments.js';

/** What points at words before it. */
const POINTER = '(?:这一|这项|这些|这种|这|那|该|此|上述|相关|有关|前述|其)';
const SAID = '(?:指称|指控|指责|说法|报道|报导|传闻|消息|传言|言论|质疑|信息|内容|猜测|指证|爆料|控诉|情况)';
/** "此事", "这一说法", "该报道". */
const THIS = `(?:${POINTER}+${SAID}|${SAID}|此事|此说|此举|这|这件事|这一点|上述内容)`;
const CALLED = '(?:称|表示|说|指出|回应|斥|指|认为|强调|声明|直言|坚称|痛斥|批|斥责)(?:称|说|为)?[，,：:“「]{0,2}';
const FALSE =
  '(?:不实|不属实|不是事实|并非事实|不符合事实|与事实不符|虚假|假的|捏造|虚构|编造|谣言|造谣|诽谤|毫无根据|没有根据|毫无依据|没有依据|子虚乌有|无中生有|无稽之谈|不准确|假消息|失实|不是真的|并非真实|错误|(?:并|绝|查|决|根本)无此事|(?:根本|压根|绝对)?(?:没有(?:的事|这回事|这种事|这样的事|此事|发生过?)|没这回事|没有这一回事|从未发生|不存在(?:此事|这回事)?))';
const TRUE = '(?:属实|真实|是真的|准确|是事实|确有其事)';
const DEGREE = '(?:是|为|系|纯属|纯粹|属于|属|并|完全|均|都|乃|一派|严重|明显|根本|全部|确实|的确)*';
const END = '(?:的|之词|信息|言论|指控|消息|报道)?[”」]?(?=[，。；,;！!？）)—]|$)';

const PREDICATES: readonly (readonly [RegExp, Act])[] = [
  [new RegExp(`${CALLED}(?:${THIS})?${DEGREE}${FALSE}${END}`, 'gu'), 'denies'],
  [new RegExp(`${CALLED}${THIS}${DEGREE}${TRUE}${END}`, 'gu'), 'confirms'],
];
const PASSIVE = new RegExp(
  `${THIS}(?:也|已|均|都|随后|随即|很快|之后|后来|先后|曾|已经|目前|尚)*(?:遭到?|被|受到|获得?|得到|经|为)([^，。；,;]{0,24}?)(?:的|所|方面|公开|正式|坚决|断然|予以|一致)*(否认|驳斥|反驳|驳回|证实|确认|质疑)(?:了)?(?=[，。；,;！!）)—]|$)`,
  'gu',
);
const ACTS: Readonly<Record<string, Act>> = { 证实: 'confirms', 确认: 'confirms', 质疑: 'questions' };
const CHARGE = /指控|指责|控诉|指称/u;
/** Where the words of another speaker end. */
const BREAK = /[，,；;：:—（(。]/u;

/** Those of one sentence. O(length × names in it). */
export function answersIn(sentence: ChineseSentence, namings: readonly Naming[]): Attribution[] {
  const { text, start: offset } = sentence;
  const found: Attribution[] = [];
  for (const [pattern, act] of PREDICATES)
    for (const { 0: cue, index } of text.matchAll(pattern)) {
      const at = { start: offset + index, end: offset + index + cue.length };
      const speaker = speakerBefore(sentence, namings, at.start);
      if (speaker) found.push(answer(speaker, act, cue, { start: speaker.start, end: at.end }));
    }
  for (const { 0: cue, 1: by = '', 2: verb = '', index } of text.matchAll(PASSIVE)) {
    if (/未|没有|无法|不/u.test(cue)) continue;
    const at = { start: offset + index, end: offset + index + cue.length };
    const end = at.end - verb.length;
    const speaker = namings.find(({ start, end: last }) => start >= end - by.length - 6 && last <= end);
    found.push(answer(speaker, ACTS[verb] ?? 'denies', verb, at));
  }
  return found;
}

function answer(speaker: Naming | undefined, act: Act, cue: string, at: Place): Attribution {
  return {
    ...(speaker && { source: speaker.member }),
    act,
    cue,
    at,
    content: at,
    pointsBack: true,
    answers: { reach: 'before', isCharge: CHARGE.test(cue) },
  };
}

/** The name in the clause right before, with nothing between but manner: "三星随后公开". */
function speakerBefore(sentence: ChineseSentence, namings: readonly Naming[], until: number): Naming | undefined {
  const before = sentence.text.slice(0, until - sentence.start);
  let from = before.length;
  while (from > 0 && !BREAK.test(before.charAt(from - 1))) from--;
  return namings.findLast(({ start, end }) => start >= sentence.start + from && end <= until);
}
