/** How alike two names are, across spellings, languages and scripts. */
import { distance } from 'fastest-levenshtein';
import { transliterate } from 'transliteration';
import { simplified } from '../extract/rules/chinese/script.js';

/** Words that tell the legal form or the kind of a firm and not which one. */
const FORMS = new Set(
  'inc incorporated corp corporation co company ltd limited llc plc ag sa nv gmbh se group holdings holding the of and'.split(
    ' ',
  ),
);
const CHINESE_FORMS = /(?:股份有限公司|有限责任公司|有限公司|股份公司|集团公司|公司|集团|控股|股份)+$/;

export interface Likeness {
  /** 0 to 1 */
  score: number;
  reason:
    | 'same name'
    | 'same but for the legal form'
    | 'same words'
    | 'acronym'
    | 'transliteration'
    | 'spelling'
    | 'part of it'
    | 'none';
}

const NONE: Likeness = { score: 0, reason: 'none' };

/** Case, marks, punctuation, traditional forms and legal forms make no difference; initials and sounds are compared. */
export function likeness(a: string, b: string): Likeness {
  const [left, right] = [plain(a), plain(b)];
  if (left === '' || right === '') return NONE;
  if (left === right) return { score: 1, reason: 'same name' };
  const [coreA, coreB] = [core(left), core(right)];
  if (coreA !== '' && coreA === coreB) return { score: 0.95, reason: 'same but for the legal form' };
  const [wordsA, wordsB] = [coreA.split(' '), coreB.split(' ')];
  if (wordsA.length > 1 && sorted(wordsA) === sorted(wordsB)) return { score: 0.9, reason: 'same words' };
  if (isAcronym(left, b) || isAcronym(right, a)) return { score: 0.75, reason: 'acronym' };
  const bySound = soundLikeness(coreA, coreB);
  if (bySound > 0) return { score: bySound, reason: 'transliteration' };
  const edits = distance(coreA, coreB);
  const length = Math.max(coreA.length, coreB.length);
  if (length >= 5 && edits <= Math.max(1, Math.floor(length / 8)))
    return { score: 0.8 * (1 - edits / length), reason: 'spelling' };
  if (isPart(wordsA, wordsB) || isPart(wordsB, wordsA) || isChinesePart(coreA, coreB))
    return { score: 0.55, reason: 'part of it' };
  return NONE;
}

/** What names that could be alike share at least one of: a word, initials, or the beginning of their sound. */
export function likenessKeys(name: string): string[] {
  const whole = core(plain(name));
  const words = whole.split(' ').filter((word) => word.length > 1);
  const sound = transliterate(whole)
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  const pairs = /\p{Script=Han}/u.test(whole)
    ? Array.from({ length: Math.max(0, whole.length - 1) }, (_, i) => whole.slice(i, i + 2))
    : [];
  return [
    ...new Set([
      ...words.map((word) => `w ${word}`),
      ...pairs.map((pair) => `p ${pair}`),
      `s ${sound.slice(0, 4)}`,
      ...(initials.length > 1 ? [`w ${initials}`] : []),
    ]),
  ];
}

function plain(name: string): string {
  return simplified(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function core(name: string): string {
  const short = name.replace(CHINESE_FORMS, '');
  const words = (short === '' ? name : short).split(' ').filter((word) => !FORMS.has(word));
  return words.join(' ') || name;
}

function sorted(words: readonly string[]): string {
  return [...words].sort().join(' ');
}

function isAcronym(short: string, long: string): boolean {
  if (!/^[a-z]{2,6}$/.test(short)) return false;
  const words = long.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return words.length === short.length && words.map((word) => word.charAt(0).toLowerCase()).join('') === short;
}

/** A Chinese name and a Latin one that sound alike: 华为 and Huawei. */
function soundLikeness(a: string, b: string): number {
  const [hanA, hanB] = [/\p{Script=Han}/u.test(a), /\p{Script=Han}/u.test(b)];
  if (hanA === hanB) return 0;
  const [x, y] = [a, b].map((name) =>
    transliterate(name)
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  );
  if (!x || !y || x.length < 4 || y.length < 4) return 0;
  if (x === y) return 0.85;
  const edits = distance(x, y);
  return edits <= Math.floor(Math.max(x.length, y.length) / 6) ? 0.7 : 0;
}

/** All words of one among those of the other: "Acme" of "Acme Robotics". */
function isPart(few: readonly string[], many: readonly string[]): boolean {
  return few.length < many.length && few.every((word) => word.length > 1 && many.includes(word));
}

function isChinesePart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^\p{Script=Han}{2,}$/u.test(short) && long.includes(short) && long.length <= short.length * 3;
}
