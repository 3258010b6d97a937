/** Takes documents in: bytes of whatever kind become a text with its title, date, language and origin. */
import { createHash } from 'node:crypto';
import { DOCUMENT_KINDS, type DocumentKind, type DocumentKindEntry, documentKinds } from '../model/document-kinds.js';
import { ClaimgraphError } from '../model/problem.js';
import { withoutInvisible } from '../text/invisible.js';
import { withoutCredentials } from './credentials.js';
import { titleFromText } from './guessed-title.js';
import type { Found, Given, Intake } from './intake.js';
import { isLocked, kindOf } from './kind.js';
import { languagesOf } from './language.js';
import { Guard, type Limits } from './limits.js';
import { mailWithin } from './quoted-mail.js';
import { READERS } from './readers.js';
import { refusal } from './refusal.js';
import { turnsIn } from './turns.js';
import { unreadKind } from './unread-kinds.js';
import { dateInHead } from './when.js';

export { fetchSource } from './fetch.js';
export { readSourceFile } from './file.js';
export type { Given, Intake } from './intake.js';
export type { Limits } from './limits.js';
export { type SourceReader, sourceReader } from './reader.js';

const LONGEST_TITLE = 160;

/**
 * Reads a file of any kind (`model/document-kinds`), with all the documents that it holds.
 * It reads in this process, whatever that takes; `sourceReader` reads in one that is ended at the limits of time and
 * memory.
 * @throws ClaimgraphError where it is too large, nested too deep, empty, encrypted, a scan, broken, or of no kind that
 * can be read
 */
export async function readSource(bytes: Uint8Array, given: Given = {}, limits: Partial<Limits> = {}): Promise<Intake> {
  const file = given.name ?? given.source ?? 'the document';
  const guard = new Guard(file, limits);
  guard.size(bytes.byteLength);
  const kind = kindOf(bytes, given);
  if (kind === undefined && isLocked(bytes))
    throw refusal('encrypted', file, 'it is protected by a password', 'Save a copy without the password');
  if (kind === undefined || kind === 'text') {
    const unread = unreadKind(Buffer.from(bytes.subarray(0, 512)).toString('latin1'), given.name);
    if (unread) throw refusal('unread-kind', file, `this is ${unread.name}, which is not read`, unread.hint);
  }
  if (kind === undefined) {
    throw refusal(
      'unknown-kind',
      file,
      'this is no kind of document that can be read',
      `These are read: ${documentKinds('en')}`,
    );
  }
  const all = [await readAs(kind, bytes, given, guard)].flat();
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const whole = new Guard(file, limits);
  const intakes: Intake[] = [];
  for (const found of all) {
    whole.text(found.text.length);
    if (found.text.trim() === '') continue;
    const [first] = intakes;
    const known = knownOf(given, found, kind, first === undefined);
    const intake = await intakeOf(found, kind, known, first ? `${hash}#${intakes.length + 1}` : hash);
    intakes.push(intake);
  }
  const [first, ...others] = intakes;
  if (!first) throw refusal('empty', file, 'there is no text in it');
  return others.length > 0 ? { ...first, others } : first;
}

/**
 * What the user knows is known of the first document; others say themselves who wrote them and when. In a collection
 * each says so, and what the user knows fills the gaps.
 */
function knownOf(given: Given, found: Found, kind: DocumentKind, isFirst: boolean): Given {
  const { title, publisher, date, language, retrieved, source } = given;
  if (!(DOCUMENT_KINDS[kind] as DocumentKindEntry).isCollection) return isFirst ? given : { retrieved, source };
  return {
    title: found.title ?? title,
    publisher: found.publisher ?? publisher,
    date: found.date === undefined ? date : undefined,
    language,
    retrieved: found.retrieved ?? retrieved,
    source: found.source ?? source,
  };
}

async function intakeOf(found: Found, kind: DocumentKind, given: Given, hash: string): Promise<Intake> {
  const text = `${found.text.trimEnd()}\n`;
  const { language, passages } = await languagesOf(text, found.language);
  const turns = found.marks?.some(({ kind: one }) => one === 'turn') ? [] : turnsIn(text);
  const structure = [...(found.marks ?? []), ...mailWithin(text), ...turns, ...passages];
  const marks = structure.sort((a, b) => a.start - b.start || b.end - a.end);
  const named = given.title ?? found.title;
  const { title, guessed } = named === undefined ? titleFromText(text) : { title: named, guessed: false };
  const notes = [...(found.notes ?? []), ...(guessed ? ['its title was guessed from its first words'] : [])];
  const source = given.source ?? found.source;
  const written = found.date === undefined && kind !== 'html' ? dateInHead(text) : undefined;
  const optional: Partial<Record<keyof Intake, unknown>> = {
    publisher: given.publisher ?? found.publisher,
    date: given.date ?? found.date ?? written,
    dateFrom: given.date !== undefined ? 'given' : written !== undefined ? 'text' : found.date && found.dateFrom,
    source: source === undefined ? undefined : withoutCredentials(source),
    retrieved: given.retrieved ?? found.retrieved,
    licence: found.licence,
    marks: marks.length > 0 ? marks : undefined,
  };
  return {
    kind,
    text,
    title: titleOf(title),
    language: given.language ?? language,
    ...(Object.fromEntries(
      Object.entries(optional).filter(([, value]) => value !== undefined && value !== ''),
    ) as Partial<Intake>),
    hash,
    notes,
  };
}

/** Whatever a parser throws is about the document. */
async function readAs(kind: DocumentKind, bytes: Uint8Array, given: Given, guard: Guard): Promise<Found | Found[]> {
  try {
    return await READERS[kind](bytes, given, guard);
  } catch (error) {
    if (error instanceof ClaimgraphError) throw error;
    const advice = 'Open it elsewhere and save it again, or add its text alone';
    throw refusal(`broken-${kind}`, guard.file, `it cannot be read as ${DOCUMENT_KINDS[kind].label.en}`, advice, error);
  }
}

function titleOf(title: string): string {
  const line = withoutInvisible(title).replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : line || 'Untitled';
}
