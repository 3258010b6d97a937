/**
 * What a Chinese sentence, or the one after it, says beside its own assertion and takes away from it: "网曝…",
 * "…，坊间如此流传", "…的说法已被辟谣", "…：知情人士", "…，后洗清嫌疑", "难道…". Told by the words and by where they stand.
 */

/** `labelled`: words before a colon. `denied`: somebody says no to it. `false`: the text itself does. `so not`: the clause itself is negated. */
type BesideEffect = 'alleged' | 'labelled' | 'possible' | 'denied' | 'false' | 'so not' | 'asked';

/** UTF-16 code units into the text. */
export interface Beside {
  effect: BesideEffect;
  start: number;
  end: number;
  /** where whoever says so may be named */
  by?: { start: number; end: number };
}

/** The words around one event. */
export interface Around {
  text: string;
  /** its sentence */
  start: number;
  end: number;
  /** the sentence right after it, in the same paragraph */
  nextEnd: number;
  /** from the first to the last word that it rests on */
  from: number;
  to: number;
  /** the end of its verb */
  verb: number;
  isNamed: (from: number, to: number) => boolean;
  hasVerb: (from: number, to: number) => boolean;
  /** something else is told there */
  hasEvent: (from: number, to: number) => boolean;
  /** somebody is known there already who answers it */
  isAnswered: (from: number, to: number) => boolean;
}

const CLAIM =
  '(?:说法|传闻|传言|谣言|谣传|流言|指控|指责|指证|控诉|猜测|揣测|臆测|怀疑|嫌疑|论调|阴谋论|故事|传说|爆料|帖子|网帖|视频|截图|消息|报道|文章|言论|罪名)';
/** It is called somebody's words: "…的说法", "…一说", "…之说". */
const CALLED = new RegExp(`^[^，。；：]{0,16}?(?:(?:的|这一|这种|等)${CLAIM}|一说|之说|之论|这一说)`, 'u');
const FALSE =
  '(?:辟谣|证伪|谣言|谣传|不实|不属实|失实|虚假|假消息|假新闻|假的|假话|天方夜谭|捏造|虚构|编造|杜撰|伪造|子虚乌有|无中生有|无稽之谈|空穴来风|污蔑|诬蔑|诬陷|诽谤|抹黑|造谣|误传|讹传|误会|误读|笑话|玩笑|谬论|谎言|骗局|站不住脚|不攻自破|没有根据|毫无根据|毫无依据|没有依据|无凭无据|查无实据|查无此事|并无此事|绝无此事|没有的事|没这回事|没有这回事|荒谬|荒唐|荒诞|可笑|胡说|胡说八道|胡扯|瞎编|瞎说|乌龙|恶作剧|莫须有|不存在|不是事实|与事实不符|非事实|不是真的|臆想|幻想)';
const IS_FALSE = new RegExp(FALSE, 'u');
const DENIES = '(?:辟谣|证伪|澄清|否认|驳斥|驳倒|反驳|推翻|揭穿|戳穿|打脸|打假|否定|痛斥)';
const PASSIVE = /(?:遭到?|被|获|经|由|受到?)/u;
const AT_END = '(?:的|之词|之言|而已|了|罢了|一场|谈|一则|言论|信息)*[。！!.”」）)]*$';
const IS_DENIAL = new RegExp(`${DENIES}${AT_END}`, 'u');
const ENDS_FALSE = new RegExp(`(?:${FALSE}|${DENIES})${AT_END}`, 'u');
const CALLS_BACK = new RegExp(`^(?:这|那|此|该)(?:一|种|个|项|些|类|条)*${CLAIM}`, 'u');
const ANY_NO = new RegExp(`${FALSE}|${DENIES}`, 'u');
/** A judgment is gone, or a suspicion with it. */
const CLEARED =
  /(?:改判|宣告|宣判|判决|获判|被判|判定|判|裁定)其?无罪|无罪(?:释放|开释|获释)|洗清|洗脱|还[^，。；]{0,6}清白|平反|昭雪|(?:判决|定罪|裁决|罪名|有罪判决|原判)[^，。；]{0,14}(?:撤销|推翻|改判|废除)|(?:撤销|推翻)了?[^，。；]{0,10}(?:判决|定罪|裁决|罪名|原判|控罪)|(?:是|系|属|为)(?:一起|一桩)?(?:冤案|错案|误判|冤枉|无辜)|蒙冤|含冤|(?:获得?|得到|予以|得以|被)澄清|排除(?:了)?[^，。；]{0,4}嫌疑|嫌疑[^，。；]{0,4}(?:排除|解除|洗)/u;
