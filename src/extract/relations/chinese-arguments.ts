/**
 * Who stands around a predicate in a Chinese clause: its subject before it, its object behind it, and whom a coverb
 * brings in. There is no tree, so nothing is taken that is not plain: a noun of its own that is no name, a name that only
 * tells whose something is, or a pronoun that stands for nobody known leaves the place empty.
 */
import { CUE_VERBS } from '../attribution/zh/cue-words.js';
import { BEFORE, HANDS_OVER, KEEPS_FIRM } from '../factuality/chinese-governors.js';
import type { Naming } from '../rules/reading.js';
import type { Unit } from './chinese-clause.js';

const COVERBS = new Set(
  '对 向 给 为 为了 与 和 同 跟 在 从 自 据 于 被 遭 把 将 由 以 比 除 就 针对 因 因为 通过 经 按 按照 根据 随着 受 至 到 用 当'.split(
    ' ',
  ),
);
const PASSIVE = new Set('被 遭 遭到 受 受到 获 获得 由 经'.split(' '));
const JOINS = /^(?:、|和|与|及|以及|跟|同|暨)$/u;
/** Nouns behind a name that mean the same. */
const ITSELF = new Set('公司 集团 方面 官方 当局 政府 总部 方 双方 先生 女士 等 本身 本人 系 人 银行'.split(' '));
/** What of a company is bought or owned with it. */
const SHARES = /^(?:股权|股份|全部股权|多数股权|控股权|股票|股)$/u;
/** What a whole clause before 的 tells: 收购英伟达的说法. */
const TOLD =
  /(?:说法|消息|传闻|传言|谣言|报道|指控|指责|指称|罪名|控罪|嫌疑|猜测|质疑|计划|打算|提议|协议|交易|方案|决定|意向|意图|可能|可能性|证据|一事|事件|案|案件|行为|企图|要求|建议|机会|权利|理由|动机|条件|能力|时候|同时|过程|事实|资格|谈判)$/u;
const POINTS = /^(?:他|她|它|他们|她们|它们|其|自己|本人|谁|对方|双方|我|我们|你|您)$/u;
const NOUN = /^(?:n|nr|ns|nt|nw|nz|an|vn|PER|LOC|ORG|s|f|r)$/;
const BESIDE = /^(?:d|ad|vd|t|TIME|m|q|u|xc|c|a|w|b)$/;

export interface Before {
  /** with those joined to them; empty: the clause names none before the predicate */
  subjects: Naming[];
  /** something else stands as subject: nobody may be supplied */
  isTaken: boolean;
  /** whom a coverb brings in, with it, the nearest first */
  brought: { coverb: string; names: Naming[] }[];
  /** 被 right before the predicate: whoever does it is not told */
  isPassive: boolean;
}

/** @param floor no unit before this offset belongs to the clause: what is said begins here */
export function before(units: readonly Unit[], at: number, floor: number): Before {
  const brought: Before['brought'] = [];
  const none = (isTaken: boolean, isPassive: boolean): Before => ({ subjects: [], isTaken, brought, isPassive });
  const isPassive = PASSIVE.has(units[at - 1]?.text ?? '') && units[at - 1]?.tag !== 'NAME';
  // a noun that no verb or coverb before it accounts for is a subject itself
  let noun = false;
  let i = at - 1;
  for (; i >= 0 && (units[i] as Unit).start >= floor; i--) {
    const unit = units[i] as Unit;
    if (!unit.naming) {
      if (POINTS.test(unit.text) && unit.tag === 'r') return none(true, isPassive);
      noun = leavesNoun(unit, noun);
      continue;
    }
    let first = i;
    while (first >= 2 && JOINS.test(units[first - 1]?.text ?? '') && units[first - 2]?.naming) first -= 2;
    const names = namesOf(units, first, i);
    const beside = units[first - 1];
    const left = beside && beside.start >= floor ? beside : undefined;
    if (left && isCoverb(left)) {
      if (!noun) brought.push({ coverb: left.text, names });
      noun = false;
      i = first - 1;
      continue;
    }
    if (left && takesObject(left, noun)) {
      // 网友一口咬定小米收购了格力: the verb may take a clause, and then the name behind it is the subject
      if (!KEEPS_FIRM.has(left.text) && isNextTo(units, i, at)) return none(true, isPassive);
      noun = false;
      i = first;
      continue;
    }
    if (noun) return none(true, isPassive);
    // 苹果 iPhone: the first only tells whose
    return {
      subjects: beside?.naming && first === i ? [names[0] as Naming] : names,
      isTaken: false,
      brought,
      isPassive,
    };
  }
  return none(noun, isPassive);
}

