/** Kinds of file that documents are read from: what each is called, and how the names of its files end. */
import { itemAt } from './item-at.js';
import { inLanguage, type Language, type Localised } from './language.js';

export interface DocumentKindEntry {
  label: Localised;
  /** without the dot, in small letters */
  suffixes: readonly string[];
  /** each item in the file is a document of its own and says itself who published it, and when */
  isCollection?: true;
}

/** In the order in which they are listed. A reader in `intake/readers.ts` belongs to each. */
export const DOCUMENT_KINDS = {
  text: { label: { en: 'text', zh: '纯文本' }, suffixes: ['txt', 'text'] },
  markdown: { label: { en: 'Markdown', zh: 'Markdown' }, suffixes: ['md', 'markdown'] },
  html: { label: { en: 'HTML', zh: 'HTML' }, suffixes: ['html', 'htm', 'xhtml'] },
  pdf: { label: { en: 'PDF', zh: 'PDF' }, suffixes: ['pdf'] },
  docx: { label: { en: 'DOCX', zh: 'DOCX' }, suffixes: ['docx'] },
  odt: { label: { en: 'ODT', zh: 'ODT' }, suffixes: ['odt', 'ott', 'fodt'] },
  epub: { label: { en: 'EPUB', zh: 'EPUB' }, suffixes: ['epub'] },
  rtf: { label: { en: 'RTF', zh: 'RTF' }, suffixes: ['rtf'] },
  email: { label: { en: 'e-mail', zh: '邮件' }, suffixes: ['eml', 'mhtml', 'mht'] },
  msg: { label: { en: 'Outlook .msg', zh: 'Outlook .msg' }, suffixes: ['msg'] },
  mbox: { label: { en: 'mbox', zh: 'mbox 邮箱' }, suffixes: ['mbox'] },
  table: { label: { en: 'CSV', zh: 'CSV' }, suffixes: ['csv', 'tsv', 'tab'], isCollection: true },
  json: { label: { en: 'JSON', zh: 'JSON' }, suffixes: ['json', 'jsonl', 'ndjson', 'jsonfeed'], isCollection: true },
  warc: { label: { en: 'WARC', zh: 'WARC' }, suffixes: ['warc', 'warc.gz'], isCollection: true },
  subtitles: { label: { en: 'subtitles (SRT, VTT)', zh: '字幕（SRT、VTT）' }, suffixes: ['srt', 'vtt'] },
} as const satisfies Record<string, DocumentKindEntry>;

export type DocumentKind = keyof typeof DOCUMENT_KINDS;

const ENTRIES: readonly DocumentKindEntry[] = Object.values(DOCUMENT_KINDS);

/** `.txt,.text,.md ...`, as a page's file chooser takes them. */
export const DOCUMENT_SUFFIXES = ENTRIES.flatMap(({ suffixes }) => suffixes.map((suffix) => `.${suffix}`)).join(',');

/** All of them in a sentence; in English where a language has no word for one. */
export function documentKinds(language: Language): string {
  const labels = ENTRIES.map(({ label }) => inLanguage(label, language));
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(labels);
}

/** By the end of a name or an address. */
export function kindByName(name: string): DocumentKind | undefined {
  const bare = itemAt(name.split(/[?#]/, 1), 0).toLowerCase();
  const kinds = Object.keys(DOCUMENT_KINDS) as DocumentKind[];
  return kinds.find((kind) => DOCUMENT_KINDS[kind].suffixes.some((suffix) => bare.endsWith(`.${suffix}`)));
}
