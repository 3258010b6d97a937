/** Markdown: the text as it is written, with what its front matter says of it. */
import { parse } from 'yaml';
import { EdtfDate } from '../model/date.js';
import { itemAt } from '../model/item-at.js';
import type { Found } from './intake.js';
import { leftOut } from './left-out.js';
import type { Guard } from './limits.js';
import { dateOf } from './when.js';

export function readMarkdown(text: string, { limits }: Pick<Guard, 'limits'>): Found {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  const { fields: metadata, problem } = match ? fieldsOf(itemAt(match, 1), limits.fields) : {};
  const body = match && metadata ? text.slice(match[0].length) : text;
  const heading = body
    .split('\n')
    .map(headingIn)
    .find((title) => title !== '');
  const field = (...names: string[]) =>
    names
      .map((name) => metadata?.[name])
      .find((value) => typeof value === 'string' || typeof value === 'number')
      ?.toString();
  const written = [metadata?.date, metadata?.published].find((value) => value !== undefined && value !== null);
  const date = written instanceof Date ? written.toISOString().slice(0, 10) : written?.toString();
  const known = date === undefined || EdtfDate.safeParse(date).success ? date : dateOf(date);
  const { text: shown, struck } = withoutStruck(body);
  return {
    text: shown.replace(/^\s*\n/, ''),
    title: field('title') ?? heading,
    publisher: field('publisher', 'site', 'author'),
    date: known,
    dateFrom: 'metadata',
    language: field('language', 'lang'),
    source: field('source', 'url'),
    licence: field('licence', 'license'),
    notes: [
      ...(problem === undefined ? [] : [`its first lines look like metadata and cannot be read: ${problem}`]),
      ...(date !== undefined && known === undefined ? [`its date cannot be read: ${date}`] : []),
      ...leftOut({ struck }),
    ],
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

/** @returns what is wrong with it, where it is no list of fields that can be read */
function fieldsOf(yaml: string, longest: number): { fields?: Record<string, unknown>; problem?: string } {
  if (yaml.length > longest) return { problem: `they are longer than ${longest} characters` };
  try {
    const value: unknown = parse(yaml, { logLevel: 'error' });
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    return { fields: value as Record<string, unknown> };
  } catch (error) {
    const [what = ''] = String((error as Error).message).split('\n');
    // the first line of a file is the rule above them
    return {
      problem: what.replace(
        / at line (\d+), column (\d+):?$/,
        (_, row, at) => ` (line ${Number(row) + 1}, column ${at})`,
      ),
    };
  }
}
