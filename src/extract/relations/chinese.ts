/**
 * What Chinese says of whom, by the cues of the ontology: a cue that is whole words of a clause, with its subject before
 * it and its object behind it or brought in by a coverb. Closed by default: where the clause itself does not show both
 * ends plainly, nothing is found.
 */
import { itemAt } from '../../model/item-at.js';
import type { RelationType } from '../../model/ontology.js';
import { BEFORE, KEEPS_FIRM } from '../factuality/chinese-governors.js';
import type { Candidates } from '../rules/candidates.js';
import type { ChineseText } from '../rules/chinese/context.js';
import { dateIn } from '../rules/chinese/dates.js';
import { mannerOf } from '../rules/chinese/manner.js';
import type { ChineseSentence } from '../rules/chinese/segments.js';
import type { ChineseCue, Cues } from '../rules/cues.js';
import { datesOf } from '../rules/dating.js';
import { type Attribution, covers, type Finding, type Naming } from '../rules/reading.js';
import { before, behind } from './chinese-arguments.js';
import type { Unit } from './chinese-clause.js';

/** Verbs that only carry the event that a noun behind them names: 对…进行调查. */
const LIGHT = new Set(
  '进行 展开 开展 实施 发起 提起 提出 给予 予以 加以 作出 做出 施加 采取 遭 遭到 受 受到 获 获得 达成 处以 开出 发动'.split(
    ' ',
  ),
);
const BY = new Set('被 遭 遭到 受 受到 由 获 获得 经'.split(' '));
const TOWARDS = new Set('对 向 给 为 针对 把 将'.split(' '));
/** What they bring in may be a whole clause. */
const ABOUT = new Set('对 就 针对 关于'.split(' '));
const WITH = new Set('与 和 同 跟'.split(' '));
/** Relations in which 向 and 给 lead to the object; elsewhere they lead to who gets it. */
const GIVES = new Set('supplies supports lends-to apologises-to funds exports-to warns attacks'.split(' '));
const OF_SHARES = new Set('acquires owns sells invests-in buys-from'.split(' '));
/** Words that may stand before the verb of a clause that names no subject. */
const OPENING = /^(?:d|ad|vd|t|TIME|c|u|xc|p|m|q)$/;

const AUXILIARY = /^(?:要|会|能|能够|可以|可|应|应该|应当|必须|须|需要|肯|敢|愿)$/u;
const mayOpen = ({ naming, tag, text }: Unit): boolean =>
  naming !== undefined ||
  OPENING.test(tag) ||
  AUXILIARY.test(text) ||
  LIGHT.has(text) ||
  BEFORE.has(text) ||
  KEEPS_FIRM.has(text);

const BARS = /^(?:禁止|不准|不许)$/u;

type Ends = readonly [Naming, Naming];

interface Hit {
  cue: ChineseCue;
  /** units of the first and of the last word of the cue, and the first one of its last part */
  from: number;
  to: number;
  verb: number;
}

/** All relations of one sentence that cues say. */
export function relationsInChinese(
  sentence: ChineseSentence,
  clauses: readonly Unit[][],
  said: readonly Attribution[],
  context: ChineseText,
): Finding[] {
  const found: Finding[] = [];
  let carried: Naming[] = [];
  for (const units of clauses) {
    for (const hit of hitsIn(units, context.cues).filter((one) => !isBarredFrom(units, one) && !isNamed(units, one)))
      found.push(...findingsOf(sentence, units, hit, carried, said, context));
    carried = subjectOf(units) ?? carried;
  }
  return found;
}