function takesObject({ tag, text }: Unit, noun: boolean): boolean {
  return tag === 'v' && !opensClause(text) && !(text === '是' && !noun);
}

/** Whether only adverbs and times stand between a name and what it may do. */
function isNextTo(units: readonly Unit[], name: number, predicate: number): boolean {
  return units.slice(name + 1, predicate).every(({ tag }) => /^(?:d|ad|t|TIME)$/.test(tag));
}

function isCoverb({ naming, text, tag }: Unit): boolean {
  return !naming && COVERBS.has(text) && tag !== 'd';
}

/** Whether a noun that nothing accounts for is left once one more word before it is read. */
function leavesNoun(unit: Unit, noun: boolean): boolean {
  const { text, tag } = unit;
  if (isCoverb(unit) || tag === 'v') return false;
  return noun || text === '的' || (NOUN.test(tag) && !ITSELF.has(text) && !BEFORE.has(text));
}

/** The object behind a predicate, with those joined to it; none where anything but what qualifies it stands between. */
export function behind(units: readonly Unit[], at: number, takesShares: boolean): Naming[] {
  for (let i = at + 1; i < units.length; i++) {
    const unit = units[i] as Unit;
    if (!unit.naming) {
      if (!qualifies(unit) && !(unit.text === '于' && i === at + 1)) return [];
      continue;
    }
    // of names in a row the last is meant
    let last = i;
    while (units[last + 1]?.naming) last++;
    let end = last;
    while (JOINS.test(units[end + 1]?.text ?? '') && units[end + 2]?.naming) end += 2;
    const role = roleOf(units, end, takesShares);
    if (role === 'object') return namesOf(units, last, end);
    if (role === 'other') return [];
    i = end + 1;
  }
  return [];
}

/** Whether a word may stand between a predicate and its object. */
function qualifies({ text, tag }: Unit): boolean {
  if (POINTS.test(text)) return false;
  return BESIDE.test(tag) || (NOUN.test(tag) && !ITSELF.has(text)) || text === '的';
}

/** What a name is by the words behind it: the object, the owner of a further name, or of something else. */
function roleOf(units: readonly Unit[], end: number, takesShares: boolean): 'object' | 'owner' | 'other' {
  const [next, after] = [units[end + 1], units[end + 2]];
  const isOwned = (from: number) => takesShares && isShares(units, from);
  if (next?.text === '的') {
    if (after?.naming) return 'owner';
    return (after && TOLD.test(after.text)) || isOwned(end + 2) ? 'object' : 'other';
  }
  if (!next || !isOther(next) || isOwned(end + 1)) return 'object';
  if (after?.naming) return 'owner';
  return isFree(next) ? 'object' : 'other';
}

/** 约 51% 股权 */
function isShares(units: readonly Unit[], from: number): boolean {
  for (let i = from; i < Math.min(units.length, from + 5); i++) {
    const unit = units[i] as Unit;
    if (SHARES.test(unit.text)) return true;
    if (!/^(?:m|q|d|a|n|b|u|xc)$/.test(unit.tag)) return false;
  }
  return false;
}

function isOther({ tag, text }: Unit): boolean {
  return NOUN.test(tag) && !ITSELF.has(text) && !TOLD.test(text) && !BEFORE.has(text);
}

/** A pronoun or place word behind a name begins something else. */
function isFree({ tag }: Unit): boolean {
  return tag === 'r' || tag === 'f' || tag === 's';
}

function namesOf(units: readonly Unit[], from: number, to: number): Naming[] {
  return units.slice(from, to + 1).flatMap(({ naming }) => naming ?? []);
}

/** 阻止谷歌收购, 称谷歌收购, 流传谷歌收购: what is named behind the verb does what follows. */
function opensClause(verb: string): boolean {
  return HANDS_OVER.has(verb) || CUE_VERBS.has(verb) || BEFORE.has(verb) || /^(?:有关|证明|说明)$/.test(verb);
}
