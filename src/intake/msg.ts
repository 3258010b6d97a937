/** Outlook messages (MS-OXMSG): the letter with its sender and day, then those that are attached to it. */
import { decompressRTF } from '@kenjiuno/decompressrtf';
import msgreader, { type FieldsData } from '@kenjiuno/msgreader';
import { decode } from './encoding.js';
import type { Found } from './intake.js';
import { attachmentsLeft, letterBody } from './letter-body.js';
import type { Guard } from './limits.js';
import { readRtf } from './rtf.js';
import { encodingOfPage } from './rtf-encodings.js';
import { dateOf } from './when.js';

/** A module of the older kind, whose default may come wrapped. */
const MsgReader = (msgreader as unknown as { default?: typeof msgreader }).default ?? msgreader;

/** @throws ClaimgraphError where letters are nested too deep; any error where it is broken */
export async function readMsg(bytes: Uint8Array, guard: Guard): Promise<Found[]> {
  const mail = fieldsOf(bytes);
  const encoding = await oldEncoding(mail);
  return lettersOf(encoding === undefined ? mail : fieldsOf(bytes, encoding), guard, 0);
}

function fieldsOf(bytes: Uint8Array, ansiEncoding?: string): FieldsData {
  const reader = new MsgReader(new DataView(Uint8Array.from(bytes).buffer));
  if (ansiEncoding !== undefined) reader.parserConfig = { ansiEncoding };
  const fields = reader.getFileData();
  if (fields.error !== undefined || fields.dataType !== 'msg') throw new Error(fields.error ?? 'no message');
  return fields;
}

/** Messages from before Unicode hold bytes, which come as Latin letters: they say their code page, or it is guessed. */
async function oldEncoding({ messageCodepage, subject = '', body = '' }: FieldsData): Promise<string | undefined> {
  const text = `${subject}\n${body}`;
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return undefined;
  const said = messageCodepage === undefined ? undefined : encodingOfPage(messageCodepage);
  return said ?? (await decode(Buffer.from(text, 'latin1'))).encoding;
}

function lettersOf(mail: FieldsData, guard: Guard, depth: number): Found[] {
  guard.depth(depth);
  const letters: Found[] = [];
  const left: string[] = [];
  for (const { innerMsgContentFields, fileName, fileNameShort } of mail.attachments ?? []) {
    guard.element();
    if (innerMsgContentFields) letters.push(...lettersOf(innerMsgContentFields, guard, depth + 1));
    else left.push(fileName ?? fileNameShort ?? 'a file');
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
