/** An article in a row of a table or a record of JSON: its fields by what they are usually called, in English and Chinese. */
import { isMarkup, readFragment } from './html/fragment.js';
import type { Found } from './intake.js';
import type { Guard } from './limits.js';
import { dateOf } from './when.js';

/** Names without spaces, dashes and underscores, in small letters; the surest first. */
const NAMES = {
  text: 'text body content articlebody fulltext articletext maintext bodytext contenttext contenthtml bodyhtml html article story 正文 内容 內容 全文 文章 文章内容 文本 原文',
  summary: 'summary description abstract excerpt lead 摘要 简介 導語 导语',
  title: 'title headline heading articletitle headlinetext 标题 標題 题目 題目 题名',
  source:
    'url link permalink address articleurl articlelink newsurl sourceurl webpageurl externalurl weburl canonicalurl 网址 網址 链接 連結 鏈接 地址 原文链接',
  date: 'date datepublished published publishedat publisheddate publishdate datepublish publicationdate pubdate publicationtime publishedon datetime time 日期 发布日期 發布日期 发布时间 發布時間 發佈時間 发表日期 出版日期 时间 時間',
  publisher:
    'publisher publishername outlet newspaper publication medium media sitename sourcename sourcetitle newssource sourcedomain site source journal 媒体 媒體 来源 來源 出版者 出版社 报纸 報紙 网站 網站',
  author: 'author authors byline creator 作者 记者 記者',
  language: 'language lang inlanguage 语言 語言 语种',
} as const;
type Field = keyof typeof NAMES;
const FIELDS = Object.fromEntries(
  Object.entries(NAMES).map(([field, names]) => [field, names.split(' ')]),
) as unknown as Record<Field, readonly string[]>;

/** What fields of a text may be called, for whoever has to name one. */
export const TEXT_NAMES = 'text, body or content (正文, 内容)';

/** A name as names are compared. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

/** The first value under one of the names of a field that is not empty. @param record by plain names */
function fieldIn(record: ReadonlyMap<string, unknown>, field: Field): string | undefined {
  for (const name of FIELDS[field]) {
    const text = textIn(record.get(name));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A text, the name of a person or publisher, or the first of a list of them; a date as MongoDB writes it out. */
function textIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (Array.isArray(value)) return value.length > 0 ? textIn(value[0]) : undefined;
  if (typeof value === 'object' && value !== null) {
    const { name, title, $date } = value as Record<string, unknown>;
    if (typeof $date === 'string') return textIn($date);
    return typeof name === 'string' ? textIn(name) : typeof title === 'string' ? textIn(title) : undefined;
  }
  return undefined;
}

/** Whether one of the names is that of a text. */
export function holdsText(names: Iterable<string>): boolean {
  const known = new Set(names);
  return [...FIELDS.text, ...FIELDS.summary].some((name) => known.has(name));
}

/**
 * @param shared what the file says of all its articles, which counts before the author of one
 * @returns undefined where it has no text
 */
export function articleOf(
  record: ReadonlyMap<string, unknown>,
  guard: Guard,
  shared: Pick<Found, 'publisher' | 'language'> = {},
): Found | undefined {
  const whole = fieldIn(record, 'text');
  const given = whole ?? fieldIn(record, 'summary');
  if (given === undefined) return undefined;
  const notes = whole === undefined ? ['only its summary is in the file'] : [];
  // news services cut the text of whoever does not pay
  const cut = /\[\+\d{1,9} chars\]$/.exec(given);
  if (cut) notes.push('its text is cut off in the file');
  const uncut = cut ? given.slice(0, cut.index).trimEnd() : given;
  const { text, marks = undefined } = isMarkup(uncut) ? readFragment(uncut, guard) : { text: plainLines(uncut) };
  guard.text(text.length);
  const written = fieldIn(record, 'date');
  const date = dateOf(written);
  if (written !== undefined && date === undefined) notes.push(`its date "${written.slice(0, 40)}" cannot be read`);
  const [publisher, link] = [fieldIn(record, 'publisher'), fieldIn(record, 'source')];
  const isLink = /^https?:\/\//i.test(publisher ?? '');
  return {
    text,
    marks,
    title: fieldIn(record, 'title'),
    publisher: (isLink ? undefined : publisher) ?? shared.publisher ?? fieldIn(record, 'author'),
    date,
    dateFrom: 'metadata',
    language: /^[a-z]{2,3}\b/i.exec(fieldIn(record, 'language') ?? '')?.[0].toLowerCase() ?? shared.language,
    source: link ?? (isLink ? publisher : undefined),
    notes,
  };
}

function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
