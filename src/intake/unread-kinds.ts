/** Kinds of document that are known but not read: each is refused by its name, with what to do instead. */
import { itemAt } from '../model/item-at.js';

interface UnreadKind {
  name: string;
  hint: string;
}

const SAVE = 'Open it elsewhere, save it as DOCX, PDF or text, and add that';

/** Told by the first bytes, or by the name of the file. A code that nobody means to quote is never taken for text. */
const KINDS: readonly [is: (head: string, name: string) => boolean, UnreadKind][] = [
  [(head) => head.startsWith('\u00d0\u00cf\u0011\u00e0'), { name: 'an old Office file', hint: SAVE }],
  [
    (head) => /^PK[\s\S]{0,200}application\/vnd\.oasis\.opendocument\.(?!text)/.test(head),
    { name: 'an OpenDocument file other than a text', hint: SAVE },
  ],
  [(head) => head.startsWith('filedesc://'), { name: 'an ARC capture', hint: 'Convert it to WARC, and add that' }],
  [
    (head, name) => /^[^\w[]{0,8}\[Script Info\]/.test(head) || /\.(?:ass|ssa|sbv|ttml|dfxp)$/i.test(name),
    { name: 'a file of subtitles of another kind than SRT and VTT', hint: 'Save it as SRT or VTT' },
  ],
  [
    (_, name) => /\.(?:xlsx?|ods|numbers)$/i.test(name),
    { name: 'a spreadsheet', hint: 'Save it as CSV: a row an article, with columns such as title, text, url, date' },
  ],
];

/** @param head the first bytes as Latin letters */
export function unreadKind(head: string, name = ''): UnreadKind | undefined {
  const bare = itemAt(name.split(/[?#]/, 1), 0);
  return KINDS.find(([is]) => is(head, bare))?.[1];
}
