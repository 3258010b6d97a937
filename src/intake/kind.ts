/** What kind of document bytes are: by their first bytes, then by what the sender says, then by the name. */
import { constants, gunzipSync } from 'node:zlib';
import { type DocumentKind, kindByName } from '../model/document-kinds.js';
import { itemAt } from '../model/item-at.js';
import { isWide } from './encoding.js';
import { isMbox } from './mailbox-line.js';

const MIMES: readonly [RegExp, DocumentKind][] = [
  [/^(?:text\/html|application\/xhtml\+xml)/i, 'html'],
  [/^text\/(?:markdown|x-markdown)/i, 'markdown'],
  [/^message\/rfc822/i, 'email'],
  [/^(?:text\/(?:vtt|srt)|application\/x-subrip)/i, 'subtitles'],
  [/^text\/(?:csv|tab-separated-values)/i, 'table'],
  [/^application\/(?:[\w.-]+\+)?(?:json|x-ndjson|jsonl)/i, 'json'],
  [/^text\//i, 'text'],
];

/** Known by their first bytes alone: another file of such a name is text. */
const SIGNED: readonly DocumentKind[] = ['pdf', 'docx', 'odt', 'epub', 'rtf', 'msg', 'mbox', 'warc'];

/** @returns undefined for bytes that are no text and of no known kind */
export function kindOf(
  bytes: Uint8Array,
  { name = '', mime = '' }: { name?: string | undefined; mime?: string | undefined },
): DocumentKind | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const signed = bySignature(head, bytes);
  if (signed !== undefined) return signed;
  if (head.startsWith('PK\u0003\u0004')) return undefined;
  const byName = kindByName(name);
  if (byName !== 'markdown' && byName !== 'html' && isEmail(head)) return 'email';
  const byMime = MIMES.find(([pattern]) => pattern.test(mime))?.[1];
  const said = byMime === 'text' ? (byName ?? byMime) : (byMime ?? byName);
  if (isBinary(bytes)) return undefined;
  if (said === undefined && isJson(bytes, head)) return 'json';
  return said === undefined || SIGNED.includes(said) ? 'text' : said;
}

function bySignature(head: string, bytes: Uint8Array): DocumentKind | undefined {
  if (/^\s{0,8}%PDF-/.test(head)) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return inZip(bytes);
  if (/^(?:\u00ef\u00bb\u00bf)?(?:<\?xml[^>]{0,200}>)?\s{0,8}<office:document\s/.test(head)) return 'odt';
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(head))
    return 'html';
  if (/^\s{0,8}\{\\(?:rtf|pard)/.test(head)) return 'rtf';
  if (head.startsWith(COMPOUND) && Buffer.from(bytes).includes(MESSAGE)) return 'msg';
  if (/^WARC\/\d/.test(head) || isPackedWarc(bytes)) return 'warc';
  if (isMbox(head)) return 'mbox';
  if (/^(?:\u00ef\u00bb\u00bf)?(?:WEBVTT(?:\s|$)|\s{0,8}\d{1,6}\s{1,4}\d\d:\d\d:\d\d,\d{3} --> )/.test(head))
    return 'subtitles';
  return undefined;
}

/** The files of old Office programs begin so; in those of Outlook a stream has this name. */
const COMPOUND = '\u00d0\u00cf\u0011\u00e0';
const MESSAGE = Buffer.from('__properties_version1.0', 'utf16le');

const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** A newer Office file behind a password lies in a file as the old programs wrote them (MS-OFFCRYPTO, 2.3.4). */
export function isLocked(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, COMPOUND.length)).toString('latin1');
  return head === COMPOUND && Buffer.from(bytes).includes(LOCKED);
}

/** A gzip whose first record begins as one of WARC does. */
function isPackedWarc(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return false;
  try {
    const begin = gunzipSync(bytes.subarray(0, 4096), { finishFlush: constants.Z_SYNC_FLUSH });
    return begin.subarray(0, 5).toString('latin1') === 'WARC/';
  } catch {
    return false;
  }
}

/** By the names in the directory of a zip. */
function inZip(bytes: Uint8Array): DocumentKind | undefined {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 262_144))).toString('latin1');
  if (tail.includes('word/document.xml')) return 'docx';
  const type = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (type.includes('application/epub+zip') || tail.includes('META-INF/container.xml')) return 'epub';
  if (type.includes('application/vnd.oasis.opendocument.text')) return 'odt';
  if (type.includes('application/vnd.oasis.opendocument')) return undefined;
  return tail.includes('content.xml') && tail.includes('META-INF/manifest.xml') ? 'odt' : undefined;
}

/** At least two header lines that only letters have, and an empty line after the head. */
function isEmail(head: string): boolean {
  const block = itemAt(head.split(/\r?\n\r?\n/, 1), 0);
  const fields = [
    ...block.matchAll(/^(From|To|Subject|Date|Message-ID|Received|Return-Path|MIME-Version|Delivered-To):/gim),
  ];
  const names = new Set(fields.map((match) => match[1]?.toLowerCase()));
  return fields[0]?.index === 0 && names.size >= 3 && (names.has('from') || names.has('received'));
}

/** A whole list or record: nobody means to quote its code. */
function isJson(bytes: Uint8Array, head: string): boolean {
  if (!/^(?:\u00ef\u00bb\u00bf)?\s{0,100}[[{]/.test(head)) return false;
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

/** Zero bytes that no text has; UTF-16 and UTF-32 are text. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).includes(0) && !isWide(bytes);
}