const WRONGLY = /(?:冤枉|蒙冤|误判|错判|误认为?|误以为|错误地?(?:指控|定罪|认定|判)|诬告|诬陷|诬指|诬称|栽赃)/u;
const COURT = /(?:法院|法庭|高院|中院|检方|检察院|警方|警察)/u;
/** A segment that begins so speaks of what stands before it. */
const LOOKS_BACK =
  /^(?:这|那|此|该|上述|对此|其实|实则|实际|实属|纯属|纯粹|纯|系|是|属|乃|简直|根本|完全|全是|全属|都是|均|已|被|遭|后|随后|最终|最后|经|结果|事后|早已|早就|不过|只是|但|终|却|原来|假|谣|无|没|毫|子虚|查|并非|绝|显然|明显|一派|荒|胡|误)/u;
const DOUBT =
  /(?:有待|真假|真伪|是真是假|存疑|可信度|信不信|不得而知|不清楚|无从|难辨|可疑|(?<!毫无|没有|并无|无)疑问|问号|属实的?话|无法核实|无法证实|难以证实|未能证实|待考|待查|真实性|谁知道|天知道|不好说|说不定|未可知|未必|不一定|大概|也许|或许|恐怕|可能吧|据信)/u;
const UNVERIFIED =
  /(?:未|没有|没|无法|难以|不能|有待|待|无从)[^，。；]{0,8}(?:证实|核实|确认|印证|查证|验证|考证)[”」）)。！]*$/u;
const SHORT_DOUBT = 16;
const SHORT = 8;
const SAYS =
  '(?:说|传|称|讲|言|议论|谈论|热议|认为|觉得|相信|深信|以为|看来|猜测|猜|揣测|嘀咕|私语|低语|爆料|透露|流传|盛传|疯传|热传|风传|传开|传播|转述|转发|写道|写|描述|记述|耳闻|听闻|风闻|有所闻|声称|宣称|坚称|传闻|传言|说法|一说|之说|流言|闲话|小道消息|八卦|谣传|据说|据传|据闻|听说|曝|爆|曝光|版本|口径|云云)';
const SAYS_NO_MORE = new RegExp(
  `${SAYS}(?:的|着|了|过|道|开来|开|来着|而已|甚广|已久|不断|不绝|纷纷|四起)*[。！!.”」）)]*$`,
  'u',
);
/** With a name before it, it need not speak of what stands before: 于是有了“X”的说法. */
const IS_NOUN = /(?:说法|传闻|传言|一说|之说|流言|谣传|版本|口径|消息|八卦)$/u;
const NO_COMMENT = /置评|未回应|没有回应|不回应|未作回应|未予回应|评论/u;
/** Read elsewhere: whoever said it takes it back. */
const TAKES_BACK = /更正|勘误|撤回|撤稿|收回|道歉/u;
/** The marks that end a sentence. */
const CLOSING = /(?<![\s。！!？?”」])[\s。！!？?”」]+$/u;
/** Nobody who can be asked speaks before it. */
const HEARSAY =
  /(?:网上|网络|网间|网民|网友|网|坊间|民间|外间|外界|圈内|业内|江湖|街头|市井|市场|有人|有的人|人们|大家|众人|都|匿名者?|小道|据|听|风|盛|谣|疯|相|哄|误|讹|一直)(?:广|热|疯|盛|纷纷|都|在|也|曾|已|一度|普遍|这样|这么|如此|皆|有){0,3}(?:曝|传(?![媒统授播递感输奇票真唤])|爆(?![炸发破])|热议|说法|闻|猜测|疑似|疑)|有[^，。；]{0,3}(?:传言|传闻|消息|说法|猜测|网友|报道)(?:称|说|指|是)?|(?:说法|传闻|传言|谣言|谣传|猜测|流言|误传|谎言|阴谋论)(?:是|为|称|说|指)?$|听说|据说|据悉|据闻|据指|有人(?:这样|这么|如此)?(?:说|称|讲|言|指)|(?:这样|这么|如此|如是)(?:说|传|讲|称)|疑似|疑为/u;
