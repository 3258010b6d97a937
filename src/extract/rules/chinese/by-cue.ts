/** Relations by the cues of the ontology in a Chinese clause: coverbs, passives, subjects named before. */
import type { RelationType } from '../../../model/ontology.js';
import type { Cast, Member } from '../cast.js';
import type { ChineseCue } from '../cues.js';
import { datesOf } from '../dating.js';
import type { Attribution, Finding, Naming, Place } from '../reading.js';
import type { ChineseText } from './context.js';
import { dateIn } from './dates.js';
import { DISPOSAL, mannerOf } from './manner.js';
import type { ChineseSentence } from './segments.js';
import { clauseAt } from './speech.js';

const TOWARDS = /(?:对|向|给|为|针对|面向|与|和|同|跟)$/;

const PASSIVE = /(?:被|遭到?|受到?|由|获得?|经)$/;

const BACKWARD = new Set(['被', '由', '遭', '受', '获', '经', '因', '为']);

/** Cues of one character or of too many senses. */
const WEAK =
  /^(?:任|欠|人|加入|成员|属于|关于|有关|涉及|围绕|使用|利用|管理|支持|包括|之间|组织|发起|投资|合作|用户|讨论|提到|控制|实施|参与|影响|面对|说法)$/;

export function byCue(
  sentence: ChineseSentence,
  namings: readonly Naming[],
  said: readonly Attribution[],
  cue: ChineseCue,
  at: Place,
  context: ChineseText,
  topic: Naming | undefined,
): Finding[] | undefined {
  const { cast } = context;
  if (TITLE_CUE.test(cue.text)) return undefined;
  const whole = clauseAt(sentence, at.start);
  if (
    /(?:而不是|而非|而不靠|并非靠)[^，,]{0,6}$/.test(
      sentence.text.slice(whole.start - sentence.start, at.start - sentence.start),
    )
  )
    return undefined;
  // what a speaker says begins behind the reporting verb: the speaker is no subject in it
  const content = said.filter(
    (one) => one.content.start > whole.start && one.content.start <= at.start && at.end <= one.content.end,
  );
  const clause = { start: Math.max(whole.start, ...content.map((one) => one.content.start)), end: whole.end };
  if (!cue.type.symmetric && SAYING.test(cue.text) && said.some((one) => one.at.end === at.end && !one.pointsBack))
    return undefined;
  const here = namings.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const verb = cue.after === undefined ? at : { start: at.end - cue.after.length, end: at.end };
  const before = here.filter(({ end }) => end <= verb.start);
  const after = here.filter(({ start }) => start >= verb.end);
  const textOf = (from: number, to: number) => sentence.text.slice(from - sentence.start, to - sentence.start);
  const lead = (naming: Naming) => textOf(clause.start, naming.start);

  const mayAct = (member: Member) => cue.type.domain.length === 0 || cast.isOf(member, ...cue.type.domain);
  const carries = opensWithVerb(textOf(clause.start, at.start), before, clause, sentence);
  // "交通部表示将调查……": whoever speaks in the same clause, and is no paper, means itself
  const speakers = speakersOf(content, namings).filter(({ member }) => !cast.isOf(member, 'media-outlet', 'document'));
  const carried = () => {
    if (speakers.length > 0) return speakers;
    return carries ? carriedFrom(sentence, namings, clause, topic, mayAct) : [];
  };
  let agents: Naming[] = [];
  let patients: Naming[] = [];
  const slot =
    cue.after === undefined
      ? undefined
      : here.filter(({ start, end }) => start >= at.start + cue.before.length && end <= verb.start);
  if (slot && slot.length > 0) {
    const outside = before.filter(({ end }) => end <= at.start);
    const left = outside.length > 0 ? [mainOf(outside, lead, textOf)] : carried();
    const backward = BACKWARD.has(cue.before);
    if (definite(left).length === 0) left.push(...speakersOf(content, namings));
    agents = backward ? slot : definite(left);
    patients = backward ? definite(left) : slot;
    if (!backward && after.length > 0 && /^(?:在|从)$/.test(cue.before)) return undefined;
    const pairs = pairsOf(cue.type, agents, patients, cast);
    const turned =
      pairs.length > 0
        ? pairs
        : cue.type.symmetric || cue.before === '从'
          ? pairsOf(cue.type, patients, agents, cast)
          : [];
    const passiveLabel =
      turned.length === 0 && /-by$/.test(cue.type.id) ? pairsOf(cue.type, patients, agents, cast) : turned;
    return passiveLabel.map((pair) => finding(sentence, cue, at, verb, pair, clause, context));
  }
  const passive = before.findLast(
    (naming) => PASSIVE.test(lead(naming)) && !/(?:自由|来由|理由|受到影响)$/.test(lead(naming)),
  );
  const disposed = before.findLast((naming) => DISPOSAL.test(lead(naming)) && after.length === 0);
  const towards = before.findLast((naming) => TOWARDS.test(lead(naming)));
  const gift = towards && /(?:向|给)$/.test(lead(towards)) && !GIVES.has(cue.type.id);
  const causative = before.findLast((naming) => /(?:让|使|令|迫使|促使)$/.test(lead(naming)));
  if (passive) {
    agents = [passive];
    patients = definite([before.find((naming) => naming.end <= passive.start && naming !== passive) ?? carried()[0]]);
  } else if (disposed) {
    patients = listed(before, disposed, textOf);
    agents = definite([before.find((naming) => naming.end <= disposed.start) ?? carried()[0]]);
  } else {
    const rest = before.filter((naming) => naming !== towards || after.length > 0);
    const subject =
      rest.length > 0
        ? mainOf(
            rest.filter(({ member }) => mayAct(member)),
            lead,
            textOf,
          )
        : undefined;
    agents = subject ? withJoined(before, subject, textOf) : definite(carried());
    patients = after.length > 0 ? objectsIn(after, verb.end, textOf) : towards && !gift ? [towards] : [];
    if (patients.length === 0 && verb.end + 2 <= clause.end) patients = examplesAfter(sentence, namings, clause);
    if (
      towards &&
      after.length > 0 &&
      /(?:对|针对)$/.test(lead(towards)) &&
      pairsOf(cue.type, agents, [towards], cast).length > 0
    ) {
      patients = [towards];
    }
    if (towards && !gift && after.length > 0 && pairsOf(cue.type, agents, patients, cast).length === 0)
      patients = [towards];
    if (causative && after.length === 0) agents = [causative];
  }
  if (agents.length === 0) agents = speakersOf(content, namings);
  const pairs = pairsOf(cue.type, agents, patients, cast);
  const sure =
    pairs.length > 0
      ? pairs
      : cue.type.symmetric || /-by$/.test(cue.type.id)
        ? pairsOf(cue.type, patients, agents, cast)
        : [];
  return sure.map((pair) => finding(sentence, cue, at, verb, pair, clause, context));
}

