/** Markdown: the text as it is written, with what its front matter says of it. */
import { parse } from 'yaml';
import { EdtfDate } from '../model/date.js';
import type { Found } from './intake.js';

export function readMarkdown(text: string): Found {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const matter = match ? fieldsOf(match[1] ?? '') : undefined;
  const body = match && matter ? text.slice(match[0].length) : text;
  const heading = /^\s*#\s+(.+?)\s*#*\s*$/m.exec(body)?.[1];
  const field = (...names: string[]) =>
    names.map((name) => matter?.[name]).find((value) => typeof value === 'string') as string | undefined;
  const date = matter?.date instanceof Date ? matter.date.toISOString().slice(0, 10) : field('date', 'published');
  return {
    text: body.replace(/^\s*\n/, ''),
    title: field('title') ?? heading,
    publisher: field('publisher', 'site', 'author'),
    date: date !== undefined && EdtfDate.safeParse(date).success ? date : undefined,
    language: field('language', 'lang'),
    source: field('source', 'url'),
    licence: field('licence', 'license'),
  };
}

function fieldsOf(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(yaml);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
