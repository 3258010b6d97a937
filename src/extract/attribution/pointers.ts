/** "Denied the allegation", "否认了这一指控": what was said before is not said again but pointed at. */
import type { Parse } from '../../language/parse.js';
import type { Act } from '../../model/claim.js';
import type { Answer } from '../rules/reading.js';
import type { Attribution } from './attribution.js';

/** How far back, in sentences, and over how many attributions. */
const REACH = { sentences: 3, attributions: 20 };
const ANSWERS: ReadonlySet<Act> = new Set<Act>(['denies', 'confirms', 'questions']);
const ENGLISH =
  /^(?:(?:the|these|those|this|that|all|such|any|both|his|her|their|its|every)\s+)?(?:[a-z]+\s+){0,2}(?:allegations?|claims?|accusations?|charges?|reports?|stor(?:y|ies)|rumou?rs?|assertions?|suggestions?|accounts?|statements?|findings?|complaints?|lawsuits?|it|this|that|them|all)$/iu;
const CHINESE =
  /^(?:了|过|这一|这项|这些|该|上述|相关|有关|此|其|该项|所谓的|任何|这种|此类|此前的|的|他们的|他的|她的|一切|全部|所有|对方的?)*(?:指称|指控|指责|说法|报道|传闻|消息|传言|言论|质疑|控罪|罪名|此事|谣言)$/u;

const POINTER =
  '(?:it|this|that|these|those|(?:the|this|that|these|those|such|both|all)\\s+(?:[a-z]+\\s+){0,2}(?:allegations?|claims?|accusations?|charges?|reports?|stor(?:y|ies)|rumou?rs?|assertions?|suggestions?|accounts?|statements?|news|information))';
const DEGREE =
  '(?:\\s+(?:simply|just|completely|totally|entirely|utterly|wholly|categorically|absolutely|plainly|all|both|a|an|pure|total|complete|outright|blatant))*';
const FALSE =
  '(?:false|untrue|baseless|unfounded|groundless|wrong|fabricated|invented|nonsense|incorrect|inaccurate|fake|lies?|fiction|fabrications?|slander|unsubstantiated|absurd|rubbish|without (?:any )?(?:basis|foundation|merit))';
const TRUE = '(?:true|accurate|correct|right|the case)';
const IS = "(?:\\s+(?:is|was|are|were|had been|has been|have been)|[’']s)";
const NOT = "(?:\\s+not|n[’']t)";
/** "That is untrue", "the report was a fabrication", "there was no such deal", "it never happened". */
const CALLED_FALSE = new RegExp(
  `^(?:that\\s+)?(?:${POINTER}(?:${IS}${DEGREE}\\s+${FALSE}|${IS}${DEGREE}${NOT}${DEGREE}\\s+(?:${TRUE}|so)|\\s+(?:never|did not|didn[’']t)\\s+(?:happen(?:ed)?|take place|took place|occur(?:red)?))|(?:there (?:is|was) )?(?:no such (?:thing|deal|payment|agreement|meeting|plan|purchase|contact)|nothing of the (?:kind|sort))(?:\\s+(?:ever\\s+)?(?:happened|took place|occurred|existed|was made))?)$`,
  'iu',
);
const CALLED_TRUE = new RegExp(`^(?:that\\s+)?${POINTER}${IS}${DEGREE}\\s+${TRUE}$`, 'iu');
/** "It did not", "she never had": the deed is the one just told, and their own. */
const NOT_DONE =
  /^(?:that\s+)?(?:it|he|she|they)\s+(?:(?:did|has|had|have|does|do|was|were|is|are)(?:\s+not|n[’']t)|never\s+(?:did|has|had|have|was|were))$/iu;

/** Nouns for what is said against somebody. */
const CHARGE = /\b(?:allegations?|claims?|accusations?|charges?|complaints?|lawsuits?)\b|指控|指责|控罪|罪名/iu;

/** Fills in `pointsTo` and `answers`. Linear: each looks at a bounded number before it. */
export function pointBack(parse: Parse, all: readonly Attribution[]): void {
  for (const one of all) {
    const called = calledSo(parse, one);
    if (called) {
      one.act = called.act;
      one.answers = called.answers;
      continue;
    }
    if (!ANSWERS.has(one.act) || one.contents.length !== 1) continue;
    const content = one.contents[0];
    if (!content) continue;
    const words = parse.text.slice(content.start, content.end).trim();
    if (words.length > 60 || !(words === '' || ENGLISH.test(words) || CHINESE.test(words))) continue;
    one.answers ??= { reach: 'before', isCharge: CHARGE.test(words) };
    const target = lastSaid(parse, all, one);
    if (target) one.pointsTo = [target.index];
  }
}

/** Who says of what was told before that it is false or true, or that they have not done it. */
function calledSo(parse: Parse, one: Attribution): { act: Act; answers: Answer } | undefined {
  const [content] = one.contents;
  const isSpeech = one.cue.sense === 'speech' && (one.act === 'states' || one.act === 'reports');
  if (!content || !isSpeech || one.contents.length !== 1 || one.negated || one.supposed) return undefined;
  const words = parse.text.slice(content.start, content.end).trim();
  if (words.length > 60) return undefined;
  const isCharge = CHARGE.test(words);
  if (CALLED_FALSE.test(words)) return { act: 'denies', answers: { reach: 'before', isCharge } };
  if (CALLED_TRUE.test(words)) return { act: 'confirms', answers: { reach: 'before', isCharge } };
  return NOT_DONE.test(words) ? { act: 'denies', answers: { reach: 'before', isCharge, ofOwn: true } } : undefined;
}

/** The last allegation before, else the last thing that was said. */
function lastSaid(parse: Parse, all: readonly Attribution[], one: Attribution): Attribution | undefined {
  const here = parse.tokenAt(one.cue.start)?.sentence ?? 0;
  let last: Attribution | undefined;
  for (let i = one.index - 1; i >= Math.max(0, one.index - REACH.attributions); i--) {
    const before = all[i] as Attribution;
    const sentence = parse.tokenAt(before.cue.start)?.sentence ?? here;
    if (here - sentence > REACH.sentences) break;
    if (before.cue.sense !== 'speech' || ANSWERS.has(before.act) || before.act === 'callsFor') continue;
    if (before.index === one.parent || before.parent === one.index) continue;
    // whoever denies it did not say it
    if (sameSource(before, one)) continue;
    if (before.act === 'alleges') return before;
    last ??= before;
  }
  return last;
}

function sameSource(a: Attribution, b: Attribution): boolean {
  return a.source.kind === 'mention' && b.source.kind === 'mention' && a.source.mention === b.source.mention;
}