/** "否认与三星谈判": where what is said names no subject, it is said of the speaker. */
function speakersOf(content: readonly Attribution[], namings: readonly Naming[]): Naming[] {
  const source = content.at(-1)?.source;
  const naming = source && namings.find(({ member }) => member === source);
  return naming ? [naming] : [];
}

/** Relations in which 向 and 给 lead to the object; elsewhere they lead to who gets it. */
const GIVES = new Set(['supplies', 'supports', 'lends-to', 'apologises-to', 'funds', 'exports-to', 'warns', 'attacks']);

/** Cues that are titles are read where they stand between an organisation and a name. */
const TITLE_CUE = /^(?:发言人|律师|负责人|首席执行官|董事长|创始人|作者|员工|成员|主管)$/;

/** Cues that open what is said rather than name a relation. */
const SAYING = /^(?:指称|声称|说法|提到)$/;

type Pair = readonly [Naming, Naming];

function pairsOf(type: RelationType, agents: readonly Naming[], patients: readonly Naming[], cast: Cast): Pair[] {
  const fits = (member: Member, types: readonly string[]) => cast.fits(member, types);
  return agents.flatMap((agent) =>
    patients
      .filter(
        (patient) =>
          agent.member !== patient.member && fits(agent.member, type.domain) && fits(patient.member, type.range),
      )
      .map((patient): Pair => [agent, patient]),
  );
}

