/** What a description is made of, in English or Chinese: notions of the bilingual lexicon, countries and known names. */
import { DEMONYMS } from '../extract/gazetteer/countries.js';
import { GAZETTEER } from '../extract/gazetteer/index.js';
import { stem } from '../extract/rules/english/stem.js';
import { itemAt } from '../model/item-at.js';
import { simplified } from '../text/script.js';
import { NOTIONS } from './lexicon-data.js';

/** One word or phrase of a description with all that it may mean; `@china` is a country or a known name. */
export interface Part {
  text: string;
  means: readonly string[];
}

/** A description taken apart. `rest` is what no list knows: a proper name, most often. */
export interface Description {
  parts: readonly Part[];
  rest: readonly string[];
}

/** Names that a dossier knows in more than one language, by `wordKey`, with the id that they stand for. */
export type KnownNames = ReadonlyMap<string, string>;

const NO_NAMES: KnownNames = new Map();
/** What is longer is prose and no description; in characters. */
const LONGEST = 80;
const SMALL = new Set('the a an of and in for to on at by its their his her 的 之 与 和'.split(' '));

/** Takes a description apart so that as little as possible is left over. O(length × longest form). */
export function describe(name: string, known: KnownNames = NO_NAMES): Description {
  const kept = KEPT.get(known) ?? new Map<string, Description>();
  KEPT.set(known, kept);
  const found = kept.get(name);
  if (found) return found;
  const made = takeApart(name, known);
  if (kept.size < MOST_KEPT) kept.set(name, made);
  return made;
}

const KEPT = new WeakMap<KnownNames, Map<string, Description>>();
const MOST_KEPT = 20_000;

function takeApart(name: string, known: KnownNames): Description {
  const tokens = tokensOf(name.slice(0, LONGEST));
  const whole = keyOf(tokens).trim();
  // cost, and where the last part began
  const best: { cost: number; from: number; means: readonly string[] }[] = [{ cost: 0, from: 0, means: [] }];
  for (let to = 1; to <= tokens.length; to++) {
    const skip = SMALL.has(tokens[to - 1]?.key.trim() ?? '') ? 0.1 : 10;
    let found = { cost: (best[to - 1]?.cost ?? 0) + skip, from: to - 1, means: [] as readonly string[] };
    for (let from = Math.max(0, to - MOST_WORDS); from < to; from++) {
      const key = keyOf(tokens.slice(from, to));
      const means = [
        ...lookUp(key, known, key.trim() === whole),
        ...(to - from === 1 ? besideAnother(tokens, from) : []),
      ];
      if (means.length === 0) continue;
      const cost = (best[from]?.cost ?? 0) + 1;
      if (cost < found.cost) found = { cost, from, means };
    }
    best.push(found);
  }
  const parts: Part[] = [];
  const rest: string[] = [];
  for (let to = tokens.length; to > 0; ) {
    const { from, means } = best[to] ?? { from: to - 1, means: [] };
    const words = tokens.slice(from, to);
    const text = words.map(({ text: word }) => word).join(words[0]?.han ? '' : ' ');
    if (means.length > 0) parts.unshift({ text, means });
    else if (!SMALL.has(text)) rest.unshift(text);
    to = from;
  }
  return { parts: ofOrder(parts, name), rest: joined(rest) };
}

/** The notions that words anywhere in a text name, such as `cook` in "a cook from Norvik". */
export function notionsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += LONGEST) {
    for (const { means } of describe(text.slice(at, at + LONGEST)).parts)
      for (const one of means) if (!one.startsWith('@')) found.add(one);
  }
  return found;
}

/** How a word or phrase is looked up: folded, stemmed, with hyphens as spaces. */
export function wordKey(name: string): string {
  return keyOf(tokensOf(name)).trim();
}

interface Token {
  text: string;
  key: string;
  han: boolean;
}

const MOST_WORDS = 9;

