/** Takes documents in: bytes of whatever kind become a text with its title, date, language and origin. */
import { createHash } from 'node:crypto';
import { decode } from './encoding.js';
import type { Found, Intake, Kind } from './intake.js';
import { kindOf } from './kind.js';
import { languageOf } from './language.js';
import { refusal } from './refusal.js';

export { type Fetched, type FetchOptions, fetchSource } from './fetch.js';
export type { Intake, Kind } from './intake.js';

export interface Given {
  /** the file's name or the address, for guessing the kind and for errors */
  name?: string | undefined;
  mime?: string | undefined;
  source?: string | undefined;
  retrieved?: string | undefined;
  /** what the user knows better than any guess */
  title?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
  language?: string | undefined;
}

/** Bytes of one document at most. */
export const MOST_BYTES = 50_000_000;
const LONGEST_TITLE = 160;

/**
 * Reads one document of any kind: plain text, Markdown, HTML, PDF with a text layer, DOCX or e-mail.
 * @throws ClaimgraphError where it is too large, empty, encrypted, a scan, or of no kind that can be read
 */
export async function readSource(bytes: Uint8Array, given: Given = {}): Promise<Intake> {
  const file = given.name ?? given.source ?? 'the document';
  if (bytes.byteLength > MOST_BYTES) {
    throw refusal(
      'too-large',
      file,
      `it is larger than ${MOST_BYTES / 1_000_000} MB`,
      'Split it, or give its text alone',
    );
  }
  const kind = kindOf(bytes, given);
  if (kind === undefined) {
    throw refusal(
      'unknown-kind',
      file,
      'this is no kind of document that can be read',
      'Give text, Markdown, HTML, PDF, DOCX or e-mail',
    );
  }
  const found = await READERS[kind](bytes, { ...given, name: file });
  const text = found.text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\s+$/, '');
  if (text.trim() === '') throw refusal('empty', file, 'there is no text in it');
  const language = given.language ?? found.language ?? languageOf(text);
  const optional = {
    publisher: given.publisher ?? found.publisher,
    date: given.date ?? found.date,
    source: given.source ?? found.source,
    retrieved: given.retrieved ?? found.retrieved,
    licence: found.licence,
  };
  return {
    kind,
    text: `${text}\n`,
    title: titleOf(given.title ?? found.title ?? firstLine(text)),
    language,
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined && value !== ''),
    ) as Partial<Intake>),
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    notes: found.notes ?? [],
  };
}

type Reader = (bytes: Uint8Array, given: Given & { name: string }) => Promise<Found>;

/** Each is loaded only when a document of its kind comes in. */
const READERS: Record<Kind, Reader> = {
  text: async (bytes, { mime }) => decoded(bytes, mime),
  markdown: async (bytes, { mime }) => {
    const { text, notes } = decoded(bytes, mime);
    return { ...(await import('./markdown.js')).readMarkdown(text), notes };
  },
  html: async (bytes, { mime, source }) => {
    const { text, notes } = decoded(bytes, mime);
    const found = (await import('./html.js')).readHtml(text, source);
    return { ...found, notes: [...notes, ...(found.notes ?? [])] };
  },
  pdf: async (bytes, { name }) => (await import('./pdf.js')).readPdf(bytes, name),
  docx: async (bytes, { name }) => (await import('./docx.js')).readDocx(bytes, name),
  email: async (bytes) => (await import('./email.js')).readEmail(bytes),
};

function decoded(bytes: Uint8Array, mime?: string): { text: string; notes: string[] } {
  const { text, encoding, guessed } = decode(bytes, mime);
  return { text, notes: guessed ? [`the encoding was guessed: ${encoding}`] : [] };
}

function firstLine(text: string): string {
  return (
    text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.replace(/^#+\s*/, '') ?? ''
  );
}

function titleOf(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : line || 'Untitled';
}
