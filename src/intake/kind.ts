/** What kind of document bytes are: by their first bytes, then by what the sender says, then by the name. */
import { isWide } from './encoding.js';
import type { Kind } from './intake.js';
import { isMbox } from './mailbox-line.js';

const MIMES: readonly [RegExp, Kind][] = [
  [/^(?:text\/html|application\/xhtml\+xml)/i, 'html'],
  [/^text\/(?:markdown|x-markdown)/i, 'markdown'],
  [/^application\/pdf/i, 'pdf'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml/i, 'docx'],
  [/^message\/rfc822/i, 'email'],
  [/^text\//i, 'text'],
];

const NAMES: readonly [RegExp, Kind][] = [
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.pdf$/i, 'pdf'],
  [/\.docx$/i, 'docx'],
  [/\.eml$/i, 'email'],
  [/\.(?:txt|text)$/i, 'text'],
];

/** @returns undefined for bytes that are no text and of no known kind */
export function kindOf(
  bytes: Uint8Array,
  { name, mime }: { name?: string | undefined; mime?: string | undefined },
): Kind | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  if (/^\s{0,8}%PDF-/.test(head)) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return isDocx(bytes) ? 'docx' : undefined;
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(head))
    return 'html';
  if (isMbox(head)) return 'mbox';
  const byName = NAMES.find(([pattern]) => pattern.test((name ?? '').split(/[?#]/, 1)[0] ?? ''))?.[1];
  if (byName !== 'markdown' && byName !== 'html' && isEmail(head)) return 'email';
  const byMime = MIMES.find(([pattern]) => pattern.test(mime ?? ''))?.[1];
  const said = byMime === 'text' ? (byName ?? byMime) : (byMime ?? byName);
  if (isBinary(bytes)) return undefined;
  return said === undefined || said === 'pdf' || said === 'docx' ? 'text' : said;
}

/** A zip whose directory names the part that every DOCX has. */
function isDocx(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 262_144))).toString('latin1');
  return tail.includes('word/document.xml');
}

/** At least two header lines that only letters have, and an empty line after the head. */
function isEmail(head: string): boolean {
  const block = head.split(/\r?\n\r?\n/)[0] ?? '';
  const fields = [
    ...block.matchAll(/^(From|To|Subject|Date|Message-ID|Received|Return-Path|MIME-Version|Delivered-To):/gim),
  ];
  const names = new Set(fields.map((match) => match[1]?.toLowerCase()));
  return fields[0]?.index === 0 && names.size >= 3 && (names.has('from') || names.has('received'));
}

/** Zero bytes that no text has; UTF-16 and UTF-32 are text. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).includes(0) && !isWide(bytes);
}