function tokensOf(name: string): Token[] {
  const plain = simplified(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    // the plural of an abbreviation is too short for a stem: MPs, NGOs
    .replace(/(?<=\p{Lu}{2})s(?![\p{L}\p{N}])/gu, '')
    .toLowerCase()
    .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}\.|[^\p{L}]|$)/gu, '');
  return [...plain.matchAll(/\p{Script=Han}|[\p{L}\p{N}]+/gu)].flatMap(({ 0: text }) => {
    const han = /\p{Script=Han}/u.test(text);
    // a run of letters that Han characters follow without a space holds no Han character itself
    const runs =
      han || !/\p{Script=Han}/u.test(text) ? [text] : (text.match(/\p{Script=Han}|[^\p{Script=Han}]+/gu) ?? []);
    return runs.map((run) => {
      const isHan = /\p{Script=Han}/u.test(run);
      return { text: run, key: isHan ? run : stem(run.replace(/men$/, 'man')), han: isHan };
    });
  });
}

function keyOf(tokens: readonly Token[]): string {
  let key = '';
  for (const [i, token] of tokens.entries())
    key += (i > 0 && !(token.han && tokens[i - 1]?.han) ? ' ' : '') + token.key;
  return key;
}

/** Countries in one sign or one prefix; a sign counts only beside another one: 中美, 日韩. */
const SIGNS = new Map(
  `中 china; 美 united-states; 俄 russia; 日 japan; 韩 south-korea; 朝 north-korea; 英 united-kingdom; 法 france; 德 germany;
  印 india; 澳 australia; 加 canada; 意 italy; 乌 ukraine; 以 israel; 伊 iran; 越 vietnam; 泰 thailand; 菲 philippines;
  巴 pakistan; 墨 mexico; 沙 saudi-arabia; 土 turkey; 波 poland; 台 taiwan`
    .split(';')
    .map((line) => line.trim().split(' ') as [string, string]),
);
const PREFIXES = { sino: 'china', franco: 'france', anglo: 'united-kingdom', russo: 'russia', indo: 'india' };

function besideAnother(tokens: readonly Token[], at: number): string[] {
  const country = SIGNS.get(tokens[at]?.key ?? '');
  const beside = [at - 1, at + 1].some((other) => SIGNS.has(tokens[other]?.key ?? ''));
  return country !== undefined && beside ? [`@${country}`] : [];
}

function lookUp(key: string, known: KnownNames, whole: boolean): readonly string[] {
  const own = whole ? undefined : known.get(key);
  const listed = LEXICON.get(key);
  if (own === undefined) return listed ?? [];
  return [...(listed ?? []), `@${own}`];
}

const LEXICON: ReadonlyMap<string, readonly string[]> = makeLexicon();

function makeLexicon(): Map<string, string[]> {
  const made = new Map<string, string[]>();
  const put = (form: string, id: string) => {
    const key = wordKey(form);
    if (key === '') return;
    const list = made.get(key) ?? [];
    if (!list.includes(id)) made.set(key, [...list, id]);
  };
  for (const line of NOTIONS.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [id = '', ...forms] = line.split('|').map((cell) => cell.trim());
    for (const form of forms.join(';').split(';')) put(form.trim(), id);
  }
  for (const { id, names, aliases } of GAZETTEER) {
    for (const name of [...Object.values(names), ...Object.values(aliases).flat()]) put(name, `@${id}`);
  }
  for (const [country, words] of Object.entries(DEMONYMS)) {
    for (const word of words.split(' ')) put(word.replace('-', ' '), `@${country}`);
    // a list that says Korean is of South Koreans
    const side = /^(?:south|north|east|west)(?=-)/.exec(country)?.[0];
    if (side !== undefined && !words.includes('-')) put(`${side} ${words}`, `@${country}`);
  }
  for (const [prefix, country] of Object.entries(PREFIXES)) put(prefix, `@${country}`);
  return made;
}

/** "memo of the White House" reads as "White House memo": the head comes last, as in Chinese. */
function ofOrder(parts: Part[], name: string): Part[] {
  const at = /^(.*?)\s(?:of|from|by|in|for)\s/i.exec(name);
  if (!at || parts.length < 2) return parts;
  const words = tokensOf(itemAt(at, 1)).length;
  let seen = 0;
  const head = parts.findIndex((part) => {
    seen += tokensOf(part.text).length;
    return seen >= words;
  });
  return head < 0 || head === parts.length - 1 ? parts : [...parts.slice(head + 1), ...parts.slice(0, head + 1)];
}

function joined(rest: readonly string[]): string[] {
  if (rest.length === 0) return [];
  const han = rest.every((text) => /\p{Script=Han}/u.test(text));
  return [rest.join(han ? '' : ' ')];
}
