/** Bytes to text: by byte order mark, by what the sender or the page says, as UTF-8, and at last by a guess. */

export interface Decoded {
  text: string;
  /** as the WHATWG Encoding Standard names it */
  encoding: string;
  /** nothing said so: it was the most likely of several */
  guessed: boolean;
}

const CANDIDATES = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1251', 'windows-1252'] as const;

/** @param mime the content type, whose charset counts unless the bytes contradict it */
export function decode(bytes: Uint8Array, mime = ''): Decoded {
  const mark = markOf(bytes);
  if (mark) return { text: new TextDecoder(mark).decode(bytes), encoding: mark, guessed: false };
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', guessed: false };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const said =
    /charset\s*=\s*["']?([\w-]+)/i.exec(mime)?.[1] ?? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  const bySender = said === undefined ? undefined : tryDecode(bytes, said);
  if (said !== undefined && bySender !== undefined)
    return { text: bySender, encoding: said.toLowerCase(), guessed: false };
  let best: Decoded = { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', guessed: true };
  let most = likelihood(best.text) - 0.05;
  for (const encoding of CANDIDATES) {
    const text = tryDecode(bytes, encoding);
    if (text === undefined) continue;
    const likely = likelihood(text);
    if (likely <= most) continue;
    most = likely;
    best = { text, encoding, guessed: true };
  }
  return best;
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Characters that are among the most frequent of their scripts; text in the wrong encoding hits few of them. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划選這個們來時國會說對發經過學後長無麼開從現當進樣與動東問間應實點體關機業還讓義萬處邊見總聽話認產電報導條將',
);

/** How much like a text it reads, about 0 to 1: frequent letters for, controls, replacements and rarities against. */
function likelihood(text: string): number {
  let score = 0;
  let seen = 0;
  let before = '';
  for (const character of text.slice(0, 20_000)) {
    const code = character.codePointAt(0) ?? 0;
    const inWord = /[A-Za-z]/.test(before);
    before = character;
    if (code < 0x80) continue;
    seen++;
    if (FREQUENT.has(character)) score += 1;
    else if (code >= 0x4e00 && code < 0xa000) score += 0.25;
    else if (/[\u3040-\u30ff]/.test(character)) score += 0.6;
    else if (/[\uac00-\ud7af]/.test(character)) score += 0.45;
    else if (/[\u0400-\u04ff]/.test(character) && inWord) score -= 1;
    else if (/[\u0430-\u044f]/.test(character)) score += 0.6;
    else if (/[\u0410-\u042f]/.test(character)) score += 0.3;
    else if (/[à-öø-ÿßœ‘’“”–—…]/i.test(character)) score += 0.5;
    else if (/[，。、：；！？“”《》（）]/.test(character)) score += 0.9;
    else if (code < 0xa0 || code === 0xfffd || (code >= 0xe000 && code < 0xf900)) score -= 2;
    else score -= 0.3;
  }
  return seen === 0 ? 0 : score / seen;
}
