/** Markdown: the text as it is written, with what its front matter says of it. */
import { parse } from 'yaml';
import { EdtfDate } from '../model/date.js';
import { itemAt } from '../model/item-at.js';
import type { Found } from './intake.js';
import { leftOut } from './left-out.js';

export function readMarkdown(text: string): Found {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const metadata = match ? fieldsOf(itemAt(match, 1)) : undefined;
  const body = match && metadata ? text.slice(match[0].length) : text;
  const heading = body
    .split('\n')
    .map(headingIn)
    .find((title) => title !== '');
  const field = (...names: string[]) =>
    names.map((name) => metadata?.[name]).find((value) => typeof value === 'string') as string | undefined;
  const date = metadata?.date instanceof Date ? metadata.date.toISOString().slice(0, 10) : field('date', 'published');
  const { text: shown, struck } = withoutStruck(body);
  return {
    text: shown.replace(/^\s*\n/, ''),
    title: field('title') ?? heading,
    publisher: field('publisher', 'site', 'author'),
    date: date !== undefined && EdtfDate.safeParse(date).success ? date : undefined,
    dateFrom: 'metadata',
    language: field('language', 'lang'),
    source: field('source', 'url'),
    licence: field('licence', 'license'),
    notes: leftOut({ struck }),
  };
}

/** `~~so~~` is what its author took back. */
function withoutStruck(text: string): { text: string; struck: number } {
  let struck = 0;
  const shown = text.replace(/(?<!~)~~([^~\n]+)~~(?!~)[ \t]?/g, () => {
    struck++;
    return '';
  });
  return { text: shown, struck };
}

/** The title of `# Title #`; empty for any other line. */
function headingIn(line: string): string {
  const trimmed = line.trim();
  if (!/^#\s/.test(trimmed)) return '';
  const title = trimmed.slice(1).trim();
  let end = title.length;
  while (end > 0 && title.charAt(end - 1) === '#') end--;
  // `# C#` is about C#: a closing row of # stands behind a space
  return end === 0 || /\s/.test(title.charAt(end - 1)) ? title.slice(0, end).trimEnd() : title;
}

function fieldsOf(yaml: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