/** A name may have swallowed it: 传云桥科技公司收购…; 传音 and the like are firms. */
const TAKEN_IN = /^\s*(?:网?传(?![音化奇智神媒统世承家递])|网?曝|疑(?![问难虑点似])|盛传|据传)/u;
/** "传言三": the number of a label. */
const NUMBER = /(?:之|第)?[一二三四五六七八九十\d]{1,3}$/u;
const NEUTRAL_LABEL =
  /^(?:真相|事实|(?:.*(?:快讯|独家|最新|重磅|突发|简讯|头条|更正|勘误|声明|通知|启事|背景|原因|结果|案例|事件|概述|摘要|标题|要点|注|如下|以下|之一|看点|图|时间线|年|月|日|[一二三四五六七八九十\d])))$/u;
const RHETORIC =
  /(?:难道|莫非|莫不是|岂|何曾|谁说|谁信|谁相信|怎么可能|怎么会|怎可能|怎会|哪会|哪里会|何来|凭什么说|怎能|真的会)/u;
const ASKS = /(?:是否|有没有|有无|是不是|会不会|能不能|可曾|有否|曾否)/u;
const SEEMS =
  /(?:似乎|好像|仿佛|貌似|看似|看来|恐(?![怖慌惧吓龙])|大概|想必|未必|估计|八成|多半|据信|兴许|相信|置信|以为|没准|说不定|或许|或曾|或已|可能)/u;
const NONE = /(?:绝无|并无|从无|毫无|决无|未有|从未有过?|没有(?:任何)?|不存在(?:任何)?|无(?:任何))[^，。；：]*$/u;
const NEVER = /(?:绝未|从未|从来没有?|绝没有?|未曾|不曾|决不曾|绝不曾|绝非|并非)[^，。；：的]{0,6}$/u;
const AFFAIR =
  /^[^，。；]{0,10}(?:一事|之事|的事|的?行为|之举|的?举动|的?情况|情形|的事实|的记录|的往来|这回事|那回事|的说法|的可能)/u;
const REFUTES_BEFORE = new RegExp(`(?:${DENIES}|捅破)了?(?:所谓|有关|关于)?[^，。；：]*$`, 'u');
const BREAK = /[，,；;：:—（()）【】…、\n]/u;
/** Who speaks at the end of a headline. */
const SPEAKERS =
  /(?:人士|媒|媒体|方面|警方|检方|官方|军方|官员|消息|来源|报告|报道|网友|专家|学者|律师|当局|法院|部门|发言人|记者|分析师|传闻|传言|爆料|社|报|台|网|机构|起诉书|诉状|目击者|家属|亲友|邻居|同事|厅|局|部|委|会|院)$/u;
/** In code units: what stands further away is not looked at. */
const FAR = 240;

/** All that stands beside an event, in no order. */
export function besideIn(around: Around): Beside[] {
  return [...inOpening(around), ...inOwnClause(around), ...inSegments(around), ...inNext(around)];
}

function inOpening(around: Around): Beside[] {
  const { text, start, from, to, verb } = around;
  const begin = Math.max(start, from - FAR);
  const opening = text.slice(begin, from);
  const found: Beside[] = [];
  const say = (effect: BesideEffect, at: number): void => void found.push({ effect, start: at, end: from });
  const clause = begin + lastBreak(opening);
  const own = text.slice(clause, from);
  const upToVerb = text.slice(clause, verb);
  const hearsay = HEARSAY.exec(own);
  if (hearsay) say('alleged', clause + hearsay.index);
  if (/^(?:说|称|传|曝|爆|疑|讲|指|谎称|听|据)$/u.test(own.trim())) say('alleged', clause);
  if (TAKEN_IN.test(upToVerb)) say('alleged', clause);
  if (clause > begin) found.push(...inClauseBefore(around, begin, clause));
  const rhetoric = RHETORIC.exec(opening + text.slice(from, verb));
  if (rhetoric) say('asked', begin + Math.min(rhetoric.index, opening.length));
  const asks = ASKS.exec(upToVerb);
  if (asks) say('asked', Math.min(clause + asks.index, from));
  const seems = SEEMS.exec(upToVerb);
  if (seems) say('possible', Math.min(clause + seems.index, from));
  const wrongly = WRONGLY.exec(upToVerb);
  if (wrongly) say('denied', Math.min(clause + wrongly.index, from));
  const rest = text.slice(to, to + FAR);
  if ((NONE.test(upToVerb) && AFFAIR.test(rest)) || NEVER.test(text.slice(clause, verb)))
    if (!ASKS.test(upToVerb)) say('so not', clause);
  const refutes = REFUTES_BEFORE.exec(own);
  if (refutes && CALLED.test(rest))
    found.push({ effect: 'denied', start: clause, end: from, by: { start: clause, end: clause + refutes.index } });
  return found;
}