/** The subject of a clause: the first that no coverb governs and that owns nothing after it. */
function mainOf(
  before: readonly Naming[],
  lead: (naming: Naming) => string,
  textOf: (from: number, to: number) => string,
): Naming | undefined {
  const free = before.filter((naming, i) => {
    if (/^(?:来说|而言|来讲)/.test(textOf(naming.end, naming.end + 2))) return true;
    if (
      /(?:对|向|给|为|与|和|同|跟|在|从|据|于|被|把|将|由|以|比|除)$/.test(lead(naming)) &&
      !(i > 0 && /^(?:和|与|、)$/.test(textOf(before[i - 1]?.end ?? 0, naming.start).trim()))
    )
      return false;
    const next = before[i + 1];
    return !(next && /^\s*的\s*$/.test(textOf(naming.end, next.start)));
  });
  return free[0];
}

/** Adverbs, auxiliaries and coverbs that may stand before a verb whose subject was named before. */
const BEFORE_VERB =
  /^(?:\s|[”“]|并且?|而且|且|还|也|又|再次?|已经?|曾经?|将会?|会|可能|或许|或|正在?|没有|未能?|并未|尚未|从未|不|随后|此后|此前|同时|之后|然后|计划|拟|有意|准备|打算|希望|考虑|试图|开始|继续|进一步|公开|明确|坚决|强烈|去年|今年|本周|上周|本月|上月|近日|日前|目前|但是?|不过|然而|于是|因此|所以|就|才|只|仍然?|依然|一直|必须|应当?|应该|需要|可以|能够?|要|更|最|很难|难以|来|去|主动|共同|联合|分别|先后|总部|把|将|对|向|给|为|与|和|同|从|在|由|被|于\d+年|\d+年|\d+月|\d+日|也许|有望|恐|更?\p{Script=Han}{0,4}的?(?:办法|做法|出路|选择|方式|策略)是)*$/u;

/** Whether nothing but such words and the phrases of coverbs stands before a cue: the subject was named before. */
function opensWithVerb(words: string, before: readonly Naming[], clause: Place, sentence: ChineseSentence): boolean {
  let rest = words;
  for (const naming of before) {
    const name = sentence.text.slice(naming.start - sentence.start, naming.end - sentence.start);
    if (naming.start >= clause.start) rest = rest.replace(name, '');
  }
  return BEFORE_VERB.test(rest);
}

/** Where a clause names no subject: the subject of the clause before it, then of the sentence before. */
function carriedFrom(
  sentence: ChineseSentence,
  namings: readonly Naming[],
  clause: Place,
  topic: Naming | undefined,
  mayAct: (member: Member) => boolean,
): (Naming | undefined)[] {
  const earlier = sentence.clauses.filter(({ end }) => end <= clause.start).reverse();
  for (const other of earlier) {
    const first = namings.find(({ start, end, member }) => start >= other.start && end <= other.end && mayAct(member));
    if (first) {
      const owned = namings.find(
        ({ start }) =>
          start >= first.end &&
          /^\s*的\s*$/.test(sentence.text.slice(first.end - sentence.start, start - sentence.start)),
      );
      return [owned ?? first];
    }
  }
  return earlier.length === 0 || /^(?:此外|同时|随后|并|还|又|也)/.test(sentence.text) ? [topic] : [];
}

