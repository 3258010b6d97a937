/**
 * The journal of a dossier, `decisions.jsonl`: one line for each change, written and synced before the change is
 * acknowledged, and before any other file is touched. It is only ever added to: no byte of it is moved or cut off.
 *
 * A line is a record, or a mark `{"applied":7,"last":7,"line":9,"offset":4711}`: the files hold every record up to
 * number 7, the highest so far, for good (stage.ts). Reading begins behind the last mark, however long the journal has
 * become; only where somebody edited the journal, or an older version has left a mark that went back, is all of it
 * looked through.
 *
 * What does not count:
 * - A line whose `line` does not grow. Records and marks are counted together, so that of two programs that both believe
 *   to hold the lock, only the one whose line came first has written anything. `offset` is where a line was meant to begin:
 *   one that begins there was written by somebody who knew all that stands before it.
 * - A last line without its end, or that is not JSON: it was cut off by a kill or a power cut and never acknowledged.
 * - A line that begins with `#`. The next writer makes such a line of one that was cut off, and a writer makes one of a
 *   line that it could not sync.
 * Any other broken line is an error.
 */
import { readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ClaimgraphError, type Problem } from '../model/problem.js';
import type { DossierEdit } from './edit.js';
import { linesBackward, linesOf, type RawLine, readBytes } from './journal-lines.js';

export const JOURNAL = 'decisions.jsonl';

/** What a reviewer decides; the other kinds are changes that nobody decided: documents, places, edits by a program. */
export const DecisionKind = z.enum([
  'accept',
  'reject',
  'edit',
  'add',
  'merge',
  'split',
  'join',
  'different',
  'unsure',
  'copy',
  'notCopy',
  'grade',
  'undo',
  'redo',
  'propose',
  'newEntity',
  'changeEntity',
  'removeEntity',
  'newRelation',
  'changeRelation',
  'removeRelation',
  'assess',
  'setEntityType',
  'setRelationType',
  'removeType',
  'changeDocument',
  'removeDocument',
  'readAgain',
  'changeDossier',
  'saveView',
  'removeView',
  'saveStory',
  'removeStory',
  'batch',
]);
export type DecisionKind = z.infer<typeof DecisionKind>;
const RecordKind = z.enum([...DecisionKind.options, 'documents', 'places', 'change']);

const Edit = z.custom<DossierEdit>((value) => typeof value === 'object' && value !== null);

export const JournalRecord = z.object({
  /** grows from record to record and is never used again */
  n: z.int().min(1),
  kind: RecordKind,
  /** ids of what was changed */
  about: z.array(z.string()),
  /** who decided; left out where it is no decision */
  by: z.string().optional(),
  /** ISO 8601 */
  at: z.string(),
  /** the changes, for redoing them; journals before version 0.2 lack them, and their records were applied at once */
  edits: z.array(Edit).optional(),
  /** changes that take the record back */
  back: z.array(Edit),
  /** the number of the record that this one took back */
  undoes: z.int().optional(),
  /** grows from line to line; journals before version 0.2 lack it, and all of their lines count */
  line: z.int().min(1).optional(),
  /** the byte at which the line was meant to begin */
  offset: z.int().min(0).optional(),
});
export type JournalRecord = z.infer<typeof JournalRecord>;

const Mark = z.object({
  applied: z.int().min(0),
  last: z.int().min(0),
  /** the first journals with marks lack these two */
  line: z.int().min(1).optional(),
  offset: z.int().min(0).optional(),
});
type Mark = z.infer<typeof Mark>;

/** Where a journal ends, and what its dossier's files may lack. */
export interface Tail {
  /** bytes of whole lines */
  size: number;
  /** bytes after them: a line that was cut off */
  torn: number;
  /** the highest number of a record so far */
  last: number;
  /** the highest number of a line so far */
  line: number;
  /** the files hold every record up to this number */
  applied: number;
  /** the records after it, which they may lack, in order */
  pending: readonly JournalRecord[];
  /** which file it was, and when it was changed */
  mark: string;
}

const EMPTY: Tail = { size: 0, torn: 0, last: 0, line: 0, applied: 0, pending: [], mark: '' };

/** @throws ClaimgraphError that names a broken line */
export async function readTail(folder: string): Promise<Tail> {
  return (await readOn(folder, EMPTY)).tail;
}

/**
 * What was added to the journal since it was read.
 * @returns `added`: the records that came since; undefined where something else has changed as well
 * @throws ClaimgraphError that names a broken line
 */
export async function readOn(folder: string, since: Tail): Promise<{ tail: Tail; added?: readonly JournalRecord[] }> {
  const path = join(folder, JOURNAL);
  const file = await openJournal(path);
  if (!file) return since.mark === '' ? { tail: EMPTY, added: [] } : { tail: EMPTY };
  try {
    const found = await file.stat();
    const mark = fileMark(found);
    const length = since.size + since.torn;
    if (since.mark === mark && length === found.size) return { tail: since, added: [] };
    const isLonger = inodeOf(since.mark) === inodeOf(mark) && length < found.size;
    const known = isLonger ? since : await startOf(file, found.size);
    const { lines, torn } = wholeLines(path, await readBytes(file, known.size, found.size), known.size);
    let { last, line, applied } = known;
    const added: JournalRecord[] = [];
    for (const value of inForce(lines, line)) {
      line = value.line ?? line;
      last = Math.max(last, isRecord(value) ? value.n : value.last);
      if (!isRecord(value)) applied = value.applied;
      else if (value.edits) added.push(value);
    }
    const pending = [...known.pending, ...added].filter(({ n }) => n > applied);
    const tail = { size: found.size - torn, torn, last, line, applied, pending, mark };
    return isLonger ? { tail, added } : { tail };
  } finally {
    await file.close();
  }
}