/** What a cue of a clause says of whom; `carried`: who the clause before began with. */
function findingsOf(
  sentence: ChineseSentence,
  units: readonly Unit[],
  hit: Hit,
  carried: Naming[],
  said: readonly Attribution[],
  { candidates, date }: ChineseText,
): Finding[] {
  const clause = { start: (units[0] as Unit).start, end: (units.at(-1) as Unit).end };
  const at = { start: (units[hit.from] as Unit).start, end: (units[hit.to] as Unit).end };
  const contents = said.filter(
    (one) => one.source && !one.pointsBack && covers(one.content, at) && !covers(one.at, at),
  );
  const floor = Math.max(clause.start, ...contents.map(({ content }) => content.start));
  const speaker = floor > clause.start ? contents.at(-1)?.source : undefined;
  const own = speaker && !candidates.isOf(speaker, 'media-outlet', 'document') ? speaker : undefined;
  const speaking = own && units.find(({ naming, end }) => naming?.member === own && end <= at.start)?.naming;
  const supplied = floor > clause.start ? (speaking ? [speaking] : []) : carried;
  return endsOf(units, hit, floor, supplied, candidates).map(([agent, patient]): Finding => {
    const isCarried = agent.start < clause.start;
    const span = {
      start: Math.min(at.start, patient.start, isCarried ? at.start : agent.start),
      end: Math.max(at.end, patient.end, isCarried ? at.end : agent.end),
    };
    return {
      subject: agent.member,
      type: hit.cue.type.id,
      object: patient.member,
      ...datesOf(hit.cue.type.id, dateIn(sentence.text, date)),
      cue: hit.cue.text,
      at,
      span: isCarried && agent.start >= sentence.start ? { ...span, start: agent.start } : span,
      ...mannerOf(sentence, clause, agent, at),
      confidence: isCarried ? 45 : 60,
      rule: isCarried ? 'carried' : 'cue',
      apart: span.end - span.start,
      guessed: Number(agent.member.guessed) + Number(patient.member.guessed),
      reasons: [`“${hit.cue.text}” between ${agent.member.type} and ${patient.member.type}`],
    };
  });
}

/** Who a clause begins with, for the next one to go on with. */
function subjectOf(units: readonly Unit[]): Naming[] | undefined {
  const verb = units.findIndex(({ tag, naming }) => tag === 'v' && !naming);
  if (verb < 0) return undefined;
  const { subjects, isTaken } = before(units, verb, 0);
  return isTaken ? [] : subjects.length > 0 ? subjects : undefined;
}

/** Cues that are whole words of the clause, the longest of a type at a place. */
function hitsIn(units: readonly Unit[], cues: Cues): Hit[] {
  const hits: Hit[] = [];
  const runs = (text: string, from: number): number | undefined => {
    let joined = '';
    for (let i = from; i < units.length && !units[i]?.naming; i++) {
      joined += units[i]?.text;
      if (joined === text) return i;
      if (!text.startsWith(joined)) return undefined;
    }
    return undefined;
  };
  for (const [from, { text, naming }] of units.entries()) {
    if (naming) continue;
    for (const cue of cues.chinese.get(text.charAt(0)) ?? []) {
      const end = runs(cue.before, from);
      if (end === undefined) continue;
      if (cue.after === undefined) {
        hits.push({ cue, from, to: end, verb: from });
        continue;
      }
      for (let i = end + 1; i < units.length; i++) {
        const last = runs(cue.after, i);
        if (last === undefined) continue;
        hits.push({ cue, from, to: last, verb: i });
        break;
      }
    }
  }
  const inside = (one: Hit, other: Hit) =>
    other.cue.type === one.cue.type &&
    other.from <= one.from &&
    one.to <= other.to &&
    other.to - other.from > one.to - one.from;
  return hits.filter((one) => !hits.some((other) => other !== one && inside(one, other)));
}

function endsOf(units: readonly Unit[], hit: Hit, floor: number, supplied: Naming[], candidates: Candidates): Ends[] {
  const { cue, from, to, verb } = hit;
  const { type } = cue;
  const first = units[from] as Unit;
  const left = before(units, cue.after === undefined ? verb : from, floor);
  const mayBe = ({ member }: Naming) => type.domain.length === 0 || candidates.isOf(member, ...type.domain);
  const opens = !left.isTaken && units.slice(0, from).every((unit) => unit.start < floor || mayOpen(unit));
  const subjects = left.subjects.length > 0 ? left.subjects : opens ? supplied.filter(mayBe) : [];
  const pairs = (agents: readonly Naming[], patients: readonly Naming[]) => pairsOf(type, agents, patients, candidates);
  const either = (agents: readonly Naming[], patients: readonly Naming[]) => {
    const straight = pairs(agents, patients);
    return straight.length > 0 || !(type.symmetric || /-by$/.test(type.id)) ? straight : pairs(patients, agents);
  };
  const next = units[to + 1];
  if (cue.after !== undefined) {
    const slot = units.slice(from + 1, verb).flatMap(({ naming }) => naming ?? []);
    return BY.has(cue.before) ? either(slot, subjects) : either(subjects, slot);
  }
  if (first.tag === 'n' || first.tag === 'nz') return nounEnds(units, hit, subjects, either);
  const light = units[from - 1];
  const done = doneTo(units, from);
  if (done) {
    const doers = before(units, from - 3, floor);
    return either(doers.subjects.length > 0 || doers.isTaken ? doers.subjects : supplied.filter(mayBe), [done]);
  }
  const isNoun = isVerbalNoun(first, next);
  const isCarried = light !== undefined && LIGHT.has(light.text);
  if (isNoun && !isCarried && left.brought.length === 0) return [];
  // 苹果收购的公司: what is bought stands behind 的
  if (next?.text === '的') {
    const owner = units[from - 1]?.naming;
    return owner && !isNoun ? either([owner], behind(units, to + 1, false)) : [];
  }
  const agents = left.brought.find(({ coverb }) => BY.has(coverb));
  if (agents) {
    const turned = pairs(agents.names, subjects);
    return turned.length > 0 ? turned : either(subjects, agents.names);
  }
  if (left.isPassive || (light && BY.has(light.text))) return [];
  const objects = isNoun && isCarried ? [] : behind(units, to, OF_SHARES.has(type.id));
  if (objects.length > 0) {
    // 雷军对小米收购格力一笑置之: it is not known who does it
    return isTopic(left.brought[0]?.coverb, type.id) ? [] : either(subjects, objects);
  }
  const led = left.brought.find(({ coverb }) => leadsTo(coverb, type, isNoun));
  if (led) return either(subjects, led.names);
  return type.symmetric && subjects.length > 1 ? pairs(subjects.slice(0, 1), subjects.slice(1)) : [];
}

