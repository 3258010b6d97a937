/** Outlook messages (MS-OXMSG): the letter with its sender and day, then those that are attached to it. */
import { decompressRTF } from '@kenjiuno/decompressrtf';
import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import { decode } from './encoding.js';
import type { Found } from './intake.js';
import { attachmentsLeft, letterBody, type ReadAttached } from './letter-body.js';
import type { Guard } from './limits.js';
import { readRtf } from './rtf.js';
import { encodingOfPage } from './rtf-encodings.js';
import { dateOf } from './when.js';

/** A module of the older kind, whose default may come wrapped. */
const MsgReader = (msgreader as unknown as { default?: typeof msgreader }).default ?? msgreader;

/** @throws ClaimgraphError where letters are nested too deep; any error where it is broken */
export async function readMsg(
  bytes: Uint8Array,
  guard: Guard,
  readAttached: ReadAttached,
  depth = 0,
): Promise<Found[]> {
  const first = open(bytes);
  const encoding = await oldEncoding(first.mail);
  return lettersOf(encoding === undefined ? first : open(bytes, encoding), guard, readAttached, depth);
}

interface Opened {
  mail: FieldsData;
  /** of a file that is attached to it */
  contentOf(attached: FieldsData): Uint8Array;
}

function open(bytes: Uint8Array, ansiEncoding?: string): Opened {
  const reader = new MsgReader(new DataView(Uint8Array.from(bytes).buffer));
  if (ansiEncoding !== undefined) reader.parserConfig = { ansiEncoding };
  const fields = reader.getFileData();
  if (fields.error !== undefined || fields.dataType !== 'msg') throw new Error(fields.error ?? 'no message');
  return { mail: fields, contentOf: (attached) => reader.getAttachment(attached).content };
}

/** Messages from before Unicode hold bytes, which come as Latin letters: they say their code page, or it is guessed. */
async function oldEncoding({ messageCodepage, subject = '', body = '' }: FieldsData): Promise<string | undefined> {
  const text = `${subject}\n${body}`;
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return undefined;
  const said = messageCodepage === undefined ? undefined : encodingOfPage(messageCodepage);
  return said ?? (await decode(Buffer.from(text, 'latin1'))).encoding;
}

async function lettersOf(
  { mail, contentOf }: Opened,
  guard: Guard,
  readAttached: ReadAttached,
  depth: number,
): Promise<Found[]> {
  guard.depth(depth);
  const letters: Found[] = [];
  const left: string[] = [];
  for (const attached of mail.attachments ?? []) {
    guard.element();
    const { innerMsgContentFields: inner, fileName, fileNameShort, attachMimeTag } = attached;
    if (inner) {
      letters.push(...(await lettersOf({ mail: inner, contentOf }, guard, readAttached, depth + 1)));
      continue;
    }
    const name = fileName ?? fileNameShort ?? 'a file';
    const isLetter = /\.(?:eml|msg)$/i.test(name) || attachMimeTag === 'message/rfc822';
    const more = isLetter
      ? await readAttached({ name, mime: attachMimeTag, content: contentOf(attached) }, guard, depth + 1)
      : undefined;
    if (more) letters.push(...more);
    else left.push(name);
  }
  const head = mail.headers ?? '';
  const date =
    dateOf(/^date:\s*(.{1,100})$/im.exec(head)?.[1]) ??
    dateOf(mail.clientSubmitTime) ??
    dateOf(mail.messageDeliveryTime);
  const sender = [mail.senderName, mail.senderSmtpAddress, mail.senderEmail].find(
    (name) => name && !/^unknown$|^\/o=/i.test(name),
  );
  const letter: Found = {
    ...bodyOf(mail, guard),
    title: mail.subject || undefined,
    publisher: sender,
    ...(date !== undefined && { date, dateFrom: 'mail' as const }),
    source: /^message-id:\s*(\S{1,400})/im.exec(head)?.[1],
    notes: attachmentsLeft(left),
  };
  return [letter, ...letters];
}

function bodyOf(mail: FieldsData, guard: Guard): Pick<Found, 'text' | 'marks'> {
  const { html: bytes, bodyHtml, body, compressedRtf } = mail;
  const charset = encodingOfPage(Number(mail.internetCodepage ?? 65_001)) ?? 'utf-8';
  const html = bodyHtml ?? (bytes ? new TextDecoder(charset).decode(bytes) : undefined);
  const found = letterBody({ text: body, html }, guard);
  if (/[\p{L}\p{N}]/u.test(found.text) || !compressedRtf) return found;
  // its head says how long it becomes (MS-OXRTFCP)
  const size = Buffer.from(compressedRtf).readUInt32LE(4);
  guard.unpacked(size);
  const { text, marks } = readRtf(Uint8Array.from(decompressRTF([...compressedRtf])), guard);
  return /[\p{L}\p{N}]/u.test(text) ? { text, marks } : found;
}
