/** Who says what in Chinese: reporting verbs and phrases with what they govern. */
import type { Act } from '../../../model/claim.js';
import { OPENING_VERBS } from '../../attribution/zh/cue-words.js';
import type { Candidate, Candidates } from '../candidates.js';
import type { Attribution, Naming, Place } from '../reading.js';
import { answersIn } from './answering.js';
import { hearerOf } from './hearer.js';
import { noEvidenceIn } from './no-evidence.js';
import { type ChineseSentence, clauseAt } from './segments.js';

const VERBS = new RegExp([...OPENING_VERBS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
/** What was said before, as a noun. */
const SAID =
  /^(?:了|过|这一|这项|这些|该|上述|相关|有关|此|其|该项|所谓的|任何|这种|此类|此前的|的|他们的|他的|她的)*(?:指称|指控|指责|说法|报道|传闻|消息|传言|言论|质疑|控罪|罪名|关联|事实)|^(?:了|过)?(?:此事|此说|这一点|这件事|一切)/;
const UNVERIFIED =
  /(?:这一|这项|该|上述|相关|有关|此)?(?:指称|指控|说法|报道|传闻|消息|传言|言论|信息|备忘录)?(?:[^，。,；]{0,8}?)(?:没有|未|未能|尚未|无法|不能|还没有|仍未)(?:得到|获得|获|经|经过|能|被|予以)?(?:[^，。,；]{0,6}?)(?:证实|核实|验证|确认|印证)(?=[，。,；！的]|$)/g;
const ACCORDING = /^(?:据|根据|依据|按照)(?![此该了]|(?:此|规定|协议|合同|法律|条例|要求|计划|章程))[^，。]{2,60}$/u;
/** Whom somebody cites: "援引知情人士的话". */
const CITES = /(?:援引|引述|引用|转引)/u;
/** Nobody who can be asked: what they say is only alleged. */
const WHISPERS = /(?:网友|网民|坊间|匿名|爆料者|自媒体|帖子|网帖|帖文|弹幕|小道消息)[^，。]{0,6}$/;
/** What a paper to a court says is alleged. */
const ACCUSING_PAPER = /诉状|起诉书|控状|举报信/;
const HEDGES = /据称|据传|据悉|据了解|涉嫌|疑似|传闻|有消息称|有传言称|据说|据指|据闻|被指|被控|网传|有报道称/g;

/** Finds who says what in one sentence. Contents may lie within each other; longer ones are further out. */
export function attributionsIn(
  sentence: ChineseSentence,
  namings: readonly Naming[],
  candidates: Candidates,
): Attribution[] {
  const unverified = [...byDoubt(sentence), ...answersIn(sentence, namings), ...noEvidenceIn(sentence, namings)];
  const spoken = byVerb(sentence, namings, candidates).filter(
    ({ at }) => !unverified.some((doubt) => doubt.at.start <= at.start && at.end <= doubt.at.end),
  );
  return [
    ...spoken,
    ...byAccording(sentence, namings, spoken, candidates),
    ...unverified,
    ...byHedge(sentence),
    ...byNoun(sentence, namings),
  ];
}

function byVerb(sentence: ChineseSentence, namings: readonly Naming[], candidates: Candidates): Attribution[] {
  const starts = new Set(sentence.words.map((word) => word.start));
  return [...sentence.text.matchAll(VERBS)].flatMap(({ 0: verb, index }) =>
    isCue(sentence, namings, starts, verb, index) ? spokenBy(sentence, namings, candidates, verb, index) : [],
  );
}

/** Whether a verb of saying means saying where it stands, and is no part of a name, a noun or another word. */
function isCue(
  sentence: ChineseSentence,
  namings: readonly Naming[],
  starts: ReadonlySet<number>,
  verb: string,
  index: number,
): boolean {
  const { text, start } = sentence;
  const at = start + index;
  const end = at + verb.length;
  if (namings.some((naming) => naming.kind !== 'reference' && naming.start < end && at < naming.end)) return false;
  if (verb === '指' && !isSaying(text, index)) return false;
  if ((verb === '说' || verb === '称') && !isWordHere(sentence, at, end)) return false;
  if (!starts.has(at) && verb.length < 2 && !/[还又也并则曾再均都]$/u.test(text.slice(0, index))) return false;
  return text.charAt(index + verb.length) !== '的' || /报道|披露/.test(verb);
}

const POINTED = /(?:这一|这项|该|上述|(?<![借对因为据])此|有关|相关)$/;

/** Who says what by a verb, with what it answers or governs, and who was told. */
function spokenBy(
  sentence: ChineseSentence,
  namings: readonly Naming[],
  candidates: Candidates,
  verb: string,
  index: number,
): Attribution[] {
  const { text, start: offset } = sentence;
  const at = offset + index;
  const end = at + verb.length;
  const clause = clauseAt(sentence, at);
  const before = text.slice(clause.start - offset, index);
  const rest = text.slice(index + verb.length);
  const usual = OPENING_VERBS.get(verb)?.act;
  if (usual === undefined || POINTED.test(before)) return [];
  const according = before.includes('据') ? clause.start + before.lastIndexOf('据') : undefined;
  const cited = citedBefore(namings, clause, before, at);
  const source =
    cited ?? sourceBefore(namings, clause, before, at, according) ?? carried(sentence, namings, clause, before);
  const cueStart = source?.start ?? according ?? at;
  const act = actHere(usual, before, cited !== undefined);
  const spoken = { ...member(source), act, cue: verb, at: { start: cueStart, end } };
  if (isAnswer(act, rest)) {
    const noun = SAID.exec(rest)?.[0] ?? '';
    const isCharge = /指控|指责|指称|控罪|罪名/.test(noun);
    const content = { start: end, end: end + noun.length };
    return [{ ...spoken, content, pointsBack: true, answers: { reach: 'before', isCharge } }];
  }
  if (!source && according === undefined && !isSpoken(verb, usual, before, rest)) return [];
  if (isClosing(verb, before, rest)) {
    const begin = sentence.start;
    return cueStart > begin ? [{ ...spoken, content: { start: begin, end: cueStart } }] : [];
  }
  const content = {
    start: toldOf(verb, rest, end, namings, candidates) ?? end,
    end: contentEnd(sentence, namings, end),
  };
  const isReported = according !== undefined && /报道|称|透露|消息|介绍|披露|显示|援引|统计/.test(verb);
  const passedOn = isReported ? actOfSource(source, candidates) : act;
  const isWhispered = passedOn === 'states' && (WHISPERS.test(before) || ACCUSING_PAPER.test(before));
  const told = hearerOf(namings, clause, verb, at, end, candidates, before);
  const said: Attribution = { ...spoken, act: isWhispered ? 'alleges' : passedOn, content };
  return told
    ? [passedOnBy(told, text, offset, { start: Math.min(cueStart, told.start), end: content.end }), said]
    : [said];
}

/** Whoever was told passes it on. */
function passedOnBy({ member, start, end }: Naming, text: string, offset: number, content: Place): Attribution {
  return { source: member, act: 'reports', cue: text.slice(start - offset, end - offset), at: { start, end }, content };
}

function actHere(usual: Act, before: string, isCited: boolean): Act {
  const denies = /(?:没有|未|并未|不|拒绝|从未|无法)$/.test(before.replace(/(?:正面|直接|予以|作出|做出)$/, ''));
  if (denies) return usual === 'questions' ? 'states' : 'questions';
  return isCited && usual === 'reports' ? 'states' : usual;
}

/** After 据: a paper reports, whoever else is named states, and nobody who is named only alleges. */
function actOfSource(source: Naming | undefined, candidates: Candidates): Act {
  if (!source) return 'alleges';
  return candidates.isOf(source.member, 'media-outlet', 'document') ? 'reports' : 'states';
}

/** Whether what was said before is answered, and not said again. */
function isAnswer(act: Act, rest: string): boolean {
  if (act !== 'denies' && act !== 'confirms' && act !== 'questions') return false;
  if (SAID.test(rest)) return true;
  return /^了?[。；]?$/.test(rest.split(/[，,]/, 1)[0] ?? '') && !(act === 'confirms' && /^[，,]/.test(rest));
}

/** “……”，王某说。 What is said stands before; 收回……的指控 is a noun. */
function isClosing(verb: string, before: string, rest: string): boolean {
  return (
    /^(?:说|称|表示|指出|透露|报道|写道|坦言|强调|显示|载明|记载|指称|声称|披露|认为|指控|宣称)$/.test(verb) &&
    (/^[。！!]?[”」]?$/.test(rest) || /^道?。/.test(rest)) &&
    !before.endsWith('的')
  );
}

/** 美国指……, and not 指数, 指定, 手指, 是指. */
function isSaying(text: string, index: number): boolean {
  return (
    !/[手无被直所意特泛专食拇戒弹屈首是即系乃遥剑仅只]/u.test(text.charAt(index - 1)) &&
    !/[数导定向挥望标南示使派认明点甲纹针甲环教证代]/u.test(text.charAt(index + 1))
  );
}

/** "据路透社获得的一份备忘录，……": without a verb of saying, what follows is still not the document's own word. */
function byAccording(
  sentence: ChineseSentence,
  namings: readonly Naming[],
  spoken: readonly Attribution[],
  candidates: Candidates,
): Attribution[] {
  const { text, start: offset } = sentence;
  return sentence.clauses.flatMap((clause): Attribution[] => {
    const words = text.slice(clause.start - offset, clause.end - offset);
    if (!ACCORDING.test(words) || clause.end >= sentence.end) return [];
    if (spoken.some(({ at }) => at.start < clause.end && clause.start < at.end)) return [];
    const here = namings.filter(({ start, end }) => clause.start <= start && end <= clause.end);
    const who = /(?:获得|获取|看到|查阅|掌握|见到|取得)的/u.test(words) ? here[0] : here.at(-1);
    const isReport = who !== undefined && candidates.isOf(who.member, 'media-outlet', 'document');
    const act: Act = who === undefined ? 'alleges' : isReport ? 'reports' : 'states';
    const content = { start: clause.end, end: contentEnd(sentence, namings, clause.end) };
    return [{ ...member(who), act, cue: words.charAt(0), at: { ...clause }, content }];
  });
}

/** Without a speaker that is known, somebody still says it: what follows is never the document's own word. */
function isSpoken(verb: string, usual: Act, before: string, rest: string): boolean {
  if (/^[：:，,“「]/.test(rest)) return true;
  if (usual !== 'states' && usual !== 'reports' && usual !== 'confirms') return true;
  return /^(?:称|说|表示|指出|透露|报道|报导|认为|披露|证实|显示|载明|记载)$/.test(verb) && before.length >= 2;
}

/** "报道了一份备忘录，备忘录指称……": the document itself tells of the memo; what is reported begins after it. */
function toldOf(
  verb: string,
  rest: string,
  end: number,
  namings: readonly Naming[],
  candidates: Candidates,
): number | undefined {
  if (!/^(?:报道|报导|披露|曝光)$/.test(verb) || !/^了?[^，,。：:]{0,10}/.test(rest)) return undefined;
  const topic = namings.find(({ start }) => start >= end && start - end <= 10);
  if (!topic || !candidates.isOf(topic.member, 'document', 'event', 'agreement')) return undefined;
  return /[，,：:]/.test(rest.slice(0, topic.start - end)) ? undefined : topic.end;
}

function member(source: Naming | undefined): { source?: Candidate } {
  return source ? { source: source.member } : {};
}

/** The speaker: the last one named in the clause before the verb that no other word governs; after 据 the first. */
function sourceBefore(
  namings: readonly Naming[],
  clause: Place,
  words: string,
  verb: number,
  according: number | undefined,
): Naming | undefined {
  const before = namings.filter(
    ({ start, end }) =>
      start >= clause.start &&
      end <= verb &&
      !/(?:在|于|通过|对|向|就|针对|关于)$/.test(words.slice(0, start - clause.start)) &&
      // 北京有消息称: where there is word of it, and not who says so
      !/^[^，,。的]{0,4}(?<![没沒未具拥享持占含所])有(?!限|权|关|意)/.test(words.slice(end - clause.start)),
  );
  if (according !== undefined) return before.findLast(({ start }) => start > according) ?? before.at(-1);
  return before.length === 1 ? before[0] : (before.findLast(({ end }) => verb - end <= 3) ?? before[0]);
}

/** "路透社援引知情人士的话报道称": what the paper passes on is said by whom it cites. */
function citedBefore(namings: readonly Naming[], clause: Place, words: string, verb: number): Naming | undefined {
  const cites = CITES.exec(words);
  if (!cites) return undefined;
  const from = clause.start + cites.index + cites[0].length;
  return namings.find(({ start, end }) => start >= from && end <= verb);
}

/** "随后又表示": the speaker of the clause before. */
function carried(
  sentence: ChineseSentence,
  namings: readonly Naming[],
  clause: Place,
  before: string,
): Naming | undefined {
  if (
    !/^(?:并|还|又|也|同时|随后|但|此外|则|而|且|并且)?(?:明确|公开|再次|进一步|随后|坚决|同时|还|再度|一致|立即|强烈)*$/.test(
      before,
    )
  )
    return undefined;
  const i = sentence.clauses.findIndex((other) => other.start === clause.start);
  const earlier = sentence.clauses[i - 1];
  return earlier && namings.find(({ start, end }) => start >= earlier.start && end <= earlier.end);
}

/** What is said ends with the sentence, or where "but" gives the word to somebody else. */
function contentEnd(sentence: ChineseSentence, namings: readonly Naming[], from: number): number {
  const { text, start: offset } = sentence;
  for (const clause of sentence.clauses) {
    if (clause.start <= from) continue;
    const words = text.slice(clause.start - offset, clause.end - offset);
    const turns =
      /^(?:但|但是|而|不过|然而|对此|与此同时|另一方面)/.test(words) || text.charAt(clause.start - offset - 1) === '；';
    if (!turns) continue;
    const verb = [...words.matchAll(VERBS)][0];
    const speaker = namings.find(({ start, end }) => start >= clause.start && end <= clause.start + (verb?.index ?? 0));
    if (verb && (speaker || text.charAt(clause.start - offset - 1) === '；')) return clause.start;
  }
  return sentence.end;
}

/** "未得到证实": the document doubts what was said. */
function byDoubt(sentence: ChineseSentence): Attribution[] {
  return [...sentence.text.matchAll(UNVERIFIED)].map(({ 0: cue, index }) => {
    const at = { start: sentence.start + index, end: sentence.start + index + cue.length };
    return { act: 'questions' as const, cue, at, content: at, pointsBack: true };
  });
}

/** "据称", "涉嫌": the document's own voice says that it is only alleged. */
function byHedge(sentence: ChineseSentence): Attribution[] {
  return [...sentence.text.matchAll(HEDGES)].map(({ 0: cue, index }) => {
    const start = sentence.start + index;
    const whole = cue !== '涉嫌' && cue !== '疑似' && cue !== '被指' && cue !== '被控';
    const clause = clauseAt(sentence, start);
    return {
      act: 'alleges' as const,
      cue,
      at: { start, end: start + cue.length },
      content: whole ? { start: sentence.start, end: sentence.end } : clause,
    };
  });
}

/** "关于甲收购乙的传闻": a noun for what is only said, after it. */
function byNoun(sentence: ChineseSentence, namings: readonly Naming[]): Attribution[] {
  const found: Attribution[] = [];
  for (const { 0: cue, index } of sentence.text.matchAll(
    /的(?:传闻|传言|指控|指称|猜测|谣言|报道|消息)(?=毫无|没有|并不|不实|纯属|是|，|。|与)/g,
  )) {
    const start = sentence.start + index;
    const clause = clauseAt(sentence, start);
    if (!namings.some((naming) => naming.start >= clause.start && naming.end <= start)) continue;
    found.push({
      act: 'alleges',
      cue: cue.slice(1),
      at: { start, end: start + cue.length },
      content: { start: clause.start, end: start },
    });
  }
  return found;
}

function isWordHere(sentence: ChineseSentence, start: number, end: number): boolean {
  return (
    sentence.words.some((word) => word.start === start && word.end === end) ||
    /[：:，,“]/.test(sentence.text.charAt(end - sentence.start))
  );
}