/** What stands before the clause in its sentence: a label, hearsay, a doubt. */
function inClauseBefore({ text, from, isNamed, hasVerb }: Around, begin: number, clause: number): Beside[] {
  const found: Beside[] = [];
  const say = (effect: BesideEffect, at: number): void => void found.push({ effect, start: at, end: from });
  const before = text.slice(begin, clause);
  const parts = before.split(BREAK).filter((part) => part.trim() !== '');
  const last = parts.at(-1) ?? '';
  const mark = before.trimEnd().at(-1) ?? '';
  const isUnnamed = !isNamed(clause - last.length - 1, clause);
  const closing = HEARSAY.test(last) && SAYS_NO_MORE.test(last) && isUnnamed;
  if (closing && text.slice(clause, from).trim() === '') say('alleged', clause - last.length - 1);
  const isLabel = /[：:】]/u.test(mark) && parts.length === 1 && last.length <= 14;
  if (isLabel && /(?:撤稿|撤文|撤回|删稿|更正启事)$/u.test(last)) say('possible', begin);
  else if (isLabel && IS_FALSE.test(last)) say('false', begin);
  else if (isLabel && HEARSAY.test(last.replace(NUMBER, ''))) say('alleged', begin);
  else if (isLabel && mark !== '】' && !NEUTRAL_LABEL.test(last) && !hasVerb(begin, clause)) say('labelled', begin);
  const isDoubted = DOUBT.test(last) || /未经证实|未获证实|未证实|待证实/u.test(last);
  if (isDoubted && last.length <= SHORT_DOUBT && isUnnamed) say('possible', clause - last.length - 1);
  return found;
}

/** What follows in the clause itself: "…的说法遭路透社证伪". */
function inOwnClause({ text, to, end }: Around): Beside[] {
  const rest = text.slice(to, Math.min(end, to + FAR));
  const own = rest.slice(0, firstBreak(rest));
  const called = CALLED.exec(own);
  const found: Beside[] = [];
  if (called) found.push({ effect: 'alleged', start: to, end: to + called[0].length });
  const after = called ? own.slice(called[0].length) : own;
  const no = ANY_NO.exec(after);
  if (no && (called || /^[^，。；]{0,4}(?:一事|之事|这件事|纯属|系|是|属|实属|被|遭)/u.test(own))) {
    const by = { start: to + own.length - after.length, end: to + own.length };
    const effect = PASSIVE.test(after) || IS_DENIAL.test(own) ? 'denied' : 'false';
    found.push({ effect, start: to, end: to + own.length, ...(effect === 'denied' && { by }) });
  }
  return found;
}

/** Segments after it in its sentence, as long as they speak of it. */
function inSegments(around: Around): Beside[] {
  const { text, to, end, verb, isNamed, isAnswered, hasEvent, hasVerb } = around;
  const rest = text.slice(to, Math.min(end, to + FAR));
  const found: Beside[] = [];
  let at = firstBreak(rest);
  const isCalled = CALLED.test(rest.slice(0, at)) || /一事|之事/u.test(rest.slice(0, at));
  while (at < rest.length) {
    const mark = rest.charAt(at);
    const segment = rest.slice(at + 1, at + 1 + firstBreak(rest.slice(at + 1)));
    const place = { start: to + at + 1, end: to + at + 1 + segment.length };
    at += 1 + segment.length;
    const words = segment.replace(CLOSING, '');
    if (words === '') continue;
    const isLast = at >= rest.length;
    if (isAnswered(place.start, place.end)) continue;
    if (hasEvent(place.start, place.end)) break;
    const speaks = /[：:]/u.test(mark) && isLast && words.length <= 12 && !segment.endsWith('。');
    if (speaks && (SPEAKERS.test(words) || (isNamed(place.start, place.end) && !hasVerb(place.start, place.end))))
      found.push({ effect: 'alleged', ...place, by: place });
    const one = judge(segment, words, place, around, isCalled);
    if (one) found.push(one);
  }
  const cleared = CLEARED.exec(text.slice(verb, Math.min(end, to + FAR)));
  if (cleared) found.push(clearing(around, verb + cleared.index, verb + cleared.index + cleared[0].length));
  return found;
}