/** "使用来自中国的应用，例如 TikTok": examples in the next clause. */
function examplesAfter(sentence: ChineseSentence, namings: readonly Naming[], clause: Place): Naming[] {
  const next = sentence.clauses.find(({ start }) => start >= clause.end);
  const words = next && sentence.text.slice(next.start - sentence.start, next.end - sentence.start);
  if (!next || !words || !/^\s*(?:例如|比如|如|包括|像|其中包括)/.test(words)) return [];
  return namings.filter(({ start, end }) => start >= next.start && end <= next.end).slice(0, 4);
}

function definite(namings: readonly (Naming | undefined)[]): Naming[] {
  return namings.filter((naming) => naming !== undefined);
}

/** The object after a verb: what is owned rather than the owner, and those joined to it by 和 or 、. */
function objectsIn(after: readonly Naming[], verbEnd: number, textOf: (from: number, to: number) => string): Naming[] {
  let i = 0;
  while (
    after[i + 1] &&
    /^\s*的\s*[^，、。]{0,4}$/.test(textOf(after[i]?.end ?? 0, after[i + 1]?.start ?? 0)) &&
    /的/.test(textOf(after[i]?.end ?? 0, after[i + 1]?.start ?? 0))
  )
    i++;
  const first = after.slice(i).find((naming) => !/(?:来自|源自|产自|位于|在)$/.test(textOf(verbEnd, naming.start)));
  if (!first || first.start - verbEnd > 16) return [];
  const owner = textOf(first.end, first.end + 1) === '的' && after[i + 1] === undefined;
  if (owner && first.member.origin === 'new' && first.member.described) return [];
  const objects = [first];
  for (let k = i + 1; k < after.length; k++) {
    const next = after[k] as Naming;
    if (!/^\s*(?:、|和|与|及|以及)\s*$/.test(textOf((after[k - 1] as Naming).end, next.start))) break;
    objects.push(next);
  }
  return objects;
}

function listed(before: readonly Naming[], first: Naming, textOf: (from: number, to: number) => string): Naming[] {
  return objectsIn(before.slice(before.indexOf(first)), first.start, textOf);
}

function withJoined(
  before: readonly Naming[],
  subject: Naming,
  textOf: (from: number, to: number) => string,
): Naming[] {
  const all = [subject];
  for (let k = before.indexOf(subject) + 1; k < before.length; k++) {
    const next = before[k] as Naming;
    if (!/^\s*(?:、|和|与|及|以及)\s*$/.test(textOf((before[k - 1] as Naming).end, next.start))) break;
    all.push(next);
  }
  return all;
}

function finding(
  sentence: ChineseSentence,
  cue: ChineseCue,
  at: Place,
  verb: Place,
  [agent, patient]: Pair,
  clause: Place,
  context: ChineseText,
): Finding {
  const manner = mannerOf(sentence, clause, agent, verb);
  const carried = agent.start < clause.start || agent.start > clause.end;
  const inside = agent.start >= sentence.start;
  const start = Math.min(at.start, patient.start, inside ? agent.start : at.start);
  const end = Math.max(at.end, patient.end, inside ? agent.end : at.end);
  const named = (member: Member) => (member.origin === 'new' ? (member.described ? 0 : 5) : 10);
  return {
    subject: agent.member,
    type: cue.type.id,
    object: patient.member,
    ...datesOf(cue.type.id, dateIn(sentence.text, context.date)),
    cue: cue.text,
    at: verb,
    span: { start, end },
    ...manner,
    confidence: Math.min(
      95,
      55 +
        named(agent.member) +
        named(patient.member) +
        3 * Math.min(4, cue.text.length - 2) -
        (WEAK.test(cue.text) ? 15 : 0) -
        (carried ? 10 : 0),
    ),
    rule: carried ? 'carried' : 'cue',
    apart: end - start - cue.text.length,
    reasons: [`“${cue.text}” between ${agent.member.type} and ${patient.member.type}`],
  };
}
