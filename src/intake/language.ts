/** Which language a text is in: by script, and for Latin letters by its commonest words. */

/** Characters that differ, in pairs: simplified, traditional. */
const PAIRS =
  '国國会會对對说說这這来來时時个個们們为為学學发發经經过過开開关關进進长長无無东東问問间間应應实實点點体體机機业業还還让讓义義万萬处處边邊见見总總听聽认認产產电電报報导導条條将將华華军軍战戰领領导導选選举舉党黨权權议議员員办辦证證据據险險银銀钱錢价價货貨贸貿压壓图圖团團岁歲历歷书書头頭车車马馬鸟鳥鱼魚龙龍门門风風飞飛饭飯馆館语語话話请請谢謝谁誰读讀课課识識记記论論设設计計试試诉訴详詳调調谈談护護达達远遠连連运運迟遲适適选選还還环環现現单單卖賣买買费費资資质質贡貢责責败敗账賬赛賽赵趙钟鐘铁鐵铜銅错錯锁鎖阳陽阴陰阶階际際陆陸陈陳难難离離双雙鸡雞题題额額颜顏类類显顯顾顧须須预預养養余餘优優伟偉传傳伤傷众眾';
const SIMPLIFIED = new Set([...PAIRS].filter((_, i) => i % 2 === 0));
const TRADITIONAL = new Set([...PAIRS].filter((_, i) => i % 2 === 1));

const COMMON: Record<string, string> = {
  en: 'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec aux',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das',
  it: 'di e il la che in un a per è una sono con non del si da le dei al più come ma i anche alla ha nel',
  nl: 'de van het een en in is dat op te zijn met voor die niet aan er om ook als bij door maar uit',
};

/** @returns a BCP 47 tag; `und` where nothing tells */
export function languageOf(text: string): string {
  const sample = text.slice(0, 20_000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const letters = Math.max(1, count(/\p{L}/gu));
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\u3040-\u30ff]/g);
  const hangul = count(/[\uac00-\ud7af]/g);
  if (kana / letters > 0.08 && kana > han * 0.1) return 'ja';
  if (hangul / letters > 0.2) return 'ko';
  if (han / letters > 0.2) return isTraditional(sample) ? 'zh-Hant' : 'zh';
  if (count(/[\u0430-\u044f]/gi) / letters > 0.4) return /[іїєґ]/i.test(sample) ? 'uk' : 'ru';
  if (count(/\p{Script=Arabic}/gu) / letters > 0.4) return /[پچژگ]/.test(sample) ? 'fa' : 'ar';
  if (count(/\p{Script=Hebrew}/gu) / letters > 0.4) return 'he';
  if (count(/\p{Script=Greek}/gu) / letters > 0.4) return 'el';
  if (count(/\p{Script=Devanagari}/gu) / letters > 0.4) return 'hi';
  return latinLanguage(sample);
}

function isTraditional(text: string): boolean {
  let balance = 0;
  for (const character of text) {
    if (TRADITIONAL.has(character)) balance++;
    else if (SIMPLIFIED.has(character)) balance--;
  }
  return balance > 0;
}

function latinLanguage(text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best = 'und';
  let most = 0;
  for (const [language, list] of Object.entries(COMMON)) {
    const common = new Set(list.split(' '));
    const share = words.filter((word) => common.has(word)).length / Math.max(1, words.length);
    if (share > most) {
      most = share;
      best = language;
    }
  }
  return most >= 0.06 || words.length < 8 ? (best === 'und' ? 'en' : best) : 'und';
}