function clearing({ text, to, isNamed }: Around, start: number, end: number): Beside {
  const from = Math.max(to, start - lastPart(text.slice(to, start)));
  const isOther = isNamed(from, end) && !COURT.test(text.slice(from, end));
  return { effect: isOther ? 'possible' : 'denied', start: to, end };
}

/** What one segment says of what stands before it, if it does. */
function judge(
  segment: string,
  words: string,
  place: { start: number; end: number },
  { isNamed }: Around,
  isCalled: boolean,
): Beside | undefined {
  const named = isNamed(place.start, place.end);
  const back = isCalled || LOOKS_BACK.test(words);
  if (ENDS_FALSE.test(segment)) {
    const passive = PASSIVE.exec(segment);
    const isDenial = passive !== null || IS_DENIAL.test(segment);
    const by = { start: place.start + (passive?.index ?? 0), end: place.end };
    if (named && isDenial) return isNamed(by.start, by.end) ? { effect: 'denied', ...place, by } : undefined;
    return { effect: !back ? 'possible' : isDenial ? 'denied' : 'false', ...place };
  }
  if (named) {
    if (UNVERIFIED.test(words)) return { effect: 'possible', ...place };
    return SAYS_NO_MORE.test(segment) && !IS_NOUN.test(words) && !NO_COMMENT.test(words)
      ? { effect: 'alleged', ...place, by: place }
      : undefined;
  }
  if (UNVERIFIED.test(words) || (DOUBT.test(words) && words.length <= SHORT_DOUBT))
    return { effect: 'possible', ...place };
  if (NO_COMMENT.test(words) || TAKES_BACK.test(words)) return undefined;
  if (SAYS_NO_MORE.test(segment) || (HEARSAY.test(words) && words.length <= SHORT))
    return { effect: 'alleged', ...place };
  if (CALLS_BACK.test(words)) return { effect: 'alleged', ...place };
  return undefined;
}

const POINTS_BACK =
  /^(?:(?:但|不过|然而|其实|事实上|后来|事后|随后|目前|可是|只是|当然)[，,]?)*(?:这|那|该|此|上述|以上|前述|官方|有关|相关|如此|假的|谣言|纯属|有人(?:这样|这么|如此)|(?:坊间|网上|民间|外界|人们|大家|网友)?(?:都|也)?(?:这样|这么|如此|如是)|据说|据传|网传|真假|真伪|真相|是真是假|未经|查无|子虚|一派|胡说)/u;

/** The next sentence: "这一消息后来被证实是谣言。", "有人这样说。", "去年改判无罪。" */
function inNext(around: Around): Beside[] {
  const { text, end, nextEnd, isNamed, isAnswered, hasEvent } = around;
  const next = text.slice(end, Math.min(nextEnd, end + FAR));
  const lead = next.length - next.trimStart().length;
  const words = next.trimStart();
  const place = { start: end + lead, end: end + next.length };
  if (words === '' || isAnswered(place.start, place.end) || hasEvent(place.start, place.end)) return [];
  const found: Beside[] = [];
  const bare = words.replace(CLOSING, '');
  const isComment = !POINTS_BACK.test(words) && !AGREES.test(bare) && !/[?？]/u.test(words);
  if (bare.length <= SHORTEST && isComment && !isNamed(place.start, place.end))
    found.push({ effect: 'possible', ...place });
  if (POINTS_BACK.test(words)) {
    const one = judge(words, words.replace(CLOSING, ''), place, around, true);
    if (one) found.push(one);
  }
  const cleared = CLEARED.exec(words);
  if (cleared && (!isNamed(place.start, place.end) || COURT.test(words)))
    found.push({ effect: 'denied', start: place.start, end: place.start + cleared.index + cleared[0].length });
  return found;
}

/** "才怪。", "骗你的。": so short a sentence comments on the one before it. */
const SHORTEST = 5;
const AGREES = /^(?:是的|对|没错|属实|确实|真的|的确|详见|如图|图|完|待续|他|她|它|其|双方|\d)/u;

function firstBreak(words: string): number {
  const at = words.search(BREAK);
  return at < 0 ? words.length : at;
}

function lastPart(words: string): number {
  return words.length - lastBreak(words);
}

/** Where the last segment begins. */
function lastBreak(words: string): number {
  let at = words.length;
  while (at > 0 && !BREAK.test(words.charAt(at - 1))) at--;
  return at;
}
