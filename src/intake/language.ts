/** Which language a text is in, and which of its paragraphs are in another: by script, and then by a trained model. */
import { baseLanguage } from '../model/language.js';
import type { Mark } from '../model/mark.js';
import { paragraphsOf } from '../text/paragraphs.js';

export interface Languages {
  /** a BCP 47 tag of the most of the text; `und` where nothing tells */
  language: string;
  /** passages of at least a paragraph in another language, in the order of the text */
  passages: Mark[];
}

/** So much of a paragraph tells its language. */
const SAMPLE = 2_000;
/** With fewer letters of an alphabet, a paragraph is in the language of those around it. */
const FEWEST_LETTERS = 40;
/** A Chinese character says about as much as so many letters. */
const LETTERS_OF_HAN = 3;

/** @param said what the document says of itself, for texts too short to tell */
export async function languagesOf(text: string, said?: string): Promise<Languages> {
  const paragraphs = await Promise.all(
    paragraphsOf(text).map(async (place) => {
      const own = text.slice(place.start, Math.min(place.end, place.start + SAMPLE));
      return { ...place, ...(await languageIn(own)) };
    }),
  );
  const letters = new Map<string, number>();
  for (const paragraph of paragraphs)
    if (paragraph.language) letters.set(paragraph.language, (letters.get(paragraph.language) ?? 0) + paragraph.letters);
  const sum = (counts: Iterable<number>) => [...counts].reduce((total, n) => total + n, 0);
  // a single cell of a table does not tell the language of many short lines
  const isTold = sum(letters.values()) * 2 > sum(paragraphs.map((paragraph) => paragraph.letters));
  const [told] = [...letters].sort((a, b) => b[1] - a[1]);
  const most = (isTold ? told?.[0] : undefined) ?? (await languageOfWhole(text, said));
  const passages: Mark[] = [];
  let last = most;
  for (const { start, end, language } of paragraphs) {
    const own = language ?? last;
    const before = passages.at(-1);
    if (own !== most && before && last === own) before.end = end;
    else if (own !== most)
      passages.push({ kind: 'language', start, end, language: tagOf(own, text.slice(start, end)) });
    last = own;
  }
  return { language: tagOf(most, text), passages };
}

let loaded: Promise<(text: string) => string | undefined> | undefined;

/** By the trained model, which is loaded when the first text comes that needs it. */
async function detect(text: string): Promise<string | undefined> {
  loaded ??= import('eld/small').then(({ eld }) => (one: string) => {
    const found = eld.detect(one);
    return found.isReliable() ? found.language || undefined : undefined;
  });
  return (await loaded)(text);
}

/** The language of a paragraph, where it is long enough to tell. */
async function languageIn(text: string): Promise<{ language?: string; letters: number }> {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const all = count(/\p{L}/gu);
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\u3040-\u30ff]/g);
  const hangul = count(/[\uac00-\ud7af]/g);
  if (all === 0) return { letters: 0 };
  if (kana / all > 0.08 && kana > han * 0.1) return { language: 'ja', letters: all * 2 };
  if (hangul / all > 0.3) return { language: 'ko', letters: all * 2 };
  // an English name takes as many letters as a Chinese clause has characters
  if (han >= 4 && han * LETTERS_OF_HAN > all - han) return { language: 'zh', letters: han * LETTERS_OF_HAN };
  if (all - han < FEWEST_LETTERS) return { letters: all };
  const language = isEnglish(text) ? 'en' : await detect(text);
  return { ...(language && { language }), letters: all };
}

/** A text without a paragraph that tells. */
async function languageOfWhole(text: string, said: string | undefined): Promise<string> {
  const sample = text.slice(0, SAMPLE);
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han > 0 && han * LETTERS_OF_HAN > (sample.match(/\p{L}/gu)?.length ?? 0) - han) return 'zh';
  if (said) return baseLanguage(said);
  if (isEnglish(sample)) return 'en';
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  const isLatin = !/[^\p{Script=Latin}\P{L}]/u.test(sample);
  return words < 6 && isLatin ? 'en' : ((await detect(sample)) ?? (words < 8 ? 'en' : 'und'));
}

const ENGLISH = new Set(
  'the of and to in is that for it as was with be by on not he his but at are this have from had they which has its said she who their would been were'.split(
    ' ',
  ),
);

/** Whether so many of its words are the commonest of English that names of whatever origin do not count. */
function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length >= 4 && words.filter((word) => ENGLISH.has(word)).length / words.length > 0.2;
}

/** Characters that differ, in pairs: simplified, traditional. */
const PAIRS =
  '国國会會对對说說这這来來时時个個们們为為学學发發经經过過开開关關进進长長无無东東问問间間应應实實点點体體机機业業还還让讓义義万萬处處边邊见見总總听聽认認产產电電报報导導条條将將华華军軍战戰领領导導选選举舉党黨权權议議员員办辦证證据據险險银銀钱錢价價货貨贸貿压壓图圖团團岁歲历歷书書头頭车車马馬鸟鳥鱼魚龙龍门門风風飞飛饭飯馆館语語话話请請谢謝谁誰读讀课課识識记記论論设設计計试試诉訴详詳调調谈談护護达達远遠连連运運迟遲适適选選还還环環现現单單卖賣买買费費资資质質贡貢责責败敗账賬赛賽赵趙钟鐘铁鐵铜銅错錯锁鎖阳陽阴陰阶階际際陆陸陈陳难難离離双雙鸡雞题題额額颜顏类類显顯顾顧须須预預养養余餘优優伟偉传傳伤傷众眾';
const SIMPLIFIED = new Set([...PAIRS].filter((_, i) => i % 2 === 0));
const TRADITIONAL = new Set([...PAIRS].filter((_, i) => i % 2 === 1));

/** A language as a tag of the model: Chinese in traditional characters says so. */
function tagOf(language: string, text: string): string {
  if (language !== 'zh') return language;
  let balance = 0;
  for (const character of text) {
    if (TRADITIONAL.has(character)) balance++;
    else if (SIMPLIFIED.has(character)) balance--;
  }
  return balance > 0 ? 'zh-Hant' : 'zh';
}
