/** Words, numbers and signs of a label, and which of them stand together in the ontology. */
import { stem } from '../../extract/rules/english/stem.js';

type Types = ReadonlySet<string>;

/** Words of a type, in the order in which they stand. */
export interface Phrase {
  words: readonly string[];
  stems: readonly string[];
  types: Set<string>;
}

/** One word, number or sign of a label. */
export interface Part {
  text: string;
  kind: 'english' | 'chinese' | 'number' | 'sign' | 'other';
  /** of a type of the ontology, or known to be harmless */
  types?: Types;
  isPlain?: boolean;
}

export const COPULAS = new Set(['is', 'are', 'was', 'were', 'a', 'an', 'the']);

/** Words, numbers, signs; `ownsShareOf` and `OWNS_SHARE_OF` are three words. */
export function split(text: string): Part[] {
  const apart = text
    .normalize('NFKC')
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ');
  const parts: Part[] = [];
  for (const [found] of apart.matchAll(PART)) {
    if (/^\s+$/.test(found)) continue;
    const kind = isChinese(found)
      ? 'chinese'
      : CODE.test(found)
        ? 'number'
        : /^[A-Za-z]+$/.test(found)
          ? 'english'
          : /^[\p{L}\p{N}\p{M}]/u.test(found)
            ? 'other'
            : 'sign';
    parts.push({ text: found, kind });
  }
  return parts;
}

const PART = /\p{Script=Han}+|[A-Za-z]{0,3}\d[\dA-Za-z.,]*|(?:(?!\p{Script=Han})[\p{L}\p{M}])+|\p{N}|\s+|./gsu;
/** Numbers, days and ids such as `P127`: they have no words. */
const CODE = /^[A-Za-z]{0,3}\d[\d.,]*(?:st|nd|rd|th|m|k|bn|mn|x|[A-Z])?$/;

/** Words that stand together in the ontology become one part, the longest first. */
export function mergedPhrases(phrases: ReadonlyMap<string, readonly Phrase[]>, parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (let i = 0; i < parts.length; ) {
    const part = parts[i] as Part;
    const found = part.kind === 'english' ? phraseAt(phrases, parts, i) : undefined;
    merged.push(found?.part ?? part);
    i = found?.next ?? i + 1;
  }
  return merged;
}

function phraseAt(
  phrases: ReadonlyMap<string, readonly Phrase[]>,
  parts: readonly Part[],
  from: number,
): { part: Part; next: number } | undefined {
  const own = stem((parts[from] as Part).text.toLowerCase());
  const types = new Set<string>();
  let next = 0;
  for (const phrase of phrases.get(own) ?? []) {
    const end = next > 0 && phrase.words.length < next - from ? undefined : phraseEnd(phrase, parts, from);
    if (end === undefined || end < next) continue;
    next = end;
    for (const type of phrase.types) types.add(type);
  }
  if (next === 0) return undefined;
  const words = parts.slice(from, next).filter(({ kind }) => kind === 'english');
  return { part: { text: words.map(({ text }) => text).join(' '), kind: 'english', types }, next };
}

/** Where the phrase that begins there ends: articles, hyphens and the like may stand between its words. */
function phraseEnd({ words, stems }: Phrase, parts: readonly Part[], from: number): number | undefined {
  let at = from;
  for (const [i, wanted] of stems.entries()) {
    while (i > 0 && isBetween(parts[at])) at++;
    const text = parts[at]?.text.toLowerCase();
    if (text === undefined || parts[at]?.kind !== 'english' || stem(text) !== wanted) return undefined;
    // what is being bought is not bought yet
    if (/ing$/.test(text) && !/ing$/.test(words[i] ?? '')) return undefined;
    const isLast = i === stems.length - 1;
    if (isLast && /ed$/.test(text) && !/ed$/.test(words[i] ?? '') && isPassive(parts, at)) return undefined;
    at++;
  }
  return at;
}

/** "holds a 25 % stake in" */
function isBetween(part: Part | undefined): boolean {
  if (!part) return false;
  return part.kind === 'number' || /^[-_'.’%]$/.test(part.text) || ARTICLES.has(part.text.toLowerCase());
}

/** "is accused of", "charged with": nobody knows by whom, nor what the far end is. */
function isPassive(parts: readonly Part[], at: number): boolean {
  const next = parts.findIndex(({ kind }, i) => i > at && kind !== 'sign');
  const [word, after] = [parts[next]?.text ?? '', parts[next + 1]];
  if (/^for$/i.test(word)) return after?.kind !== 'number' && after?.kind !== 'sign';
  return COPULAS.has(parts[at - 1]?.text.toLowerCase() ?? '') || /^(?:of|with|over)$/i.test(word);
}

const ARTICLES = new Set(['a', 'an', 'the']);

export function englishWords(text: string): string[] {
  return (text.match(/[A-Za-z]+/g) ?? []).map((word) => word.toLowerCase()).filter((word) => !ARTICLES.has(word));
}

export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
