/** Whether a name in Chinese characters and one in Latin letters sound alike: 华为 and Huawei, 特朗普 and Trump. */
import { distance } from 'fastest-levenshtein';
import { transliterate } from 'transliteration';

/**
 * 0 to 0.85. The pinyin equals the Latin name; or the consonants do, since Chinese writes foreign names by syllables
 * that keep consonants and bend vowels.
 */
export function soundsAlike(a: string, b: string): number {
  const [hanA, hanB] = [isHan(a), isHan(b)];
  if (hanA === hanB) return 0;
  const [han, latin] = hanA ? [a, b] : [b, a];
  const pinyin = letters(transliterate(han));
  const spelt = letters(latin);
  if (pinyin.length < 3 || spelt.length < 3) return 0;
  if (pinyin === spelt || swapped(latin) === pinyin) return 0.85;
  const longest = Math.max(pinyin.length, spelt.length);
  if (Math.min(pinyin.length, spelt.length) >= 4 && distance(pinyin, spelt) <= Math.floor(longest / 6)) return 0.7;
  const [x, y] = [chineseConsonants(han), latinConsonants(latin)];
  const length = Math.max(x.length, y.length);
  if (x === y && length >= 4) return 0.65;
  if (x === y && length === 3) return 0.55;
  return length >= 5 && distance(x, y) <= Math.floor(length / 5) && x.charAt(0) === y.charAt(0) ? 0.52 : 0;
}

/** What names that sound alike share: the first consonants of the whole and of each part. */
export function soundKeys(name: string): string[] {
  const han = isHan(name);
  const parts = [name, ...name.split(han ? '·' : /[\s-]+/)];
  const all = parts.map((part) => (han ? chineseConsonants(part) : latinConsonants(part)));
  return [...new Set(all.filter((key) => key.length >= 3).map((key) => key.slice(0, 3)))];
}

function isHan(name: string): boolean {
  return /\p{Script=Han}/u.test(name);
}

function letters(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}

/** "Wei Li" for "Li Wei". */
function swapped(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length === 2 ? letters(`${words[1]}${words[0]}`) : '';
}

/** Consonants in classes that Chinese does not tell apart in foreign names. */
function classes(sounds: string): string {
  return sounds
    .replace(/ng|[mn]/g, 'N')
    .replace(/[bp]/g, 'P')
    .replace(/[dt]/g, 'T')
    .replace(/[gkcq]/g, 'K')
    .replace(/[fv]/g, 'F')
    .replace(/[sz]/g, 'S')
    .replace(/[lr]/g, 'L')
    .replace(/[^A-Z]/g, '')
    .replace(/(.)\1+/g, '$1');
}

function chineseConsonants(name: string): string {
  const syllables = transliterate(name)
    .toLowerCase()
    .trim()
    .split(/[^a-z]+/);
  return classes(
    syllables
      .map((one) => (one === 'er' ? 'l' : one.replace(/^(?:zh|ch|sh|[jqxzcs])/, 's').replace(/^[wyh]/, '')))
      .join(' ')
      .replace(/ /g, ''),
  );
}

function latinConsonants(name: string): string {
  return classes(
    letters(name)
      .replace(/ph/g, 'f')
      .replace(/sch|tch|sh|ch|zh|th(?=$)/g, 's')
      .replace(/c(?=[eiy])|j|g(?=[eiy])/g, 's')
      .replace(/x/g, 'ks')
      .replace(/r(?![aeiouyr]|$)/g, '')
      .replace(/(?<=[aeiou])r$/g, '')
      .replace(/[wyh]/g, ''),
  );
}