/** Where reading begins: after the last mark, or at the top where that one went back. */
async function startOf(file: FileHandle, size: number): Promise<Tail> {
  for await (const { text, start, end } of linesBackward(file, size)) {
    const mark = text.startsWith(MARK_START) ? Mark.safeParse(parse(text)).data : undefined;
    if (mark?.line === undefined || mark.offset !== start) continue;
    const { applied, last, line } = mark;
    return applied < last ? EMPTY : { ...EMPTY, size: end, last, line, applied };
  }
  return EMPTY;
}

/** The highest number of a record so far; 0 where nothing was changed. @throws ClaimgraphError that names a broken line */
export async function lastRecord(folder: string): Promise<number> {
  return (await readTail(folder)).last;
}

/** All records in force, in their order; none where nothing was changed. @throws ClaimgraphError as above */
export async function readRecords(folder: string): Promise<JournalRecord[]> {
  const path = join(folder, JOURNAL);
  const file = await openJournal(path);
  if (!file) return [];
  try {
    const bytes = await readBytes(file, 0, (await file.stat()).size);
    return [...inForce(wholeLines(path, bytes, 0).lines, 0)].filter(isRecord);
  } finally {
    await file.close();
  }
}

/** The records in force from the last one on, read from the end as far as they are asked for. */
export async function* recordsBackward(folder: string): AsyncGenerator<JournalRecord> {
  const path = join(folder, JOURNAL);
  const file = await openJournal(path);
  if (!file) return;
  let before = Number.POSITIVE_INFINITY;
  try {
    for await (const { text, start } of linesBackward(file, (await file.stat()).size)) {
      if (text.startsWith(MARK_START) || !isContent(text)) continue;
      const record = JournalRecord.safeParse(parse(text)).data;
      if (record?.offset !== start) break;
      before = record.n;
      yield record;
    }
  } finally {
    await file.close();
  }
  // a line of an older version, or one that does not count: only all of them together tell
  const others = (await readRecords(folder)).filter(({ n }) => n < before);
  yield* others.reverse();
}

/** A mark as a line, but for its end. */
export function markLine(mark: Mark): string {
  const { applied, last, line, offset } = mark;
  return JSON.stringify({ applied, last, line, offset });
}

/** What changes when a file is replaced, and when it is written to. */
export function fileMark({ ino, mtimeMs }: { ino: number; mtimeMs: number }): string {
  return `${ino.toString(36)}:${mtimeMs.toString(36)}`;
}

function inodeOf(mark: string): string {
  return mark.slice(0, mark.indexOf(':'));
}

/** What a reader says of a line that was cut off. */
export function tornNotice(folder: string): Problem {
  return {
    code: 'torn-record',
    message: 'the last line was cut off when a program was stopped; it was never acknowledged and does not count',
    place: { file: join(folder, JOURNAL) },
    hint: 'The next change sets it aside',
  };
}

type Value = JournalRecord | Mark;

const MARK_START = '{"applied":';

function isRecord(value: Value): value is JournalRecord {
  return !('applied' in value);
}

function isContent(text: string): boolean {
  return text.trim() !== '' && !text.startsWith('#');
}

/** Lines whose count grows. */
function* inForce(values: Iterable<Value>, from: number): Generator<Value> {
  let last = from;
  for (const value of values) {
    const { line } = value;
    if (line !== undefined && line <= last) continue;
    yield value;
    last = line ?? last;
  }
}

function wholeLines(path: string, bytes: Buffer, offset: number): { lines: Value[]; torn: number } {
  const lines: Value[] = [];
  const end = offset + bytes.length;
  for (const line of linesOf(bytes, offset)) {
    if (line.end > end) return { lines, torn: end - line.start };
    if (!isContent(line.text)) continue;
    const parsed = parse(line.text);
    if (parsed === undefined && line.end === end) return { lines, torn: end - line.start };
    const isMark = typeof parsed === 'object' && parsed !== null && 'applied' in parsed;
    const { data } = isMark ? Mark.safeParse(parsed) : JournalRecord.safeParse(parsed);
    if (!data) throw broken(path, line);
    lines.push(data);
  }
  return { lines, torn: 0 };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The number of the line is only counted where it is needed. */
function broken(path: string, { start }: RawLine): ClaimgraphError {
  const before = readFileSync(path).subarray(0, start);
  return new ClaimgraphError([
    {
      code: 'broken-journal',
      message: 'this is not a record of the journal',
      place: { file: path, line: [...linesOf(before, 0)].length + 1 },
      hint: 'Restore the line from a copy, or put # before it: what it changed is then lost if the files lack it',
    },
  ]);
}

async function openJournal(path: string): Promise<FileHandle | undefined> {
  return open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    const message = `cannot be read: ${error.code === 'EACCES' ? 'no permission' : error.code}`;
    throw new ClaimgraphError([{ code: 'unreadable', message, place: { file: path } }], { cause: error });
  });
}