/** 禁止华为参与招标: whoever may not do one thing is not banned. */
function isBarredFrom(units: readonly Unit[], { from, to }: Hit): boolean {
  if (!BARS.test(units[from]?.text ?? '')) return false;
  const name = units.findIndex(({ naming }, i) => i > to && naming !== undefined);
  return name > 0 && units.slice(name).find(({ naming }) => !naming)?.tag === 'v';
}

/** 出售数据的指控: what stands before 的 says what a verb as a noun is about, and not whose it is. */
function isNamed(units: readonly Unit[], { cue, from }: Hit): boolean {
  const isVerb = !/^n/.test(units[from]?.tag ?? '');
  return cue.after === undefined && isVerb && units[from - 1]?.text === '的' && !doneTo(units, from);
}

/** Whether the object of a relation stands after a coverb: 与, 对, 向. */
function leadsTo(coverb: string, { id, symmetric }: Hit['cue']['type'], isNoun: boolean): boolean {
  if (WITH.has(coverb)) return symmetric || isNoun;
  return TOWARDS.has(coverb) && (!/[向给]/.test(coverb) || GIVES.has(id) || isNoun);
}

/** 收购 that neither has an object nor an aspect behind it. */
function isVerbalNoun({ tag }: Unit, next: Unit | undefined): boolean {
  return /^(?:vn|an|a)$/.test(tag) && !next?.naming && next?.tag !== 'u';
}

function isTopic(coverb: string | undefined, type: string): boolean {
  return coverb !== undefined && ABOUT.has(coverb) && !GIVES.has(type) && type !== 'sells';
}

/** 对松下的收购: whom it is done to stands before it. */
function doneTo(units: readonly Unit[], from: number): Naming | undefined {
  const towards = units[from - 3];
  const isLed = units[from - 1]?.text === '的' && towards !== undefined && TOWARDS.has(towards.text);
  return isLed ? units[from - 2]?.naming : undefined;
}

/** 苹果是富士康的客户, 富士康的客户苹果: a noun for what one is to the other. */
function nounEnds(
  units: readonly Unit[],
  { from, to }: Hit,
  subjects: readonly Naming[],
  either: (agents: readonly Naming[], patients: readonly Naming[]) => Ends[],
): Ends[] {
  let owner = from - 1;
  while (owner > 0 && /^(?:a|b|d|m|q|n|nz|vn)$/.test(itemAt(units, owner).tag)) owner--;
  if (units[owner]?.text === '的') owner--;
  const whose = units[owner]?.naming;
  if (!whose) return [];
  const next = units[to + 1]?.naming;
  if (next) return either([next], [whose]);
  const link = units[owner - 1];
  return link && /^(?:是|为|系|成为|作为)$/.test(link.text)
    ? either(
        subjects.filter((one) => one !== whose),
        [whose],
      )
    : [];
}

function pairsOf(
  type: RelationType,
  agents: readonly Naming[],
  patients: readonly Naming[],
  candidates: Candidates,
): Ends[] {
  return agents.flatMap((agent) =>
    patients
      .filter(
        (patient) =>
          agent.member !== patient.member &&
          candidates.fits(agent.member, type.domain) &&
          candidates.fits(patient.member, type.range),
      )
      .map((patient): Ends => [agent, patient]),
  );
}
