/** How alike two names are, across spellings, languages and scripts. */
import { distance } from 'fastest-levenshtein';
import { transliterate } from 'transliteration';
import { lastOf } from '../model/item-at.js';
import { simplified } from '../text/script.js';
import { type Description, describe, type KnownNames } from './lexicon.js';
import { compareDescriptions, HEAD_AGREES } from './meaning.js';
import { type PersonLikeness, personLikeness, readPersonName } from './person-name.js';
import { soundKeys, soundsAlike } from './sound.js';

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
    | 'known names'
    | 'same meaning'
    | 'related meaning'
    | Exclude<PersonLikeness, 'same name' | 'spelling'>
    | 'none';
  /** what means the same, in the words of each */
  detail?: string;
}

export interface LikenessOptions {
  /** both name people: suffixes, initials and surnames then count */
  person?: boolean | undefined;
  /** names that stand for one thing in several languages */
  known?: KnownNames | undefined;
}

const NONE: Likeness = { score: 0, reason: 'none' };

/** Case, marks, punctuation, traditional forms and legal forms make no difference; meaning and sound are compared. */
export function likeness(a: string, b: string, { person = false, known }: LikenessOptions = {}): Likeness {
  const [left, right] = [plain(a), plain(b)];
  if (left === '' || right === '') return NONE;
  if (person) return ofPeople(a, b, left, right);
  if (left === right) return { score: 1, reason: 'same name' };
  const [coreA, coreB] = [core(left), core(right)];
  if (coreA !== '' && coreA === coreB) return { score: 0.95, reason: 'same but for the legal form' };
  const [wordsA, wordsB] = [coreA.split(' '), coreB.split(' ')];
  if (wordsA.length > 1 && sorted(wordsA) === sorted(wordsB)) return { score: 0.9, reason: 'same words' };
  if (isAcronym(left, b) || isAcronym(right, a)) return { score: 0.75, reason: 'acronym' };
  const bySound = soundsAlike(coreA, coreB);
  const [saysA, saysB] = [describe(a, known), describe(b, known)];
  const meaning = compareDescriptions(saysA, saysB);
  if (meaning && !meaning.partly && isOneName(saysA) && isOneName(saysB)) return { score: 0.9, reason: 'known names' };
  if (meaning && meaning.score > bySound && !(meaning.partly && sameScript(left, right))) {
    const detail = meaning.pairs.map(([x, y]) => `${x} = ${y}`).join(', ');
    return { score: meaning.score, reason: meaning.partly ? 'related meaning' : 'same meaning', detail };
  }
  if (bySound > 0) return { score: bySound, reason: 'transliteration' };
  // two descriptions that say different things are two, however few letters part them: 美国企业, 中国企业
  if (isPlain(saysA) && isPlain(saysB) && (meaning?.score ?? 0) < HEAD_AGREES) return NONE;
  const edits = distance(coreA, coreB);
  const length = Math.max(coreA.length, coreB.length);
  if (length >= 5 && edits <= Math.max(1, Math.floor(length / 8)) && !differByNumber(coreA, coreB))
    return { score: 0.8 * (1 - edits / length), reason: 'spelling' };
  if (isPart(wordsA, wordsB) || isPart(wordsB, wordsA) || isChinesePart(coreA, coreB))
    return { score: 0.55, reason: 'part of it' };
  return NONE;
}

/** Whether the lexicon knows every word of it. */
function isPlain({ parts, rest }: Description): boolean {
  return parts.length > 0 && rest.length === 0;
}

/** Whether a description is nothing but a name that the gazetteer or the dossier knows. */
function isOneName({ parts, rest }: Description): boolean {
  return parts.length === 1 && rest.length === 0 && (parts[0]?.means ?? []).every((one) => one.startsWith('@'));
}

/** How far a person's name speaks for one person, at most: many people bear the same one. */
const PEOPLE: Record<PersonLikeness, number> = {
  'same name': 0.75,
  'middle name': 0.68,
  'short form': 0.66,
  initials: 0.62,
  spelling: 0.6,
  turned: 0.6,
  'surname only': 0.5,
};

function ofPeople(a: string, b: string, left: string, right: string): Likeness {
  const [hanA, hanB] = [isHan(left), isHan(right)];
  if (hanA && hanB) {
    if (left === right) return { score: PEOPLE['same name'], reason: 'same name' };
    const [x, y] = [a, b].map((name) => simplified(name).split('·'));
    const short = (x?.length === 1 && x[0] === y?.at(-1)) || (y?.length === 1 && y[0] === x?.at(-1));
    return short ? { score: PEOPLE['surname only'], reason: 'surname only' } : NONE;
  }
  if (hanA !== hanB) {
    const [han, latin] = hanA ? [a, right] : [b, left];
    const whole = soundsAlike(han, latin);
    if (whole > 0) return { score: Math.min(whole, 0.72), reason: 'transliteration' };
    const surname = soundsAlike(lastOf(han.split('·')), lastOf(latin.split(' ')));
    const alone = !han.includes('·') || !latin.includes(' ');
    return surname > 0 && alone ? { score: PEOPLE['surname only'], reason: 'surname only' } : NONE;
  }
  const kind = personLikeness(readPersonName(left), readPersonName(right));
  return kind ? { score: PEOPLE[kind], reason: kind } : NONE;
}

function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

function sameScript(a: string, b: string): boolean {
  return isHan(a) === isHan(b);
}

/** "Type 52" and "Type 54", 第一 and 第二: one sign apart, and never one. */
function differByNumber(a: string, b: string): boolean {
  const numbers = (name: string) => name.match(/\d+|[一二三四五六七八九十]/g)?.join(' ') ?? '';
  return numbers(a) !== numbers(b);
}

/** What names that could be alike share at least one of: a word, initials, or the beginning of their sound. */
export function likenessKeys(name: string, known?: KnownNames): string[] {
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
      ...soundKeys(name).map((key) => `k ${key}`),
      ...meaningKeys(name, known),
      ...(initials.length > 1 ? [`w ${initials}`] : []),
    ]),
  ];
}

/** Single notions, and pairs of them, which stay rare where many descriptions share one word. */
function meaningKeys(name: string, known: KnownNames | undefined): string[] {
  const notions = [...new Set(describe(name, known).parts.flatMap(({ means }) => means))].sort().slice(0, 8);
  return [
    ...notions.map((one) => `n ${one}`),
    ...notions.flatMap((one, i) => notions.slice(i + 1).map((other) => `n ${one} ${other}`)),
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

/** All words of one among those of the other: "Acme" of "Acme Robotics". */
function isPart(few: readonly string[], many: readonly string[]): boolean {
  return few.length < many.length && few.every((word) => word.length > 1 && many.includes(word));
}

function isChinesePart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return /^\p{Script=Han}{2,}$/u.test(short) && long.includes(short) && long.length <= short.length * 3;
}
