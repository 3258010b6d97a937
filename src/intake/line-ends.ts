/** Words that were cut at the end of a line: whether their hyphen is the printer's or their own. */
import { isHan } from './pdf-layout.js';

/** First parts that keep their hyphen before a word of its own: "state-owned", "long-term", "anti-government". */
const FIRST = new Set(
  'state long short anti non self vice well high low half full multi semi cross two three first second third north south east west deep far hard soft old world peace news debt oil coal nuclear family company bank user client fast slow cease government'.split(
    ' ',
  ),
);
/** Second parts that keep it: "Saudi-led", "so-called", "high-level", save behind a prefix: "misled", "debased". */
const SECOND = new Set(
  'led based backed owned called funded controlled linked related sponsored level elect'.split(' '),
);
const PREFIXES = new Set('mis un re de dis over out under'.split(' '));
/** First parts that only ever were cut off: what follows them is one word with them. */
const ENDINGS =
  /^(?:ing|ed|er|ers|es|ly|tion|tions|sion|ment|ments|ness|ogy|ity|ance|ence|able|ible|ful|ism|ist|ists)\b/;

export class LineEnds {
  readonly #words: ReadonlySet<string>;

  /** @param text all lines of the document: its other words tell how it writes */
  constructor(text: string) {
    const words: string[] = [];
    let isCut = false;
    for (const line of text.toLowerCase().split('\n')) {
      const found = line.match(/\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu) ?? [];
      const endsCut = /[-\u2010]$/.test(line);
      // parts of cut words are no words
      words.push(...found.slice(isCut ? 1 : 0, endsCut ? -1 : undefined));
      isCut = endsCut;
    }
    this.#words = new Set(words);
  }

  /** Two lines as one text. */
  join(before: string, line: string): string {
    if (before === '') return line;
    const first = /[-\u2010]$/.test(before) ? lastWord(before.slice(-41, -1)) : undefined;
    const second = /^\p{L}[\p{L}\p{M}]*/u.exec(line)?.[0];
    if (first !== undefined && second !== undefined)
      return this.#keepsHyphen(first, second) ? before + line : before.slice(0, -1) + line;
    if (/\u00ad$/.test(before)) return before.slice(0, -1) + line;
    return isHan(before.at(-1)) && isHan(line[0]) ? before + line : `${before} ${line}`;
  }

  #keepsHyphen(first: string, second: string): boolean {
    if (/^\p{Lu}/u.test(second)) return true;
    const [a, b] = [first.toLowerCase(), second.toLowerCase()];
    if (this.#words.has(`${a}-${b}`)) return true;
    if (this.#words.has(a + b) || ENDINGS.test(b)) return false;
    if (SECOND.has(b)) return !PREFIXES.has(a);
    return (FIRST.has(a) && b.length > 3) || (this.#words.has(a) && this.#words.has(b) && a.length > 3 && b.length > 3);
  }
}

/** The letters at the end of a text. */
function lastWord(text: string): string | undefined {
  let from = text.length;
  while (from > 0 && /[\p{L}\p{M}]/u.test(text.charAt(from - 1))) from--;
  return text.slice(from) || undefined;
}
