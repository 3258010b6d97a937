/**
 * Facts: what a text names in any language: entities of the dossier, numbers and days, in the order of the text. A
 * translation keeps them, and keeps their order.
 */
import type { Dossier } from '../../model/dossier.js';
import { itemAt } from '../../model/item-at.js';
import { isChinese, type Token } from './tokens.js';

export interface Fact {
  /** `entity alibaba`, `number 12.5`, `day 11-12` */
  what: string;
  start: number;
  end: number;
}

/** Names by their words as compared; the longest has so many words or characters. */
export interface NameIndex {
  ids: ReadonlyMap<string, string>;
  longest: number;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const UNITS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};

/** Names of entities, in every language. A name of two entities, or of one letter, is left out. */
export function nameIndex(
  { entities, speakers }: Pick<Dossier, 'entities' | 'speakers'>,
  key: (name: string) => Token[],
) {
  const ids = new Map<string, string | undefined>();
  let longest = 0;
  for (const { id, names, aliases } of [...entities, ...speakers]) {
    for (const name of [...Object.values(names), ...Object.values(aliases).flat()]) {
      const words = key(name);
      if (words.length === 0 || words.length > 12 || name.length < 2) continue;
      const text = words.map(({ word }) => word).join(' ');
      ids.set(text, ids.has(text) && ids.get(text) !== id ? undefined : id);
      longest = Math.max(longest, words.length);
    }
  }
  const known = [...ids].flatMap(([text, id]) => (id === undefined ? [] : [[text, id] as const]));
  return { ids: new Map(known), longest } satisfies NameIndex;
}

/** The facts of a text in its order. O(words × longest name). */
export function factsOf(tokens: readonly Token[], { ids, longest }: NameIndex): Fact[] {
  const found: Fact[] = [];
  const chinese = isChinese(tokens);
  for (let i = 0; i < tokens.length; ) {
    const taken = named(tokens, i, ids, longest) ?? day(tokens, i, chinese) ?? amount(tokens, i);
    if (!taken) {
      i++;
      continue;
    }
    const [what, words] = taken;
    found.push({ what, start: itemAt(tokens, i).start, end: itemAt(tokens, i + words - 1).end });
    i += words;
  }
  return found;
}

type Taken = [what: string, words: number] | undefined;

function named(tokens: readonly Token[], at: number, ids: ReadonlyMap<string, string>, longest: number): Taken {
  let text = '';
  let best: Taken;
  for (let n = 1; n <= longest && at + n <= tokens.length; n++) {
    text += `${n === 1 ? '' : ' '}${tokens[at + n - 1]?.word}`;
    const id = ids.get(text);
    if (id !== undefined) best = [`entity ${id}`, n];
  }
  return best;
}

/** "12 November", "November 12", "Nov. 12", 11月12日: the day of the month, since translations leave the year out. */
function day(tokens: readonly Token[], at: number, chinese: boolean): Taken {
  const [a = '', b = '', c = '', d = ''] = [0, 1, 2, 3].map((n) => tokens[at + n]?.word);
  if (chinese || b === '月') {
    return b === '月' && d === '日' && isDay(c) && Number(a) <= 12 ? [`day ${Number(a)}-${Number(c)}`, 4] : undefined;
  }
  const [first, second] = [monthOf(a), monthOf(b)];
  if (first && isDay(b)) return [`day ${first}-${Number.parseInt(b, 10)}`, 2];
  return second && isDay(a) ? [`day ${second}-${Number.parseInt(a, 10)}`, 2] : undefined;
}

/** Numbers of two digits or more, with "million" or 万 behind them as one; "3" is in every text. */
function amount(tokens: readonly Token[], at: number): Taken {
  const word = itemAt(tokens, at).word.replace(/,(?=\d{3}\b)/g, '');
  if (!/^\d+(?:\.\d+)?$/.test(word)) return undefined;
  let value = Number(word);
  let n = 1;
  for (let unit = UNITS[tokens[at + n]?.word ?? '']; unit; unit = UNITS[tokens[at + n]?.word ?? '']) {
    value *= unit;
    n++;
  }
  return value >= 10 || word.includes('.') ? [`number ${Number(value.toPrecision(12))}`, n] : undefined;
}

function monthOf(word: string): number | undefined {
  if (word.length < 3) return undefined;
  const at = MONTHS.findIndex((month) => month === word || (word.length <= 4 && month.startsWith(word)));
  return at < 0 ? undefined : at + 1;
}

function isDay(word: string): boolean {
  return /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.test(word);
}
