/** JSON of articles: a JSON Feed, a list of records alone or within an answer, one record, or a record a line (JSONL). */
import { itemAt } from '../model/item-at.js';
import { ClaimgraphError } from '../model/problem.js';
import { articleOf, plainName, TEXT_NAMES } from './article-record.js';
import type { Found } from './intake.js';
import type { Guard } from './limits.js';
import { refusal } from './refusal.js';

/** Under which names an answer holds its list. */
const LISTS = [
  'items',
  'articles',
  'results',
  'documents',
  'docs',
  'posts',
  'entries',
  'news',
  'stories',
  'data',
  'hits',
];

/** @throws ClaimgraphError where it is no JSON, with the line of a broken record, and where no record holds a text */
export function readJson(text: string, guard: Guard): Found[] {
  const value = parsed(text, guard);
  const { records, shared } = recordsIn(value);
  const { documents, notes } = guard.some(records);
  const found = documents.map((record) => {
    const fields = Object.entries(record).map(([name, one]): [string, unknown] => [plainName(name), one]);
    return articleOf(new Map(fields), guard, shared);
  });
  const articles = found.filter((article) => article !== undefined);
  if (articles.length === 0)
    throw refusal(
      'no-articles',
      guard.file,
      'this JSON holds no articles',
      `Give a JSON Feed or a list of records, each with a field ${TEXT_NAMES}`,
    );
  const without = found.length - articles.length;
  if (without > 0)
    notes.push(
      without === 1 ? '1 record without a text was left out' : `${without} records without a text were left out`,
    );
  const [first] = articles;
  if (first) first.notes = [...(first.notes ?? []), ...notes];
  return articles;
}

type Json = Record<string, unknown>;

function recordsIn(value: unknown): { records: Json[]; shared: Pick<Found, 'publisher' | 'language'> } {
  if (Array.isArray(value)) return { records: value.filter(isRecord), shared: {} };
  if (!isRecord(value)) return { records: [], shared: {} };
  const name = LISTS.find((one) => Array.isArray(value[one]) || (isRecord(value[one]) && one === 'data'));
  if (name === undefined) return { records: [value], shared: {} };
  const list = value[name];
  if (!Array.isArray(list)) return recordsIn(list);
  const isFeed = typeof value.version === 'string' && value.version.includes('jsonfeed.org');
  const [title, language] = [value.title, value.language];
  const shared = {
    publisher: isFeed && typeof title === 'string' ? title.trim() || undefined : undefined,
    language: isFeed && typeof language === 'string' ? language.split('-')[0]?.toLowerCase() : undefined,
  };
  return { records: list.filter(isRecord), shared };
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws ClaimgraphError */
function parsed(text: string, guard: Guard): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const lines = text.split('\n');
    const first = lines.findIndex((line) => line.trim() !== '');
    // a record a line: where the first is one, the others are meant to be
    if (first < 0 || !isWhole(itemAt(lines, first))) throw broken(guard.file, undefined, error);
    return lines.flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as unknown];
      } catch (cause) {
        throw broken(guard.file, i + 1, cause);
      }
    });
  }
}

function isWhole(line: string): boolean {
  try {
    return isRecord(JSON.parse(line));
  } catch {
    return false;
  }
}

function broken(file: string, line: number | undefined, cause: unknown): ClaimgraphError {
  const message = line === undefined ? 'this is not JSON' : 'this line is not JSON';
  const place = { file, ...(line !== undefined && { line }) };
  const hint = 'Save it again from where it comes, or add its articles as text';
  return new ClaimgraphError([{ code: 'broken-json', message, place, hint }], { cause });
}
