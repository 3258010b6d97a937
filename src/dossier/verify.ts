/** Whether a dossier is what it says: quotes at their offsets, checksums, every file and record accounted for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dossier } from '../model/dossier.js';
import type { Localised } from '../model/language.js';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import { fold } from '../text/fold.js';
import { DOCUMENTS, splitFrontMatter } from './front-matter.js';
import { JOURNAL, type JournalRecord, readRecords, readTail } from './journal.js';
import { LAYOUT } from './places.js';
import { checkDossier, FILES } from './read.js';
import { type FileSum, fileSums, type SignedState, sealOf, sha256, sign, signedState } from './signature.js';
import { Writer } from './writer.js';

export interface VerifiedDocument {
  id: string;
  title: string;
  publisher?: string;
  date?: string;
  source?: string;
  /** SHA-256 of the text as stored, which every quote points into */
  text: string;
  /** the checksum of the original as it was recorded when the document was read */
  original?: string;
  /** whether the stored text itself has that checksum; else the original was another file, which is not kept here */
  sameAsOriginal: boolean;
}

export interface Verification {
  id: string;
  title: Localised;
  /** nothing is wrong or unaccounted for; a signature that no longer holds is wrong as well */
  ok: boolean;
  problems: Problem[];
  notices: Problem[];
  documents: VerifiedDocument[];
  quotes: { checked: number; wrong: number };
  claims: { accepted: number; proposed: number; rejected: number };
  /** accepted claims that name who decided, of which the journal holds nothing: they count, and nothing proves them */
  unrecorded: number;
  files: (FileSum & { part: 'dossier' | 'document' | 'journal' | 'other' })[];
  journal: {
    records: number;
    decisions: number;
    people: string[];
    first?: string;
    last?: string;
    pending: number;
    torn: number;
  };
  /** one checksum for all files */
  hash: string;
  signed?: SignedState;
}

/** @throws ClaimgraphError where the dossier cannot be opened */
export async function verifyDossier(folder: string): Promise<Verification> {
  const { dossier, problems: found, notices } = await checkDossier(folder);
  if (!dossier) throw new ClaimgraphError(found);
  const [files, records, tail] = [await fileSums(folder), await readRecords(folder), await readTail(folder)];
  const problems = [...found];
  const report = (code: string, message: string, more: Partial<Problem> = {}) =>
    problems.push({ code, message, ...more });
  const quotes = await checkQuotes(folder, dossier, tail.pending.length > 0, report);
  checkRecords(records, folder, report);
  const unrecorded = checkReviews(dossier, records, (message) => notices.push({ code: 'decided-elsewhere', message }));
  const parts = files.map((file) => ({ ...file, part: partOf(file.name) }));
  for (const { name, part } of parts) {
    if (part !== 'other') continue;
    notices.push({
      code: 'other-file',
      message: 'this file is not part of the dossier',
      place: { file: join(folder, name) },
    });
  }
  if (tail.pending.length > 0)
    notices.push({
      code: 'pending',
      message: `the files lack ${tail.pending.length} records that the journal holds; the next change, or signing, adds them`,
    });
  const signed = await signedState(folder, files);
  if (signed && !signed.holds) {
    const changes = signed.changes.map(({ name, change }) => `${name} (${change})`).join(', ');
    report('signature-broken', `it was signed off by ${signed.by} at ${signed.at}, and has changed since: ${changes}`);
  }
  const decided = records.filter(({ by }) => by !== undefined);
  const [first, last] = [records[0], records.at(-1)];
  return {
    id: dossier.id,
    title: dossier.title,
    ok: problems.length === 0 && unrecorded === 0,
    problems,
    notices,
    documents: dossier.documents.map(({ id, title, publisher, date, source, hash, text }) => ({
      id,
      title,
      ...(publisher !== undefined && { publisher }),
      ...(date !== undefined && { date }),
      ...(source !== undefined && { source }),
      text: `sha256:${sha256(text)}`,
      ...(hash !== undefined && { original: hash }),
      sameAsOriginal: hash === `sha256:${sha256(text)}`,
    })),
    quotes,
    claims: countClaims(dossier),
    unrecorded,
    files: parts,
    journal: {
      records: records.length,
      decisions: decided.length,
      people: [...new Set(decided.map(({ by }) => by as string))].sort(),
      ...(first && { first: first.at }),
      ...(last && { last: last.at }),
      pending: tail.pending.length,
      torn: tail.torn,
    },
    hash: sealOf(files),
    ...(signed && { signed }),
  };
}

