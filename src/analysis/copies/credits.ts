/** Credits: where a document says that its text is a wire service's. */
export interface Credit {
  /** the service as the text writes it */
  name: string;
  start: number;
  end: number;
}

/** Services by the names that credits use; whoever else stands in a dateline's brackets is taken as written. */
const SERVICES =
  'Reuters|AP|The Associated Press|Associated Press|AFP|Agence France-Presse|UPI|dpa|DPA|ANSA|EFE|TASS|Kyodo(?: News)?|Yonhap|Xinhua|PTI|NTB|TT|Ritzau|APA|Bloomberg|Interfax|CNA|Press Trust of India';
const CHINESE =
  '新华社|中新社|中新网|中国新闻社|路透社|美联社|法新社|共同社|韩联社|俄新社|塔斯社|德新社|埃菲社|彭博社|中央社|新華社|路透社|美聯社|法新社';

/** Each takes the name in its group; all look at the head or the foot of a text only. */
const HEAD: readonly RegExp[] = [
  // LONDON, Nov 12 (Reuters) - ; (AP) —
  new RegExp(`^[^\\n]{0,80}?\\((${SERVICES})\\)\\s*[-–—]`, 'mu'),
  // Reuters — ; By Reuters
  new RegExp(`^(?:By\\s+)?(${SERVICES})\\s*(?:[-–—]|$)`, 'mu'),
  // TOKYO, Nov 4 (Jiji Press) — ; only a place in capitals makes a dateline
  /^\p{Lu}[\p{Lu} .'’/-]{2,40}(?:,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?)? ?\((\p{Lu}[\p{L} .&-]{1,30})\) ?[-–—]/mu,
  // By Jane Roe, Reuters
  new RegExp(`^By [^\\n,]{3,60}, (${SERVICES})\\b[^\\n\\p{L}]{0,3}$`, 'mu'),
  new RegExp(`^\\s*[（(【\\[]?(?:据)?(${CHINESE})[^，。\\n]{0,24}(?:电|電|讯|訊)`, 'mu'),
];
const FOOT: readonly RegExp[] = [
  new RegExp(`\\((${SERVICES})\\)\\s*$`, 'u'),
  new RegExp(`(?:Source|Credit|Copyright)\\s*[:©]?\\s*(${SERVICES})\\b[^\\n]{0,40}$`, 'u'),
  new RegExp(`[（(【\\[]?(?:来源|來源|稿源)[：:]\\s*(${CHINESE})[^\\n]{0,12}$`, 'u'),
  new RegExp(`[（(](${CHINESE})[)）]\\s*$`, 'u'),
];
const HEAD_LENGTH = 500;
const FOOT_LENGTH = 160;

/** The first credit that a text gives for the whole of itself; a report that it only quotes ("Reuters reported") is none. */
export function creditOf(text: string): Credit | undefined {
  const trimmed = text.trimEnd();
  const foot = Math.max(0, trimmed.length - FOOT_LENGTH);
  for (const [patterns, part, offset] of [
    [HEAD, text.slice(0, HEAD_LENGTH), 0],
    [FOOT, trimmed.slice(foot), foot],
  ] as const) {
    for (const pattern of patterns) {
      const match = pattern.exec(part);
      const name = match?.[1];
      if (!match || !name) continue;
      const start = offset + match.index + match[0].indexOf(name);
      return { name, start, end: start + name.length };
    }
  }
  return undefined;
}

const NAMES: readonly (readonly string[])[] = [
  ['reuters', '路透社'],
  ['ap', 'the associated press', 'associated press', '美联社', '美聯社'],
  ['afp', 'agence france-presse', '法新社'],
  ['xinhua', 'xinhua news agency', '新华社', '新華社'],
  ['china news service', '中新社', '中新网', '中国新闻社'],
  ['kyodo', 'kyodo news', '共同社'],
  ['yonhap', 'yonhap news agency', '韩联社'],
  ['tass', '塔斯社'],
  ['dpa', '德新社'],
  ['efe', '埃菲社'],
  ['bloomberg', 'bloomberg news', '彭博社'],
  ['cna', 'central news agency', '中央社'],
];

/** Every way to write the name of a service, in small letters; the name itself where it is none that is known. */
export function namesOfService(name: string): readonly string[] {
  const key = name.toLowerCase();
  return NAMES.find((names) => names.includes(key)) ?? [key];
}