/**
 * Signs a dossier off as it is, once its files hold all that the journal does.
 * @throws ClaimgraphError where anything but an earlier signature is wrong; nothing is then signed
 */
export async function signDossier(folder: string, by: string, now?: Date): Promise<Verification> {
  const writer = new Writer(folder);
  await writer.ask(() => undefined);
  await writer.close();
  const { problems } = await verifyDossier(folder);
  const wrong = problems.filter(({ code }) => code !== 'signature-broken');
  if (wrong.length > 0) throw new ClaimgraphError(wrong);
  await sign(folder, by, now);
  return verifyDossier(folder);
}

type Report = (code: string, message: string, more?: Partial<Problem>) => void;

/**
 * Looks every quote up again in the text of the file itself, by its offsets; the check of the dossier, which computes
 * the offsets, is not asked.
 */
async function checkQuotes(
  folder: string,
  dossier: Dossier,
  mayLack: boolean,
  report: Report,
): Promise<Verification['quotes']> {
  const texts = new Map<string, string>();
  for (const { id, text } of dossier.documents) {
    const file = await readFile(join(folder, DOCUMENTS, `${id}.md`), 'utf8').catch(() => undefined);
    const stored = file === undefined ? undefined : splitFrontMatter(file.replace(/^\ufeff/, ''))?.body;
    // a document may have another file name, or wait in the journal: then the text that was read counts
    texts.set(id, stored ?? text);
    if (stored !== undefined && stored !== text && !mayLack)
      report('text-differs', `the text of "${id}" is not the one in its file`, {
        place: { file: join(folder, DOCUMENTS, `${id}.md`) },
      });
  }
  let [checked, wrong] = [0, 0];
  for (const { claims } of dossier.relations) {
    for (const { id, document, evidence } of claims) {
      checked++;
      const { quote, start, end } = evidence;
      const slice = texts.get(document)?.slice(start, end) ?? '';
      if (slice === quote || (slice !== '' && isSame(slice, quote))) continue;
      wrong++;
      report('wrong-quote', `the quote of "${id}" is not at ${start} to ${end} of "${document}"`);
    }
  }
  return { checked, wrong };
}

/** Equal up to Unicode NFC and folded white space. */
function isSame(slice: string, quote: string): boolean {
  return fold(slice) === fold(quote);
}

function checkRecords(records: readonly JournalRecord[], folder: string, report: Report): void {
  const place = { file: join(folder, JOURNAL) };
  const numbers = new Set<number>();
  for (const { n, undoes } of records) {
    if (numbers.has(n)) report('repeated-record', `the journal holds two records of number ${n}`, { place });
    if (undoes !== undefined && !numbers.has(undoes))
      report('missing-record', `record ${n} takes back number ${undoes}, which the journal does not hold`, { place });
    numbers.add(n);
  }
}

/**
 * Claims that say who decided on them, where the journal holds no such decision: somebody wrote it into the files, or the
 * journal lost it.
 * @returns how many of them are accepted
 */
function checkReviews(dossier: Dossier, records: readonly JournalRecord[], notice: (message: string) => void): number {
  let unrecorded = 0;
  const decisions = new Set(records.map(({ by, at }) => `${by} ${at}`));
  for (const { claims } of dossier.relations) {
    for (const { id, review, reviewed } of claims) {
      if (!reviewed || decisions.has(`${reviewed.by} ${reviewed.at}`)) continue;
      notice(`"${id}" was decided on by ${reviewed.by} at ${reviewed.at}, which is not in the journal`);
      if (review === 'accepted') unrecorded++;
    }
  }
  return unrecorded;
}

function partOf(name: string): Verification['files'][number]['part'] {
  if (name === JOURNAL) return 'journal';
  if (name.startsWith(`${DOCUMENTS}/`) && name.endsWith('.md')) return 'document';
  return (FILES as readonly string[]).includes(name) || name === LAYOUT ? 'dossier' : 'other';
}

function countClaims({ relations }: Dossier): Verification['claims'] {
  const counts = { accepted: 0, proposed: 0, rejected: 0 };
  for (const { claims } of relations) for (const { review } of claims) counts[review]++;
  return counts;
}
